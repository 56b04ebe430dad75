package trinn.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Share;
import trinn.facts.Weights;
import trinn.facts.Window;
import trinn.language.Texts;
import trinn.source.ProblemsException;

/** Rule files that try what no rule may do: each is refused with its line, or stopped, and none has any effect. */
@Isolated
public class HostileRulesTest {

    private static final Duration HANGS = Duration.ofSeconds(20);

    /** What a message for people must not show. */
    private static final Pattern INTERNALS =
            Pattern.compile("org\\.(drools|kie|mvel)|java\\.(lang|util)|Lambda|\\[ERR|Exception|\\R\\s*at ");

    /** A seller with a little of everything. */
    public static final FactSet FACTS = new FactSet(
            new Seller("7", "Kari", "rep", "north", new BigDecimal("0.02"), null),
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            facts());

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Department("north", new BigDecimal(20), BigDecimal.TEN, new BigDecimal(20), new BigDecimal(30)),
                new Company(BigDecimal.ONE, new BigDecimal(3)),
                Kpi.withTarget("sales", Window.MONTH, new BigDecimal(900), new BigDecimal(1000)),
                Kpi.withTarget("visits", Window.MONTH, new BigDecimal(9), new BigDecimal(10)),
                new Share("equal", new Weights(List.of(BigDecimal.ONE, BigDecimal.TWO)), 0, 2),
                new Rank("spring", BigDecimal.ONE, BigDecimal.ONE, 0, 2)));
        IntStream.range(0, 40).forEach(i -> {
            facts.add(new Product("p" + i, new BigDecimal(i), new BigDecimal(1000)));
            facts.add(sale("s" + i));
            facts.add(new Refund("r" + i, "s" + i, LocalDate.of(2026, 1, 9), BigDecimal.TEN, null));
        });
        return facts;
    }

    private static Sale sale(String code) {
        return new Sale(
                code,
                LocalDate.of(2026, 1, 8),
                "A",
                "p",
                "new",
                BigDecimal.ONE,
                new BigDecimal(1000),
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO);
    }

    private static HostileWatch watch;

    static Stream<HostileFile> corpus() {
        return HostileFile.corpus();
    }

    @BeforeAll
    static void watch() throws IOException {
        watch = new HostileWatch();
        System.out.println(
                "Hostile rule files: " + corpus().collect(groupingBy(HostileFile::kind, TreeMap::new, counting())));
    }

    @AfterAll
    static void nothingHappenedInTheWholeRun() throws IOException {
        try (HostileWatch closed = watch) {
            closed.assertNothingHappened();
            closed.assertNothingWasRecorded();
        }
        ordinaryRulesStillPay();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isStopped(HostileFile file) {
        Throwable stopped =
                catchThrowable(() -> assertTimeoutPreemptively(HANGS, () -> file.run(new SchemeCompiler())));
        watch.assertNothingHappened();
        switch (file.stop()) {
            case REFUSED -> assertThat(stopped).isInstanceOf(ProblemsException.class);
            case BUDGET -> assertThat(stopped).isInstanceOfAny(ProblemsException.class, EvaluationException.class);
            case NOTHING ->
                assertThat(stopped)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                refused -> assertThat(refused).isInstanceOf(ProblemsException.class));
        }
        if (stopped instanceof ProblemsException refused) {
            assertThat(refused.problems()).allSatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(file.file());
                assertThat(problem.line()).as(problem.toString()).isPositive();
            });
        }
        if (stopped != null) {
            assertThat(INTERNALS.matcher(stopped.getMessage()).find())
                    .as(stopped.getMessage().lines().findFirst().orElse(""))
                    .isFalse();
        }
    }

    @Test
    void everyFileHasANameOfItsOwn() {
        assertThat(corpus().map(HostileFile::name)).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    @Test
    void everyFileSaysOneOfThreeKinds() {
        assertThat(corpus()).extracting(HostileFile::kind).containsOnly("reaching", "exploding", "structure");
    }

    private static void ordinaryRulesStillPay() {
        String rule = "rule \"R\" @Component(\"extra\") when Seller( ) then pay.award( terms.bonus ); end";
        try (CompiledScheme compiled = new SchemeCompiler().compile(Texts.small(rule))) {
            assertThat(compiled.pay(FACTS, compiled.scheme().terms()).total()).isEqualByComparingTo("100");
        }
    }
}
