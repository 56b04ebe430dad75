package trinn.sample;

import java.math.BigDecimal;

/** A line of an order: the amount is what is to pay after the discount, the cost that of all units. */
record Line(Product product, int quantity, BigDecimal amount, BigDecimal discount, BigDecimal cost) {}
