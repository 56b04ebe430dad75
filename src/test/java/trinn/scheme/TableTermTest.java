package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;

/** Tables as terms: how they are read, what is refused, and what a what-if can change. */
class TableTermTest {

    private static final String GRID = """
            grid:
              label: Own by store
              kind: two-way
              of: ratio
              by: money
              gives: count
              border: upper
              columns: [0.8, 1, 1.2]
              value:
                - {from: 0.8, gives: [0.1, 0.2, 0.3]}
                - {from: 1.0, gives: [0.2, 0.4, 0.6]}
            tiers: {label: T, kind: tiers, of: ratio, gives: money, value: [{from: 0, gives: 1}]}
            plan: {label: Plan, kind: count, value: 5}
            """;

    @Test
    void aTwoWayTableIsReadAsItIsWritten() {
        Term term = terms(GRID).all().getFirst();
        assertThat(term.table()).isEqualTo(new Term.TableKinds(Kind.RATIO, Kind.MONEY, Kind.COUNT));
        TwoWay table = (TwoWay) term.on(LocalDate.EPOCH);
        assertThat(table.border()).isEqualTo(Tiers.Border.UPPER);
        assertThat(table.columns()).containsExactlyElementsOf(numbers("0.8", "1", "1.2"));
        assertThat(table.rows())
                .containsExactly(
                        new TwoWay.Row(new BigDecimal("0.8"), numbers("0.1", "0.2", "0.3")),
                        new TwoWay.Row(new BigDecimal("1.0"), numbers("0.2", "0.4", "0.6")));
    }

    @Test
    void aTwoWayTableHasItsValuesByDateAndOneBorderUnlessItSaysOtherwise() {
        Terms terms = terms("""
                grid:
                  label: Grid
                  kind: two-way
                  of: ratio
                  by: ratio
                  gives: ratio
                  columns: [1]
                  values:
                    - {from: 2025-01-01, value: [{from: 1, gives: [2]}]}
                    - {from: 2026-01-01, value: [{from: 1, gives: [3]}]}
                """);
        assertThat(table(terms, LocalDate.of(2025, 12, 31)).at(BigDecimal.ONE, BigDecimal.ONE))
                .isEqualByComparingTo("2");
        assertThat(table(terms, LocalDate.of(2026, 1, 1)).at(BigDecimal.ONE, BigDecimal.ONE))
                .isEqualByComparingTo("3");
    }

    /** What stands there, what is written instead, the place and words of the message. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            [0.8, 1, 1.2]             | [0.8, 0.8, 1.2]        | 8:18  | must rise, but 0.8 follows 0.8.
            [0.8, 1, 1.2]             | [0.8, 1, 0.9]          | 8:21  | must rise, but 0.9 follows 1.
            [0.8, 1, 1.2]             | [0.8, 1, x]            | 8:21  | is not a number
            [0.8, 1, 1.2]             | []                     | 8:12  | needs at least one column
            [0.8, 1, 1.2]             | [0.8, 1]               | 10:26 | a value for each column: 2, and here are 3.
            [0.2, 0.4, 0.6]           | [0.2, 0.4]             | 11:26 | a value for each column: 3, and here are 2.
            [0.2, 0.4, 0.6]           | 0.2                    | 11:26 | a list is expected
            [0.2, 0.4, 0.6]           | [0.2, 0.4, a]          | 11:37 | is not a number
            from: 1.0,                | from: 0.80,            | 11:14 | must rise, but 0.80 follows 0.8.
            from: 1.0,                | frm: 1.0,              | 11:8  | Maybe it was meant as "from"
            by: money                 | border: lower          | 7:3   | stands here twice
            kind: two-way             | kind: twoway           | 3:9   | tiers, two-way
            of: ratio                 | of: choice             | 4:7   | A table has numbers: money, ratio or count.
            by: money                 | by: two-way            | 5:7   | A table has numbers: money, ratio or count.
            gives: count              | gives: tiers           | 6:10  | A table has numbers: money, ratio or count.
            kind: tiers,              | kind: tiers, by: ratio, | 12:36 | Only a term of the kind two-way has "by".
            kind: count,              | kind: count, columns: [1], | 13:43 | Only a term of the kind two-way has "columns".
            """)
    void aMistakeIsNamedAtItsPlace(String written, String instead, String place, String words) {
        assertThat(GRID).contains(written);
        assertThatThrownBy(() -> terms(GRID.replace(written, instead)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("terms.yaml:" + place + ": ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"by: money, The key \"by\" is missing", "'columns: [0.8, 1, 1.2]', The key \"columns\" is missing"})
    void whatATwoWayTableNeedsIsNamed(String written, String words) {
        assertThatThrownBy(() -> terms(GRID.replace(written + "\n", "unit: x\n")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("terms.yaml:2:3: " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{from: 1, gives: 5}, {from: 0, gives: 2}]   | [{from: 0, gives: 2}, {from: 1, gives: 5}]
            [{from: 2, gives: 5},   {from: 0, gives: 2}, {from: 1.5, gives: 3}] | [{from: 0, gives: 2},   {from: 1.5, gives: 3}, {from: 2, gives: 5}]
            """)
    void rowsInTheWrongOrderArePutRightByTheFix(String written, String mended) {
        String text = "tiers: {label: T, kind: tiers, of: count, gives: count, value: " + written + "}\n";
        Problem problem = problem(text);

        assertThat(problem.suggestion()).startsWith("Put them in this order: 0, 1");
        assertThat(problem.fix().apply(text)).isEqualTo(text.replace(written, mended));
    }

    @Test
    void theFixHoldsBehindAnyLetterAndAnyEndOfALine() {
        String text = "tiers:\r\n  label: T\r\n  kind: tiers\r\n  of: count\r\n  gives: count\r\n"
                + "  # \uD83D\uDE80\r\n"
                + "  value: [{from: 1, gives: 5}, {from: 0, gives: 2}]\r\n";
        String oneLine = "tiers: {label: \uD83D\uDE80, kind: tiers, of: count, gives: count, "
                + "value: [{from: 1, gives: 5}, {from: 0, gives: 2}]}\n";

        for (String one : List.of(text, oneLine)) {
            assertThat(problem(one).fix().apply(one))
                    .isEqualTo(one.replace(
                            "{from: 1, gives: 5}, {from: 0, gives: 2}", "{from: 0, gives: 2}, {from: 1, gives: 5}"));
        }
    }

    @Test
    void rowsOfALineEachKeepTheirDashesAndRemarks() {
        String text = """
                tiers:
                  label: T
                  kind: tiers
                  of: count
                  gives: count
                  value:
                    - {from: 2, gives: 5}   # the best
                    - {from: 1, gives: 3}
                """;

        assertThat(problem(text).fix().apply(text))
                .contains("    - {from: 1, gives: 3}   # the best\n    - {from: 2, gives: 5}\n");
    }

    @Test
    void rowsOverSeveralLinesAreToldWithoutAFix() {
        String text = """
                tiers:
                  label: T
                  kind: tiers
                  of: count
                  gives: count
                  value:
                    - from: 2
                      gives: 5
                    - from: 1
                      gives: 3
                """;

        assertThat(problem(text).suggestion()).isEqualTo("Put them in this order: 1, 2.");
        assertThat(problem(text).fix()).isNull();
    }

    private static Problem problem(String text) {
        try {
            TermReader.all(Yaml.parse("terms.yaml", text));
            throw new AssertionError("nothing was refused");
        } catch (ProblemsException e) {
            return e.problems().getFirst();
        }
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        assertThatThrownBy(() -> changed("grid: []")).hasMessageContaining("needs at least one row");
        assertThatThrownBy(() -> changed("tiers: []")).hasMessageContaining("needs at least one tier");
    }

    @Test
    void aWhatIfChangesTheRowsAndKeepsColumnsAndBorder() {
        TwoWay table = table(changed("grid: [{from: 0.5, gives: [1, 2, 3]}]"), LocalDate.EPOCH);
        assertThat(table)
                .isEqualTo(new TwoWay(
                        List.of(new TwoWay.Row(new BigDecimal("0.5"), numbers("1", "2", "3"))),
                        numbers("0.8", "1", "1.2"),
                        Tiers.Border.UPPER));
        assertThatThrownBy(() -> changed("grid: [{from: 0.5, gives: [1, 2]}]"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("what-if.yaml:1:27: A row needs a value for each column");
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        Terms terms = terms(GRID);
        Object grid = terms.all().getFirst().on(LocalDate.EPOCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.with("grid", BigDecimal.ONE))
                .withMessage("The value of the term \"grid\" is not a table.");
        assertThatIllegalArgumentException().isThrownBy(() -> terms.with("tiers", grid));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.with("plan", grid))
                .withMessage("The value of the term \"plan\" is not a number.");
    }

    private static Terms changed(String yaml) {
        return TermReader.changed(terms(GRID), Yaml.parse("what-if.yaml", yaml));
    }

    private static TwoWay table(Terms terms, LocalDate day) {
        return (TwoWay) terms.on(day).get("grid");
    }

    private static Terms terms(String yaml) {
        return Terms.of(TermReader.all(Yaml.parse("terms.yaml", yaml)));
    }

    private static List<BigDecimal> numbers(String... digits) {
        return List.of(digits).stream().map(BigDecimal::new).toList();
    }
}
