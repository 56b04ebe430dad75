package trinn.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Promise;
import trinn.scheme.PromiseKind;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Component;

/** What is proved holds for a hundred thousand random values, many of them right beside borders; what is refuted the engine pays. */
class ProvedTest {

    private static final int EVALUATIONS = 100_000;
    private static final Map<String, Collection<Set<String>>> TIERS = new HashMap<>();
    private static final long SEED = new Random().nextLong();
    private static final String ALL = """
            Commission | bonus | Kpi( code == "sales", $s : actual ) | pay.award( terms.rates.stepped($s) )
            Curve | bonus | Seller( $base : variableBase ) Kpi( code == "sales", $a : attainment ) | pay.award( $base * terms.curve.interpolated($a) )
            Near | extra | Kpi( code == "sales", attainment >= 0.8B && < 1 ) | pay.award( 333.33B )
            Met | extra | Kpi( code == "sales", attainment >= 1, $a : attainment ) | pay.award( 1000 * $a / 3 )
            Gate | sales pay | Kpi( code == "quality", $q : actual < 0.9B ) | pay.scale( $q )
            Minimum | variable pay | Department( level == Level.MINIMUM ) | pay.multiply( 1.07B )
            Norm | variable pay | Department( level in (Level.NORM, Level.MAXIMUM) ) | pay.multiply( 1.2B )
            Cap | variable pay | Seller( ) | pay.cap( 20000 )
            Base | base | Seller( $salary : baseSalary ) | pay.award( $salary )
            """;
    private static final String TERMS = """
            rates: {label: Rates, kind: tiers, of: money, gives: ratio, value: [{from: 10000, gives: 0.01}, {from: 100000, gives: 0.03}]}
            curve: {label: Curve, kind: tiers, of: ratio, gives: ratio, value: [{from: 0.7, gives: 0.3}, {from: 1, gives: 0.9}, {from: 1.3, gives: 1}]}
            """;
    private static final String INPUTS =
            "- %s\n- %s\n- %s".formatted(Promising.SALES, Promising.QUALITY, Promising.DEPARTMENT);

    static Stream<Named<Supplier<CompiledScheme>>> schemes() {
        Stream<Named<Supplier<CompiledScheme>>> shipped = Stream.of("web-shop", "department-plan", "unit-extra")
                .map(id -> Named.of(
                        id, () -> new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules", id))))));
        Stream<Named<Supplier<CompiledScheme>>> written = Stream.of(
                        "more-never-pays-less",
                        "pays-at-most, amount: 50000",
                        "pays-at-most, amount: 20000, of: variable pay",
                        "no-gap-between-tiers",
                        "no-result-paid-twice",
                        "every-component-can-pay")
                .map(promise -> Named.of(
                        promise, () -> new Promising(ALL, TERMS, INPUTS).compiled("{promise: " + promise + "}")));
        return Stream.concat(shipped, written);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatIsProvedSurvivesRandomEvaluations(Supplier<CompiledScheme> scheme) {
        try (CompiledScheme compiled = scheme.get()) {
            Situation situation = new Situation(
                    compiled, Objects.requireNonNull(compiled.scheme().promises()));
            assertThat(Kept.of(compiled)).isNotEmpty().allSatisfy(kept -> {
                assertThat(kept.outcome()).as("%s", kept.promise()).isInstanceOf(Outcome.Proved.class);
                survives(situation, kept.promise());
            });
        }
    }

    private static void survives(Situation situation, Promise promise) {
        Random random = new Random(SEED);
        for (int i = 0; i < EVALUATIONS / 3; i++) {
            long[] steps = steps(situation, random);
            int input = random.nextInt(steps.length);
            switch (promise.kind()) {
                case PAYS_AT_MOST -> {
                    String of = promise.of().isEmpty() ? Component.TOTAL_PAY : promise.of();
                    for (int j = 0; j < 3; j++) {
                        assertThat(amount(situation, steps, of))
                                .as("seed %d", SEED)
                                .isLessThanOrEqualTo(promise.amount());
                        steps[input] = step(situation, input, random);
                    }
                }
                case MORE_NEVER_PAYS_LESS -> {
                    if (isMeant(situation, promise, input)) {
                        BigDecimal before = new BigDecimal(-1);
                        for (long more : rising(situation, input, steps[input], random)) {
                            steps[input] = more;
                            BigDecimal now = amount(situation, steps, Component.TOTAL_PAY);
                            assertThat(now).as("seed %d", SEED).isGreaterThanOrEqualTo(before);
                            before = now;
                        }
                    }
                }
                case NO_GAP_BETWEEN_TIERS, NO_RESULT_PAID_TWICE -> {
                    if (isMeant(situation, promise, input)) {
                        for (Set<String> tiers : tiers(situation, input)) {
                            long[] applying =
                                    IntStream.range(0, 3).mapToLong(j -> 0).toArray();
                            long[] values = rising(situation, input, steps[input], random);
                            for (int j = 0; j < 3; j++) {
                                steps[input] = values[j];
                                Evaluated paid = Objects.requireNonNull(situation.paid(steps));
                                applying[j] = tiers.stream()
                                        .filter(paid.fired()::contains)
                                        .count();
                            }
                            assertThat(applying[0] > 0 && applying[1] == 0 && applying[2] > 0)
                                    .as("a gap, seed %d", SEED)
                                    .isFalse();
                            if (promise.kind() == PromiseKind.NO_RESULT_PAID_TWICE) {
                                assertThat(applying).as("seed %d", SEED).doesNotContain(2, 3);
                            }
                        }
                    }
                }
                case EVERY_COMPONENT_CAN_PAY -> {
                    // One payment that the engine worked out proves it.
                }
            }
        }
    }

    private static Collection<Set<String>> tiers(Situation situation, int input) {
        return TIERS.computeIfAbsent(
                situation.scheme().files().hash() + input,
                any -> new TierProver(situation, input).tiers().values());
    }

    private static boolean isMeant(Situation situation, Promise promise, int input) {
        return promise.of().isEmpty()
                || promise.of().equals(situation.inputs().all().get(input).name());
    }

    private static BigDecimal amount(Situation situation, long[] steps, String target) {
        return Objects.requireNonNull(situation.amount(steps, target));
    }

    private static long[] steps(Situation situation, Random random) {
        return IntStream.range(0, situation.inputs().all().size())
                .mapToLong(input -> step(situation, input, random))
                .toArray();
    }

    /** Any value, a round one, one right beside that, or an end. */
    private static long step(Situation situation, int input, Random random) {
        long last = situation.inputs().everything().to()[input];
        long round = Math.max(1, last / 200);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(last + 1);
            case 1 -> random.nextLong(last / round + 1) * round;
            case 2 -> Math.clamp(random.nextLong(last / round + 1) * round + random.nextInt(3) - 1, 0, last);
            default -> random.nextBoolean() ? 0 : last;
        };
    }

    /** A value, the next one, and a third beyond. */
    private static long[] rising(Situation situation, int input, long first, Random random) {
        long last = situation.inputs().everything().to()[input];
        long next = Math.min(last, first + 1);
        return new long[] {first, next, next + (last == next ? 0 : random.nextLong(last - next + 1))};
    }
}
