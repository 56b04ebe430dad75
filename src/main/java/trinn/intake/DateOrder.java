package trinn.intake;

/**
 * How dates are written that could be read in several ways. Dates that begin with a year of four digits, months as words and
 * weeks that are called so are always understood.
 */
public enum DateOrder {
    /** {@code 2014-05-31}. */
    YEAR_FIRST,
    /** {@code 31.05.2014}. */
    DAY_FIRST,
    /** {@code 05/31/2014}. */
    MONTH_FIRST,
    /** Numbers are months: {@code 201405}, or {@code 5} of the year that the format says. */
    MONTH,
    /** Numbers are ISO weeks: {@code 201422}, or {@code 22} of the year that the format says. */
    WEEK,
    /** Numbers are days as Excel counts them: {@code 41790}. */
    SERIAL
}
