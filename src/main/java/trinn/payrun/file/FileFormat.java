package trinn.payrun.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a file for payroll is written.
 *
 * @param columns from left to right
 * @param delimiter between columns
 * @param decimals how amounts are written
 * @param minus where the sign of negative amounts stands
 * @param dates how days are written
 * @param encoding of the characters
 * @param header whether the first line names the columns
 * @param trailer whether the last line holds the control totals
 */
public record FileFormat(
        List<Column> columns,
        Delimiter delimiter,
        Decimals decimals,
        Minus minus,
        Dates dates,
        Encoding encoding,
        boolean header,
        boolean trailer) {

    /** Copies the columns. */
    public FileFormat {
        columns = List.copyOf(columns);
    }

    /** Whether there is a column of a field. */
    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** What divides columns. */
    public enum Delimiter {
        /** {@code ;} */
        SEMICOLON(';'),
        /** {@code ,} */
        COMMA(','),
        /** A tab. */
        TAB('\t');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** How amounts are written. */
    public enum Decimals {
        /** {@code 1234.50} */
        POINT,
        /** {@code 1234,50} */
        COMMA,
        /** In the smallest unit of the currency: {@code 123450}. */
        SMALLEST_UNIT
    }

    /** Where the sign of negative amounts stands. */
    public enum Minus {
        /** {@code -1.00} */
        BEFORE,
        /** {@code 1.00-} */
        AFTER
    }

    /** How days are written. */
    public enum Dates {
        /** {@code 2026-10-31} */
        ISO("uuuu-MM-dd"),
        /** {@code 20261031} */
        COMPACT("uuuuMMdd"),
        /** {@code 31.10.2026} */
        DOTS("dd.MM.uuuu"),
        /** {@code 31-10-2026} */
        DASHES("dd-MM-uuuu");

        private final DateTimeFormatter form;

        Dates(String pattern) {
            this.form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }

        String text(LocalDate day) {
            return form.format(day);
        }
    }

    /** The encoding of the characters. */
    public enum Encoding {
        /** UTF-8. */
        UTF_8("UTF-8", StandardCharsets.UTF_8),
        /** UTF-8 with the mark by which spreadsheets know it. */
        UTF_8_MARKED("UTF-8", StandardCharsets.UTF_8),
        /** ISO 8859-1, Latin letters of western Europe. */
        ISO_8859_1("ISO-8859-1", StandardCharsets.ISO_8859_1),
        /** What Windows long wrote in western Europe. */
        WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

        private final String title;
        private final Charset charset;

        Encoding(String title, Charset charset) {
            this.title = title;
            this.charset = charset;
        }

        /** As people know it. */
        public String title() {
            return title;
        }

        Charset charset() {
            return charset;
        }
    }
}
