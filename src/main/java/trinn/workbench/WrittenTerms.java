package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermKind;
import trinn.source.Place;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.WrittenTerm.Bounds;
import trinn.workbench.WrittenTerm.Dated;
import trinn.workbench.WrittenTerm.Row;

/** Reads the terms of a scheme as far as they can be read, so that they can be edited while something is wrong with them. */
public final class WrittenTerms {

    private WrittenTerms() {}

    /**
     * All terms that are mappings with a value, in the order of the text.
     *
     * @throws ProblemsException where {@code scheme.yaml} is no YAML
     */
    public static List<WrittenTerm> of(SchemeFiles files) {
        String text = files.texts().getOrDefault(SchemeFiles.SCHEME, "");
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text);
        YamlNode terms = root.isMap() ? root.get("terms") : null;
        List<WrittenTerm> all = new ArrayList<>();
        if (terms != null && terms.isMap()) {
            Map<String, YamlNode> keys = terms.keys();
            terms.map().forEach((name, node) -> {
                if (node.isMap()) {
                    all.add(term(text, keys.get(name), name, node));
                }
            });
        }
        return all;
    }

    private static WrittenTerm term(String text, YamlNode key, String name, YamlNode node) {
        TermKind kind = oneOf(node, "kind", TermKind.class);
        YamlNode range = node.get("range");
        return new WrittenTerm(
                name,
                key.line(),
                Place.of(text, node.contentEnd()).line(),
                text(node, "label"),
                kind,
                text(node, "unit"),
                range == null || !range.isMap()
                        ? Bounds.NONE
                        : new Bounds(text(range, "from"), text(range, "to"), text(range, "step")),
                texts(node.get("choices")),
                kind(node, "of"),
                kind(node, "by"),
                kind(node, "gives"),
                "upper".equals(text(node, "border")) ? Tiers.Border.UPPER : Tiers.Border.LOWER,
                "continue".equals(text(node, "beyond")) ? Tiers.Beyond.CONTINUE : Tiers.Beyond.HOLD,
                texts(node.get("columns")),
                text(node, "source"),
                values(node));
    }

    private static List<Dated> values(YamlNode term) {
        YamlNode dated = term.get("values");
        List<Dated> values = new ArrayList<>();
        if (dated != null && dated.isList()) {
            dated.list().stream()
                    .filter(YamlNode::isMap)
                    .forEach(one -> values.add(value(text(one, "from"), one.get("value"))));
        }
        if (values.isEmpty()) {
            values.add(value("", term.get("value")));
        }
        return values;
    }

    private static Dated value(String from, @Nullable YamlNode node) {
        return node == null || !node.isList()
                ? new Dated(from, text(node), List.of())
                : new Dated(from, "", rows(node));
    }

    /** The rows of a table; none where there is no list. */
    static List<Row> rows(@Nullable YamlNode node) {
        return node == null || !node.isList()
                ? List.of()
                : node.list().stream().map(WrittenTerms::row).toList();
    }

    static Row row(YamlNode node) {
        if (!node.isMap()) {
            return new Row("", List.of(""));
        }
        YamlNode gives = node.get("gives");
        return new Row(text(node, "from"), gives != null && gives.isList() ? texts(gives) : List.of(text(gives)));
    }

    private static Kind kind(YamlNode term, String key) {
        TermKind kind = oneOf(term, key, TermKind.class);
        return kind == null || kind.seenAs() == Kind.TEXT ? Kind.NUMBER : kind.seenAs();
    }

    private static <E extends Enum<E>> @Nullable E oneOf(YamlNode node, String key, Class<E> type) {
        String word = text(node, key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        return null;
    }

    private static List<String> texts(@Nullable YamlNode list) {
        return list == null || !list.isList()
                ? List.of()
                : list.list().stream().map(WrittenTerms::text).toList();
    }

    private static String text(YamlNode node, String key) {
        return text(node.get(key));
    }

    private static String text(@Nullable YamlNode node) {
        return node == null || node.isMap() || node.isList() ? "" : node.text();
    }
}
