package trinn.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.Kind;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.InputNumber;
import trinn.simulation.Aim;
import trinn.simulation.CurveFault;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.InputCurve;
import trinn.simulation.NextYear;
import trinn.simulation.Outlook;
import trinn.simulation.TermsSearch;
import trinn.simulation.Tried;

class LookedSheetsTest {

    private static final Decision DECISION = DecisionTest.decision(30, "x");
    private static final Seller ANNA = new Seller("P7", "Anna", "seller", "North", null, null);
    private static final CurveInput REVENUE =
            new CurveInput(InputNumber.Of.KPI, "revenue", Window.MONTH, Kind.MONEY, false);

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static InputCurve curve(String... points) {
        List<InputCurve.Point> all = Stream.of(points)
                .map(point -> point.split("="))
                .map(point -> new InputCurve.Point(number(point[0]), number(point[1])))
                .toList();
        return new InputCurve(
                REVENUE,
                number("1000"),
                number("0.01"),
                all,
                new TreeMap<>(),
                new TreeSet<>(),
                all.getFirst(),
                List.of());
    }

    private static CurveScan.Place place(String from, boolean inParts, boolean before) {
        return new CurveScan.Place(
                REVENUE,
                CurveFault.Kind.CLIFF,
                before,
                true,
                inParts,
                number(from),
                number(from),
                number("50"),
                number("900"),
                new TreeSet<>(List.of("Variable pay is capped")),
                4,
                List.of(ANNA),
                ANNA);
    }

    private static TermsSearch found() {
        return new TermsSearch(
                new TermsSearch.Wish(List.of("cap", "unitRate"), number("29000"), Aim.GAP, 1, 180),
                new Tried(
                        List.of(number("30000"), number("0.04")),
                        number("29010"),
                        3,
                        number("70.5"),
                        number("0.2"),
                        number("0.031")),
                null,
                List.of(
                        new Tried(
                                List.of(number("30000"), number("0.04")),
                                number("29010"),
                                3,
                                number("70.5"),
                                number("0.2"),
                                number("0.031")),
                        new Tried(
                                List.of(number("31000"), number("0.05")),
                                number("29500"),
                                2,
                                number("60"),
                                number("0.3"),
                                number("0.02"))),
                20);
    }

    private static Looked everything() {
        NextYear scenario =
                new NextYear(number("0.05"), BigDecimal.ZERO, number("0.1"), BigDecimal.ZERO, BigDecimal.ZERO, 7);
        return new Looked(
                new Looked.Curve(ANNA, REVENUE, curve("0=0", "500=10", "1500=40"), curve("0=0", "800=25", "1500=40")),
                new CurveScan(List.of(place("0.8", true, true), place("250000", false, false)), 9, new TreeSet<>()),
                found(),
                new Looked.Year(scenario, new Outlook(DECISION.comparison(), 3)),
                Map.of());
    }

    private static Sheet sheet(String name) {
        return LookedSheets.of(DECISION, everything(), Locale.ENGLISH).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodyLookedIntoHasNoSheet() {
        Looked nothing = new Looked(null, null, null, null, Map.of());
        assertThat(LookedSheets.of(DECISION, nothing, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da"})
    void everySheetHasANameOfItsOwn(String language) {
        Locale reader = Locale.forLanguageTag(language);
        List<Sheet> all = new ArrayList<>(DecisionSheets.of(DECISION, reader));
        all.addAll(LookedSheets.of(DECISION, everything(), reader));
        assertThat(all).hasSize(16);
        assertThat(all).extracting(sheet -> sheet.name().toLowerCase(reader)).doesNotHaveDuplicates();
    }

    @Test
    void aCurveHasTheValuesOfBothSidesInOneColumn() {
        Sheet curve = sheet("Curve");
        assertThat(curve.rows())
                .extracting(row -> row.get(3))
                .containsExactly(
                        Cell.of(number("0"), Kind.MONEY),
                        Cell.of(number("500"), Kind.MONEY),
                        Cell.of(number("800"), Kind.MONEY),
                        Cell.of(number("1500"), Kind.MONEY));
        List<Cell> second = curve.rows().get(1);
        assertThat(second.get(1)).isEqualTo(Cell.of("Anna"));
        assertThat(((Cell.Amount) second.get(4)).number()).isEqualByComparingTo("0.5");
        assertThat(second.get(5)).isEqualTo(Cell.of(number("10"), Kind.MONEY));
        assertThat(second.get(6)).as("the alternative has no point there").isEqualTo(Cell.NONE);
    }

    @Test
    void aPlaceWhereCurvesMisleadIsAPartOfTheGoalOrAnAmount() {
        List<List<Cell>> rows = sheet("Where pay misleads").rows();
        assertThat(rows.getFirst().get(4)).isEqualTo(Cell.of(number("0.8"), Kind.RATIO));
        assertThat(rows.getFirst().get(2)).isEqualTo(Cell.of("both sides"));
        assertThat(rows.getLast().get(4)).isEqualTo(Cell.of(number("250000"), Kind.MONEY));
        assertThat(rows.getLast().get(2)).isEqualTo(Cell.of("Alternative"));
    }

    @Test
    void foundTermsStandWithAllThatCanBeChosenInstead() {
        Sheet terms = sheet("Found terms");
        assertThat(terms.headings()).startsWith("The most variable pay of a month");
        assertThat(terms.rows()).hasSize(2);
        assertThat(terms.rows().getLast())
                .startsWith(Cell.of(number("31000"), Kind.MONEY), Cell.of(number("0.05"), Kind.RATIO))
                .contains(Cell.of(2))
                .endsWith(Cell.of(number("0.02"), Kind.RATIO));
    }

    @Test
    void nextYearHasItsAssumptionsAndItsTotal() {
        assertThat(sheet("Next year, assumptions").rows().getFirst().getLast())
                .isEqualTo(Cell.of(number("0.05"), Kind.RATIO));
        assertThat(sheet("Next year").rows().getFirst().get(1))
                .isEqualTo(Cell.of(DECISION.comparison().baseline(), Kind.MONEY));
    }
}
