package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.evaluation.CaseResult;
import trinn.evaluation.Evaluation;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;

/** The order of the rules in their files changes no payout. */
class ShuffledRulesTest {

    private static final List<String> SCHEMES =
            List.of("coefficients", "department-plan", "territory-commission", "unit-extra", "web-shop");

    private static final int ORDERS = 50;

    private static final Map<String, List<BigDecimal>> AS_WRITTEN = new LinkedHashMap<>();

    private static final List<FactSet> ADVENTURE_WORKS =
            DataFolder.read(java.nio.file.Path.of("scenarios/adventureworks")).factSets();

    /** Some of fifty orders, others in each run; all of them with {@code -Dtrinn.orders=50}. */
    static LongStream seeds() {
        return new Random().longs(0, ORDERS).distinct().limit(Math.min(ORDERS, Integer.getInteger("trinn.orders", 15)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPayoutStaysWhatItWas(long seed) {
        for (String id : SCHEMES) {
            Scheme scheme = Texts.shipped(id);
            List<BigDecimal> asWritten = AS_WRITTEN.computeIfAbsent(id, i -> payouts(scheme));
            assertThat(payouts(reordered(scheme, rules -> Collections.shuffle(rules, new Random(seed)))))
                    .as("scheme %s, seed %s", id, seed)
                    .isEqualTo(asWritten);
        }
    }

    static List<String> shipped() {
        return Texts.shipped().stream().map(Scheme::id).toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyGoldenCaseHoldsWithTheRulesInReverse(String id) {
        Scheme reversed = reordered(Texts.shipped(id), Collections::reverse);
        try (CompiledScheme compiled = new SchemeCompiler().compile(reversed)) {
            assertThat(GoldenCases.run(compiled).results()).isNotEmpty().allMatch(CaseResult::passed);
        }
    }

    private static Scheme reordered(Scheme scheme, Consumer<List<String>> order) {
        SchemeFiles files = scheme.files();
        for (Map.Entry<String, String> file : scheme.rules().entrySet()) {
            List<String> parts = new ArrayList<>(Arrays.asList(file.getValue().split("(?m)^(?=rule \")")));
            String head = parts.removeFirst();
            order.accept(parts);
            files = files.with(file.getKey(), head + String.join("", parts));
        }
        return Scheme.of(files);
    }

    private static List<BigDecimal> payouts(Scheme scheme) {
        List<BigDecimal> payouts = new ArrayList<>();
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            for (GoldenCase golden : scheme.cases()) {
                if (golden.fails() == null) {
                    Evaluation.of(Succession.of(compiled, golden.terms()), golden.population())
                            .forEach(one -> payouts.add(one.payout().total()));
                }
            }
            if (scheme.id().equals("territory-commission")) {
                Terms terms = scheme.terms()
                        .with(Map.of("accelerator", new BigDecimal("1.5"), "cutoff", new BigDecimal("0.8")));
                ADVENTURE_WORKS.forEach(
                        facts -> payouts.add(compiled.pay(facts, terms).total()));
            }
        }
        return payouts;
    }
}
