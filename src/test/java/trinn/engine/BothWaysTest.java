package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.language.Stage;
import trinn.language.Texts;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.settlement.Ledger;
import trinn.settlement.Payout;

/** What is worked out without a session is what a session works out: payouts, lines, sentences, balances, refusals. */
class BothWaysTest {

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyGoldenCase(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        assertThat(compiled.isDirect()).isTrue();
        for (GoldenCase golden : scheme.cases()) {
            assertUnmet(compiled, golden);
            assertThat(worked(compiled, golden.terms(), golden.population()))
                    .as(golden.name())
                    .isEqualTo(worked(compiled.inSession(), golden.terms(), golden.population()));
        }
    }

    private static void assertUnmet(CompiledScheme scheme, GoldenCase golden) {
        if (golden.fails() != null) {
            return;
        }
        for (Evaluated one : Evaluation.of(Succession.of(scheme, golden.terms()), golden.population())) {
            Set<String> unmet = new TreeSet<>(one.fired());
            Trace trace = scheme.trace(one.facts(), golden.terms(), one.before());
            assertThat(trace.matches())
                    .allMatch(match -> one.fired().contains(match.rule().name()));
            trace.unmet()
                    .forEach(each -> assertThat(unmet.add(each.rule().name()))
                            .as(each.toString())
                            .isTrue());
            assertThat(unmet).isSubsetOf(scheme.ruleNames()).containsAll(scheme.ruleNames(Stage.PAY));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomRulesOverRandomFacts(long seed) {
        Scheme scheme = Texts.small(new RandomRules(seed).some(8));
        RandomFacts random = new RandomFacts(seed);
        int paid = 0;
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            assertThat(compiled.isDirect()).isTrue();
            for (int i = 0; i < 200; i++) {
                FactSet facts = random.set();
                Object direct = alone(compiled, facts);
                assertThat(direct)
                        .as("seed %d, facts %d: %s", seed, i, facts)
                        .isEqualTo(alone(compiled.inSession(), facts));
                assertUnmet(compiled, facts, direct);
                paid += direct instanceof Evaluated one && !one.fired().isEmpty() ? 1 : 0;
            }
        }
        assertThat(paid).as("how many sellers a rule declared something for").isPositive();
    }

    /** Every rule either fires, or there is a condition of it that fails. */
    private static void assertUnmet(CompiledScheme scheme, FactSet facts, Object worked) {
        if (worked instanceof Evaluated one) {
            Set<String> unmet = scheme.trace(facts, scheme.scheme().terms(), Ledger.EMPTY).unmet().stream()
                    .map(each -> each.rule().name())
                    .collect(Collectors.toSet());
            one.fired().forEach(rule -> assertThat(unmet.add(rule)).as(rule).isTrue());
            assertThat(unmet).isEqualTo(scheme.ruleNames());
        }
    }

    /** What is worked out for a seller alone, or why it is refused. */
    private static Object alone(CompiledScheme scheme, FactSet facts) {
        try {
            return scheme.evaluate(facts, scheme.scheme().terms(), Ledger.EMPTY, Locale.ENGLISH);
        } catch (EvaluationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** All that is worked out, with sentences in two languages, or why it is refused. */
    private static List<Object> worked(CompiledScheme scheme, Terms terms, List<FactSet> population) {
        try {
            List<Evaluated> all = Evaluation.of(Succession.of(scheme, terms), population);
            return Stream.concat(
                            all.stream(),
                            all.stream()
                                    .flatMap(one -> Stream.of(Locale.ENGLISH, Locale.of("nb"))
                                            .map(reader -> explained(scheme, terms, one, reader))))
                    .map(Object.class::cast)
                    .toList();
        } catch (EvaluationException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static Payout explained(CompiledScheme scheme, Terms terms, Evaluated one, Locale reader) {
        return scheme.evaluate(one.facts(), terms, one.before(), reader).payout();
    }
}
