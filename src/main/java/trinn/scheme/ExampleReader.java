package trinn.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Window;
import trinn.scheme.Variation.Of;
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

    private GoldenCase golden(YamlNode node) {
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
        List<Of> named = new ArrayList<>();
        for (Of of : Of.values()) {
            if (node.get(key(of)) != null) {
                named.add(of);
            }
        }
        if (named.size() != 1) {
            throw node.problem("Name exactly one number that varies: kpi, product, sale, department or company.");
        }
        Of of = named.getFirst();
        YamlNode window = node.get("window");
        if (window != null && of != Of.KPI) {
            throw window.problem("Only a KPI has a window.");
        }
        YamlNode name = node.need(key(of));
        if (of == Of.COMPANY && !name.text().equals("yes")) {
            throw name.problem("The company has no code. Write company: yes.");
        }
        Variation variation = CaseFacts.made(
                node,
                () -> new Variation(
                        of,
                        of == Of.COMPANY ? "" : name.text(),
                        window == null ? null : window.oneOf(Window.class),
                        node.need("label").text(),
                        new Range(
                                node.need("from").number(),
                                node.need("to").number(),
                                node.need("step").number())));
        requireOne(name, variation, facts);
        return variation;
    }

    /** The number must be there once, and be one that can vary. */
    private void requireOne(YamlNode node, Variation variation, FactSet facts) {
        List<Fact> found = facts.all().stream().filter(variation::isIn).toList();
        if (found.isEmpty()) {
            throw node.problem(
                    variation.of() == Of.COMPANY
                            ? "The case has no company."
                            : "The case has no %s \"%s\"%s. %s"
                                    .formatted(
                                            variation.of() == Of.KPI ? "KPI" : key(variation.of()),
                                            variation.name(),
                                            window(variation.window()),
                                            Spelling.advice(variation.name(), names(variation.of(), facts))));
        }
        if (found.size() > 1) {
            throw node.problem("The case has the KPI %s for several windows. Add one, such as window: month."
                    .formatted(variation.name()));
        }
        KpiMeasure measure = variation.of() == Of.KPI ? measuring.kpi(variation.name()) : null;
        if (measure != null && measure.sum() != null) {
            throw node.problem("The KPI %s is measured from sales. Vary a sale instead, such as sale: S1."
                    .formatted(variation.name()));
        }
        if (found.getFirst() instanceof Sale sale && sale.value().signum() == 0) {
            throw node.problem("The sale %s has a value of 0, so nothing can stay in proportion to it."
                    .formatted(variation.name()));
        }
    }

    private static String window(@Nullable Window window) {
        return window == null ? "" : " of the " + window.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Of of, FactSet facts) {
        return switch (of) {
            case KPI -> names(facts, Kpi.class, Kpi::code);
            case PRODUCT -> names(facts, Product.class, Product::code);
            case SALE -> names(facts, Sale.class, Sale::code);
            case DEPARTMENT -> names(facts, Department.class, Department::name);
            case COMPANY -> names(facts, Company.class, company -> "");
        };
    }

    private static <T extends Fact> List<String> names(FactSet facts, Class<T> type, Function<T, String> name) {
        return facts.all(type).stream().map(name).distinct().toList();
    }

    private static String key(Of of) {
        return of.name().toLowerCase(Locale.ROOT);
    }
}
