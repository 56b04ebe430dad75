package trinn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.kpi.Catalogue;
import trinn.scheme.FindingKind;
import trinn.statement.KpiWords;

/** A plan with one fault of each kind, for eight sellers in four months. */
class BadPlanTest {

    private static final int SELLERS = 8;

    private static final String YAML = """
            components: {all: pay, tiny: pay}
            terms:
              firstWeight: {label: First, kind: ratio, value: 0.5}
              repeatWeight: {label: Repeat, kind: ratio, value: 0.4}
              leads: {label: Leads, kind: tiers, of: ratio, gives: money, value: [{from: 1, gives: 9000}]}
              flat: {label: Flat, kind: tiers, of: ratio, gives: money, value: [{from: 0, gives: 0}, {from: 0.6, gives: 600}, {from: 1, gives: 600}, {from: 1.5, gives: 1100}]}
              falling: {label: Falling, kind: tiers, of: ratio, gives: money, value: [{from: 0, gives: 0}, {from: 1, gives: 1000}, {from: 1.2, gives: 800}, {from: 1.5, gives: 1100}]}
              far: {label: Far, kind: tiers, of: count, gives: money, value: [{from: 0, gives: 10}, {from: 1000, gives: 20}]}
            """;

    private static final String RULES = String.join(
            "",
            Plans.rule("Revenue once", "all", "revenue", "$a * 0.01B"),
            Plans.rule("Revenue again", "all", "revenue", "$a * 0.02B"),
            Plans.rule("Meetings", "all", "meetings", "$t * 500"),
            Plans.rule("Offers", "all", "offers", "$t * 500"),
            Plans.rule("Units", "all", "units-sold", "$t * 500"),
            Plans.rule("Sales", "all", "number-of-sales", "$t * 500"),
            Plans.rule("Visitors", "all", "traffic", "$a * 5"),
            Plans.rule("Leads", "all", "warm-leads", "$t * 500 + terms.leads.at($t)"),
            Plans.rule("Contracts", "all", "contracts", "terms.flat.interpolated($t)"),
            Plans.rule("Seminars", "all", "seminars", "terms.falling.interpolated($t)"),
            Plans.rule("Visits", "all", "visits", "terms.far.stepped($a)"),
            Plans.rule("First calls", "all", "first-calls", "$t * 1000 * terms.firstWeight"),
            Plans.rule("Repeat calls", "all", "repeat-calls", "$t * 1000 * terms.repeatWeight"),
            Plans.rule("Stars", "all", "stars", "$t * 500"),
            Plans.rule("Calls", "all", "calls", "$a * 10"),
            Plans.rule("Questionnaires", "tiny", "vip-questionnaires", "$a * 0.1B"),
            Plans.rule("Far away", "all", "travel-days", "$a * 1").replace("$a : actual", "$a : actual > 1000000"));

    /** In the first month nothing is done and much is sold, in the last two the other way round. */
    private static List<FactSet> population() {
        List<FactSet> population = new ArrayList<>();
        for (int seller = 0; seller < SELLERS; seller++) {
            for (int month = 1; month <= 4; month++) {
                List<Kpi> kpis = new ArrayList<>(done(seller, month));
                if (month <= 2) {
                    kpis.addAll(sold(seller, month));
                }
                population.add(Plans.seller(seller, month, kpis));
            }
        }
        return population;
    }

    private static List<Kpi> sold(int seller, int month) {
        return List.of(
                Plans.kpi("revenue", "100000", null),
                Plans.kpi("units-sold", "9", "10"),
                Plans.kpi("number-of-sales", "11", "10"),
                Plans.kpi("traffic", "100", null),
                Plans.kpi("warm-leads", (seller + month) % 4 == 0 ? "9" : "10", "10"));
    }

    private static List<Kpi> done(int seller, int month) {
        boolean any = month > 1;
        String most = month == 4 ? "16" : any ? "10" : "0";
        return List.of(
                Plans.kpi("meetings", any ? "10" : "0", "10"),
                Plans.kpi("offers", month > 2 ? "10" : any ? "9" : "0", "10"),
                Plans.kpi("contracts", most, "10"),
                Plans.kpi("seminars", most, "10"),
                Plans.kpi("visits", any ? "100" : "0", null),
                Plans.kpi("first-calls", any ? "10" : "0", "10"),
                Plans.kpi("repeat-calls", any ? "10" : "0", "10"),
                Plans.kpi("stars", any ? "10" : "0", "10"),
                Plans.kpi("calls", any ? String.valueOf(50 + seller) : "0", null),
                Plans.kpi("vip-questionnaires", any ? String.valueOf(50 - seller) : "0", null),
                Plans.kpi("travel-days", any ? "2" : "0", null));
    }

    @Test
    void givesEachFindingOnce() {
        try (CompiledScheme compiled = Plans.compiled(YAML, RULES)) {
            assertThat(Plans.review(compiled, population()).open())
                    .extracting(Finding::kind)
                    .containsExactlyInAnyOrder(FindingKind.values());
        }
    }

    @Test
    void isAboutWhatWasPlanted() {
        try (CompiledScheme compiled = Plans.compiled(YAML, RULES)) {
            assertThat(Plans.review(compiled, population()).open())
                    .extracting(finding ->
                            finding.kind().word() + " " + finding.of().name())
                    .contains(
                            "weights pay",
                            "small-component tiny",
                            "goal-reach offers",
                            "goal-reached-by-nobody units-sold",
                            "goal-reached-by-everybody number-of-sales",
                            "no-influence traffic",
                            "kpis-against-each-other calls + vip-questionnaires",
                            "paid-twice revenue",
                            "cliff warm-leads",
                            "dead-zone contracts",
                            "more-pays-less seminars",
                            "rule-never-fired Far away",
                            "tier-not-reached far",
                            "not-smart stars");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da"})
    void isToldInEveryLanguage(String language) {
        try (CompiledScheme compiled = Plans.compiled(YAML, RULES)) {
            ReviewWords words =
                    new ReviewWords(Locale.of(language), compiled.scheme(), new KpiWords(Catalogue.delivered()));
            assertThat(Plans.review(compiled, population()).open())
                    .allSatisfy(finding -> assertThat(words.title(finding)
                                    + words.says(finding)
                                    + words.why(finding)
                                    + words.advice(finding)
                                    + words.grade(finding))
                            .doesNotContain("!", "{", "}"));
        }
    }
}
