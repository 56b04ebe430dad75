package trinn.population;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to break one file of the small folder, and the one problem it must give.
 *
 * @param what the name of the case
 * @param file the file
 * @param content what is in it, or null where it is not there
 * @param row where the problem must be
 * @param column where the problem must be
 * @param value what the problem must quote
 * @param says words of the message
 */
public record Broken(
        String what, String file, byte @Nullable [] content, int row, String column, String value, String says) {

    private static final String UNITS = "data/units.csv";
    private static final String PAYEES = "data/payees.csv";
    private static final String QUOTAS = "data/quotas.csv";
    private static final String SALES = "data/sales.csv";

    /** All of them, for parametrised tests. */
    public static Stream<Broken> all() {
        return Stream.of(references(), cells(), shapes(), files()).flatMap(cases -> cases);
    }

    /** Breaks the folder. */
    public SmallFolder in(SmallFolder folder) {
        return content == null ? folder.without(file) : folder.with(file, content);
    }

    @Override
    public String toString() {
        return what;
    }

    private static Stream<Broken> references() {
        return Stream.of(
                sale("unknown seller of a sale", "A5,2026-02-01,99,1", "Seller", "99", "no such payee"),
                quota("unknown seller of a quota", "99,2026-01-01,1", "Seller", "99", "no such payee"),
                payee("unknown department", "11,Cy,,West,,", "Unit", "West", "no such department"),
                sale("duplicate sale", "A2,2026-02-01,2,1", "Order", "A2", "Row 3 has this id"),
                payee("duplicate payee", "2,Cy,,,,", "Id", "2", "Row 3 has this id"),
                unit("duplicate department", "S,Southern", "Id", "S", "Row 3 has this id"),
                quota(
                        "targets with the same start",
                        "2,2026-01-01,7",
                        "From",
                        "2026-01-01",
                        "overlaps the one of 2 in row 3"),
                quota(
                        "quota that starts when all periods ended",
                        "10,2026-07-01,7",
                        "From",
                        "2026-07-01",
                        "not after its first day"),
                sale("sale on the day after the last period", "A5,2026-07-01,2,1", "Day", "2026-07-01", "no quota"),
                sale("sale before the first period", "A5,2025-12-31,10,1", "Day", "2025-12-31", "no quota"));
    }

    private static Stream<Broken> cells() {
        return Stream.of(
                sale("decimal comma", "A5,2026-02-01,2,\"12,5\"", "Amount", "12,5", "not a number"),
                sale("powers of ten", "A5,2026-02-01,2,1e3", "Amount", "1e3", "not a number"),
                quota("words for a quota", "10,2026-06-01,many", "Amount", "many", "not a number"),
                quota("negative quota", "10,2026-06-01,-1", "Amount", "-1", "must not be negative"),
                payee("words for a rate", "11,Cy,,,two,", "Rate", "two", "not a number"),
                sale("day that does not exist", "A5,2026-02-30,2,1", "Day", "2026-02-30", "not a date"),
                sale("date in another order", "A5,01.02.2026,2,1", "Day", "01.02.2026", "not a date"),
                quota("date of another age", "10,0026-06-01,1", "From", "0026-06-01", "not a date"),
                sale("11 decimals", "A5,2026-02-01,2,0.12345678901", "Amount", "0.12345678901", "10 decimals"),
                sale(
                        "29 digits before the point",
                        "A5,2026-02-01,2,12345678901234567890123456789",
                        "Amount",
                        "12345678901234567890123456789",
                        "28 digits"),
                sale("sum of 29 digits", "A5,2026-02-01,2," + "9".repeat(28), "Amount", "9".repeat(28), "The sum"),
                payee("empty id", ",Cy,,,,", "Id", "", "empty"),
                payee("blank name", "11,  ,,,,", "Name", "  ", "empty"),
                quota("empty amount", "10,2026-06-01,", "Amount", "", "empty"),
                sale("empty date", "A5,,2,1", "Day", "", "empty"),
                payee("line break in a name", "11,\"C\ny\",,,,", "Name", "C\ny", "line break"),
                payee("endless name", "11," + "x".repeat(501) + ",,,,", "Name", "x".repeat(501), "too long"));
    }

    private static Stream<Broken> shapes() {
        return Stream.of(
                sale("too few cells", "A5,2026-02-01,2", "Amount", "", "3 instead of 4"),
                sale("too many cells", "A5,2026-02-01,2,1 000,50", "", "50", "5 instead of 4"),
                sale("open quotation mark", "A5,2026-02-01,2,\"1\nA6,2026-02-01,2,1", "", "", "quotation mark"),
                sale("text after a quotation mark", "A5,2026-02-01,\"2\"0,1", "", "", "quotation mark"),
                header("missing column", "Order,Date,Seller,Amount", "Day", "column is missing"),
                header("column that stands there twice", "Order,Day,Seller,Amount,Day", "Day", "2 times"),
                new Broken(
                        "semicolons",
                        SALES,
                        SmallFolder.SALES.replace(",", ";").getBytes(UTF_8),
                        1,
                        "",
                        "Order;Day;Seller;Amount",
                        "separated by commas"));
    }

    private static Stream<Broken> files() {
        return Stream.of(
                file("missing file", QUOTAS, null, 0, "no such file"),
                file("empty file", PAYEES, new byte[0], 0, "empty"),
                file("header only", SALES, "Order,Day,Seller,Amount\n".getBytes(UTF_8), 0, "empty"),
                file("Latin-1", PAYEES, (SmallFolder.PAYEES + "11,Åse,,,,\n").getBytes(ISO_8859_1), 4, "UTF-8"),
                file("UTF-16", UNITS, SmallFolder.UNITS.getBytes(UTF_16), 1, "UTF-8"),
                file("cut in the middle of a letter", UNITS, new byte[] {'I', 'd', '\n', (byte) 0xc3}, 2, "UTF-8"),
                file(
                        "misspelt key in data.yaml",
                        "data.yaml",
                        SmallFolder.YAML
                                .replace("columns: {id: Order", "colums: {id: Order")
                                .getBytes(UTF_8),
                        17,
                        "columns"),
                file("no data.yaml at all", "data.yaml", null, 0, "no such file"));
    }

    private static Broken sale(String what, String row, String column, String value, String says) {
        return appended(what, SALES, SmallFolder.SALES, row, column, value, says);
    }

    private static Broken quota(String what, String row, String column, String value, String says) {
        return appended(what, QUOTAS, SmallFolder.QUOTAS, row, column, value, says);
    }

    private static Broken payee(String what, String row, String column, String value, String says) {
        return appended(what, PAYEES, SmallFolder.PAYEES, row, column, value, says);
    }

    private static Broken unit(String what, String row, String column, String value, String says) {
        return appended(what, UNITS, SmallFolder.UNITS, row, column, value, says);
    }

    private static Broken appended(
            String what, String file, String before, String row, String column, String value, String says) {
        int number = Math.toIntExact(before.lines().count()) + 1;
        return new Broken(what, file, (before + row + "\n").getBytes(UTF_8), number, column, value, says);
    }

    private static Broken header(String what, String header, String column, String says) {
        String text = SmallFolder.SALES.replaceFirst(".*", header);
        return new Broken(what, SALES, text.getBytes(UTF_8), 1, column, "", says);
    }

    private static Broken file(String what, String file, byte @Nullable [] content, int row, String says) {
        return new Broken(what, file, content, row, "", "", says);
    }
}
