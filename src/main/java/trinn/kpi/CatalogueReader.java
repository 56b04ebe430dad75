package trinn.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.facts.Window;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Said;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads a list of KPIs and collects what is wrong with it. */
final class CatalogueReader {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SENTENCE = 500;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, YamlNode> places = new HashMap<>();
    private final Map<YamlNode, String> named = new LinkedHashMap<>();

    private CatalogueReader() {}

    /**
     * @param below the KPIs that may be named, and that are replaced where the list has the same code
     * @throws ProblemsException with everything that is wrong
     */
    static Map<String, KpiDefinition> read(YamlNode root, Map<String, KpiDefinition> below) {
        CatalogueReader reader = new CatalogueReader();
        Map<String, KpiDefinition> all = new LinkedHashMap<>(below);
        for (YamlNode item : root.list()) {
            KpiDefinition read = reader.attempt(item);
            if (read != null) {
                all.put(read.code(), read);
            }
        }
        reader.checkNames(all);
        if (reader.problems.isEmpty()) {
            reader.checkCircles(all);
        }
        if (!reader.problems.isEmpty()) {
            throw new ProblemsException(reader.problems);
        }
        return all;
    }

    private @Nullable KpiDefinition attempt(YamlNode node) {
        try {
            return kpi(node);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private KpiDefinition kpi(YamlNode node) {
        node.only("code", "names", "says", "kind", "unit", "better", "influence", "window", "definition");
        YamlNode code = node.need("code");
        if (!CODE.matcher(code.text()).matches() || code.text().length() > LONGEST_CODE) {
            throw code.problem(
                    "A KPI cannot be called \"%s\". Write small letters a to z, digits and single hyphens, such as paid-margin."
                            .formatted(code.text()));
        }
        if (places.put(code.text(), code) != null) {
            throw code.problem("The KPI %s stands here twice. Take one of them out.".formatted(code.text()));
        }
        DefinitionReader reader = new DefinitionReader();
        KpiDefinition read = new KpiDefinition(
                code.text(),
                texts(node.need("names"), LONGEST_NAME, Said.LANGUAGES),
                texts(node.need("says"), LONGEST_SENTENCE, List.of("en")),
                node.need("kind").oneOf(KpiKind.class),
                node.need("unit").oneOf(KpiUnit.class),
                node.get("better", better -> better.oneOf(Better.class), Better.MORE),
                node.get("influence", influence -> influence.oneOf(Influence.class), Influence.SELF),
                node.get("window", window -> window.oneOf(Window.class), Window.MONTH),
                reader.read(node.need("definition")));
        named.putAll(reader.named());
        return read;
    }

    private static Said texts(YamlNode node, int longest, List<String> needed) {
        node.only(Said.LANGUAGES.toArray(String[]::new));
        needed.forEach(node::need);
        node.map().forEach((language, text) -> {
            if (text.text().isBlank() || text.text().length() > longest) {
                throw text.problem("Write 1 to %d characters here.".formatted(longest));
            }
        });
        return Said.of(node);
    }

    private void checkNames(Map<String, KpiDefinition> all) {
        Set<String> known = new HashSet<>(all.keySet());
        known.addAll(places.keySet());
        named.forEach((node, code) -> {
            if (!known.contains(code)) {
                problems.addAll(node.problem("There is no KPI \"%s\". %s".formatted(code, Spelling.advice(code, known)))
                        .problems());
            }
        });
    }

    private void checkCircles(Map<String, KpiDefinition> all) {
        places.forEach((code, node) -> {
            if (reaches(code, code, all, new HashSet<>())) {
                problems.addAll(node.problem(
                                "The KPI %s is measured by itself in the end. Take one of the KPIs that it names out."
                                        .formatted(code))
                        .problems());
            }
        });
    }

    private static boolean reaches(String from, String goal, Map<String, KpiDefinition> all, Set<String> seen) {
        KpiDefinition kpi = all.get(from);
        if (kpi == null) {
            return false;
        }
        for (String next : named(kpi.definition())) {
            if (next.equals(goal) || seen.add(next) && reaches(next, goal, all, seen)) {
                return true;
            }
        }
        return false;
    }

    /** The KPIs that a definition needs measured. */
    static List<String> named(Definition definition) {
        return switch (definition) {
            case Definition.Ratio(Definition of, Definition to) -> {
                List<String> named = new ArrayList<>(named(of));
                named.addAll(named(to));
                yield named;
            }
            case Definition.Ever(Definition of) -> named(of);
            case Definition.Same(String code) -> List.of(code);
            case Definition.Attainment(String code) -> List.of(code);
            case Definition.Growth(String code) -> List.of(code);
            default -> List.of();
        };
    }
}
