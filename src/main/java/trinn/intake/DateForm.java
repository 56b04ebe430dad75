package trinn.intake;

/**
 * How the dates of one column are written.
 *
 * @param order of those that could be read in several ways
 * @param shortYears whether years may have two digits: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999
 * @param year of months and weeks that are written without one; 0 where nothing says it
 */
record DateForm(DateOrder order, boolean shortYears, int year) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_SHORT_YEAR = 2049;
    private static final int CENTURY = 100;

    /** Years of four digits, and none that goes without saying. */
    static DateForm of(DateOrder order) {
        return new DateForm(order, false, 0);
    }

    /** The year that two or four digits are, or 0 where they are none between 1900 and 2199. */
    int yearOf(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 2) {
            int year = FIRST_YEAR + CENTURY + number;
            return !shortYears ? 0 : year > LAST_SHORT_YEAR ? year - CENTURY : year;
        }
        return digits.length() == 4 && number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
    }
}
