package trinn.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.Change;
import trinn.statement.KpiWords;

/** Looking ahead and trying, on the sample company. */
final class SellerPageTest {

    private static final String PAYEE = "P001";
    private static final Period OCTOBER = month(2026, 10);

    private static DataSet all;
    private static CompiledScheme compiled;
    private static Succession scheme;

    @BeforeAll
    static void read() {
        all = DataFolder.read(Path.of("scenarios/nordhandel"));
        compiled = new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales"))));
        scheme = Succession.of(compiled, compiled.scheme().terms());
    }

    @AfterAll
    static void close() {
        compiled.close();
    }

    private static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    private static List<Evaluated> periods(DataSet data, Period last) {
        return Evaluation.seller(scheme, new Measurements(data.factSets()), PAYEE, last);
    }

    private static Outlook outlook(DataSet data, Period period) {
        List<Evaluated> periods = periods(data, period);
        return Forecaster.of(scheme.on(periods.getLast().facts()), data, periods, Forecaster.until(data, period));
    }

    @Test
    void aPeriodThatIsOverIsFinal() {
        assertThat(outlook(all, OCTOBER)).isEqualTo(new Outlook.Final());
    }

    @Test
    void onTheLastWorkingDayNothingIsLeftToForesee() {
        assertThat(outlook(all.asOf(LocalDate.of(2026, 10, 31)), OCTOBER)).isEqualTo(new Outlook.Final());
        assertThat(outlook(all.asOf(LocalDate.of(2026, 10, 30)), OCTOBER)).isInstanceOf(Outlook.Expected.class);
    }

    @Test
    void withFewerThanSixEarlierPeriodsThereIsNoForecast() {
        assertThat(outlook(all.asOf(LocalDate.of(2026, 2, 17)), month(2026, 2))).isEqualTo(new Outlook.TooLittle(5, 6));
        assertThat(outlook(all.asOf(LocalDate.of(2026, 3, 17)), month(2026, 3)))
                .isInstanceOfSatisfying(
                        Outlook.Expected.class,
                        expected -> assertThat(expected.periods()).isEqualTo(6));
    }

    @Test
    void whatIsForeseenIsNeverLessThanWhatIsThereAndItsRangeIsInOrder() {
        assertThat(outlook(all.asOf(LocalDate.of(2026, 10, 17)), OCTOBER))
                .isInstanceOfSatisfying(Outlook.Expected.class, expected -> {
                    assertThat(expected.done()).isEqualTo(12);
                    assertThat(expected.left()).isEqualTo(10);
                    assertThat(expected.periods()).isEqualTo(12);
                    assertThat(expected.pay().low()).isLessThan(expected.pay().middle());
                    assertThat(expected.pay().middle())
                            .isLessThan(expected.pay().high());
                    Outlook.Value revenue = expected.kpis().stream()
                            .filter(one -> one.code().equals("revenue"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(revenue.range().low()).isGreaterThan(revenue.soFar());
                });
    }

    @Test
    void whatHappenedLaterIsNotKnownOnAnEarlierDay() {
        DataSet then = all.asOf(LocalDate.of(2026, 10, 17));
        Kpi part = kpi(periods(then, OCTOBER).getLast().facts(), "revenue");
        Kpi whole = kpi(periods(all, OCTOBER).getLast().facts(), "revenue");
        assertThat(part.actual()).isLessThan(whole.actual());
        assertThat(part.target()).isEqualByComparingTo(whole.target());
        assertThat(then.records().of(RecordType.OPPORTUNITIES))
                .allSatisfy(deal -> assertThat(deal.day("created")).isBefore("2026-10-17"))
                .allSatisfy(deal -> assertThat(deal.date("closed") == null
                                || deal.day("closed").isBefore(LocalDate.of(2026, 10, 17)))
                        .isTrue());
    }

    @Test
    void aWonDealCountsAsASaleOfItsAmountThatNobodyHasPaidYet() {
        List<OpenDeal> deals = Pipeline.of(
                all,
                PAYEE,
                OCTOBER,
                LocalDate.of(2026, 10, 31),
                List.of("revenue", "margin", "paid-margin", "number-of-sales", "quality"));
        assertThat(deals).extracting(OpenDeal::id).containsExactly("L1-70", "L1-69", "L1-68", "L1-73");
        OpenDeal first = deals.getFirst();
        assertThat(first.brings().get("revenue")).isEqualByComparingTo("46000");
        assertThat(first.brings().get("number-of-sales")).isEqualByComparingTo("1");
        assertThat(first.brings().get("margin")).isBetween(BigDecimal.ONE, new BigDecimal("46000"));
        assertThat(first.brings()).doesNotContainKeys("paid-margin", "quality");
    }

    @Test
    void anEstimateIsWhatTheRulesPayForTheChangedFacts() {
        long seed = Long.getLong("trinn.seed", System.nanoTime());
        System.out.println("Seed " + seed);
        Random random = new Random(seed);
        Evaluated now = periods(all, OCTOBER).getLast();
        Succession.Version version = scheme.on(now.facts());
        List<Lever> levers = Lever.of(compiled, now.facts(), new KpiWords(all.catalogue()));
        for (int i = 0; i < 50; i++) {
            List<Change> changes = new ArrayList<>();
            FactSet facts = now.facts();
            for (Lever lever : levers) {
                if (lever.of().fact().equals("Kpi") && random.nextBoolean()) {
                    BigDecimal value = lever.actual()
                            .multiply(BigDecimal.valueOf(random.nextDouble() * 2))
                            .setScale(2, RoundingMode.HALF_UP);
                    changes.add(lever.to(value));
                    facts = with(facts, lever.of().key(), value.subtract(lever.actual()));
                }
            }
            Estimate estimate = Estimate.of(version, now, changes);
            Evaluated expected = version.scheme().evaluate(facts, version.terms(), now.before(), null);
            assertThat(estimate.total()).isEqualByComparingTo(expected.payout().total());
            assertThat(estimate.parts().stream().map(Estimate.Part::then).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(estimate.total());
            assertThat(estimate.parts().stream()
                            .map(Estimate.Part::difference)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(estimate.difference());
        }
    }

    @Test
    void nothingMovedIsNothingChanged() {
        Evaluated now = periods(all, OCTOBER).getLast();
        List<Change> none = Lever.of(compiled, now.facts(), new KpiWords(all.catalogue())).stream()
                .map(lever -> lever.to(lever.actual()))
                .toList();
        assertThat(Estimate.of(scheme.on(now.facts()), now, none).then()).isSameAs(now);
    }

    private static Kpi kpi(FactSet facts, String code) {
        return Objects.requireNonNull(facts.kpi(code));
    }

    /** In every window of the KPI, since it adds up; of one that does not, in the shortest. */
    private static FactSet with(FactSet facts, String code, BigDecimal more) {
        Kpi shortest = kpi(facts, code);
        List<Fact> others = facts.others().stream()
                .map(fact -> fact instanceof Kpi kpi
                                && kpi.code().equals(code)
                                && (kpi.additive() || kpi.window() == shortest.window())
                        ? new Kpi(
                                code,
                                kpi.window(),
                                kpi.actual().add(more),
                                kpi.target(),
                                kpi.base(),
                                kpi.norm(),
                                kpi.weight(),
                                kpi.additive())
                        : fact)
                .toList();
        return new FactSet(facts.seller(), facts.period(), others);
    }
}
