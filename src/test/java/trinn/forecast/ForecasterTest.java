package trinn.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Period;
import trinn.intake.Periods;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.records.RecordText;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Where nothing can be foreseen, the forecaster says why, and gives no number. */
final class ForecasterTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Period JULY = month(7);
    private static final LocalDate SIXTEENTH = LocalDate.of(2026, 7, 16);
    private static final String REVENUE = "Kpi( code == \"revenue\", $x : actual )";

    private static Period month(int number) {
        LocalDate first = JANUARY.withMonth(number);
        return new Period(first, first.plusMonths(1));
    }

    /** Ann, and a sale on the tenth of each of so many months up to July. */
    private static DataSet data(String ann, int months) {
        StringBuilder text = new StringBuilder("payees: id=a, name=Ann" + ann + "\n");
        for (int back = 0; back < months; back++) {
            LocalDate day = LocalDate.of(2026, 7, 10).minusMonths(back);
            text.append("sales: date=%s, payee=a, amount=1000\n".formatted(day));
        }
        return data(text.toString(), Periods.MONTH);
    }

    private static DataSet data(String text, Periods periods) {
        return new DataSet(new DataHead("x", "NOK", "", periods, ""), RecordText.records(text));
    }

    private static Scheme scheme(String condition) {
        return Scheme.of(
                new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: small
                title: Small
                currency: NOK
                components: {extra: sales pay}
                terms:
                  rate: {label: Rate, kind: ratio, range: {from: 0, to: 1, step: 0.1}, value: 0.1}
                contests:
                  best: {kpi: revenue}
                """, "rules.drl", """
                package small
                dialect "mvel"
                import trinn.facts.*
                global Terms terms
                global Pay pay

                rule "Something pays"
                  @Component("extra")
                when
                  %s
                then
                  pay.award( $x * terms.rate );
                end
                """.formatted(condition)))));
    }

    private static Outlook outlook(String condition, DataSet data, Period period, LocalDate until) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme(condition))) {
            Succession scheme = Succession.of(compiled, compiled.scheme().terms());
            List<Evaluated> periods = Evaluation.seller(scheme, new Measurements(data.factSets()), "a", period);
            return Forecaster.of(scheme.on(periods.getLast().facts()), data, periods, until);
        }
    }

    private static Outlook outlook(DataSet data) {
        return outlook(REVENUE, data, JULY, SIXTEENTH);
    }

    @Test
    void sixEarlierMonthsAreEnoughAndFiveAreNot() {
        assertThat(outlook(data("", 7)))
                .isInstanceOfSatisfying(
                        Outlook.Expected.class,
                        expected -> assertThat(expected.periods()).isEqualTo(6));
        assertThat(outlook(data("", 6))).isEqualTo(new Outlook.TooLittle(5, Forecaster.FEWEST));
        assertThat(outlook(data("", 1))).isEqualTo(new Outlook.TooLittle(0, Forecaster.FEWEST));
    }

    @Test
    void ofManyEarlierMonthsTheLastTwelveAreAsked() {
        assertThat(outlook(data("", 20)))
                .isInstanceOfSatisfying(
                        Outlook.Expected.class,
                        expected -> assertThat(expected.periods()).isEqualTo(Forecaster.MOST));
    }

    @Test
    void aMonthInWhichTheSellerJoinedIsNoWholeOne() {
        assertThat(outlook(data(", joined=2026-01-01", 7))).isInstanceOf(Outlook.Expected.class);
        assertThat(outlook(data(", joined=2026-01-05", 7))).isEqualTo(new Outlook.TooLittle(5, Forecaster.FEWEST));
    }

    @Test
    void whoJoinedOnTheFirstWorkingDayWasThereForTheWholeMonth() {
        assertThat(outlook(data(", joined=2026-02-02", 7))).isEqualTo(new Outlook.TooLittle(5, Forecaster.FEWEST));
        assertThat(outlook(data(", joined=2026-02-03", 7))).isEqualTo(new Outlook.TooLittle(4, Forecaster.FEWEST));
    }

    @Test
    void forWhoHasLeftNothingIsToCome() {
        assertThat(outlook(data(", left=2026-07-16", 7))).isEqualTo(new Outlook.Final());
        assertThat(outlook(data(", left=2026-07-17", 7))).isInstanceOf(Outlook.Expected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sale( $x : value )
            Refund( $x : value )
            Contract( $x : monthlyValue )
            Rank( contest == "best", place == 1 ) Kpi( code == "revenue", $x : actual )
            Share( basis == "equal", $x : weight )
            Team( $x : directEarned )
            TeamKpi( code == "revenue", $x : actual )
            """)
    void whatDependsOnSingleRecordsOrOnOthersIsNotForeseen(String condition) {
        assertThat(outlook(condition, data("", 7), JULY, SIXTEENTH)).isEqualTo(new Outlook.NotForeseen());
    }

    @Test
    void aPeriodThatIsOverIsFinalWhateverItPaysFor() {
        assertThat(outlook("Sale( $x : value )", data("", 7), JULY, JULY.to())).isEqualTo(new Outlook.Final());
    }

    @Test
    void whatIsNotForeseenIsSaidBeforeTheLackOfPeriods() {
        assertThat(outlook("Sale( $x : value )", data("", 1), JULY, SIXTEENTH)).isEqualTo(new Outlook.NotForeseen());
    }

    @Test
    void nothingIsKnownFromTheEndOfTheDataOn() {
        DataSet data = data("", 7);
        LocalDate end = LocalDate.of(2026, 7, 11);
        assertThat(Forecaster.until(data, JULY)).isEqualTo(end);
        assertThat(Forecaster.until(data, month(6))).isEqualTo(month(6).to());
        assertThat(Forecaster.until(data, month(8))).isEqualTo(month(8).from());
        assertThat(Forecaster.until(data("payees: id=a, name=Ann", Periods.MONTH), JULY))
                .isEqualTo(JULY.to());
    }
}
