package trinn.simulation;

import java.math.BigDecimal;
import trinn.facts.FactSet;

/**
 * What one seller was paid for one period.
 *
 * @param facts the seller and period
 * @param amount in the currency of the scheme
 * @param fixed how much of it is fixed pay
 */
public record Paid(FactSet facts, BigDecimal amount, BigDecimal fixed) {}
