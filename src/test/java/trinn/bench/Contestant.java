package trinn.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/**
 * One way of working something out.
 *
 * @param name how the table calls it
 * @param work does all of it once, and gives every amount in an order that is the same for all contestants
 */
record Contestant(String name, Supplier<List<BigDecimal>> work) {}
