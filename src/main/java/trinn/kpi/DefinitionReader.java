package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads how a KPI is measured, and remembers which other KPIs it names. */
final class DefinitionReader {

    private static final List<String> FORMS = List.of(
            "sum",
            "count",
            "average",
            "paid",
            "distinct",
            "first",
            "again",
            "days",
            "open",
            "conversion",
            "ratio",
            "ever",
            "target",
            "attainment",
            "growth");

    private final Map<YamlNode, String> named = new LinkedHashMap<>();

    /** The codes of other KPIs, and where they stand. */
    Map<YamlNode, String> named() {
        return named;
    }

    /** @throws trinn.source.ProblemsException at the place that is wrong, with what to write instead */
    Definition read(YamlNode node) {
        if (!node.isMap()) {
            return new Definition.Same(code(node));
        }
        List<String> forms = FORMS.stream().filter(node.map()::containsKey).toList();
        if (forms.size() == 1) {
            return read(forms.getFirst(), node, node.need(forms.getFirst()));
        }
        if (forms.isEmpty()) {
            node.only(FORMS.toArray(String[]::new));
        }
        throw node.problem("How it is measured is said by exactly one of: %s; a ratio has two such parts, of and to.%s"
                .formatted(
                        String.join(", ", FORMS),
                        forms.isEmpty() ? "" : " Here stand " + String.join(" and ", forms) + "."));
    }

    private Definition read(String form, YamlNode node, YamlNode value) {
        SourceReader source = new SourceReader(node, form);
        return switch (form) {
            case "sum" -> source.expression(Definition.Sum::new);
            case "average" -> source.expression(Definition.Average::new);
            case "paid" -> paid(source, value);
            case "count" -> new Definition.Count(source.of(Fields.type(value, value.text())));
            case "distinct" -> source.values(Definition.Distinct::new);
            case "first" -> source.values(Definition.First::new);
            case "again" -> source.values(Definition.Again::new);
            case "days" -> days(source, value);
            case "open" -> open(source, value);
            case "conversion" -> conversion(node.only(form), value.only("from", "to"));
            case "ratio" -> ratio(node.only(form), value.only("of", "to"));
            case "ever" -> new Definition.Ever(read(node.only(form).need(form)));
            case "target" -> new Definition.Planned(code(node.only(form).need(form)));
            case "attainment" -> new Definition.Attainment(code(node.only(form).need(form)));
            default -> new Definition.Growth(code(node.only(form).need(form)));
        };
    }

    private String code(YamlNode node) {
        named.put(node, node.text());
        return node.text();
    }

    private Definition ratio(YamlNode node, YamlNode parts) {
        return new Definition.Ratio(read(parts.need("of")), read(parts.need("to")));
    }

    private static Definition conversion(YamlNode node, YamlNode stages) {
        return new Definition.Conversion(
                stages.need("from").text(), stages.need("to").text());
    }

    private static Definition paid(SourceReader source, YamlNode value) {
        return source.expression((read, expression) -> {
            Fields.requireType(value, read.type(), RecordType.SALES, "Only sales are paid.");
            return new Definition.Paid(read, expression);
        });
    }

    private static Definition days(SourceReader source, YamlNode value) {
        value.only("from", "to", "least", "weight");
        YamlNode weight = value.get("weight");
        FieldPath from = Fields.path(value.need("from"), kind -> kind == FieldKind.DATE, "a day");
        FieldPath to = Fields.path(value.need("to"), kind -> kind == FieldKind.DATE, "a day");
        FieldPath by = weight == null ? null : Fields.path(weight, FieldKind::isNumeric, "a number");
        Fields.requireType(value.need("to"), to.type(), from.type(), "All fields are of the same records.");
        if (weight != null && by != null) {
            Fields.requireType(weight, by.type(), from.type(), "All fields are of the same records.");
        }
        return new Definition.Days(source.of(from.type()), from, to, value.get("least", YamlNode::number, null), by);
    }

    private static Definition open(SourceReader source, YamlNode value) {
        String advice = "Only opportunities can be open.";
        if (!value.text().contains(".")) {
            Fields.requireType(value, Fields.type(value, value.text()), RecordType.OPPORTUNITIES, advice);
            return new Definition.Open(source.of(RecordType.OPPORTUNITIES, "created"), null);
        }
        Expression expression = Fields.expression(value, source.missing());
        RecordType type = expression.terms().getFirst().field().type();
        Fields.requireType(value, type, RecordType.OPPORTUNITIES, advice);
        return new Definition.Open(source.of(RecordType.OPPORTUNITIES, "created"), expression);
    }

    /** Reads fields, by name and kind. */
    static final class Fields {

        private Fields() {}

        static RecordType type(YamlNode node, String code) {
            return RecordType.of(code)
                    .filter(Source::canBe)
                    .orElseThrow(() -> node.problem("Nothing can be measured of \"%s\". %s"
                            .formatted(code, Spelling.advice(code, Source.codes()))));
        }

        static void requireType(YamlNode node, RecordType is, RecordType must, String advice) {
            if (is != must) {
                throw node.problem("%s Write a field of %s, not of %s.".formatted(advice, must.code(), is.code()));
            }
        }

        /** A field with its type in front, such as {@code sales.amount}. */
        static FieldPath path(YamlNode node, Predicate<FieldKind> kind, String what) {
            return path(node, node.text(), kind, what);
        }

        static FieldPath path(YamlNode node, String text, Predicate<FieldKind> kind, String what) {
            int point = text.indexOf('.');
            if (point < 0) {
                throw node.problem(
                        "\"%s\" is not a field. Write records and field, such as sales.amount.".formatted(text));
            }
            return relative(node, type(node, text.substring(0, point)), text.substring(point + 1), kind, what);
        }

        static FieldPath relative(YamlNode node, RecordType type, String text, Predicate<FieldKind> kind, String what) {
            FieldPath path;
            try {
                path = FieldPath.of(type, text);
            } catch (IllegalArgumentException e) {
                throw node.problem(String.valueOf(e.getMessage()));
            }
            if (!kind.test(path.field().kind())) {
                throw node.problem("Here %s is expected. %s"
                        .formatted(what, Spelling.advice("", names(path.types().getLast(), kind))));
            }
            return path;
        }

        private static List<String> names(RecordType type, Predicate<FieldKind> kind) {
            return type.fields().stream()
                    .filter(field -> kind.test(field.kind()))
                    .map(Field::name)
                    .toList();
        }

        /** Fields that are added and subtracted, all of the same records. */
        static Expression expression(YamlNode node, @Nullable BigDecimal missing) {
            List<Expression.Term> terms = new ArrayList<>();
            for (String part : node.text().strip().split("\\s+(?=[+-]\\s)")) {
                boolean signed = part.startsWith("+ ") || part.startsWith("- ");
                FieldPath field =
                        path(node, signed ? part.substring(2).strip() : part, FieldKind::isNumeric, "a number");
                terms.add(new Expression.Term(field, part.startsWith("- ")));
                requireType(
                        node,
                        field.type(),
                        terms.getFirst().field().type(),
                        "All fields of a sum are of the same records.");
            }
            if (terms.getFirst().minus()) {
                throw node.problem("A sum begins with a field that is added, such as sales.amount - sales.cost.");
            }
            return new Expression(terms, missing);
        }
    }
}
