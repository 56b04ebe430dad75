package trinn.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.scheme.Terms;

/** Every difference adds up to the cent, for real sellers, between any months and any schemes. */
class AttributionTest {

    private static final int SAMPLES = 300;
    private static final long SEED = new Random().nextLong();

    private static Measurements population;
    private static CompiledScheme nordic;
    private static final List<CompiledScheme> OTHERS = new ArrayList<>();
    private static List<Evaluated> paid;

    @BeforeAll
    static void workOut() {
        System.out.println("AttributionTest seed " + SEED);
        population = new Measurements(
                DataFolder.read(Path.of("scenarios/nordhandel")).factSets());
        nordic = Compiled.shipped("nordic-sales");
        SchemeFiles files = nordic.scheme().files();
        OTHERS.add(compiled(Scheme.of(files.with(
                SchemeFiles.SCHEME,
                files.texts()
                        .get(SchemeFiles.SCHEME)
                        .replace("{from: 100000, gives: 0.06}", "{from: 80000, gives: 0.065}")
                        .replace("value: 10000", "value: 12000")))));
        String rules = files.texts().keySet().stream()
                .filter(name -> name.endsWith(SchemeFiles.RULES))
                .filter(name -> files.texts().get(name).contains("pay.draw( terms.draw );"))
                .findFirst()
                .orElseThrow();
        OTHERS.add(compiled(Scheme.of(files.with(
                rules,
                files.texts()
                        .get(rules)
                        .replace("pay.award( $salary * $days * $part );", "pay.award( $salary * $days );")
                        .replace("pay.draw( terms.draw );", "pay.draw( terms.draw * 0.5B );")))));
        OTHERS.add(Compiled.shipped("department-plan"));
        OTHERS.add(Compiled.shipped("team-prize"));
        paid = Evaluation.of(scheme(nordic), population, facts -> {});
    }

    private static CompiledScheme compiled(Scheme scheme) {
        return new SchemeCompiler().compile(scheme);
    }

    private static Succession scheme(CompiledScheme compiled) {
        return Succession.of(compiled, compiled.scheme().terms());
    }

    private static List<Evaluated> samples() {
        List<Evaluated> all = new ArrayList<>(paid);
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, SAMPLES);
    }

    @Test
    void aMonthAgainstTheOneBefore() {
        assertThat(against(1)).as("seed %d", SEED).isEqualTo(SAMPLES);
    }

    @Test
    void aMonthAgainstTheSameOfTheYearBefore() {
        assertThat(against(12)).as("seed %d", SEED).isGreaterThan(150);
    }

    /** Of those who were there so many months before, as many as are asked for. */
    private static int against(int months) {
        int compared = 0;
        List<Evaluated> all = new ArrayList<>(paid);
        Collections.shuffle(all, new Random(SEED));
        for (Evaluated one : all) {
            LocalDate day = one.facts().period().from().minusMonths(months);
            Evaluated before = of(one).stream()
                    .filter(other -> other.facts().period().from().equals(day))
                    .findFirst()
                    .orElse(null);
            if (before != null && compared < SAMPLES) {
                assertAddsUp(before, one);
                compared++;
            }
        }
        return compared;
    }

    private static List<Evaluated> of(Evaluated one) {
        String seller = one.facts().seller().id();
        return paid.stream()
                .filter(other -> other.facts().seller().id().equals(seller))
                .toList();
    }

    /** Backwards too, and over months and years between. */
    @Test
    void anyMonthAgainstAnyOtherOfTheSameSeller() {
        Random random = new Random(SEED);
        for (Evaluated one : samples()) {
            List<Evaluated> own = paid.stream()
                    .filter(other -> other.facts()
                            .seller()
                            .id()
                            .equals(one.facts().seller().id()))
                    .toList();
            assertAddsUp(own.get(random.nextInt(own.size())), one);
        }
    }

    private static void assertAddsUp(Evaluated before, Evaluated after) {
        String as = "%s, %s against %s, seed %d"
                .formatted(
                        after.facts().seller().id(),
                        after.facts().period().id(),
                        before.facts().period().id(),
                        SEED);
        Side old = new Side(scheme(nordic), before);
        Side now = new Side(scheme(nordic), after);
        Sums.assertExact(as, Attribution.of(old, now, population));
        Sums.assertWhole(as, old, now, population);
    }

    @Test
    void aMonthByOneSchemeAgainstTheSameMonthByAnother() {
        for (CompiledScheme other : OTHERS) {
            List<Evaluated> all = Evaluation.of(scheme(other), population, facts -> {});
            for (Evaluated one : samples()) {
                Evaluated same = all.get(paid.indexOf(one));
                String as = "%s, %s by %s, seed %d"
                        .formatted(
                                one.facts().seller().id(),
                                one.facts().period().id(),
                                other.scheme().id(),
                                SEED);
                Side old = new Side(scheme(other), same);
                Side now = new Side(scheme(nordic), one);
                Attribution found = Attribution.of(old, now, population);
                Sums.assertExact(as, found);
                Sums.assertWhole(as, old, now, population);
                assertThat(causes(found))
                        .as(as)
                        .isSubsetOf(EnumSet.of(Cause.TERMS, Cause.RULES, Cause.CORRECTIONS, Cause.BALANCES));
            }
        }
    }

    @Test
    void whatIsAskedForByPeriodOrSchemeIsTheSame() {
        Evaluated one = samples().stream()
                .filter(each -> of(each).indexOf(each) > 0)
                .findFirst()
                .orElseThrow();
        Evaluated before = paid.stream()
                .filter(each ->
                        each.facts().seller().id().equals(one.facts().seller().id()))
                .filter(each ->
                        each.facts().period().to().equals(one.facts().period().from()))
                .findFirst()
                .orElseThrow();
        Attribution periods = Attribution.ofPeriods(
                scheme(nordic), population, one.facts(), before.facts().period());
        assertThat(periods.before().payout().total())
                .isEqualByComparingTo(before.payout().total());
        assertThat(periods.after().payout().total())
                .isEqualByComparingTo(one.payout().total());
        Attribution schemes = Attribution.ofSchemes(scheme(OTHERS.getFirst()), scheme(nordic), population, one.facts());
        Sums.assertExact("schemes", schemes);
        assertThat(schemes.after().payout().total())
                .isEqualByComparingTo(one.payout().total());
    }

    private static Set<Cause> causes(Attribution all) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        all.differences().forEach(one -> causes.addAll(one.causes()));
        return causes;
    }

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    /** In the last period of a case, only terms differ, and what they made of earlier periods. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyCaseAgainstTheSameWithAnotherTerm(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        int compared = 0;

        for (GoldenCase golden : scheme.cases()) {
            for (Term term : scheme.terms().all()) {
                if (golden.fails() == null && term.values().getFirst().value() instanceof BigDecimal number) {
                    Terms changed = golden.terms()
                            .with(
                                    term.name(),
                                    number.multiply(new BigDecimal("0.8")).setScale(0, RoundingMode.HALF_UP));
                    compared += compare(golden, compiled, changed);
                }
            }
        }
        if (scheme.terms().all().stream()
                .anyMatch(term -> term.values().getFirst().value() instanceof BigDecimal)) {
            assertThat(compared).isPositive();
        }
    }

    private static int compare(GoldenCase golden, CompiledScheme compiled, Terms changed) {
        Succession old = Succession.of(compiled, golden.terms());
        Succession now = Succession.of(compiled, changed);
        List<Evaluated> before = Evaluation.of(old, golden.population());
        List<Evaluated> after;
        try {
            after = Evaluation.of(now, golden.population());
        } catch (EvaluationException e) {
            return 0;
        }
        for (int i = 0; i < before.size(); i++) {
            Side one = new Side(old, before.get(i));
            Side other = new Side(now, after.get(i));
            Measurements all = new Measurements(golden.population());
            Attribution found = Attribution.of(one, other, all);
            Sums.assertExact(golden.name(), found);
            Sums.assertWhole(golden.name(), one, other, all);
            assertThat(causes(found))
                    .as(golden.name())
                    .isSubsetOf(EnumSet.of(Cause.TERMS, Cause.CORRECTIONS, Cause.BALANCES));
        }
        return before.size();
    }
}
