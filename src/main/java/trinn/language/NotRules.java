package trinn.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import trinn.source.Spelling;

/** What Drools has and the rule language has not, and what serves instead. */
final class NotRules {

    private static final String ORDER =
            "The order of rules changes nothing: gates, multipliers, floors and caps are settled after all awards.";
    private static final String DATES = "Give a term values by date in scheme.yaml.";
    private static final String CHOOSE = "Write the two cases as conditions that exclude each other.";

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("salience", ORDER),
            Map.entry("agenda-group", ORDER),
            Map.entry("agenda", ORDER),
            Map.entry("ruleflow", ORDER),
            Map.entry("auto", ORDER),
            Map.entry("no", "A rule fires once for each match anyway."),
            Map.entry("lock", "A rule fires once for each match anyway."),
            Map.entry("activation", CHOOSE),
            Map.entry("timer", DATES),
            Map.entry("duration", DATES),
            Map.entry("calendars", DATES),
            Map.entry("date", DATES),
            Map.entry("enabled", "Let a term of the kind choice decide, such as terms.form == \"bonus\"."),
            Map.entry("dialect", "The dialect stands above the rules."),
            Map.entry("extends", "Write the conditions in both rules."));

    private static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry("function", "Calculate after \"then\", or let a table of scheme.yaml decide."),
            Map.entry("declare", "Facts come from the data, and the numbers of a scheme are terms in scheme.yaml."),
            Map.entry("query", "Write a rule."),
            Map.entry("global", "There are two globals: terms and pay, or credit in crediting.drl."),
            Map.entry("import", "The one import is trinn.facts.*."),
            Map.entry("salience", ORDER),
            Map.entry("window", "Sums over a period are facts already: ask for a Kpi."));

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("IF", "Write a rule for each case, with its condition after \"when\"."),
            Map.entry("MIN", "Let pay.cap in a rule of its own say how much is paid at most."),
            Map.entry("MAX", "Let pay.floor in a rule of its own say how much is paid at least."),
            Map.entry("ROUND", "Lines are rounded by themselves. Leave it out."),
            Map.entry("SUM", "Add with +. Sums over a period are facts already, such as a Kpi."),
            Map.entry("AND", "Separate conditions by commas, or write &&."),
            Map.entry("OR", "Write || between the conditions, or a rule for each."),
            Map.entry("NOT", "Write !( … )."),
            Map.entry("ISBLANK", "Write field == null."),
            Map.entry("VLOOKUP", "Ask a table of scheme.yaml: terms.table.at(value)."),
            Map.entry("LOOKUP", "Ask a table of scheme.yaml: terms.table.at(value)."));

    private NotRules() {}

    /** What serves instead of a function, such as those of spreadsheets. */
    static String insteadOfFunction(String name) {
        return FUNCTIONS.getOrDefault(
                name.toUpperCase(Locale.ROOT),
                "There are no functions: a rule calls the verbs of pay, and tables, such as terms.table.at(…).");
    }

    /** What serves instead of an attribute between the name of a rule and {@code when}. */
    static String insteadOfAttribute(String word) {
        return Spelling.nearest(word, List.of("when")) != null
                ? "Maybe it was meant as \"when\"."
                : ATTRIBUTES.getOrDefault(
                        word,
                        "Between the name of a rule and \"when\" stand @Component and @Because, or @Kpi in crediting.drl.");
    }

    /** What serves instead of a statement outside of rules. */
    static String instead(String word) {
        String known = STATEMENTS.get(word);
        if (known != null) {
            return known;
        }
        String nearest = Spelling.nearest(word, List.of("rule"));
        return nearest == null
                ? "A rule file holds rules and nothing else."
                : "Maybe it was meant as \"%s\".".formatted(nearest);
    }
}
