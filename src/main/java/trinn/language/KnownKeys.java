package trinn.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trinn.facts.Attributed;
import trinn.facts.FactSet;
import trinn.facts.Share;
import trinn.scheme.Contest;
import trinn.scheme.GoldenCase;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;
import trinn.scheme.SharePlan;
import trinn.settlement.Component;
import trinn.source.Problem;
import trinn.source.Spelling;

/**
 * Finds codes and names that nothing has, so that a rule with a slip in them does not stay silent for ever: KPIs that
 * neither the scheme nor its cases know, components and contests that the scheme does not have.
 */
final class KnownKeys {

    private final Source source;
    private final Scheme scheme;

    KnownKeys(Source source, Scheme scheme) {
        this.source = source;
        this.scheme = scheme;
    }

    List<Problem> check(FactPattern pattern) {
        List<Problem> problems = new ArrayList<>(attributes(pattern));
        String key = Vocabulary.KEYS.get(pattern.fact());
        if (key == null) {
            return problems;
        }
        List<Expr.Text> asked = new ArrayList<>();
        pattern.constraints().forEach(constraint -> collect(constraint, key, asked));
        Set<String> known = known(pattern.fact());
        for (Expr.Text text : asked) {
            if ((!known.isEmpty() || pattern.fact().equals("Rank")) && !known.contains(text.value())) {
                problems.add(source.problem(
                        Mistake.UNKNOWN_KEY,
                        text.at(),
                        "Neither scheme.yaml nor a case has a %s \"%s\", so the rule never fires."
                                .formatted(what(pattern.fact()), text.value()),
                        Spelling.advice(text.value(), known),
                        source.respell(text.at() + 1, text.value(), Spelling.nearest(text.value(), known))));
            }
            if (pattern.fact().equals("Kpi") && severalWindows(text.value()) && !mentionsWindow(pattern)) {
                problems.add(source.problem(
                        Mistake.NO_WINDOW,
                        text.at(),
                        "The KPI \"%s\" is there for several windows, and the rule fires for each."
                                .formatted(text.value()),
                        "Say which one is meant, such as window == Window.MONTH."));
            }
        }
        return problems;
    }

    /** Attributes that no case has; where there are no cases, only the data knows. */
    private List<Problem> attributes(FactPattern pattern) {
        List<Problem> problems = new ArrayList<>();
        List<Expr.Attribute> asked = new ArrayList<>();
        pattern.constraints().forEach(constraint -> attributes(constraint, asked));
        Set<String> known = asked.isEmpty() ? Set.of() : attributes(pattern.fact());
        for (Expr.Attribute attribute : asked) {
            String name = attribute.name().value();
            if (!scheme.cases().isEmpty() && !known.contains(name)) {
                int at = attribute.name().at() + 1;
                problems.add(source.problem(
                        Mistake.UNKNOWN_KEY,
                        attribute.name().at(),
                        "No case has a %s with the attribute \"%s\", so the rule never fires there."
                                .formatted(pattern.fact(), name),
                        known.isEmpty()
                                ? "Write one into a case: attributes: {%s: North}.".formatted(name)
                                : Spelling.advice(name, known),
                        source.respell(at, name, Spelling.nearest(name, known))));
            }
        }
        return problems;
    }

    private Set<String> attributes(String fact) {
        Set<String> known = new LinkedHashSet<>();
        scheme.cases().stream()
                .map(GoldenCase::population)
                .flatMap(Collection::stream)
                .map(FactSet::all)
                .flatMap(Collection::stream)
                .filter(one -> one.getClass().getSimpleName().equals(fact))
                .filter(Attributed.class::isInstance)
                .forEach(one -> known.addAll(((Attributed) one).attributes().keySet()));
        return known;
    }

    private static void attributes(Expr expr, List<Expr.Attribute> found) {
        switch (expr) {
            case Expr.Attribute attribute -> found.add(attribute);
            case Expr.Binary binary -> {
                attributes(binary.left(), found);
                attributes(binary.right(), found);
            }
            case Expr.Unary unary -> attributes(unary.of(), found);
            case Expr.Parens parens -> attributes(parens.of(), found);
            case Expr.In in -> attributes(in.left(), found);
            default -> {}
        }
    }

    /** The texts that a key is asked to be: {@code code == "sales"}, {@code code in ("a", "b")}. */
    static void collect(Expr expr, String key, List<Expr.Text> texts) {
        switch (expr) {
            case Expr.Binary binary
            when binary.isJoin() -> {
                collect(binary.left(), key, texts);
                collect(binary.right(), key, texts);
            }
            case Expr.Binary binary
            when binary.sign().equals("==") && Joins.isField(binary.left(), key) -> {
                if (binary.right() instanceof Expr.Text text) {
                    texts.add(text);
                }
            }
            case Expr.In in
            when Joins.isField(in.left(), key) ->
                in.choices().stream()
                        .filter(Expr.Text.class::isInstance)
                        .map(Expr.Text.class::cast)
                        .forEach(texts::add);
            case Expr.Parens parens -> collect(parens.of(), key, texts);
            default -> {}
        }
    }

    /** What a key can be; empty where only the data knows. */
    private Set<String> known(String fact) {
        return switch (fact) {
            case "Kpi", "TeamKpi" -> kpis();
            case "Share" -> {
                Set<String> known = new LinkedHashSet<>(List.of(Share.EQUAL, Share.PART_TIME));
                scheme.measuring().shares().stream().map(SharePlan::name).forEach(known::add);
                known.addAll(kpis());
                yield known;
            }
            case "Rank" -> {
                Set<String> known = new LinkedHashSet<>();
                scheme.measuring().contests().stream().map(Contest::name).forEach(known::add);
                yield known;
            }
            case "Paid", "Balance" -> components();
            default -> Set.of();
        };
    }

    /** The KPIs of the scheme and of its cases; none where there are no cases to know them by. */
    private Set<String> kpis() {
        Set<String> known = new LinkedHashSet<>();
        scheme.kpis().stream().map(KpiMeasure::code).forEach(known::add);
        scheme.cases().stream()
                .map(GoldenCase::population)
                .flatMap(Collection::stream)
                .map(FactSet::kpis)
                .flatMap(Collection::stream)
                .forEach(kpi -> known.add(kpi.code()));
        return scheme.cases().isEmpty() ? Set.of() : known;
    }

    private Set<String> components() {
        Set<String> known = new LinkedHashSet<>();
        scheme.components().forEach(component -> known.add(component.name()));
        scheme.components().forEach(component -> known.add(component.group()));
        known.add(Component.VARIABLE_PAY);
        known.add(Component.TOTAL_PAY);
        return known;
    }

    private static String what(String fact) {
        return switch (fact) {
            case "Kpi", "TeamKpi" -> "KPI";
            case "Share" -> "KPI or basis";
            case "Rank" -> "contest";
            default -> "component";
        };
    }

    private boolean severalWindows(String kpi) {
        KpiMeasure measure = scheme.measuring().kpi(kpi);
        return measure != null && !measure.toDate().isEmpty();
    }

    private static boolean mentionsWindow(FactPattern pattern) {
        return pattern.constraints().stream().anyMatch(KnownKeys::mentionsWindow);
    }

    private static boolean mentionsWindow(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.name().equals("window");
            case Expr.Binary binary -> mentionsWindow(binary.left()) || mentionsWindow(binary.right());
            case Expr.Unary unary -> mentionsWindow(unary.of());
            case Expr.Parens parens -> mentionsWindow(parens.of());
            case Expr.In in -> mentionsWindow(in.left());
            default -> false;
        };
    }
}
