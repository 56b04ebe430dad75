package trinn.kpi;

import java.util.ArrayList;
import java.util.List;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.source.Spelling;

/**
 * A field of a record, or of a record that it refers to: {@code customer.class} of a sale is the class of its customer, and
 * {@code attribute.territory} an attribute of the company's own.
 *
 * @param type whose field it is, or from whose records the way begins
 * @param names the fields on the way; all but the last are references, but for the word before an attribute
 */
record FieldPath(RecordType type, List<String> names) {

    /** @throws IllegalArgumentException with what to write instead, where there is no such field or it refers to nothing */
    FieldPath {
        names = List.copyOf(names);
        walk(type, names);
    }

    /** As definitions write it without the type, such as {@code customer.class}. */
    static FieldPath of(RecordType type, String path) {
        return new FieldPath(type, List.of(path.split("\\.", -1)));
    }

    /** The last field, whose value it is. */
    Field field() {
        List<RecordType> types = types();
        return types.getLast().field(isAttribute() ? Attributes.PREFIX + names.getLast() : names.getLast());
    }

    /** Whether it is an attribute of the company's own, such as {@code customer.attribute.segment}. */
    boolean isAttribute() {
        return names.size() > 1 && isAttribute(names, names.size() - 2);
    }

    /** Where an attribute stands too, if the record has it not: with who bought, then with what was bought. */
    List<FieldPath> otherwise() {
        RecordType last = types().getLast();
        List<FieldPath> otherwise = new ArrayList<>();
        for (String reference : isAttribute() ? List.of("customer", "product") : List.<String>of()) {
            if (last.has(reference)) {
                List<String> longer = new ArrayList<>(names);
                longer.add(names.size() - 2, reference);
                otherwise.add(new FieldPath(type, longer));
            }
        }
        return otherwise;
    }

    /** Whether what is left of a way is {@code attribute} and a name. */
    private static boolean isAttribute(List<String> names, int step) {
        return step == names.size() - 2 && Attributes.isOne(names.get(step) + "." + names.getLast());
    }

    /** The types of the records on the way, from its own on; the last is the one whose field or attribute it is. */
    List<RecordType> types() {
        return walk(type, names);
    }

    private static List<RecordType> walk(RecordType type, List<String> names) {
        List<RecordType> types = new ArrayList<>(List.of(type));
        for (int step = 0; step < names.size(); step++) {
            RecordType at = types.getLast();
            if (isAttribute(names, step)) {
                break;
            }
            Field field = at.field(names.get(step));
            if (field.confidential()) {
                throw new IllegalArgumentException(
                        "\"%s\" of %s is seen only in the figures of fairness; no KPI can be measured by it."
                                .formatted(field.name(), at.code()));
            }
            if (step == names.size() - 1) {
                break;
            }
            if (!field.isReference()) {
                throw new IllegalArgumentException(
                        "\"%s\" of %s refers to no other record, so there is no \"%s\" of it. %s"
                                .formatted(field.name(), at.code(), names.get(step + 1), references(at)));
            }
            types.add(RecordType.of(field.refersTo()).orElseThrow());
        }
        return List.copyOf(types);
    }

    private static String references(RecordType type) {
        return Spelling.advice(
                "",
                type.fields().stream()
                        .filter(Field::isReference)
                        .map(Field::name)
                        .toList());
    }

    /** Without the type. */
    String relative() {
        return String.join(".", names);
    }

    /** With the type, such as {@code sales.customer.class}. */
    @Override
    public String toString() {
        return type.code() + "." + relative();
    }
}
