package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Reckoner;
import trinn.language.Rule;
import trinn.language.Sentence;
import trinn.settlement.Because;

/**
 * Facts that a rule fired for.
 *
 * @param rule that fired
 * @param facts the fact that met each pattern; none for patterns that only ask whether there is one
 * @param bound what its names stand for
 * @param terms their values by name
 */
public record Match(Rule rule, Map<FactPattern, Fact> facts, Map<String, Bound> bound, Map<String, Object> terms) {

    /**
     * What a name of a rule stands for.
     *
     * @param value null where the data has none
     * @param pattern in which it was bound
     * @param fact the fact that met the pattern
     * @param expr what was bound of it; null where it is the fact itself
     */
    public record Bound(
            @Nullable Object value,
            FactPattern pattern,
            Fact fact,
            @Nullable Expr expr) {}

    /** Copies the maps. */
    public Match {
        facts = Map.copyOf(facts);
        bound = Map.copyOf(bound);
    }

    /** What the rule declared, argument by argument; null where one has no value. */
    public List<@Nullable BigDecimal> declared() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        rule.declares()
                .forEach(one -> one.arguments()
                        .forEach(argument ->
                                values.add(reckoner().value(argument) instanceof BigDecimal number ? number : null)));
        return values;
    }

    /**
     * The rule's sentence as it is said of these facts; null where the rule says nothing.
     *
     * @param language two letters
     * @param said values of terms as sentences say them
     */
    public @Nullable Because because(String language, Map<String, Object> said) {
        Sentence sentence = rule.because(language);
        BigDecimal amount = declared().isEmpty() ? null : declared().getFirst();
        Map<String, Object> names = new HashMap<>();
        bound.forEach((name, one) -> {
            if (one.value() != null) {
                names.put(name, one.value());
            }
        });
        return sentence == null
                ? null
                : sentence.fill(name -> name.equals(Sentence.AMOUNT) ? amount : names.get(name), said);
    }

    /** Works out what the rule declares, and what its sentence says. */
    public Reckoner reckoner() {
        return new Reckoner(name -> bound.containsKey(name) ? bound.get(name).value() : null, terms);
    }
}
