package trinn.sample;

import java.math.BigDecimal;

/** One of the products; list price and cost are of one unit, in kroner. */
record Product(String id, String name, String group, BigDecimal listPrice, BigDecimal cost) {}
