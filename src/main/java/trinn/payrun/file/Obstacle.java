package trinn.payrun.file;

import java.util.Locale;

/**
 * Why a file cannot be made.
 *
 * @param reason what is wrong
 * @param at with what, in the words of the data or the mapping; may be empty
 * @param detail what more is to be said; may be empty
 */
public record Obstacle(Reason reason, String at, String detail) {

    /** What can be wrong. */
    public enum Reason {
        /** A component has no wage type for the {@link Kind} in the detail. */
        NO_WAGE_TYPE,
        /** A department has no cost centre. */
        NO_COST_CENTRE,
        /** A payee, whose name is the detail, has no employee number. */
        NO_EMPLOYEE_NUMBER,
        /** The payees in the detail have the same employee number. */
        SAME_EMPLOYEE_NUMBER,
        /** A code begins with a sign that spreadsheets take for a formula. */
        FORMULA,
        /** A code is longer than the characters in the detail. */
        TOO_LONG,
        /** A text has characters that the encoding in the detail lacks. */
        NOT_IN_ENCODING,
        /** There is no column of the {@link Field} in the detail. */
        NO_COLUMN,
        /** A column asks for the company's number, and there is none. */
        NO_COMPANY,
        /** The file is for another currency than this. */
        OTHER_CURRENCY,
        /** The {@link Account} in the detail is missing. */
        NO_ACCOUNT,
        /** What a cost is for the books is not said. */
        NO_COST_TYPE
    }

    Obstacle(Reason reason, String at) {
        this(reason, at, "");
    }

    Obstacle(Reason reason, String at, Enum<?> detail) {
        this(reason, at, detail.name());
    }

    /** What is wrong, where, and what to do, for a reader. */
    public String in(Locale reader) {
        FileWords words = new FileWords(reader);
        String more = switch (reason) {
            case NO_WAGE_TYPE -> words.kind(Kind.valueOf(detail));
            case NO_COLUMN -> words.field(Field.valueOf(detail));
            case NO_ACCOUNT -> words.account(Account.valueOf(detail));
            default -> detail;
        };
        return words.text("problem." + FileWords.key(reason), at.isEmpty() ? nameless(words) : at, more);
    }

    /** What is said of adjustments without a component, and of payees without a department. */
    private String nameless(FileWords words) {
        return switch (reason) {
            case NO_WAGE_TYPE -> words.text("setup.others");
            case NO_COST_CENTRE -> words.text("setup.no-department");
            default -> "";
        };
    }
}
