package trinn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.facts.FactSet;
import trinn.scheme.FindingKind;

/** Just below, at and just above the limits. */
class BordersTest {

    private static final String ONE = "components: {pay: all}\n";

    private static List<FactSet> sellers(int many, IntFunction<FactSet> one) {
        return IntStream.range(0, many).mapToObj(one).toList();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "5, false", "6, true"})
    void threeToFiveKpisAreFine(int kpis, boolean found) {
        StringBuilder rules = new StringBuilder();
        IntStream.range(0, kpis).forEach(i -> rules.append(Plans.rule("R" + i, "pay", "k" + i, "$a")));
        try (CompiledScheme compiled = Plans.compiled(ONE, rules.toString())) {
            assertThat(Plans.found(Review.of(compiled), FindingKind.KPI_COUNT))
                    .isEqualTo(found ? List.of("sellers") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.49, true", "0.50, false", "0.51, true"})
    void weightsAddUpToOne(String weight, boolean found) {
        String yaml = ONE + """
                terms:
                  aWeight: {label: A, kind: ratio, value: 0.5}
                  bWeight: {label: B, kind: ratio, value: %s}
                """.formatted(weight);
        String rules = Plans.rule("A", "pay", "a", "$t * 100 * terms.aWeight")
                + Plans.rule("B", "pay", "b", "$t * 100 * terms.bWeight");
        try (CompiledScheme compiled = Plans.compiled(yaml, rules)) {
            assertThat(Plans.found(Review.of(compiled), FindingKind.WEIGHTS))
                    .isEqualTo(found ? List.of("all") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"499, true", "500, false", "501, false"})
    void aComponentIsWorthFivePerCent(int small, boolean found) {
        String rules = Plans.rule("Large", "large", "a", "$a") + Plans.rule("Small", "small", "b", "$a");
        try (CompiledScheme compiled = Plans.compiled("components: {large: all, small: all}\n", rules)) {
            List<FactSet> one = List.of(Plans.seller(
                    1,
                    1,
                    List.of(
                            Plans.kpi("a", String.valueOf(10_000 - small), null),
                            Plans.kpi("b", String.valueOf(small), null))));
            assertThat(Plans.found(Plans.review(compiled, one), FindingKind.SMALL_COMPONENT))
                    .isEqualTo(found ? List.of("small") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, GOAL_REACHED_BY_NOBODY",
        "1, GOAL_REACH",
        "69, GOAL_REACH",
        "70, ",
        "80, ",
        "81, GOAL_REACH",
        "99, GOAL_REACH",
        "100, GOAL_REACHED_BY_EVERYBODY"
    })
    void goalsAreReachedByMostAndNotByAll(int reached, FindingKind kind) {
        try (CompiledScheme compiled = Plans.compiled(ONE, Plans.rule("A", "pay", "offers", "$t * 100"))) {
            Review review = Plans.review(
                    compiled,
                    sellers(
                            100,
                            i -> Plans.seller(i, 1, List.of(Plans.kpi("offers", i < reached ? "10" : "9", "10")))));
            List<FindingKind> found = new ArrayList<>(review.open().stream()
                    .map(Finding::kind)
                    .filter(one -> one.name().startsWith("GOAL"))
                    .toList());
            assertThat(found).isEqualTo(kind == null ? List.of() : List.of(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.19, false", "1.20, false", "1.21, true"})
    void aFifthOfTheGoalMayPayNothing(String until, boolean found) {
        String yaml = ONE + """
                terms:
                  pays: {label: Pays, kind: tiers, of: ratio, gives: money, value: [{from: 0, gives: 0}, {from: 1, gives: 1000}, {from: %s, gives: 1000}, {from: 1.5, gives: 2000}]}
                """.formatted(until);
        try (CompiledScheme compiled =
                Plans.compiled(yaml, Plans.rule("A", "pay", "revenue", "terms.pays.interpolated($t)"))) {
            List<FactSet> one = List.of(Plans.seller(1, 1, List.of(Plans.kpi("revenue", "900", "1000"))));
            assertThat(Plans.found(Plans.review(compiled, one), FindingKind.DEAD_ZONE))
                    .isEqualTo(found ? List.of("revenue") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void moreNeverPaysLess(int more, boolean found) {
        String yaml = ONE + """
                terms:
                  pays: {label: Pays, kind: tiers, of: ratio, gives: money, value: [{from: 0, gives: 1000}, {from: 1, gives: %d}]}
                """.formatted(1000 + more);
        try (CompiledScheme compiled = Plans.compiled(yaml, Plans.rule("A", "pay", "revenue", "terms.pays.at($t)"))) {
            List<FactSet> one = List.of(Plans.seller(1, 1, List.of(Plans.kpi("revenue", "900", "1000"))));
            assertThat(Plans.found(Plans.review(compiled, one), FindingKind.MORE_PAYS_LESS))
                    .isEqualTo(found ? List.of("revenue") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"111, false", "112, true"})
    void aJumpOfATenthIsNoCliffYet(int gives, boolean found) {
        String yaml = ONE + """
                terms:
                  jump: {label: Jump, kind: tiers, of: ratio, gives: money, value: [{from: 1, gives: %d}]}
                """.formatted(gives);
        String rules = Plans.rule("A", "pay", "revenue", "$t * 1000 + terms.jump.at($t)");
        try (CompiledScheme compiled = Plans.compiled(yaml, rules)) {
            List<FactSet> one = List.of(Plans.seller(1, 1, List.of(Plans.kpi("revenue", "900", "1000"))));
            assertThat(Plans.found(Plans.review(compiled, one), FindingKind.CLIFF))
                    .isEqualTo(found ? List.of("revenue") : List.of());
        }
    }

    /** The table is read at another number than the one that grows, and the step up is followed by one down 0.01 behind. */
    @Test
    void aCliffIsFoundHoweverNarrowAndWhateverTheTableIsReadAt() {
        String yaml = ONE + """
                terms:
                  jump: {label: Jump, kind: tiers, of: money, gives: money, value: [{from: 0, gives: 0}, {from: 1407.45, gives: 500}, {from: 1407.46, gives: 0}]}
                """;
        String rules = Plans.rule("A", "pay", "revenue", "$t * 1000 + terms.jump.at($t * $t * 1000)");
        try (CompiledScheme compiled = Plans.compiled(yaml, rules)) {
            List<FactSet> one = List.of(Plans.seller(1, 1, List.of(Plans.kpi("revenue", "900", "1000"))));
            Review review = Plans.review(compiled, one);
            assertThat(Plans.found(review, FindingKind.CLIFF)).containsExactly("revenue");
            assertThat(Plans.found(review, FindingKind.MORE_PAYS_LESS)).containsExactly("revenue");
        }
    }

    @ParameterizedTest
    @CsvSource({"99, true", "100, false", "101, false"})
    void aTierIsReachedAtItsBorder(String actual, boolean found) {
        String yaml = ONE + """
                terms:
                  far: {label: Far, kind: tiers, of: count, gives: money, value: [{from: 0, gives: 1}, {from: 100, gives: 2}]}
                """;
        try (CompiledScheme compiled = Plans.compiled(yaml, Plans.rule("A", "pay", "offers", "terms.far.at($a)"))) {
            List<FactSet> one = List.of(Plans.seller(1, 1, List.of(Plans.kpi("offers", actual, null))));
            assertThat(Plans.found(Plans.review(compiled, one), FindingKind.TIER_NOT_REACHED))
                    .isEqualTo(found ? List.of("far") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 7, false", "7, 7, false", "8, 7, true"})
    void numbersAreCounted(int rules, int most, boolean found) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, rules).forEach(i -> text.append(Plans.rule("R" + i, "pay", "k" + i, "$a")));
        try (CompiledScheme compiled = Plans.compiled(ONE, text.toString())) {
            Review review = Plans.review(
                    compiled,
                    List.of(Plans.seller(1, 1, List.of())),
                    Limits.delivered().with(Limit.MOST_NUMBERS, BigDecimal.valueOf(most)));
            assertThat(Plans.found(review, FindingKind.MANY_NUMBERS)).hasSize(found ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void aQuarterOfThePayForEffortMayStandAlone(int alone, boolean found) {
        String rules = Plans.rule("A", "pay", "meetings", "$a * 1") + Plans.rule("B", "pay", "revenue", "$a");
        try (CompiledScheme compiled = Plans.compiled(ONE, rules)) {
            Review review = Plans.review(
                    compiled,
                    sellers(
                            8,
                            i -> Plans.seller(
                                    i,
                                    1,
                                    List.of(
                                            Plans.kpi("meetings", "10", null),
                                            Plans.kpi("revenue", i < alone ? "0" : "10", null)))));
            assertThat(Plans.found(review, FindingKind.EFFORT_WITHOUT_RESULT)).hasSize(found ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"'9,8,7,6,5,4,3,2,1,0', true", "'5,0,7,2,9,4,1,8,3,6', false", "'0,1,2,3,4,5,6,7,8,9', false"})
    void aCorrelationMustBeMoreThanChance(String order, boolean found) {
        String[] revenue = order.split(",");
        String rules = Plans.rule("A", "pay", "calls", "$a * 1") + Plans.rule("B", "pay", "revenue", "$a");
        try (CompiledScheme compiled = Plans.compiled(ONE, rules)) {
            Review review = Plans.review(
                    compiled,
                    sellers(
                            revenue.length,
                            i -> Plans.seller(
                                    i,
                                    1,
                                    List.of(
                                            Plans.kpi("calls", String.valueOf(10 + i), null),
                                            Plans.kpi("revenue", revenue[i], null)))));
            assertThat(Plans.found(review, FindingKind.KPIS_AGAINST_EACH_OTHER))
                    .isEqualTo(found ? List.of("calls + revenue") : List.of());
        }
    }
}
