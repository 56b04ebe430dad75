package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.source.YamlNode;

/** Reads the terms of a scheme, and values for them from other files. */
public final class TermReader {

    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,59}");
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "and",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "contains",
            "default",
            "do",
            "double",
            "else",
            "end",
            "enum",
            "eval",
            "exists",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "forall",
            "from",
            "goto",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "int",
            "interface",
            "long",
            "matches",
            "native",
            "new",
            "not",
            "null",
            "or",
            "over",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "rule",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "then",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "when",
            "while");

    private TermReader() {}

    /** A block of changed values by name, as what-ifs and golden cases have it. */
    public static Terms changed(Terms terms, YamlNode node) {
        Terms changed = terms;
        for (Map.Entry<String, YamlNode> entry : node.map().entrySet()) {
            Term term = terms.get(entry.getKey());
            try {
                changed = changed.with(entry.getKey(), term == null ? "" : value(term, entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw entry.getValue().problem(String.valueOf(e.getMessage()));
            }
        }
        return changed;
    }

    static List<Term> all(YamlNode node) {
        List<Term> terms = new ArrayList<>();
        node.map().forEach((name, term) -> terms.add(term(name, term)));
        return terms;
    }

    /** Why a term cannot have this name, with what to write instead; null where it can. */
    public static @Nullable String refusal(String name) {
        if (RESERVED.contains(name)) {
            return "A term cannot be called \"%s\", because that is a word of the rule language. Write another name, such as %sValue."
                    .formatted(name, name);
        }
        return NAME.matcher(name).matches()
                ? null
                : "A term cannot be called \"%s\". Write letters a to z and digits without blanks, such as unitPlan."
                        .formatted(name);
    }

    private static Term term(String name, YamlNode node) {
        node.only(
                "label", "kind", "unit", "range", "choices", "of", "by", "gives", "border", "beyond", "columns",
                "value", "values", "source");
        String refusal = refusal(name);
        if (refusal != null) {
            throw node.problem(refusal);
        }
        TermKind kind = node.need("kind").oneOf(TermKind.class);
        Term empty = new Term(
                name,
                node.need("label").text(),
                kind,
                node.get("unit", YamlNode::text, ""),
                node.get("range", TermReader::range, null),
                node.get(
                        "choices",
                        choices -> choices.list().stream().map(YamlNode::text).toList(),
                        List.of()),
                TableReader.kinds(kind, node),
                node.get("source", YamlNode::text, ""),
                List.of());
        return new Term(
                empty.name(),
                empty.label(),
                kind,
                empty.unit(),
                empty.range(),
                empty.choices(),
                empty.table(),
                empty.source(),
                values(empty, node));
    }

    private static List<DatedValue> values(Term term, YamlNode node) {
        TableReader tables = TableReader.of(term.kind(), node);
        YamlNode single = node.get("value");
        YamlNode dated = node.get("values");
        if ((single == null) == (dated == null)) {
            throw node.problem("The term \"%s\" needs either a value or values by date.".formatted(term.name()));
        }
        if (single != null) {
            return List.of(new DatedValue(LocalDate.MIN, value(term, tables, single)));
        }
        List<DatedValue> values = new ArrayList<>();
        for (YamlNode item : dated.list()) {
            item.only("from", "value");
            LocalDate from = item.need("from").date();
            if (!values.isEmpty() && !from.isAfter(values.getLast().from())) {
                throw item.problem("Values by date must be in the order of their dates.");
            }
            values.add(new DatedValue(from, value(term, tables, item.need("value"))));
        }
        if (values.isEmpty()) {
            throw dated.problem("The term \"%s\" needs at least one value.".formatted(term.name()));
        }
        return values;
    }

    private static Object value(Term term, YamlNode node) {
        return value(term, TableReader.like(term.values().getFirst().value()), node);
    }

    private static Object value(Term term, TableReader tables, YamlNode node) {
        return switch (term.kind()) {
            case MONEY, COUNT -> amount(node);
            case RATIO -> ratio(term, node);
            case CHOICE -> choice(term, node);
            case TIERS -> tables.tiers(node);
            case TWO_WAY -> tables.twoWay(node);
        };
    }

    private static BigDecimal amount(YamlNode node) {
        BigDecimal number = node.number();
        if (GROUPED.matcher(node.text()).matches()) {
            throw node.problem("%s is %s, and not thousands. Write %s, or %s."
                    .formatted(
                            node.text(),
                            number.stripTrailingZeros().toPlainString(),
                            node.text().replace(".", ""),
                            number.stripTrailingZeros().toPlainString()));
        }
        return number;
    }

    private static BigDecimal ratio(Term term, YamlNode node) {
        BigDecimal number = node.number();
        if (term.unit().isEmpty() && number.abs().compareTo(BigDecimal.TEN) > 0) {
            throw node.problem("%s is %s %%. Write 0.7 for 70 %%; a factor has a unit, such as unit: ×."
                    .formatted(number.toPlainString(), number.movePointRight(2).toPlainString()));
        }
        return number;
    }

    private static String choice(Term term, YamlNode node) {
        if (!term.choices().contains(node.text())) {
            throw node.problem(
                    "\"%s\" is none of the choices: %s.".formatted(node.text(), String.join(", ", term.choices())));
        }
        return node.text();
    }

    private static @Nullable Range range(YamlNode node) {
        node.only("from", "to", "step");
        try {
            return new Range(
                    node.need("from").number(),
                    node.need("to").number(),
                    node.need("step").number());
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }
}
