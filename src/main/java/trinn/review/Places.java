package trinn.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.language.Rule;
import trinn.scheme.FindingKind;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Place;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Where the things stand that findings are about. */
final class Places {

    private final Map<String, Integer> terms;
    private final Map<String, Integer> components;

    private Places(Map<String, Integer> terms, Map<String, Integer> components) {
        this.terms = terms;
        this.components = components;
    }

    static Places of(Scheme scheme) {
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, scheme.files().texts().getOrDefault(SchemeFiles.SCHEME, "{}"));
        Map<String, Integer> components = lines(root.get("components"));
        root.need("components").map().forEach((name, group) -> components.putIfAbsent(group.text(), group.line()));
        return new Places(lines(root.get("terms")), components);
    }

    private static Map<String, Integer> lines(@Nullable YamlNode node) {
        Map<String, Integer> lines = new HashMap<>();
        if (node != null) {
            node.map().forEach((name, value) -> lines.put(name, value.line()));
        }
        return lines;
    }

    /** A finding about a rule, or about something that a rule asks for. */
    Finding at(Rule rule, FindingKind kind, Subject of, String says, List<Figure> figures) {
        return new Finding(
                kind,
                of,
                says,
                figures,
                rule.source().file(),
                Place.of(rule.source().text(), rule.at()).line());
    }

    /** A finding about a term. */
    Finding atTerm(String term, FindingKind kind, Subject of, List<Figure> figures) {
        return new Finding(kind, of, "", figures, SchemeFiles.SCHEME, terms.getOrDefault(term, 0));
    }

    /** A finding about a component or a group of components. */
    Finding atComponent(String name, FindingKind kind, Subject of, String says, List<Figure> figures) {
        return new Finding(kind, of, says, figures, SchemeFiles.SCHEME, components.getOrDefault(name, 0));
    }

    /** A finding about all of the scheme. */
    Finding atScheme(FindingKind kind, Subject of, String says, List<Figure> figures) {
        return new Finding(kind, of, says, figures, SchemeFiles.SCHEME, 1);
    }
}
