package trinn.fetch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.Section;
import trinn.population.Beside;
import trinn.population.DataFolder;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Records that are new or changed, and what they mean for those that are there: one with a known id takes its place, and keeps what
 * the source says nothing about.
 */
public final class Changes {

    /** How many records may change at a time. */
    static final int MOST = 1_000_000;

    private static final int STEP = 1_024;

    private final Kept before;
    private final Map<RecordType, Map<String, Row>> replaced = new EnumMap<>(RecordType.class);
    private final Map<String, Set<String>> said = new HashMap<>();

    /**
     * Looks at what came and at what is there.
     *
     * @param folder what came, which may be wrong in part: whoever reads it afterwards says so
     * @throws IllegalArgumentException where more came than can be changes; the message says so to people
     */
    public Changes(DataFolder folder, Kept before, Going going) {
        this.before = before;
        Map<RecordType, Set<String>> ids = new EnumMap<>(RecordType.class);
        for (Section section : folder.layout().sections()) {
            ids.putIfAbsent(section.type(), new HashSet<>());
            said.computeIfAbsent(key(section.type(), section.file()), any -> new HashSet<>())
                    .addAll(fields(section));
        }
        folder.rows(row -> {
            Set<String> of = ids.get(row.type());
            if (of != null && row.type().hasId()) {
                of.add(row.text("id"));
                require(of.size(), going);
            }
        });
        ids.forEach((type, some) -> replaced.put(type, known(type, some)));
    }

    private static void require(int ids, Going going) {
        if (ids > MOST) {
            throw new IllegalArgumentException(
                    "More than %d records came, which are no changes any longer. Have all come each time."
                            .formatted(MOST));
        }
        if (ids % STEP == 0) {
            going.went(0, 0);
        }
    }

    private static String key(RecordType type, String file) {
        return type.code() + " " + file;
    }

    /** What the file of a record says of each; of one with sheets, its name stands before theirs. */
    private Set<String> said(Row row) {
        String file = row.origin().file();
        return said.entrySet().stream()
                .filter(one -> one.getKey().equals(key(row.type(), file))
                        || key(row.type(), file).startsWith(one.getKey() + ", "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> fields(Section section) {
        Set<String> fields = new HashSet<>(section.columns().keySet());
        fields.addAll(section.always().keySet());
        return fields;
    }

    private Map<String, Row> known(RecordType type, Set<String> ids) {
        Map<String, Row> known = new HashMap<>();
        if (!ids.isEmpty()) {
            before.each(type, row -> {
                if (ids.contains(row.text("id"))) {
                    known.put(row.text("id"), row);
                }
            });
        }
        return known;
    }

    /**
     * The first type whose records are not known by an id of their own, so that nobody could tell which of them came again; empty where
     * all are.
     */
    public static java.util.Optional<RecordType> withoutId(Layout layout) {
        return layout.sections().stream()
                .filter(section -> !section.type().hasId() || section.makesIds())
                .map(Section::type)
                .findFirst();
    }

    /** What stays. */
    public Kept kept() {
        Map<RecordType, Set<String>> ids = new EnumMap<>(RecordType.class);
        replaced.forEach((type, rows) -> ids.put(type, Set.copyOf(rows.keySet())));
        return new Beside(before, ids);
    }

    /** Completes the records on their way. */
    public Consumer<Row> completing(Consumer<Row> sink) {
        return row -> sink.accept(completed(row));
    }

    private Row completed(Row row) {
        Map<String, Row> of = replaced.get(row.type());
        Row old = of == null || !row.type().hasId() ? null : of.get(row.text("id"));
        return old == null ? row : completed(row, old, said(row));
    }

    private static Row completed(Row row, Row old, Set<String> said) {
        RecordType type = row.type();
        Object[] values = new Object[type.fields().size()];
        for (int place = 0; place < values.length; place++) {
            Field field = type.fields().get(place);
            values[place] = said.contains(field.name()) ? row.value(place) : old.value(place);
        }
        SortedMap<String, String> attributes = new TreeMap<>(row.attributes());
        old.attributes().forEach((name, value) -> {
            if (!said.contains(Attributes.PREFIX + name)) {
                attributes.putIfAbsent(name, value);
            }
        });
        return new Row(type, row.origin(), attributes, values);
    }
}
