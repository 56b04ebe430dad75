package trinn.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trinn.language.Asked;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.scheme.FindingKind;

/** How many numbers a seller needs to work out her own pay: facts and terms, a table being one. */
final class NumbersOfPay implements Check {

    /** What is worked out from other numbers. */
    private static final Map<String, List<String>> FROM = Map.of(
            "attainment", List.of("actual", "target"),
            "directAttainment", List.of("directActual", "directTarget"),
            "index", List.of("actual", "base", "norm"),
            "cappedIndex", List.of("actual", "base", "norm", "target"),
            "level", List.of("actual", "minimum", "norm", "maximum"));

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        Set<String> facts = facts(plan);
        Set<String> terms = new TreeSet<>();
        plan.rules().forEach(rule -> terms.addAll(rule.terms()));
        int numbers = facts.size() + terms.size();
        int most = plan.limits().whole(Limit.MOST_NUMBERS);
        return numbers <= most
                ? List.of()
                : List.of(plan.places()
                        .atScheme(
                                FindingKind.MANY_NUMBERS,
                                Subject.SCHEME,
                                "",
                                List.of(
                                        Figure.count(numbers),
                                        Figure.count(facts.size()),
                                        Figure.count(terms.size()),
                                        Figure.count(most))));
    }

    private static Set<String> facts(Plan plan) {
        Set<String> facts = new TreeSet<>();
        for (Asked asked : plan.asked()) {
            Set<String> keys = asked.keys().isEmpty() ? Set.of("") : asked.keys();
            for (String field : asked.fields()) {
                for (String from : FROM.getOrDefault(field, List.of(field))) {
                    if (isNumber(asked.fact(), from)) {
                        keys.forEach(key -> facts.add(asked.fact() + " " + key + " " + from));
                    }
                }
            }
        }
        return facts;
    }

    private static boolean isNumber(String fact, String field) {
        return Vocabulary.FACTS.getOrDefault(fact, Map.of()).get(field) instanceof ValueType.Number;
    }
}
