package trinn.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days on the command line. */
final class Dates {

    private Dates() {}

    /** @throws Refusal where a text is no day */
    static LocalDate of(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("\"%s\" is not a date. Write year, month and day, such as 2013-05-30.".formatted(text));
        }
    }
}
