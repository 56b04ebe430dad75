package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import trinn.kpi.DefinitionReader.Fields;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads which records count: the keys beside the form, such as {@code where}. */
final class SourceReader {

    private final YamlNode node;
    private final String form;

    SourceReader(YamlNode node, String form) {
        this.node = node;
        this.form = form;
    }

    /** A form over fields that are added and subtracted. */
    Definition expression(BiFunction<Source, Expression, Definition> made) {
        Expression expression = Fields.expression(node.need(form), missing());
        return made.apply(of(expression.terms().getFirst().field().type()), expression);
    }

    @Nullable BigDecimal missing() {
        return node.get("missing", YamlNode::number, null);
    }

    /** A form over the values of a field, or of another where it is not given. */
    Definition values(BiFunction<Source, List<FieldPath>, Definition> made) {
        YamlNode value = node.need(form);
        List<FieldPath> fields = new ArrayList<>();
        for (String part : value.text().split("\\selse\\s")) {
            FieldPath field = Fields.path(value, part.strip(), kind -> kind == FieldKind.TEXT, "a text");
            fields.add(field);
            Fields.requireType(value, field.type(), fields.getFirst().type(), "All fields are of the same records.");
        }
        if (fields.getFirst().type() == RecordType.PAYMENTS) {
            throw value.problem("A payment belongs to all sellers of its invoice. Write a field of sales.");
        }
        return made.apply(of(fields.getFirst().type()), fields);
    }

    /** Records of a type that count on the day of their date. */
    Source of(RecordType type) {
        return of(type, "");
    }

    /** As {@link #of(RecordType)}, on another day where none is said; then no other can be said. */
    Source of(RecordType type, String day) {
        List<String> keys = new ArrayList<>(List.of(form, "where", "payee"));
        if (day.isEmpty() && !form.equals("paid")) {
            keys.add("date");
        }
        if (List.of("sum", "average", "paid", "open").contains(form)) {
            keys.add("missing");
        }
        node.only(keys.toArray(String[]::new));
        return new Source(
                type,
                day.isEmpty() ? date(type) : FieldPath.of(type, day),
                payee(type),
                node.get("where", where -> where(type, where), List.of()));
    }

    private FieldPath date(RecordType type) {
        YamlNode said = node.get("date");
        if (said != null) {
            return Fields.relative(said, type, said.text(), kind -> kind == FieldKind.DATE, "a day");
        }
        FieldPath date = Source.dateOf(type);
        if (date == null) {
            throw node.problem("On which day do %s count? Write date, such as date: %s."
                    .formatted(
                            type.code(),
                            type.fields().stream()
                                    .filter(field -> field.kind() == FieldKind.DATE)
                                    .map(Field::name)
                                    .reduce((first, last) -> last)
                                    .orElse("date")));
        }
        return date;
    }

    private @Nullable FieldPath payee(RecordType type) {
        YamlNode said = node.get("payee");
        if (said == null) {
            return Source.payeeOf(type);
        }
        if (type == RecordType.PAYMENTS) {
            throw said.problem("A payment counts for the sellers of the lines of its invoice. Leave payee out.");
        }
        FieldPath payee = Fields.relative(said, type, said.text(), kind -> kind == FieldKind.TEXT, "a payee");
        if (!payee.field().refersTo().equals(RecordType.PAYEES.code())) {
            throw said.problem(
                    "\"%s\" is no payee. Write a field that refers to one, such as payee.".formatted(payee.relative()));
        }
        return payee;
    }

    private static List<Condition> where(RecordType type, YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.map().entrySet()) {
            YamlNode value = entry.getValue();
            conditions.add(condition(Fields.relative(value, type, entry.getKey(), kind -> true, "a field"), value));
        }
        return conditions;
    }

    private static Condition condition(FieldPath field, YamlNode node) {
        if (!node.isMap()) {
            return new Condition(field, words(field, node), List.of(), null, null, null, null, null);
        }
        node.only("is", "not", "above", "at least", "below", "at most", "given");
        if (node.map().isEmpty()) {
            throw node.problem("Write what %s must be, such as {given: yes}.".formatted(field.relative()));
        }
        return new Condition(
                field,
                node.get("is", is -> words(field, is), List.of()),
                node.get("not", not -> words(field, not), List.of()),
                bound(field, node, "above"),
                bound(field, node, "at least"),
                bound(field, node, "below"),
                bound(field, node, "at most"),
                node.get("given", YamlNode::yes, null));
    }

    private static @Nullable BigDecimal bound(FieldPath field, YamlNode node, String key) {
        YamlNode bound = node.get(key);
        if (bound != null && !field.field().kind().isNumeric()) {
            throw bound.problem("\"%s\" is no number, so it cannot be %s one. Write is, not or given."
                    .formatted(field.relative(), key));
        }
        return bound == null ? null : bound.number();
    }

    private static List<String> words(FieldPath path, YamlNode node) {
        Field field = path.field();
        if (field.kind() != FieldKind.TEXT) {
            throw node.problem("\"%s\" is no text. Write %s, such as %s: {%s}."
                    .formatted(
                            path.relative(),
                            field.kind().isNumeric() ? "bounds" : "given",
                            path.relative(),
                            field.kind().isNumeric() ? "at least: 1" : "given: yes"));
        }
        List<YamlNode> items = node.isList() ? node.list() : List.of(node);
        if (items.isEmpty()) {
            throw node.problem("No record would count. Write the words that do, such as [a, b].");
        }
        for (YamlNode item : items) {
            if (!field.choices().isEmpty() && !field.choices().contains(item.text())) {
                throw item.problem("%s is never \"%s\". %s"
                        .formatted(path.relative(), item.text(), Spelling.advice(item.text(), field.choices())));
            }
            if (item.text().isBlank()) {
                throw item.problem("Here a word is missing. For a field that is not given, write {given: no}.");
            }
        }
        return items.stream().map(YamlNode::text).toList();
    }
}
