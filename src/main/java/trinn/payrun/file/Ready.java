package trinn.payrun.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import trinn.payrun.file.FileFormat.Dates;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Delimiter;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;

/** Formats that are there already. Where they are described, docs/payroll-files.md says. */
public enum Ready {
    /** The Norwegian salary import of Tripletex. */
    NORWEGIAN(new FileFormat(
            List.of(
                    new Column(Field.YEAR, "ÅR"),
                    new Column(Field.MONTH, "MÅNED"),
                    new Column(Field.EMPLOYEE, "ANSATTNUMMER"),
                    new Column(Field.WAGE_TYPE, "LØNNSARTNUMMER"),
                    new Column(Field.TEXT, "KOMMENTAR"),
                    new Column(Field.QUANTITY, "ANTALL"),
                    new Column(Field.RATE, "SATS"),
                    new Column(Field.FIXED, "PROSJEKTNUMMER"),
                    new Column(Field.COST_CENTRE, "AVDELINGSNUMMER")),
            Delimiter.SEMICOLON,
            Decimals.COMMA,
            Minus.BEFORE,
            Dates.ISO,
            Encoding.UTF_8,
            true,
            false)),
    /** The Danish file that ProLøn reads. */
    DANISH(new FileFormat(
            List.of(
                    new Column(Field.EMPLOYEE, "Medarbejdernr."),
                    new Column(Field.WAGE_TYPE, "Lønart"),
                    new Column(Field.FIXED, "Antal"),
                    new Column(Field.FIXED, "Sats"),
                    new Column(Field.AMOUNT, "Beløb")),
            Delimiter.SEMICOLON,
            Decimals.COMMA,
            Minus.BEFORE,
            Dates.ISO,
            Encoding.ISO_8859_1,
            false,
            false));

    private final FileFormat format;

    Ready(FileFormat format) {
        this.format = format;
    }

    /** How it is written. */
    public FileFormat format() {
        return format;
    }

    /** The one that is written so; empty where it is another. */
    public static Optional<Ready> of(FileFormat format) {
        return Stream.of(values()).filter(one -> one.format.equals(format)).findFirst();
    }

    /** What most systems can be taught to read, with headings in a language: semicolons, decimal commas, days as 2026-10-31. */
    public static FileFormat plain(Locale reader) {
        FileWords words = new FileWords(reader);
        return new FileFormat(
                Stream.of(
                                Field.EMPLOYEE,
                                Field.NAME,
                                Field.WAGE_TYPE,
                                Field.WAGE_TYPE_NAME,
                                Field.PAY_DAY,
                                Field.AMOUNT,
                                Field.CURRENCY,
                                Field.TEXT)
                        .map(field -> new Column(field, words.field(field)))
                        .toList(),
                Delimiter.SEMICOLON,
                Decimals.COMMA,
                Minus.BEFORE,
                Dates.ISO,
                Encoding.UTF_8_MARKED,
                true,
                false);
    }
}
