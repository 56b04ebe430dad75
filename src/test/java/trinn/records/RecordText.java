package trinn.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records in a compact text: a line each, such as {@code sales: date=2024-01-05, payee=a, amount=100}. An id that is not
 * given is made up; {@code attribute.territory=North} is an attribute.
 */
public final class RecordText {

    private RecordText() {}

    /** The records of all lines that are not blank. */
    public static Records records(String text) {
        List<Row> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(row(line.strip(), rows.size() + 1)));
        return new Records(rows);
    }

    private static Row row(String line, int number) {
        int colon = line.indexOf(':');
        RecordType type = RecordType.of(line.substring(0, colon)).orElseThrow();
        @Nullable Object[] values = new Object[type.fields().size()];
        if (type.has("id")) {
            values[type.place("id")] = "#" + number;
        }
        Map<String, String> attributes = new HashMap<>();
        for (String part : line.substring(colon + 1).split(",")) {
            int equals = part.indexOf('=');
            String name = part.substring(0, equals).strip();
            if (Attributes.isOne(name)) {
                attributes.put(Attributes.name(name), part.substring(equals + 1).strip());
                continue;
            }
            Field field = type.field(part.substring(0, equals).strip());
            values[type.place(field.name())] =
                    value(field.kind(), part.substring(equals + 1).strip());
        }
        return new Row(type, new Origin("test", number), new Attributes().of(attributes), values);
    }

    private static Object value(FieldKind kind, String text) {
        return kind.isNumeric() ? new BigDecimal(text) : kind == FieldKind.DATE ? LocalDate.parse(text) : text;
    }
}
