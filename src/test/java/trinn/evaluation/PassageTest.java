package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Window;

class PassageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);
    private static final CrossCheck ALL = new CrossCheck(BigDecimal.ONE);
    private static final String GATED = """
            rule "Commission"
              @Component("commission")
            when
              Kpi( code == "sales", $sales : actual )
              Sale( )
            then
              pay.award( $sales );
            end
            rule "Base"
              @Component("base")
            when
              Kpi( code == "margin", $salary : actual )
            then
              pay.award( $salary );
            end
            """;

    static Stream<String> shipped() {
        return Stream.of(
                "rules/activity-plan",
                "rules/kpi-matrix",
                "rules/nordic-sales",
                "rules/paid-margin",
                "rules/quality-gate",
                "rules/unit-extra",
                "rules/web-shop");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void sellersWhoPassByArePaidAsAllAtOnceAndAsMuchIsSaidOfIt(String folder) {
        long random = new Random().nextLong();
        CompiledScheme compiled = Compiled.of(Path.of(folder));
        Succession scheme = Small.succession(compiled);
        for (long seed : LongStream.of(1, 2, random).toArray()) {
            List<FactSet> population = bySeller(new Populations(seed).some());
            List<Evaluated> all = Evaluation.of(scheme, population);
            Passed passed = passed(List.of(scheme, scheme), population);
            assertThat(passed.facts()).as("seed %d", seed).isEqualTo(population);
            assertThat(passed.amounts())
                    .as("seed %d", seed)
                    .isEqualTo(all.stream()
                            .map(one ->
                                    List.of(one.payout().total(), one.payout().total()))
                            .toList());
            assertThat(passed.findings())
                    .as("seed %d", seed)
                    .containsOnly(Findings.of(scheme, all))
                    .hasSize(2);
        }
    }

    @Test
    void whatIsSaidAddsUpOverSellers() {
        try (CompiledScheme compiled = Small.scheme("", GATED, null)) {
            Succession scheme = Small.succession(compiled);
            List<FactSet> population = List.of(
                    Small.facts("1", 2, Small.kpi("sales", Window.MONTH, "5", null)),
                    Small.facts("2", 1),
                    Small.facts("2", 2),
                    Small.facts("3", 1, Small.sale("S", DAY, "7")));
            Findings findings = passed(List.of(scheme), population).findings().getFirst();
            assertThat(findings)
                    .isEqualTo(Findings.of(scheme, Evaluation.of(scheme, population)))
                    .isNotEqualTo(Findings.NONE);
            assertThat(findings.gaps())
                    .anySatisfy(gap -> assertThat(List.of(gap.sellers(), gap.of(), gap.since()))
                            .containsExactly(2, 3, LocalDate.of(2026, 1, 1)));
        }
    }

    @Test
    void ofNobodyThereIsNothingToBeSaid() {
        try (CompiledScheme compiled = Small.scheme("")) {
            assertThat(passed(List.of(Small.succession(compiled)), List.of()).findings())
                    .containsExactly(Findings.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"rules/team-prize, Share", "src/test/resources/metamorphic/crew, Share"})
    void aSchemeThatComparesSellersIsRefusedWithItsReason(String folder, String fact) {
        CompiledScheme compiled = Compiled.of(Path.of(folder));
        assertThatExceptionOfType(NotOneByOneException.class)
                .isThrownBy(() -> passed(List.of(Small.succession(compiled)), List.of()))
                .withMessageContaining(compiled.scheme().id())
                .withMessageContaining(" ask for " + fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.4", "0.5 0.5", "0.2 0.3 0.5"})
    void sharesOfASaleAddUpOverSellersWhoPassBy(String shares) {
        assertThat(passes("", shares)).isTrue();
        assertThat(passes("crediting: {overlay: yes}\n", shares)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1", "0.6 0.5"})
    void moreThanAllOfASaleNeedsOverlayCredit(String shares) {
        assertThat(passes("", shares)).isFalse();
        assertThat(passes("crediting: {overlay: yes}\n", shares)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5 0.4", "0 0", "1 0"})
    void aShareThatIsOffIsLookedAtWithEverybodyThere(String shares) {
        assertThat(passes("", shares)).isFalse();
        assertThat(passes("crediting: {overlay: yes}\n", shares)).isFalse();
    }

    @Test
    void aSellerWhoComesTwiceIsToldOf() {
        try (CompiledScheme compiled = Small.scheme("")) {
            assertThatExceptionOfType(NotOneByOneException.class)
                    .isThrownBy(() -> passed(
                            List.of(Small.succession(compiled)),
                            List.of(Small.facts("1", 1), Small.facts("2", 1), Small.facts("1", 2))))
                    .withMessage("The facts of the seller 1 do not stand together.");
        }
    }

    @Test
    void whoCannotBePaidEndsTheRun() {
        String rules = GATED.replace("$sales );", "10 / $sales );");
        try (CompiledScheme compiled = Small.scheme("", rules, null)) {
            List<FactSet> population = IntStream.range(0, 30)
                    .mapToObj(id -> Small.facts(
                            "" + id,
                            1,
                            id < 20
                                    ? new Fact[0]
                                    : new Fact[] {
                                        Small.kpi("sales", Window.MONTH, "0", null), Small.sale("S" + id, DAY, "1")
                                    }))
                    .toList();
            assertThatExceptionOfType(EvaluationException.class)
                    .isThrownBy(() -> passed(List.of(Small.succession(compiled)), population))
                    .withMessageContaining(" 20 (20) ");
        }
    }

    private static boolean passes(String yaml, String shares) {
        String rules = GATED.replace("Kpi( code == \"margin\", $salary : actual )", "Seller( )")
                .replace("$salary", "1");
        String[] each = shares.split(" ");
        List<FactSet> population = IntStream.range(0, each.length)
                .mapToObj(i -> Small.facts("" + i, 1, Small.sale("S1", DAY, "100", each[i], "new", "p", "A")))
                .toList();
        try (CompiledScheme compiled = Small.scheme(yaml, rules, null)) {
            passed(List.of(Small.succession(compiled)), population);
            return true;
        } catch (NotOneByOneException e) {
            assertThat(e).hasMessageStartingWith("The shares of a sale");
            return false;
        }
    }

    private record Passed(List<FactSet> facts, List<List<BigDecimal>> amounts, List<Findings> findings) {}

    /** One seller after the other; who stands in several places comes as often. */
    private static Passed passed(List<Succession> schemes, List<FactSet> population) {
        List<FactSet> facts = new ArrayList<>();
        List<List<BigDecimal>> amounts = new ArrayList<>();
        Passage passage = new Passage(schemes, ALL, (scheme, one) -> {}, (one, paid) -> {
            facts.add(one);
            amounts.add(paid);
        });
        List<FactSet> some = new ArrayList<>();
        for (FactSet one : population) {
            if (!some.isEmpty()
                    && !some.getFirst().seller().id().equals(one.seller().id())) {
                passage.accept(List.copyOf(some));
                some.clear();
            }
            some.add(one);
        }
        passage.accept(some);
        return new Passed(facts, amounts, passage.finish());
    }

    private static List<FactSet> bySeller(List<FactSet> population) {
        return population.stream()
                .sorted(Comparator.comparing(facts -> facts.seller().id()))
                .toList();
    }
}
