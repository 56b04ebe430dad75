package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.WrittenTerm.Bounds;
import trinn.workbench.WrittenTerm.Row;

/**
 * Edits one term in the text of {@code scheme.yaml}. What is not edited stays byte for byte: comments, order, layout. Values are
 * written as they are told, whether they can be read or not; an empty one becomes two quotation marks.
 */
public final class TermText {

    private static final String RANGE = "range";
    private static final List<String> TABLE = List.of("gives", "by", "of", "kind");
    private static final List<String> ORDER = List.of("label", "kind", "unit", RANGE);

    private final SchemeFiles files;
    private final YamlNode term;
    private final YamlText text;

    private TermText(SchemeFiles files, YamlNode term, String text) {
        this.files = files;
        this.term = term;
        this.text = new YamlText(text);
    }

    /**
     * The text of one term.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} is no YAML
     * @throws IllegalArgumentException where it has no such term
     */
    public static TermText of(SchemeFiles files, String name) {
        String text = files.texts().getOrDefault(SchemeFiles.SCHEME, "");
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text);
        YamlNode terms = root.isMap() ? root.get("terms") : null;
        YamlNode term = terms != null && terms.isMap() ? terms.get(name) : null;
        if (term == null || !term.isMap()) {
            throw new IllegalArgumentException("There is no term \"%s\".".formatted(name));
        }
        return new TermText(files, term, text);
    }

    YamlNode node() {
        return term;
    }

    YamlText text() {
        return text;
    }

    MapText map() {
        return new MapText(text, term);
    }

    /** The files with what was changed so far. */
    SchemeFiles done() {
        return files.with(SchemeFiles.SCHEME, text.done());
    }

    /** What people call it. */
    public SchemeFiles label(String label) {
        map().say("label", label, List.of());
        return done();
    }

    /** The word behind the number; without one where it is empty. */
    public SchemeFiles unit(String unit) {
        return optional("unit", unit, ORDER.subList(0, 2));
    }

    /** Where the value comes from; without where it is empty. */
    public SchemeFiles source(String source) {
        return optional("source", source, List.of());
    }

    /**
     * What a table is asked for or gives.
     *
     * @param key {@code of} for its rows, {@code by} for its columns, {@code gives} for its cells
     */
    public SchemeFiles kind(String key, Kind kind) {
        map().say(key, word(kind), List.of("kind"));
        return done();
    }

    /** Which row a value on a border of a table belongs to. */
    public SchemeFiles border(Tiers.Border border) {
        return optional("border", border == Tiers.Border.LOWER ? "" : word(border), TABLE);
    }

    /** What a table of tiers gives beyond its last point where rules read it in straight lines. */
    public SchemeFiles beyond(Tiers.Beyond beyond) {
        return optional("beyond", beyond == Tiers.Beyond.HOLD ? "" : word(beyond), TABLE);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private SchemeFiles optional(String key, String value, List<String> before) {
        if (value.isEmpty()) {
            map().remove(key);
        } else {
            map().say(key, value, before);
        }
        return done();
    }

    /** The ends of its slider and its step; no slider where all are empty. */
    public SchemeFiles range(Bounds range) {
        YamlNode node = term.get(RANGE);
        if (range.equals(Bounds.NONE)) {
            map().remove(RANGE);
        } else if (node == null || !node.isMap()) {
            map().write(
                            RANGE,
                            "{from: %s, to: %s, step: %s}"
                                    .formatted(
                                            YamlText.scalar(range.from()),
                                            YamlText.scalar(range.to()),
                                            YamlText.scalar(range.step())),
                            ORDER.subList(0, 3));
        } else {
            MapText ends = new MapText(text, node);
            ends.say("from", range.from(), List.of());
            ends.say("to", range.to(), List.of("from"));
            ends.say("step", range.step(), List.of("to"));
        }
        return done();
    }

    /** The words of a choice; at least one. */
    public SchemeFiles choices(List<String> choices) {
        YamlNode node = term.get("choices");
        if (node == null || !node.isList() || node.list().isEmpty()) {
            map().write("choices", list(choices), ORDER);
        } else {
            scalars().make(node, choices);
        }
        return done();
    }

    private static String list(List<String> words) {
        return words.stream().map(YamlText::scalar).toList().toString();
    }

    /**
     * A number or a word.
     *
     * @param nth of the values by date, from 0; 0 for the one value that always holds
     */
    public SchemeFiles value(int nth, String value) {
        YamlNode node = valueNode(nth);
        if (node == null) {
            new MapText(text, holder(nth)).add("value", "value: " + YamlText.scalar(value), ORDER);
        } else {
            text.put(node, value);
        }
        return done();
    }

    /**
     * A table. Where it gets another number of columns, so do the other values by date: a new column is like the one before it.
     *
     * @param nth of the values by date, from 0
     * @param columns their borders; none for tiers
     * @param rows at least one
     */
    public SchemeFiles table(int nth, List<String> columns, List<Row> rows) {
        YamlNode borders = term.get("columns");
        if (borders != null && borders.isList()) {
            Columns moved =
                    Columns.between(borders.list().stream().map(YamlNode::text).toList(), columns);
            for (int other = 0; other < count() && moved.differ(); other++) {
                if (other != nth) {
                    rows(other, moved.of(written(other)));
                }
            }
            scalars().make(borders, columns);
        }
        rows(nth, rows);
        return done();
    }

    private List<Row> written(int nth) {
        return WrittenTerms.rows(valueNode(nth));
    }

    private void rows(int nth, List<Row> rows) {
        YamlNode node = valueNode(nth);
        if (node == null || !node.isList() || node.list().isEmpty()) {
            List<String> items = new ArrayList<>();
            rows.forEach(row -> items.add("{from: %s, gives: %s}".formatted(YamlText.scalar(row.from()), gives(row))));
            new MapText(text, holder(nth)).write("value", "[" + String.join(", ", items) + "]", ORDER);
        } else {
            new ListText<Row>(text, TermText::says, TermText::write).make(node, rows);
        }
    }

    private static String gives(Row row) {
        return row.gives().size() == 1 ? YamlText.scalar(row.gives().getFirst()) : list(row.gives());
    }

    private static boolean says(YamlNode node, Row row) {
        Row written = WrittenTerms.row(node);
        if (!Digits.same(written.from(), row.from())
                || written.gives().size() != row.gives().size()) {
            return false;
        }
        for (int i = 0; i < row.gives().size(); i++) {
            if (!Digits.same(written.gives().get(i), row.gives().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void write(YamlText text, YamlNode node, Row row) {
        if (!node.isMap()) {
            text.replace(
                    node.start(),
                    node.contentEnd(),
                    "{from: %s, gives: %s}".formatted(YamlText.scalar(row.from()), gives(row)));
            return;
        }
        MapText map = new MapText(text, node);
        YamlNode gives = node.get("gives");
        map.say("from", row.from(), List.of());
        if (gives != null && gives.isList() && !gives.list().isEmpty()) {
            new ListText<String>(text, TermText::is, YamlText::put).make(gives, row.gives());
        } else if (gives != null && !gives.isList() && row.gives().size() == 1) {
            text.put(gives, row.gives().getFirst());
        } else {
            map.write("gives", gives(row), List.of("from"));
        }
    }

    private static boolean is(YamlNode node, String word) {
        return Digits.same(node.text(), word);
    }

    private ListText<String> scalars() {
        return new ListText<>(text, TermText::is, YamlText::put);
    }

    private int count() {
        YamlNode dated = term.get("values");
        return dated == null ? 1 : dated.list().size();
    }

    /** The mapping in which a value stands. */
    YamlNode holder(int nth) {
        YamlNode dated = term.get("values");
        return dated == null ? term : dated.list().get(nth);
    }

    private @Nullable YamlNode valueNode(int nth) {
        return holder(nth).get("value");
    }
}
