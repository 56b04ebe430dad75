package trinn.population;

/**
 * What is missing before files can be read as a data set.
 *
 * @param kind of what is missing
 * @param file which file misses it, or the empty text
 * @param field which field, or the empty text
 */
public record Lack(Kind kind, String file, String field) {

    /** What can be missing. */
    public enum Kind {
        /** There is no file. */
        FILE,
        /** A field without which there is no record has no column. */
        FIELD,
        /** Months or weeks stand in the file without a year. */
        YEAR,
        /** The data set has no name. */
        NAME,
        /** Nothing says in which currency amounts are. */
        CURRENCY,
        /** Nobody is paid: no file names payees. */
        PAYEES,
        /** Periods shall be those of targets, and there are none. */
        TARGETS,
        /** Periods shall be those of targets, and nothing says when they end. */
        ENDS
    }

    static Lack of(Kind kind) {
        return new Lack(kind, "", "");
    }

    /** The same in English words. */
    @Override
    public String toString() {
        return switch (kind) {
            case FILE -> "There is no file yet.";
            case FIELD -> "%s: nothing says what is the %s. Choose its column.".formatted(file, field);
            case YEAR -> "%s: nothing says of which year its months are.".formatted(file);
            case NAME -> "The data set has no name yet.";
            case CURRENCY -> "Nothing says in which currency amounts are.";
            case PAYEES -> "No file says who is paid: payees, or sales with their sellers.";
            case TARGETS ->
                "Without targets nothing says for which periods sellers are paid. Add a file, or take months.";
            case ENDS ->
                "%s: nothing says when the last targets end. Choose the column of \"to\", or take months."
                        .formatted(file);
        };
    }
}
