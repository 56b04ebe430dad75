package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.simulation.Changes.Change;
import trinn.simulation.Changes.Change.Kind;
import trinn.simulation.Changes.Mixture;
import trinn.simulation.Changes.Together;

class RuleAttributionTest {

    private static final Scheme NORDIC = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final List<FactSet> EVERYBODY = NORDIC.cases().stream()
            .filter(golden -> golden.fails() == null)
            .map(golden -> golden.population().getFirst())
            .toList();
    private static final MixtureRun RUN = new MixtureRun(EVERYBODY);
    private static final String RULES = "rules.drl";
    private static final String CAP = "Variable pay is capped";
    private static final String DRAW = "A draw is advanced and recovered";

    @AfterAll
    static void close() {
        RUN.close();
    }

    /** What stands above the rules, and each rule with what follows it. */
    private static List<String> parts() {
        return new ArrayList<>(List.of(NORDIC.files().texts().get(RULES).split("(?m)(?=^rule \")")));
    }

    private static String rule(String name, String component, String amount) {
        return """
                rule "%s"
                  @Component("%s")
                  @Because("something more")
                when
                  Seller( )
                then
                  pay.award( %s );
                end

                """.formatted(name, component, amount);
    }

    private static Scheme with(String rules, String plan) {
        SchemeFiles files = NORDIC.files();
        return Scheme.of(files.with(RULES, rules).with(SchemeFiles.SCHEME, plan));
    }

    private static Scheme with(String rules) {
        return with(rules, plan());
    }

    private static String plan() {
        return NORDIC.files().texts().get(SchemeFiles.SCHEME);
    }

    private static String replaced(String part, String with) {
        String text = NORDIC.files().texts().get(RULES);
        assertThat(text).contains(part);
        return text.replace(part, with);
    }

    private static String without(String name) {
        List<String> parts = parts();
        assertThat(parts.removeIf(part -> part.startsWith("rule \"" + name))).isTrue();
        return String.join("", parts);
    }

    private static Changes changes(Scheme other, Terms terms) {
        return new Changes(new Mixture(NORDIC, NORDIC.terms()), new Mixture(other, terms));
    }

    private static Attribution attributed(Scheme other, Terms terms) {
        Mixture baseline = new Mixture(NORDIC, NORDIC.terms());
        Mixture alternative = new Mixture(other, terms);
        Attribution attribution = Attribution.of(changes(other, terms), RUN, Progress.PATIENT);
        List<Paid> before = RUN.apply(baseline).paid();
        List<Paid> after = RUN.apply(alternative).paid();
        for (int row = 0; row < before.size(); row++) {
            BigDecimal sum = attribution.rows().get(row).of().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(
                            after.get(row).amount().subtract(before.get(row).amount()));
        }
        return attribution;
    }

    private static Attribution attributed(Scheme other) {
        return attributed(other, other.terms());
    }

    private static Map<Change, BigDecimal> byChange(Attribution attribution) {
        Map<Change, BigDecimal> amounts = new HashMap<>();
        for (int nth = 0; nth < attribution.changes().size(); nth++) {
            amounts.put(
                    attribution.changes().get(nth), attribution.total().get(nth).stripTrailingZeros());
        }
        return amounts;
    }

    @Test
    void aNewRuleOneThatIsGoneAndOneThatIsOtherEachHaveTheirPart() {
        String rules = without(DRAW).replace("pay.cap( terms.cap );", "pay.cap( terms.cap / 4 );")
                + rule("A hundred for everybody", "base salary", "100");
        Scheme other = with(rules);
        Attribution attribution = attributed(other, other.terms().with("unitRate", new BigDecimal("0.05")));
        assertThat(attribution.together()).isNull();
        assertThat(attribution.changes())
                .containsExactly(
                        new Change(Kind.OTHER_RULE, CAP),
                        new Change(Kind.GONE_RULE, DRAW),
                        new Change(Kind.NEW_RULE, "A hundred for everybody"),
                        new Change("unitRate"));
        Map<Change, BigDecimal> amounts = byChange(attribution);
        assertThat(amounts.get(new Change(Kind.NEW_RULE, "A hundred for everybody")))
                .as("fixed pay, which nothing else touches")
                .isEqualByComparingTo(BigDecimal.valueOf(100L * EVERYBODY.size()));
        assertThat(amounts.get(new Change(Kind.OTHER_RULE, CAP))).isNegative();
        assertThat(amounts.get(new Change("unitRate"))).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheRulesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<String> parts = parts();
        String heading = parts.removeFirst();
        String last = rule("Something more", "commission", "42");
        parts.add(last);
        for (int times = 0; times < 2; times++) {
            int nth = random.nextInt(parts.size());
            String part = parts.get(nth);
            if (random.nextBoolean() && !part.equals(last)) {
                parts.remove(nth);
            } else {
                parts.set(nth, part.replaceFirst("\\( (.*) \\);", "( $1 * 0.5B );"));
            }
        }
        Attribution attribution = attributed(with(heading + String.join("", parts)));
        assertThat(attribution.together()).isNull();
        assertThat(attribution.changes()).hasSizeBetween(1, 3);
        Collections.shuffle(parts, random);
        Attribution shuffled = attributed(with(heading + String.join("", parts)));
        assertThat(byChange(shuffled)).isEqualTo(byChange(attribution));
    }

    @Test
    void aRuleThatNeverFiresAddsNothing() {
        String rules = replaced("pay.cap( terms.cap );", "pay.cap( terms.cap / 4 );")
                + rule("Never", "commission", "100").replace("Seller( )", "Department( name == \"nowhere\" )");
        Attribution attribution = attributed(with(rules));
        assertThat(byChange(attribution).get(new Change(Kind.NEW_RULE, "Never")))
                .isZero();
        assertThat(byChange(attribution).get(new Change(Kind.OTHER_RULE, CAP))).isNegative();
    }

    @Test
    void aComponentAndATermOfOneSideAloneGoWithTheRuleThatNeedsThem() {
        String plan = plan().replace("\nterms:\n", "\nterms:\n  extra: {label: Extra, kind: money, value: 7}\n")
                .replace("\ncomponents:\n", "\ncomponents:\n  gift: fixed pay\n");
        String rules =
                replaced("pay.cap( terms.cap );", "pay.cap( terms.cap / 4 );") + rule("A gift", "gift", "terms.extra");
        Attribution attribution = attributed(with(rules, plan));
        assertThat(attribution.changes())
                .containsExactly(new Change(Kind.OTHER_RULE, CAP), new Change(Kind.NEW_RULE, "A gift"));
        assertThat(byChange(attribution).get(new Change(Kind.NEW_RULE, "A gift")))
                .isEqualByComparingTo(BigDecimal.valueOf(7L * EVERYBODY.size()));
    }

    @Test
    void whatIsNoRuleIsTheRestOfTheScheme() {
        String plan = plan().replace("\nterms:\n", "\nrounding: {digits: 0, mode: half-up}\nterms:\n");
        Attribution attribution = attributed(with(without(CAP), plan));
        assertThat(attribution.changes()).containsExactly(Change.REST, new Change(Kind.GONE_RULE, CAP));
    }

    @Test
    void rulesThatCannotDoWithoutOthersAreOneChange() {
        String plan = plan();
        int from = plan.indexOf("  draw:");
        plan = plan.substring(0, from)
                + "  draw: {label: Draw, kind: tiers, of: money, gives: money, value: [{from: 0, gives: 9000}]}\n"
                + plan.substring(plan.indexOf("\n", plan.indexOf("source", from)) + 1);
        String rules = replaced("pay.draw( terms.draw );", "pay.draw( terms.draw.at(1) );")
                .replace("pay.cap( terms.cap );", "pay.cap( terms.cap / 4 );");
        Scheme other = with(rules, plan);
        Attribution attribution = attributed(other, other.terms().with("unitRate", new BigDecimal("0.05")));
        assertThat(attribution.changes()).containsExactly(Change.RULES, new Change("unitRate"));
        assertThat(attribution.together()).isEqualTo(Together.NEED_EACH_OTHER);
    }

    @Test
    void moreRulesThanCanBeToldApartAreOneChange() {
        StringBuilder rules = new StringBuilder(NORDIC.files().texts().get(RULES));
        for (int nth = 1; nth <= Attribution.MOST_CHANGES; nth++) {
            rules.append(rule("Gift " + nth, "base salary", "" + nth));
        }
        Scheme other = with(rules.toString());
        assertThat(changes(other, other.terms()).all()).hasSize(Attribution.MOST_CHANGES);
        Changes changes = changes(other, other.terms().with("cap", new BigDecimal("20000")));
        assertThat(changes.all()).containsExactly(Change.RULES, new Change("cap"));
        assertThat(changes.together()).isEqualTo(Together.TOO_MANY);
    }

    @Test
    void anotherNameAnotherSentenceOrACommentIsNoChange() {
        String rules = replaced("\"" + CAP + "\"", "\"Variable pay has a cap\"")
                .replace("At most {terms.cap} of variable pay a month", "{terms.cap}")
                .replace("pay.draw(", "// as agreed\n  pay.draw(");
        Scheme other = with(rules + "\n// the end\n");
        assertThat(changes(other, other.terms()).all()).isEmpty();
    }
}
