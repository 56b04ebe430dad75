package trinn.scheme;

import java.util.List;
import java.util.Locale;
import trinn.facts.FactSet;
import trinn.facts.Sale;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads the example of a scheme: one of its golden cases, and what varies in it. */
final class ExampleReader {

    private final List<GoldenCase> cases;
    private final Measuring measuring;

    ExampleReader(List<GoldenCase> cases, Measuring measuring) {
        this.cases = cases;
        this.measuring = measuring;
    }

    Example read(YamlNode node) {
        node.only("case", "vary");
        GoldenCase golden = golden(node.need("case"));
        return new Example(
                golden, variation(node.need("vary"), golden.population().getFirst()));
    }

    /** The case that a text names. */
    GoldenCase golden(YamlNode node) {
        for (GoldenCase golden : cases) {
            if (golden.name().equals(node.text())) {
                if (golden.fails() != null) {
                    throw node.problem("The facts of this case are refused. Name a case that is paid.");
                }
                return golden;
            }
        }
        List<String> names = cases.stream().map(GoldenCase::name).toList();
        String nearest = Spelling.nearest(node.text(), names);
        throw node.problem("There is no golden case \"%s\". %s"
                .formatted(
                        node.text(),
                        nearest == null
                                ? "Name one of cases.yaml."
                                : "Maybe it was meant as \"%s\".".formatted(nearest)));
    }

    private Variation variation(YamlNode node, FactSet facts) {
        node.only("kpi", "window", "product", "sale", "department", "company", "label", "from", "to", "step");
        InputNumber number = new InputNumberReader(facts, List.of(InputNumber.Of.values())).read(node);
        requireOwn(node.need(number.of().name().toLowerCase(Locale.ROOT)), number, facts);
        return CaseFacts.made(
                node, () -> new Variation(number, node.need("label").text(), PromisesReader.range(node)));
    }

    /** The number must be one that can vary by itself. */
    private void requireOwn(YamlNode node, InputNumber number, FactSet facts) {
        KpiMeasure measure = number.of() == InputNumber.Of.KPI ? measuring.kpi(number.name()) : null;
        if (measure != null && measure.sum() != null) {
            throw node.problem("The KPI %s is measured from sales. Vary a sale instead, such as sale: S1."
                    .formatted(number.name()));
        }
        facts.all(Sale.class).stream()
                .filter(number::isIn)
                .filter(sale -> sale.value().signum() == 0)
                .findFirst()
                .ifPresent(sale -> {
                    throw node.problem("The sale %s has a value of 0, so nothing can stay in proportion to it."
                            .formatted(number.name()));
                });
    }
}
