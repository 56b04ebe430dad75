package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermKind;
import trinn.workbench.WrittenTerm.Bounds;
import trinn.workbench.WrittenTerm.Row;

/** Terms are edited where they stand in the text, and nothing beside them. */
final class TermTextTest {

    private static final String TEXT = """
            scheme: sample
            currency: NOK
            # What can be changed.
            terms:
              rate: {label: Rate, kind: ratio, value: 0.10} # agreed
              cap:
                label: "The cap: a month"   # for all
                kind: money
                value: 8000
                source: Plan, § 1
              steps:
                label: Steps
                kind: tiers
                of: ratio
                gives: ratio
                value:
                  - {from: 0.80, gives: 0.450} # low
                  # between
                  - {from: 1.00, gives: 0.455}
              grid:
                label: Grid
                kind: two-way
                of: ratio
                by: ratio
                gives: ratio
                columns: [0.8, 1]
                values:
                  - from: 2026-01-01
                    value:
                      - {from: 0.8, gives: [0.2, 0.4]}
                      - {from: 1, gives: [0.5, 1]}
                  - from: 2026-07-01
                    value:
                      - {from: 0.8, gives: [0.3, 0.5]}
            sums:
              - {of: [rate, other], to: 1}
            """;

    private static final SchemeFiles FILES = files(TEXT);

    private static SchemeFiles files(String text) {
        return new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, text)));
    }

    private static TermText term(String name) {
        return TermText.of(FILES, name);
    }

    private static void becomes(SchemeFiles edited, String from, String to) {
        assertThat(TEXT).contains(from);
        assertThat(edited.texts().get(SchemeFiles.SCHEME)).isEqualTo(TEXT.replace(from, to));
    }

    @Test
    void aValueIsReplacedWhereItStands() {
        becomes(term("rate").value(0, "0.12"), "value: 0.10}", "value: 0.12}");
        becomes(term("cap").value(0, "9000"), "value: 8000", "value: 9000");
        becomes(term("cap").value(0, ""), "value: 8000", "value: \"\"");
    }

    @Test
    void aNumberThatSaysTheSameStaysAsItIsWritten() {
        assertThat(term("rate").value(0, "0.1")).isEqualTo(FILES);
        assertThat(term("steps").table(0, List.of(), List.of(row("0.8", "0.45"), row("1", "0.455"))))
                .isEqualTo(FILES);
    }

    @Test
    void labelUnitRangeAndSourceAreSetAndTakenAway() {
        becomes(term("cap").label("Cap # 1"), "\"The cap: a month\"", "\"Cap # 1\"");
        becomes(term("rate").label("Rate, new"), "label: Rate,", "label: \"Rate, new\",");
        becomes(term("cap").unit("a month"), "kind: money\n", "kind: money\n    unit: a month\n");
        becomes(term("rate").unit("×"), "kind: ratio, value: 0.10", "kind: ratio, unit: ×, value: 0.10");
        becomes(term("cap").source(""), "    source: Plan, § 1\n", "");
        becomes(
                term("rate").range(new Bounds("0", "1", "0.05")),
                "kind: ratio, value: 0.10",
                "kind: ratio, range: {from: 0, to: 1, step: 0.05}, value: 0.10");
        SchemeFiles ranged = term("rate").range(new Bounds("0", "1", "0.05"));
        assertThat(TermText.of(ranged, "rate").range(Bounds.NONE)).isEqualTo(FILES);
    }

    @Test
    void whatATableIsAskedForAndHowItsBordersAreReadIsChosen() {
        SchemeFiles money = term("steps").kind("of", Kind.MONEY);
        assertThat(written(money).of()).isEqualTo(Kind.MONEY);
        assertThat(written(term("steps").kind("gives", Kind.COUNT)).gives()).isEqualTo(Kind.COUNT);
        SchemeFiles upper = term("steps").border(Tiers.Border.UPPER);
        assertThat(written(upper).border()).isEqualTo(Tiers.Border.UPPER);
        assertThat(TermText.of(upper, "steps").border(Tiers.Border.LOWER)).isEqualTo(FILES);
        SchemeFiles beyond = term("steps").beyond(Tiers.Beyond.CONTINUE);
        assertThat(written(beyond).beyond()).isEqualTo(Tiers.Beyond.CONTINUE);
        assertThat(TermText.of(beyond, "steps").beyond(Tiers.Beyond.HOLD)).isEqualTo(FILES);
    }

    private static WrittenTerm written(SchemeFiles files) {
        return WrittenTerms.of(files).stream()
                .filter(one -> one.name().equals("steps"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cellsAndRowsOfATableAreChangedAddedAndRemoved() {
        becomes(
                term("steps").table(0, List.of(), List.of(row("0.80", "0.450"), row("1.00", "0.500"))),
                "gives: 0.455",
                "gives: 0.500");
        List<Row> more = List.of(row("0.80", "0.450"), row("0.90", "0.452"), row("1.00", "0.455"));
        SchemeFiles added = term("steps").table(0, List.of(), more);
        becomes(added, "# low\n", "# low\n          - {from: 0.90, gives: 0.452}\n".replace("          ", "      "));
        assertThat(TermText.of(added, "steps").table(0, List.of(), List.of(row("0.80", "0.450"), row("1.00", "0.455"))))
                .isEqualTo(FILES);
        becomes(
                term("steps").table(0, List.of(), List.of(row("1.00", "0.455"))),
                "      - {from: 0.80, gives: 0.450} # low\n",
                "");
        becomes(
                term("steps")
                        .table(0, List.of(), List.of(row("0.50", "0.4"), row("0.80", "0.450"), row("1.00", "0.455"))),
                "      - {from: 0.80, gives: 0.450} # low",
                "      - {from: 0.50, gives: 0.4}\n      - {from: 0.80, gives: 0.450} # low");
    }

    @Test
    void aColumnIsAddedToTheTableOfEachDay() {
        SchemeFiles wider = term("grid")
                .table(
                        0,
                        List.of("0.8", "0.9", "1"),
                        List.of(row("0.8", "0.2", "0.3", "0.4"), row("1", "0.5", "0.7", "1")));
        assertThat(wider.texts().get(SchemeFiles.SCHEME))
                .contains("columns: [0.8, 0.9, 1]")
                .contains("{from: 0.8, gives: [0.2, 0.3, 0.4]}", "{from: 1, gives: [0.5, 0.7, 1]}")
                .contains("{from: 0.8, gives: [0.3, 0.3, 0.5]}");
        assertThat(TermText.of(wider, "grid")
                        .table(0, List.of("0.8", "1"), List.of(row("0.8", "0.2", "0.4"), row("1", "0.5", "1"))))
                .isEqualTo(FILES);
    }

    @Test
    void aValueByDateIsAddedMovedAndRemoved() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        SchemeFiles two = TermDates.add(FILES, "rate", july);
        becomes(two, "value: 0.10}", "values: [{from: 2026-01-01, value: 0.10}, {from: 2026-07-01, value: 0.10}]}");
        assertThat(TermDates.remove(two, "rate", 1)).isEqualTo(FILES);
        SchemeFiles tables = TermDates.add(FILES, "steps", july);
        assertThat(WrittenTerms.of(tables).get(2).values())
                .hasSize(2)
                .allMatch(value -> value.rows().equals(List.of(row("0.80", "0.450"), row("1.00", "0.455"))));
        SchemeFiles third = TermDates.add(FILES, "grid", LocalDate.of(2026, 3, 1));
        assertThat(WrittenTerms.of(third).get(3).values())
                .extracting(WrittenTerm.Dated::from)
                .containsExactly("2026-01-01", "2026-03-01", "2026-07-01");
        assertThat(TermDates.remove(third, "grid", 1)).isEqualTo(FILES);
        assertThat(TermDates.remove(TermDates.add(FILES, "grid", LocalDate.of(2025, 3, 1)), "grid", 0))
                .isEqualTo(FILES);
        becomes(TermDates.move(FILES, "grid", 1, LocalDate.of(2026, 8, 1)), "2026-07-01", "2026-08-01");
        assertThatThrownBy(() -> TermDates.add(FILES, "grid", july)).hasMessageContaining("2026-07-01");
    }

    @Test
    void aTermThatCannotBeReadIsStillShown() {
        WrittenTerm broken =
                WrittenTerms.of(files("terms:\n  rate: {kind: rat, value: }\n")).getFirst();
        assertThat(broken.kind()).isNull();
        assertThat(broken.values().getFirst().single()).isEmpty();
        assertThat(WrittenTerms.of(FILES).get(3).by()).isEqualTo(Kind.RATIO);
        assertThat(WrittenTerms.of(FILES).get(1).lastLine()).isEqualTo(10);
    }

    @Test
    void aNewTermStandsBehindTheOthersAsTheLastOneIsWritten() {
        NewTerm floor = NewTerm.number("floor", "Floor: a month", TermKind.MONEY, "100");
        SchemeFiles with = floor.in(FILES);
        becomes(with, "sums:", """
                  floor:
                    label: "Floor: a month"
                    kind: money
                    value: 100
                sums:""".replaceAll("(?m)^ {0}(?= )", ""));
        assertThat(TermNames.remove(with, "floor")).isEqualTo(FILES);
        SchemeFiles none = files("scheme: a\nterms: {}\ncomponents: {bonus: pay}\n");
        SchemeFiles first = floor.in(none);
        assertThat(first.texts().get(SchemeFiles.SCHEME)).isEqualTo("""
                scheme: a
                terms:
                  floor:
                    label: "Floor: a month"
                    kind: money
                    value: 100
                components: {bonus: pay}
                """);
        assertThat(TermNames.remove(first, "floor")).isEqualTo(none);
        SchemeFiles flow = files("terms:\n  a: {label: A, kind: count, value: 1}\n");
        assertThat(floor.in(flow).texts().get(SchemeFiles.SCHEME))
                .endsWith(
                        "  a: {label: A, kind: count, value: 1}\n  floor: {label: \"Floor: a month\", kind: money, value: 100}\n");
        assertThat(floor.in(files("scheme: a\ncomponents:\n  bonus: pay\n"))
                        .texts()
                        .get(SchemeFiles.SCHEME))
                .endsWith(
                        "  bonus: pay\nterms:\n  floor:\n    label: \"Floor: a month\"\n    kind: money\n    value: 100\n");
        assertThat(NewTerm.name(FILES, "Bonus for new customers")).isEqualTo("bonusForNewCustomers");
        assertThat(NewTerm.name(FILES, "Rate")).isEqualTo("rate2");
        assertThatThrownBy(() ->
                        NewTerm.number("rule", "Rule", TermKind.COUNT, "1").in(FILES))
                .hasMessageContaining("word of the rule language");
    }

    private static Row row(String from, String... gives) {
        return new Row(from, List.of(gives));
    }
}
