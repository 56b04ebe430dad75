package trinn.intake;

import java.util.Locale;
import trinn.source.Severity;

/** What is checked when files are brought in. An error refuses all files; a warning lets them in,
 * and a note only tells what was done. */
public enum Check {
    /** A file or a part of it cannot be read at all. */
    UNREADABLE(Severity.ERROR),
    /** A column that is needed is missing, or stands there more than once. */
    COLUMN(Severity.ERROR),
    /** A row has more or fewer cells than the header. */
    CELL_COUNT(Severity.ERROR),
    /** A cell is empty that must not be. */
    EMPTY_CELL(Severity.ERROR),
    /** A text is too long, or holds a control character. */
    TEXT_FORM(Severity.ERROR),
    /** A value is none of those that there are. */
    CHOICE(Severity.ERROR),
    /** A formula has no result, or its result is an error. */
    FORMULA(Severity.ERROR),
    /** Something is not a number, or one that cannot be kept to the last digit. */
    NUMBER(Severity.ERROR),
    /** Something is not a date. */
    DATE(Severity.ERROR),
    /** A number is out of its range. */
    RANGE(Severity.ERROR),
    /** An id stands there twice. */
    DUPLICATE_ID(Severity.ERROR),
    /** Nobody has the id that is referred to. */
    UNKNOWN_ID(Severity.ERROR),
    /** Periods of targets overlap or are empty. */
    PERIOD(Severity.ERROR),
    /** A sale lies under no quota, where periods are those of the quotas. */
    NO_QUOTA(Severity.ERROR),
    /** A sheet of a workbook is hidden and was left out. */
    HIDDEN_SHEET(Severity.WARNING),
    /** There is no file with payees, so they were taken from the records that name them. */
    DERIVED_PAYEES(Severity.WARNING),
    /** Two records look like the same deal. */
    DUPLICATE_DEAL(Severity.WARNING),
    /** Somebody sold before joining or after leaving. */
    NOT_EMPLOYED(Severity.WARNING),
    /** Something was sold for less than it cost. */
    NEGATIVE_MARGIN(Severity.WARNING),
    /** The shares of a sale do not add up to 1. */
    SHARES(Severity.WARNING),
    /** An invoice was paid before it was written. */
    PAID_EARLY(Severity.WARNING),
    /** A seller who sold in a month has no target for it. */
    TARGET_MISSING(Severity.WARNING),
    /** Nobody sold anything in a month between others. */
    EMPTY_MONTH(Severity.WARNING),
    /** A month of a seller is far out of that seller's own history. */
    OUTLIER(Severity.WARNING),
    /** A column of numbers or dates is not used. */
    LEFT_OUT(Severity.WARNING),
    /** A row that is no record was left out. */
    EXTRA_ROW(Severity.WARNING),
    /** A total is not the sum of what it stands for. */
    TOTAL_DIFFERS(Severity.WARNING),
    /** A row or a column of totals was recognised and left out. */
    TOTAL(Severity.NOTE),
    /** A month or a week stands where a day is asked, and counts on its first day. */
    FIRST_DAY(Severity.NOTE),
    /** The file has no ids, so they were made of file and row. */
    MADE_IDS(Severity.NOTE);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    /** By which the documentation and reports know it, such as {@code duplicate-deal}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it refuses or warns. */
    public Severity severity() {
        return severity;
    }
}
