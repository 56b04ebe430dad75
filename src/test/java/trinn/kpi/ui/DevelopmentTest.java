package trinn.kpi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.intake.Periods;
import trinn.kpi.Better;
import trinn.kpi.Forecast;
import trinn.kpi.KpiDefinition;
import trinn.kpi.ui.Development.Point;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.records.RecordText;

/** January 2024 has 23 days from Monday to Friday, February 21; both begin a month of targets. */
class DevelopmentTest {

    private static final Book BOOK = book("""
            payees: id=a, name=Ann, department=N
            payees: id=b, name=Bo, department=N, joined=2024-02-01
            departments: id=N, name=North
            targets: level=seller, of=a, kpi=revenue, from=2024-01-01, to=2024-02-01, target=2300
            targets: level=seller, of=a, kpi=revenue, from=2024-02-01, to=2024-03-01, target=2100
            targets: level=department, of=N, kpi=revenue, from=2024-01-01, to=2024-04-01, target=6500
            sales: date=2024-01-03, payee=a, amount=2200, order=x
            sales: date=2024-02-02, payee=a, amount=1000, order=y
            sales: date=2024-02-12, payee=a, amount=1200, order=z
            """);

    private static final Period SPAN = new Period(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 2, 13));

    @Test
    void aMonthIsHeldAgainstItsTargetOnceItIsOver() {
        Development development = of("revenue", "seller a", Grain.MONTH, "2024-02-13", Window.MONTH);
        assertThat(development.points()).hasSize(2);
        Point january = development.points().getFirst();
        assertThat(january.actual()).isEqualByComparingTo("2200");
        assertThat(january.target()).isEqualByComparingTo("2300");
        assertThat(january.spread()).isFalse();
        assertThat(january.isMissed(Better.MORE)).isTrue();
        assertThat(january.isMissed(Better.LESS)).isFalse();
        assertThat(january.expected()).isNull();
        Point february = development.points().getLast();
        assertThat(february.partial()).isTrue();
        assertThat(february.isMeasurable()).isFalse();
        assertThat(february.isMissed(Better.MORE)).isFalse();
    }

    @Test
    void theRunningMonthGoesOnAtItsPace() {
        Point february = of("revenue", "seller a", Grain.MONTH, "2024-02-13", Window.MONTH)
                .points()
                .getLast();
        assertThat(february.actual()).isEqualByComparingTo("2200");
        assertThat(february.expected()).as("8 of 21 working days").isEqualByComparingTo("5775");
    }

    @Test
    void lookingAheadToTheQuarterAddsTheMonthsToCome() {
        Development development = of("revenue", "seller a", Grain.MONTH, "2024-02-13", Window.QUARTER);
        assertThat(development.points()).hasSize(3);
        assertThat(development.forecast().period().to()).isEqualTo("2024-04-01");
        Point march = development.points().getLast();
        assertThat(march.actual()).isNull();
        assertThat(march.expected())
                .isEqualByComparingTo(
                        Objects.requireNonNull(development.forecast().expectedIn(21)));
    }

    @Test
    void whatIsNotKnownYetIsLeftOut() {
        Development january = of("revenue", "seller a", Grain.MONTH, "2024-02-01", Window.MONTH);
        assertThat(january.points()).hasSize(1);
        assertThat(january.forecast().method()).isEqualTo(Forecast.Method.COMPLETE);
        Development early = of("revenue", "seller a", Grain.MONTH, "2024-02-02", Window.MONTH);
        assertThat(early.points().getLast().actual()).isEqualByComparingTo("0");
    }

    @Test
    void weeksHaveTheirWorkingDaysPartOfTheTarget() {
        List<Point> weeks = of("revenue", "seller a", Grain.WEEK, "2024-02-13", Window.MONTH)
                .points();
        assertThat(weeks.getFirst().period()).isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 8)));
        assertThat(weeks.getFirst().target()).isEqualByComparingTo("500");
        assertThat(weeks.getFirst().spread()).isTrue();
        Point across = weeks.get(4);
        assertThat(across.period().from()).isEqualTo("2024-01-29");
        assertThat(across.target()).as("3 days of January, 2 of February").isEqualByComparingTo("500");
        assertThat(weeks.get(8).period().from()).isEqualTo("2024-02-26");
        assertThat(weeks.get(8).target()).as("March is not planned").isNull();
    }

    @Test
    void aQuartersTargetIsSpreadOverItsMonths() {
        Point january = of("revenue", "department N", Grain.MONTH, "2024-02-13", Window.MONTH)
                .points()
                .getFirst();
        assertThat(january.target()).as("6500 × 23 / 65").isEqualByComparingTo("2300");
        assertThat(january.spread()).isTrue();
    }

    @Test
    void nothingIsMeasuredOfWhoIsNotThere() {
        Development development = of("revenue", "seller b", Grain.MONTH, "2024-02-13", Window.MONTH);
        assertThat(development.points().getFirst().actual()).isNull();
        assertThat(development.points().getLast().actual()).isEqualByComparingTo("0");
    }

    @Test
    void daysGoBackThreeMonthsAtMost() {
        assertThat(of("revenue", "company ", Grain.DAY, "2024-02-13", Window.MONTH)
                        .points())
                .first()
                .satisfies(day -> assertThat(day.period().from()).isEqualTo("2024-01-03"));
        Ask late = ask("revenue", "company ", Grain.DAY, "2025-01-01", Window.MONTH);
        assertThat(Development.of(BOOK, new Period(SPAN.from(), LocalDate.of(2025, 1, 1)), late)
                        .points())
                .first()
                .satisfies(day -> assertThat(day.period().from()).isEqualTo("2024-10-01"));
    }

    @Test
    void aRatioStaysAsItIs() {
        Point february = of("average-order-value", "seller a", Grain.MONTH, "2024-02-13", Window.MONTH)
                .points()
                .getLast();
        assertThat(february.expected()).isEqualByComparingTo("1100");
    }

    private static Development of(String kpi, String whom, Grain grain, String until, Window horizon) {
        return Development.of(BOOK, SPAN, ask(kpi, whom, grain, until, horizon));
    }

    private static Ask ask(String code, String id, Grain grain, String until, Window horizon) {
        KpiDefinition kpi = BOOK.measured().catalogue().need(code);
        Whom whom = BOOK.everybody().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Ask(kpi, whom, grain, LocalDate.parse(until), horizon);
    }

    private static Book book(String records) {
        return new Book(new DataSet(new DataHead("Test", "NOK", "", Periods.MONTH, ""), RecordText.records(records)));
    }
}
