package trinn.importing;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import trinn.intake.FileDraft;
import trinn.intake.Mapping;
import trinn.intake.Point;
import trinn.intake.Preview;
import trinn.population.Draft;
import trinn.records.Field;

/** Prints what files were taken for, before anything is stored. */
final class DraftText {

    private static final int ROWS = 3;

    private DraftText() {}

    static void print(Draft draft, PrintWriter out) {
        for (FileDraft file : draft.files()) {
            out.printf("%s: %s%s%n", file.title(), file.type().code(), origin(file));
            for (Point point : file.recognition().points()) {
                boolean silent =
                        point.part() == Point.Part.CURRENCY && point.value().isEmpty();
                if (!silent) {
                    out.printf("  %s %s%n", point.certain() ? " " : "?", point);
                }
            }
            mapping(file, out);
            List<String> sheets = draft.sheetsLeft(file);
            if (!sheets.isEmpty()) {
                out.printf("    sheets left out: %s%n", String.join(", ", sheets));
            }
            rows(file.preview(draft.currency()), file, out);
        }
        String currency = draft.currency().isEmpty() ? "no currency yet" : draft.currency();
        out.printf(
                "\"%s\", %s, paid for %s%n",
                draft.name(),
                currency,
                switch (draft.periods()) {
                    case MONTH -> "each month";
                    case TARGETS -> "the periods of the targets";
                });
    }

    private static String origin(FileDraft file) {
        if (file.remembered()) {
            return ", read as the last file with these columns";
        }
        String ready = file.mapping().ready();
        return ready.isEmpty() ? "" : ", read as an export of " + ready;
    }

    private static void mapping(FileDraft file, PrintWriter out) {
        Mapping mapping = file.mapping();
        for (Field field : fields(file)) {
            String column = mapping.section().columns().get(field.name());
            String always = mapping.section().always().get(field.name());
            if (column != null) {
                out.printf("    %-20s <- %s%n", field.name(), column);
            } else if (always != null) {
                out.printf("    %-20s is always \"%s\"%n", field.name(), always);
            } else if (field.name().equals("id") && mapping.makesIds()) {
                out.printf("    %-20s is made, as no column has it%n", "id");
            } else if (mapping.missing().contains(field)) {
                out.printf("  ! %-20s is missing, and every record needs one%n", field.name());
            }
        }
        for (Mapping.Part part : mapping.parts()) {
            out.printf(
                    "    each row holds a record with %s%s%n",
                    told(part.columns(), " <- "),
                    part.always().isEmpty() ? "" : ", where " + told(part.always(), " is "));
        }
        List<String> numbers = file.unused();
        List<String> left = new ArrayList<>(mapping.left());
        left.removeAll(numbers);
        if (!left.isEmpty()) {
            out.printf("    left out: %s%n", String.join(", ", left));
        }
        if (!numbers.isEmpty()) {
            out.printf("  ! left out, with numbers or dates: %s%n", String.join(", ", numbers));
        }
    }

    /** The fields of the type, then the attributes. */
    private static List<Field> fields(FileDraft file) {
        List<Field> fields = new ArrayList<>(file.type().fields());
        file.mapping()
                .section()
                .attributes()
                .forEach(name -> fields.add(file.type().field(name)));
        return fields;
    }

    private static String told(Map<String, String> fields, String sign) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + sign + field.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void rows(Preview preview, FileDraft file, PrintWriter out) {
        List<String> fields = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Field field : fields(file)) {
            String column = file.mapping().section().columns().get(field.name());
            if (column != null) {
                fields.add(field.name());
                places.add(file.recognition().header().indexOf(column));
            }
        }
        out.printf("    %s%n", String.join(" | ", fields));
        preview.rows().stream()
                .limit(ROWS)
                .forEach(row -> out.printf(
                        "    %s%n",
                        String.join(
                                " | ",
                                places.stream()
                                        .map(place -> text(row.get(place)))
                                        .toList())));
    }

    private static String text(Preview.Cell cell) {
        if (cell.isUnreadable()) {
            return "!! " + cell.text();
        }
        Object value = cell.value();
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }
}
