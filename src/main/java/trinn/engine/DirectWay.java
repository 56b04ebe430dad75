package trinn.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.facts.FactSet;
import trinn.language.Rule;
import trinn.language.Stage;
import trinn.scheme.Scheme;

/**
 * Tries rule by rule on the facts, grouped by type and key. Rules neither change facts nor see each other, so the
 * combinations of facts that meet the conditions of a rule are all there is to know.
 */
final class DirectWay implements Way {

    private static final Logger LOG = LoggerFactory.getLogger(DirectWay.class);

    private final Scheme scheme;
    private final Selection selection;
    private final Map<Stage, DirectRule[]> rules = new EnumMap<>(Stage.class);

    private DirectWay(Scheme scheme, Selection selection, List<DirectRule> all) {
        this.scheme = scheme;
        this.selection = selection;
        for (Stage stage : Stage.values()) {
            rules.put(
                    stage,
                    all.stream().filter(rule -> rule.rule().stage() == stage).toArray(DirectRule[]::new));
        }
    }

    /**
     * The direct way for what Drools compiled; null where a rule has a form that only a session knows.
     *
     * @param selection is told which facts the rules ask for
     */
    static @Nullable DirectWay of(Scheme scheme, SchemeRules rules, Collection<Model> models, Selection selection) {
        try {
            List<DirectRule> direct = new ArrayList<>();
            for (Model model : models) {
                for (org.drools.model.Rule compiled : model.getRules()) {
                    Rule rule = rules.byName().get(compiled.getName());
                    if (rule == null) {
                        return null;
                    }
                    direct.add(DirectRuleBuilder.of(rule, compiled, selection));
                }
            }
            direct.sort((one, other) ->
                    Integer.compare(one.rule().position(), other.rule().position()));
            return new DirectWay(scheme, selection, direct);
        } catch (DirectRuleBuilder.UnknownFormException e) {
            LOG.warn("The scheme {} is worked out in sessions: {}", scheme.id(), e.getMessage());
            return null;
        }
    }

    @Override
    public void run(Stage stage, FactSet facts, Object terms, int most, Function<Firing, Object> recorder) {
        DirectRule[] all = rules.get(stage);
        DirectMatching matching = new DirectMatching(scheme, facts, facts.ask(selection), all, terms, most);
        Object takesDown = recorder.apply(matching);
        for (DirectRule rule : all) {
            matching.run(rule, takesDown);
        }
    }
}
