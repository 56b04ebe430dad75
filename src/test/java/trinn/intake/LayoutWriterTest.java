package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.source.ProblemsException;

class LayoutWriterTest {

    private static final List<String> ODD = List.of(
            "Beløp (NOK): netto",
            "\"quoted\"",
            "back\\slash",
            "- dash",
            "# hash",
            "yes",
            "null",
            "~",
            "12",
            "1e3",
            "a: b",
            "{curly}",
            "[square]",
            "'single'",
            "tab\there",
            "*",
            "&x",
            "!tag",
            "%",
            "@",
            "`",
            "| bar",
            "> more",
            "? ask",
            "日本",
            "\uD83D\uDE00",
            "x\u00a0y",
            "a\u2028b",
            "\u0085z",
            "é",
            "\uFEFFmark",
            "comma, too",
            "ends:",
            "#",
            "-",
            ":",
            "=");

    @TempDir
    Path folder;

    @Test
    void writesWhatTheReaderReads() throws IOException {
        Section payees = new Section(
                RecordType.PAYEES,
                "data/payees.csv",
                FileFormat.PLAIN,
                Map.of("id", "Id", "name", "Name"),
                Map.of(),
                Map.of(),
                null);
        Section targets = new Section(
                RecordType.TARGETS,
                "quotas.xlsx",
                new FileFormat(Charset.forName("windows-1252"), ';', DecimalSign.COMMA, DateOrder.DAY_FIRST, "Ark 1"),
                Map.of("of", "Selger", "from", "Fra", "target", "Mål"),
                Map.of("level", "seller", "kpi", "sales"),
                Map.of("level", Map.of("S", "seller", "*", "company"), "kpi", Map.of()),
                LocalDate.of(2026, 7, 1));
        Section more = new Section(
                RecordType.PAYEES,
                "more.csv",
                new FileFormat(Charset.forName("UTF-16"), '\t', DecimalSign.POINT, DateOrder.MONTH_FIRST, ""),
                Map.of("id", "Id"),
                Map.of("name", "Nobody"),
                Map.of(),
                null);
        Layout layout =
                new Layout("Odd: \"name\"", "NOK", "One.\nTwo: #3", Periods.TARGETS, List.of(payees, targets, more));

        assertThat(read(LayoutWriter.write(layout))).isEqualTo(layout);
    }

    @Test
    void writesOddNamesSoThatTheyAreReadTheSame() {
        for (String odd : ODD) {
            assertThat(again(section(odd))).as(odd).isEqualTo(section(odd));
        }
    }

    @Test
    void writesRandomNamesSoThatTheyAreReadTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder name = new StringBuilder("x");
            random.ints(random.nextInt(20), 1, 0x3000).forEach(name::appendCodePoint);
            Section section = section(name.append('y').toString());

            assertThat(again(section)).as("seed %d", seed).isEqualTo(section);
        }
    }

    @Test
    void writesAttributesBehindTheFields() {
        Section section = new Section(
                RecordType.SALES,
                "a.csv",
                FileFormat.PLAIN,
                Map.of("date", "Dato", "attribute.territory", "Region", "attribute.område 2", "Område"),
                Map.of("attribute.channel", "web"),
                Map.of("attribute.territory", Map.of("N", "North")),
                null);

        assertThat(LayoutWriter.write(section))
                .containsSubsequence("date:", "attribute.område 2\": ", "attribute.territory: Region");
        assertThat(again(section)).isEqualTo(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute.", "attribute.a.b", "attribute.-", "attribute.a=b"})
    void anAttributeWithoutAProperNameIsRefused(String name) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> LayoutReader.section("sales: {file: a.csv, columns: {\"" + name + "\": A}}"))
                .withMessageContaining("An attribute has a name of letters");
    }

    @Test
    void readsASectionOfWhichFieldsAreStillMissing() {
        Section begun = new Section(RecordType.SALES, "a.csv", FileFormat.PLAIN, Map.of(), Map.of(), Map.of(), null);

        assertThat(again(begun)).isEqualTo(begun);
    }

    @Test
    void refusesATextThatIsNoSection() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> LayoutReader.section("colours: {file: a.csv}"));
        assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> LayoutReader.section("{}"));
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> LayoutReader.section("sales: {file: a.csv, columns: {colour: Red}}"));
    }

    @Test
    void needsNoPayeesWhereRecordsNameThem() throws IOException {
        String sales = "name: X\ncurrency: NOK\nsales: {file: a.csv, columns: {id: A, date: B, payee: C, amount: D}}\n";

        assertThat(read(sales).periods()).isEqualTo(Periods.MONTH);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> read("name: X\ncurrency: NOK\ncustomers: {file: a.csv, columns: {id: A}}\n"))
                .withMessageContaining("payees");
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> read(sales + "periods: targets\n"))
                .withMessageContaining("periods: month");
    }

    @Test
    void knowsWhichPeriodsGoWithoutSaying() {
        Section open = new Section(
                RecordType.TARGETS, "a.csv", FileFormat.PLAIN, Map.of("from", "A"), Map.of(), Map.of(), null);

        assertThat(Periods.of(List.of())).isEqualTo(Periods.MONTH);
        assertThat(Periods.of(List.of(open))).isEqualTo(Periods.MONTH);
        assertThat(Periods.of(List.of(open.withLastEnd(LocalDate.of(2026, 1, 1)))))
                .isEqualTo(Periods.TARGETS);
        assertThat(Periods.of(List.of(open.with(Map.of("to", "B"), Map.of())))).isEqualTo(Periods.TARGETS);
    }

    private static Section section(String odd) {
        Map<String, String> columns = new HashMap<>();
        for (Field field : RecordType.OPPORTUNITIES.fields()) {
            columns.put(field.name(), odd);
        }
        columns.remove("source");
        return new Section(
                RecordType.OPPORTUNITIES,
                "a.csv",
                FileFormat.PLAIN,
                columns,
                Map.of("source", odd),
                Map.of("status", Map.of(odd, "won"), "stage", Map.of(odd, odd)),
                null);
    }

    private static Section again(Section section) {
        return LayoutReader.section(LayoutWriter.write(section));
    }

    private Layout read(String yaml) throws IOException {
        Files.writeString(folder.resolve("data.yaml"), yaml);
        return LayoutReader.read(folder);
    }
}
