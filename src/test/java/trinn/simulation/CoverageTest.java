package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Tiers;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.simulation.RuleCover.Decided;
import trinn.simulation.RuleCover.Reached;

/** Nordhandel under its plan; what is planted there is found, and everything adds up. */
class CoverageTest {

    private static final Scheme NORDIC = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final CompiledScheme COMPILED = new SchemeCompiler().compile(NORDIC);
    private static List<FactSet> everybody = List.of();

    @BeforeAll
    static void read() {
        everybody = DataFolder.read(Path.of("scenarios/nordhandel")).factSets().stream()
                .limit(400)
                .toList();
    }

    @AfterAll
    static void close() {
        COMPILED.close();
    }

    private static Coverage coverage(Terms terms) {
        Succession scheme = Succession.of(COMPILED, terms);
        List<Evaluated> all = Evaluation.of(scheme, everybody);
        return Coverage.of(scheme, all, Progress.PATIENT);
    }

    private static RuleCover rule(Coverage coverage, String words) {
        return coverage.rules().stream()
                .filter(cover -> cover.rule().name().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPayoutCountsOnceForEachRule() {
        Coverage coverage = coverage(NORDIC.terms());
        assertThat(coverage.payouts()).isEqualTo(400);
        assertThat(coverage.rules())
                .isNotEmpty()
                .allSatisfy(cover -> assertThat(cover.fired()
                                + cover.decided().stream()
                                        .mapToInt(Decided::payouts)
                                        .sum())
                        .as(cover.rule().name())
                        .isEqualTo(400));
    }

    @Test
    void itAgreesWithTheUseOfRules() {
        RuleUses uses =
                Outcome.of(new Variant("", COMPILED, NORDIC.terms()), everybody).uses();
        assertThat(coverage(NORDIC.terms()).rules())
                .allSatisfy(
                        cover -> assertThat(uses.all().get(cover.rule().name()).payouts())
                                .as(cover.rule().name())
                                .isEqualTo(cover.fired()));
    }

    @Test
    void aTierThatNobodyReachesAndARuleThatNeverFiresAreFound() {
        Tiers rates = (Tiers)
                NORDIC.terms().get("commissionRates").values().getFirst().value();
        List<Tiers.Tier> rows = new ArrayList<>(rates.rows());
        rows.add(new Tiers.Tier(new BigDecimal("99000000"), new BigDecimal("0.5")));
        Terms planted =
                NORDIC.terms().with("commissionRates", rates.with(rows)).with("qualityFloor", new BigDecimal("0.5"));
        Coverage coverage = coverage(planted);
        assertThat(rule(coverage, "Too low a quality").fired()).isZero();
        assertThat(rule(coverage(NORDIC.terms()), "Too low a quality").fired()).isPositive();
        Reached reached = coverage.rules().stream()
                .flatMap(cover -> cover.reached().stream())
                .filter(one -> one.term().equals("commissionRates"))
                .findFirst()
                .orElseThrow();
        assertThat(reached.payouts()).hasSize(rows.size());
        assertThat(reached.payouts().getLast()).isZero();
        assertThat(reached.payouts().getFirst()).isPositive();
        assertThat(coverage(NORDIC.terms()).rules().stream()
                        .flatMap(cover -> cover.reached().stream())
                        .filter(one -> one.term().equals("commissionRates"))
                        .findFirst()
                        .orElseThrow()
                        .payouts())
                .isEqualTo(reached.payouts().subList(0, rows.size() - 1));
    }

    @Test
    void whoNobodyWaitsForIsCancelled() {
        Succession scheme = Succession.of(COMPILED, NORDIC.terms());
        List<Evaluated> all = Evaluation.of(scheme, everybody);
        assertThatThrownBy(() -> Coverage.of(scheme, all, (done, of) -> done == 0))
                .isInstanceOf(CancellationException.class);
    }
}
