package trinn.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import trinn.facts.Fact;
import trinn.language.Asked;
import trinn.language.Rule;
import trinn.language.Stage;
import trinn.language.Vocabulary;
import trinn.settlement.Declaration;

/** The rules of a scheme by name, and what can be said of them before any of them runs. */
final class SchemeRules {

    private final Map<String, Rule> byName = new HashMap<>();
    private final Set<Class<?>> facts = new HashSet<>();
    private final Map<BitSet, Set<String>> together = new ConcurrentHashMap<>();

    SchemeRules(List<Rule> rules) {
        for (Rule rule : rules) {
            byName.put(rule.name(), rule);
            rule.patterns().forEach(pattern -> facts.add(Vocabulary.fact(pattern.fact())));
        }
    }

    Map<String, Rule> byName() {
        return byName;
    }

    /** Those of a stage, in the order of the files. */
    List<Rule> of(Stage stage) {
        return byName.values().stream()
                .filter(rule -> rule.stage() == stage)
                .sorted(Comparator.comparingInt(Rule::position))
                .toList();
    }

    /** What they ask the data for, rule by rule in the order of their names. */
    List<Asked> asked() {
        return new TreeMap<>(byName)
                .values().stream().flatMap(rule -> rule.asked().stream()).toList();
    }

    /** The terms that those of a stage read. */
    Set<String> terms(Stage stage) {
        return of(stage).stream().flatMap(rule -> rule.terms().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one of them asks for a fact of one of these types. */
    @SafeVarargs
    final boolean askFor(Class<? extends Fact>... types) {
        for (Class<? extends Fact> type : types) {
            if (facts.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Those that declared something, by name; the same set for the same rules, as few combinations of them occur. */
    Set<String> behind(List<Declaration> declarations) {
        BitSet positions = new BitSet();
        for (Declaration declaration : declarations) {
            Rule rule = byName.get(declaration.rule());
            if (rule != null) {
                positions.set(rule.position());
            }
        }
        return together.computeIfAbsent(
                positions,
                any -> declarations.stream()
                        .map(Declaration::rule)
                        .filter(byName::containsKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
