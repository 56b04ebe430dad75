package trinn.payrun.file;

import java.math.BigDecimal;
import trinn.facts.Period;

/**
 * One line of a run.
 *
 * @param payee by the id that the data has
 * @param name of the payee
 * @param department as the data calls it; may be empty
 * @param component as designers see it; of a cost what it is, such as holiday pay; may be empty of an adjustment
 * @param kind what it is
 * @param of the period that it is for
 * @param text why, in one sentence; may be empty
 * @param amount in the currency of the run; negative where something is taken back
 */
public record Payment(
        String payee,
        String name,
        String department,
        String component,
        Kind kind,
        Period of,
        String text,
        BigDecimal amount) {}
