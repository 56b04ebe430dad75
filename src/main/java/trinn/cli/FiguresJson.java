package trinn.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.evaluation.Measurements;
import trinn.population.DataSet;
import trinn.population.Person;
import trinn.records.RecordType;
import trinn.simulation.Comparison;
import trinn.simulation.Fairness;
import trinn.simulation.Figures;
import trinn.simulation.Figures.Both;
import trinn.simulation.Grouping;
import trinn.simulation.Movement;
import trinn.simulation.Outcome;
import trinn.simulation.RuleUse;
import trinn.simulation.Variant;

/** What the tabs of What-if tell of everybody, for tools: figures, movements, groups, rules and fairness of each alternative. */
final class FiguresJson {

    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Person> people;

    /** @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody */
    FiguresJson(DataSet data, List<Variant> variants, Duration most) {
        this.people = Person.of(data.records().of(RecordType.PAYEES));
        Measurements measured = new Measurements(data.factSets());
        variants.forEach(variant -> outcomes.add(Outcome.of(variant, measured, most)));
    }

    /**
     * Adds what is told of an alternative.
     *
     * @param side its number, 1 for the first
     */
    void addTo(ObjectNode node, int side) {
        Comparison comparison = Comparison.of(outcomes.getFirst(), outcomes.get(side));
        if (comparison.rows().isEmpty()) {
            return;
        }
        Figures figures = Figures.of(comparison);
        ObjectNode measures = node.putObject("figures");
        figures.of().forEach((measure, both) -> both(measures.putObject(measure.name()), both));
        ArrayNode movements = node.putArray("movements");
        figures.movements().forEach(one -> movement(movements.addObject(), one));
        groups(node.putArray("groups"), comparison);
        rules(node.putArray("rules"), side);
        Fairness fairness = Fairness.of(
                comparison, people, true, row -> row.facts().seller().role(), Fairness.LEAST);
        ObjectNode compared = node.putObject("fairness");
        compared.put("women", fairness.women()).put("men", fairness.men());
        ObjectNode gaps = compared.putObject("figures");
        fairness.figures().forEach((figure, both) -> both(gaps.putObject(figure.name()), both));
        ArrayNode bands = compared.putArray("womenInQuarters");
        fairness.bands().forEach(band -> both(bands.addObject(), band));
    }

    private static void both(ObjectNode node, Both both) {
        node.put("baseline", both.baseline()).put("alternative", both.alternative());
    }

    private static void movement(ObjectNode node, Movement one) {
        node.put("than", one.than())
                .put("more", one.more())
                .put("gained", one.gained())
                .put("less", one.less())
                .put("lost", one.lost())
                .put("same", one.same());
    }

    private void groups(ArrayNode node, Comparison comparison) {
        for (Grouping by : Grouping.of(comparison, people)) {
            for (Grouping.Group group : by.groups(comparison)) {
                node.addObject()
                        .put(
                                "by",
                                by.by() == Grouping.By.ATTRIBUTE
                                        ? by.attribute()
                                        : by.by().name())
                        .put("group", group.name())
                        .put("sellers", group.sellers())
                        .put("baseline", group.comparison().baseline())
                        .put("alternative", group.comparison().alternative());
            }
        }
    }

    private void rules(ArrayNode node, int side) {
        SortedMap<String, RuleUse> before = outcomes.getFirst().uses().all();
        SortedMap<String, RuleUse> after = outcomes.get(side).uses().all();
        Map<String, RuleUse> all = new LinkedHashMap<>(before);
        all.putAll(after);
        for (String rule : all.keySet()) {
            ObjectNode one = node.addObject().put("rule", rule);
            use(one, "baseline", before.get(rule));
            use(one, "alternative", after.get(rule));
        }
    }

    private static void use(ObjectNode node, String side, @Nullable RuleUse use) {
        if (use != null) {
            node.putObject(side)
                    .put("payouts", use.payouts())
                    .put("sellers", use.sellers())
                    .put("amount", use.amount());
        }
    }
}
