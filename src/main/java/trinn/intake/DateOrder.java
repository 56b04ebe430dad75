package trinn.intake;

/** In which order dates are written. Dates that begin with a year of four digits are always understood. */
public enum DateOrder {
    /** {@code 2014-05-31}. */
    YEAR_FIRST,
    /** {@code 31.05.2014}. */
    DAY_FIRST,
    /** {@code 05/31/2014}. */
    MONTH_FIRST
}
