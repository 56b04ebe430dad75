package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.source.Yaml;

class TermWriterTest {

    private static final Terms TERMS = terms("""
            plan: {label: Plan, kind: money, value: 20000}
            cutoff: {label: Cutoff, kind: ratio, value: 0.80}
            rate: {label: Rate, kind: ratio, values: [{from: 2013-01-01, value: 0.02}, {from: 2014-01-01, value: 0.03}]}
            form: {label: Form, kind: choice, choices: [factor, "say \\"bonus\\": 1 €", "yes"], value: factor}
            table: {label: Table, kind: tiers, of: ratio, gives: ratio, border: upper, value: [{from: 1.00, gives: 0.450}]}
            grid: {label: Grid, kind: two-way, of: ratio, by: ratio, gives: ratio, columns: [0.8, 1], value: [{from: 0.8, gives: [0.10, 0.2]}, {from: 1, gives: [0.2, 0.4]}]}
            """);

    private static final TwoWay GRID = grid("0.8 0.1 0.2", "1 0.2 0.4");

    @Test
    void findsNoChangeInTheTermsThemselves() {
        assertThat(TERMS.changedFrom(TERMS)).isEmpty();
    }

    @Test
    void comparesNumbersByTheirValue() {
        Terms same = TERMS.with("cutoff", new BigDecimal("0.8"))
                .with("plan", new BigDecimal("2E+4"))
                .with("table", table("1", "0.45"))
                .with("grid", grid("0.80 0.1 0.20", "1 0.2 0.4"));

        assertThat(same.changedFrom(TERMS)).isEmpty();
    }

    @Test
    void findsWhatChangedInTheOrderOfTheScheme() {
        Terms changed = TERMS.with("table", table("1", "0.5")).with("plan", new BigDecimal("20500"));

        assertThat(changed.changedFrom(TERMS).keySet()).containsExactly("plan", "table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.81 0.1 0.2, 1 0.2 0.4", "0.8 0.1 0.2, 1 0.2 0.5", "0.8 0 0.2, 1 0.2 0.4", "0.8 0.1 0.2"})
    void findsAChangeAnywhereInATwoWayTable(String rows) {
        assertThat(TERMS.with("grid", grid(rows.split(", "))).changedFrom(TERMS))
                .containsOnlyKeys("grid");
    }

    @Test
    void takesOneValueForAllDatesAsAChangeOfValuesByDate() {
        Terms changed = TERMS.with("rate", new BigDecimal("0.03"));

        assertThat(changed.changedFrom(TERMS)).containsExactly(Map.entry("rate", new BigDecimal("0.03")));
    }

    @Test
    void takesTheSameValueOnAllDatesAsNoChange() {
        Terms dated = terms("rate: {label: R, kind: ratio, values: [{from: 2013-01-01, value: 0.02},"
                + " {from: 2014-01-01, value: 0.020}]}");

        assertThat(dated.with("rate", new BigDecimal("0.02")).changedFrom(dated))
                .isEmpty();
    }

    @Test
    void refusesWhatAWhatIfCannotSay() {
        Terms oneRate = TERMS.with("rate", new BigDecimal("0.03"));
        Terms otherBorder = TERMS.with("table", new Tiers(table("1", "0.45").rows(), Tiers.Border.LOWER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TERMS.changedFrom(oneRate))
                .withMessage("The term \"rate\" has values by date; a what-if changes it to one value.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otherBorder.changedFrom(TERMS))
                .withMessage("The table \"table\" has another border; a what-if changes its rows alone.");
        for (TwoWay other : List.of(
                new TwoWay(GRID.rows(), GRID.columns(), Tiers.Border.UPPER),
                new TwoWay(GRID.rows(), List.of(new BigDecimal("0.8"), BigDecimal.TWO), Tiers.Border.LOWER))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TERMS.with("grid", other).changedFrom(TERMS))
                    .withMessage("The table \"grid\" has another border or other columns;"
                            + " a what-if changes its rows alone.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TERMS.changedFrom(terms("plan: {label: Plan, kind: money, value: 1}")))
                .withMessage("Only terms of the same scheme can be compared.");
    }

    @Test
    void writesOneJsonObjectWithPlainNumbers() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("plan", new BigDecimal("2E+4"));
        values.put("cutoff", new BigDecimal("0.80"));
        values.put("form", "say \"bonus\": 1 €");
        values.put("table", table("1.00", "0.450", "1.10", "0"));
        values.put("grid", grid("0.80 0.10 2", "1 0.2 0"));

        assertThat(TermWriter.json(values))
                .isEqualTo("{\"plan\": 20000, \"cutoff\": 0.8, \"form\": \"say \\\"bonus\\\": 1 €\","
                        + " \"table\": [{\"from\": 1, \"gives\": 0.45}, {\"from\": 1.1, \"gives\": 0}],"
                        + " \"grid\": [{\"from\": 0.8, \"gives\": [0.1, 2]}, {\"from\": 1, \"gives\": [0.2, 0]}]}");
        assertThatIllegalArgumentException().isThrownBy(() -> TermWriter.json(Map.of("plan", 0.8)));
    }

    @Test
    void readsBackWhatItWrote() {
        Terms changed = TERMS.with("plan", new BigDecimal("-1234567890123456789012345678.0000000001"))
                .with("rate", BigDecimal.ZERO)
                .with("form", "yes")
                .with("table", table("0.5", "0.1", "1", "0.2"))
                .with("grid", grid("0.5 0 1", "0.7 2 3", "0.9 4 5"));
        Terms read = readBack(changed);

        assertThat(read.changedFrom(changed)).isEmpty();
        assertThat(read.changedFrom(TERMS)).hasSize(5);
        assertThat(read.on(LocalDate.EPOCH)).isEqualTo(changed.on(LocalDate.EPOCH));
    }

    @Test
    void readsBackNoChangeAtAll() {
        assertThat(TermWriter.json(Map.of())).isEqualTo("{}");
        assertThat(readBack(TERMS).changedFrom(TERMS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b", "null", "# no", "quote \" and \\ slash /", "tab\there", "blåbær 🫐", ""})
    void readsBackAnyWord(String word) {
        Term choice = new Term(
                "word",
                "Word",
                TermKind.CHOICE,
                "",
                null,
                List.of("first", word),
                null,
                "",
                List.of(new DatedValue(LocalDate.MIN, "first")));
        Terms terms = Terms.of(List.of(choice));
        String text = TermWriter.json(terms.with("word", word).changedFrom(terms));

        assertThat(TermReader.changed(terms, Yaml.parse("terms", text)).on(LocalDate.EPOCH))
                .containsEntry("word", word);
    }

    private static Terms readBack(Terms changed) {
        return TermReader.changed(TERMS, Yaml.parse("terms", TermWriter.json(changed.changedFrom(TERMS))));
    }

    private static Terms terms(String yaml) {
        return Terms.of(TermReader.all(Yaml.parse("scheme.yaml", yaml)));
    }

    /** A two-way table of rows such as "0.8 0.1 0.2", with the border and columns of the one above. */
    private static TwoWay grid(String... rows) {
        return new TwoWay(
                Stream.of(rows)
                        .map(row ->
                                Stream.of(row.split(" ")).map(BigDecimal::new).toList())
                        .map(row -> new TwoWay.Row(row.getFirst(), row.subList(1, row.size())))
                        .toList(),
                List.of(new BigDecimal("0.8"), BigDecimal.ONE),
                Tiers.Border.LOWER);
    }

    /** A table of pairs of numbers, with the border of the one above. */
    private static Tiers table(String... numbers) {
        List<Tiers.Tier> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            rows.add(new Tiers.Tier(new BigDecimal(numbers[i]), new BigDecimal(numbers[i + 1])));
        }
        return new Tiers(rows, Tiers.Border.UPPER);
    }
}
