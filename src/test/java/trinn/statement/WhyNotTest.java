package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.Catalogue;
import trinn.kpi.Influence;
import trinn.language.Texts;
import trinn.language.Vocabulary;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Translations;

/** Every rule that pays nothing says why, with numbers that are right. */
class WhyNotTest {

    private static final KpiWords KPIS = new KpiWords(Catalogue.delivered());
    private static final List<Locale> READERS = Stream.of("en-GB", "nb-NO", "sv-SE", "da-DK")
            .map(Locale::forLanguageTag)
            .toList();

    /** An English point, or more digits than anybody reads. */
    private static final Pattern RAW = Pattern.compile("\\d\\.\\d{1,2}(?!\\d)|\\d{5}|!|Optional");

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleOfEveryCasePaysOrSaysWhyNot(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        for (GoldenCase golden : scheme.cases()) {
            if (golden.fails() == null) {
                Succession versions = Succession.of(compiled, golden.terms());
                bySeller(Evaluation.of(versions, golden.population())).forEach(periods -> {
                    assertAllSaid(golden, versions, periods);
                    assertNeeds(golden, versions, periods);
                });
            }
        }
    }

    private static List<List<Evaluated>> bySeller(List<Evaluated> all) {
        Map<String, List<Evaluated>> sellers = new LinkedHashMap<>();
        all.forEach(one -> sellers.computeIfAbsent(one.facts().seller().id(), id -> new ArrayList<>())
                .add(one));
        sellers.values()
                .forEach(periods -> periods.sort(
                        java.util.Comparator.comparing(one -> one.facts().period())));
        return List.copyOf(sellers.values());
    }

    private static void assertAllSaid(GoldenCase golden, Succession versions, List<Evaluated> periods) {
        Evaluated last = periods.getLast();
        List<Reason> reasons = WhyNot.of(versions, periods, KPIS);
        Set<String> said = new TreeSet<>();
        reasons.forEach(
                reason -> assertThat(said.add(reason.rule())).as("twice").isTrue());
        Set<String> silent = new TreeSet<>();
        CompiledScheme scheme = versions.on(last.facts()).scheme();
        scheme.trace(last.facts(), golden.terms(), last.before())
                .unmet()
                .forEach(unmet -> silent.add(unmet.rule().name()));
        assertThat(said).as(golden.name()).containsAll(silent);
        last.payout().lines().stream()
                .filter(line -> line.amount().signum() != 0 && !line.rule().isEmpty())
                .filter(line -> line.step() == trinn.settlement.Step.AWARD)
                .forEach(line -> assertThat(said).as(golden.name()).doesNotContain(line.rule()));
        for (Locale reader : READERS) {
            ReasonWords words = new ReasonWords(reader, scheme.scheme(), KPIS);
            for (Reason reason : reasons) {
                String sentence = words.of(reason);
                assertThat(sentence).as("%s, %s", golden.name(), reader).isNotBlank();
                if (!reader.getLanguage().equals("en") && !reader.getLanguage().equals("da")) {
                    assertThat(sentence).doesNotContainPattern(RAW);
                }
            }
        }
    }

    /** With what is missing the rule is stopped no longer by the same; with one unit less it is. */
    private static void assertNeeds(GoldenCase golden, Succession versions, List<Evaluated> periods) {
        Evaluated last = periods.getLast();
        for (Reason reason : WhyNot.of(versions, periods, KPIS)) {
            Obstacle.Need need = reason.obstacle().need();
            if (need != null && changed(last.facts(), need.of(), need.more()) != null) {
                BigDecimal unit = BigDecimal.ONE.movePointLeft(
                        need.kind() == Kind.MONEY
                                ? versions.on(last.facts())
                                        .scheme()
                                        .scheme()
                                        .currency()
                                        .getDefaultFractionDigits()
                                : need.kind() == Kind.COUNT ? 0 : 4);
                BigDecimal less = need.more()
                        .subtract(unit.multiply(BigDecimal.valueOf(need.more().signum())));
                String as = golden.name() + ": " + reason;
                assertThat(stopped(versions, last, need.of(), less, reason))
                        .as(as)
                        .isTrue();
                assertThat(stopped(versions, last, need.of(), need.more(), reason))
                        .as(as)
                        .isFalse();
            }
        }
    }

    private static boolean stopped(Succession versions, Evaluated last, Measure of, BigDecimal more, Reason reason) {
        FactSet facts = changed(last.facts(), of, more);
        Evaluated changed = new Evaluated(facts, last.before(), last.payout(), last.after(), last.fired());
        return WhyNot.of(versions, List.of(changed), KPIS).stream()
                .anyMatch(other -> other.rule().equals(reason.rule()) && isSame(other.obstacle(), reason.obstacle()));
    }

    private static boolean isSame(Obstacle one, Obstacle other) {
        return switch (one) {
            case Obstacle.Short less ->
                other instanceof Obstacle.Short more
                        && less.what().equals(more.what())
                        && less.sign().equals(more.sign());
            case Obstacle.Other less ->
                other instanceof Obstacle.Other more && less.asked().equals(more.asked());
            case Obstacle.Begins less ->
                other instanceof Obstacle.Begins more && less.from().equals(more.from());
            default -> false;
        };
    }

    /** The facts with more of something; null where that is not to be had. */
    private static FactSet changed(FactSet facts, Measure of, BigDecimal more) {
        return new Change(of, more, Kind.NUMBER, Influence.SELF).in(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | “Coefficient of the personal plan, in straight lines between the points” begins at 80%. Attainment of revenue: 76.4%; 28,800.00_NOK short.
            nb-NO | «Koeffisient for den personlige planen, i rette linjer mellom punktene» begynner ved 80_%. Måloppnåelse for omsetning: 76,4_%; 28_800,00_NOK mangler.
            sv-SE | ”Koefficient för den personliga planen, i raka linjer mellan punkterna” börjar vid 80_%. Måluppfyllelse för omsättning: 76,4_%; 28_800,00_NOK saknas.
            da-DK | »Koefficient for den personlige plan, i rette linjer mellem punkterne« begynder ved 80_%. Målopfyldelse for omsætning: 76,4_%; 28.800,00_NOK mangler.
            """)
    void aPlanBonusOfZeroSaysWhereItBegins(String reader, String sentence) {
        assertThat(sentence(reader, "Bonus for the personal plan", nordic("611200", "80")))
                .isEqualTo(sentence);
    }

    @Test
    void whatADepartmentLacksIsMoney() {
        assertThat(sentence("en-GB", "The department reached its minimum plan", nordic("800000", "80")))
                .isEqualTo(
                        "Plan that the department reached: below the minimum plan, and the minimum plan is asked for;"
                                + " 10.00_NOK short.");
    }

    @Test
    void whatTheDataDoesNotHaveIsSaid() {
        assertThat(sentence("en-GB", "Commission on the paid margin", nordic("800000", "80")))
                .isEqualTo("The data has nothing about the KPI “Paid margin”.");
        assertThat(sentence("en-GB", "Every unit of a model above the plan pays an extra", nordic("800000", "80")))
                .isEqualTo("Units of blender: 80, and more than 100 is asked for; 21 short.");
    }

    @Test
    void aRuleThatWouldHaveTakenSomethingIsNotMissed() {
        assertThat(reason("Too low a quality scales variable pay down", nordic("800000", "80"))
                        .weight())
                .isEqualTo(Reason.Weight.SPARED);
        assertThat(reason("The department reached its norm", nordic("800000", "80"))
                        .weight())
                .isEqualTo(Reason.Weight.MISSED);
    }

    private static FactSet nordic(String revenue, String units) {
        return new FactSet(
                new Seller("1", "Kari", "", "", "", null, null, new BigDecimal(20_000)),
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)),
                List.of(
                        trinn.facts.Employment.in(
                                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)),
                                null,
                                null,
                                BigDecimal.ONE,
                                Set.of()),
                        new Department(
                                "Oslo",
                                new BigDecimal(90),
                                new BigDecimal(100),
                                new BigDecimal(200),
                                new BigDecimal(300)),
                        Kpi.withTarget("revenue", Window.MONTH, new BigDecimal(revenue), new BigDecimal(800_000)),
                        new Product("blender", new BigDecimal(units), BigDecimal.TEN)));
    }

    private static String sentence(String reader, String rule, FactSet facts) {
        Scheme scheme = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
        return new ReasonWords(Locale.forLanguageTag(reader), scheme, KPIS)
                .of(reason(rule, facts))
                .replaceAll("[\u00a0\u202f]", "_");
    }

    private static Reason reason(String rule, FactSet facts) {
        CompiledScheme compiled = Compiled.shipped("nordic-sales");
        Succession scheme = Succession.of(compiled, compiled.scheme().terms());
        return WhyNot.of(scheme, Evaluation.of(scheme, List.of(facts)), KPIS).stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyValueHasANameInEveryLanguage() {
        List<String> english =
                Translations.of(ReasonWords.class, "reasons", Locale.ENGLISH).keys();
        for (Locale reader : READERS) {
            Translations phrases = Translations.of(ReasonWords.class, "reasons", reader);
            assertThat(phrases.keys()).isEqualTo(english);
            Vocabulary.FACTS.forEach((fact, fields) -> {
                assertThat(phrases.has(fact)).as(fact).isTrue();
                fields.keySet().stream()
                        .filter(field -> !field.equals(Vocabulary.ATTRIBUTE))
                        .forEach(field -> assertThat(phrases.has(fact + "." + field))
                                .as(fact + "." + field)
                                .isTrue());
            });
        }
    }
}
