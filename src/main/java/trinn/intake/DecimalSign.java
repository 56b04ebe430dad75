package trinn.intake;

/** What stands between the whole part of a number and its decimals; the other one may group thousands. */
public enum DecimalSign {
    /** {@code 1234.50} or {@code 1,234.50}. */
    POINT('.', ','),
    /** {@code 1234,50} or {@code 1.234,50}. */
    COMMA(',', '.');

    private final char sign;
    private final char grouping;

    DecimalSign(char sign, char grouping) {
        this.sign = sign;
        this.grouping = grouping;
    }

    /** The sign itself. */
    public char sign() {
        return sign;
    }

    /** Its name in messages. */
    String word() {
        return this == POINT ? "point" : "comma";
    }

    /** What may stand between groups of three digits. */
    public char grouping() {
        return grouping;
    }
}
