package trinn.intake;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Reads {@code data.yaml} and collects what is wrong with it. */
public final class LayoutReader {

    /** The file's name in every data set's folder. */
    public static final String FILE = "data.yaml";

    private static final String LAST_END = "last period ends";
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final List<String> HEAD = List.of("name", "currency", "description", "periods", "format");
    private static final String[] SECTION = {"file", "columns", "always", "meanings", "format"};

    private final List<Problem> problems = new ArrayList<>();
    private FileFormat usual = FileFormat.PLAIN;
    private Periods periods = Periods.TARGETS;
    private boolean partial;

    private LayoutReader() {}

    /**
     * What the data.yaml of a folder says.
     *
     * @throws ProblemsException with everything that is wrong with the file
     */
    public static Layout read(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new ProblemsException(new Problem(FILE, 0, 0, "There is no such file in %s.".formatted(folder)));
        }
        YamlNode root = Yaml.read(folder.resolve(FILE));
        root.map();
        return new LayoutReader().layout(root);
    }

    /**
     * What a text says that {@link LayoutWriter#write(Layout)} wrote of some of the files of a data set: nobody has to be paid by these
     * alone.
     *
     * @throws ProblemsException with everything that is wrong with it
     */
    public static Layout some(String text) {
        YamlNode root = Yaml.parse(FILE, text);
        root.map();
        LayoutReader reader = new LayoutReader();
        reader.partial = true;
        return reader.layout(root);
    }

    /**
     * The one section of a text that {@link LayoutWriter#write(Section)} wrote.
     *
     * @throws ProblemsException with everything that is wrong with it
     */
    public static Section section(String text) {
        YamlNode root = Yaml.parse(FILE, text);
        root.only(RecordType.codes().toArray(String[]::new));
        Map.Entry<String, YamlNode> only = root.map().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> root.problem("Here a section is expected."));
        LayoutReader reader = new LayoutReader();
        reader.partial = true;
        return reader.section(RecordType.of(only.getKey()).orElseThrow(), only.getValue());
    }

    private Layout layout(YamlNode root) {
        List<String> keys = new ArrayList<>(HEAD);
        keys.addAll(RecordType.codes());
        attempt(() -> root.only(keys.toArray(String[]::new)));
        String name = attempt(() -> text(root.need("name"), LONGEST_NAME));
        String currency = attempt(() -> currency(root.need("currency")));
        String description = attempt(() -> root.get("description", node -> text(node, LONGEST_DESCRIPTION), ""));
        Periods usually = root.get(RecordType.TARGETS.code()) == null ? Periods.MONTH : Periods.TARGETS;
        periods = or(attempt(() -> root.get("periods", node -> node.oneOf(Periods.class), usually)), usually);
        usual = or(attempt(() -> root.get("format", node -> FormatYaml.read(node, usual), usual)), usual);
        List<Section> sections = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            YamlNode node = root.get(type.code());
            if (node != null) {
                for (YamlNode one : node.isList() ? node.list() : List.of(node)) {
                    Section section = attempt(() -> section(type, one));
                    if (section != null) {
                        sections.add(section);
                    }
                }
            }
        }
        if (problems.isEmpty() && !partial) {
            attempt(() -> enough(root, sections));
        }
        if (!problems.isEmpty() || name == null || currency == null || description == null) {
            throw new ProblemsException(problems);
        }
        return new Layout(name, currency, description, periods, sections);
    }

    /** Somebody must be paid, for some time. */
    private YamlNode enough(YamlNode root, List<Section> sections) {
        if (sections.stream().noneMatch(Section::namesPayees)) {
            root.need(RecordType.PAYEES.code());
        }
        if (periods == Periods.TARGETS
                && sections.stream().noneMatch(section -> section.type() == RecordType.TARGETS)) {
            throw root.problem("Without \"targets\" nothing says for which periods sellers are paid. Add a file with"
                    + " targets, or write \"periods: month\".");
        }
        return root;
    }

    private <T> @Nullable T attempt(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private static <T> T or(@Nullable T read, T otherwise) {
        return read == null ? otherwise : read;
    }

    private Section section(RecordType type, YamlNode node) {
        List<String> keys = new ArrayList<>(List.of(SECTION));
        if (type == RecordType.TARGETS) {
            keys.add(LAST_END);
        }
        node.only(keys.toArray(String[]::new));
        FileFormat format = node.get("format", one -> FormatYaml.read(one, usual), usual);
        Map<String, String> columns = fields(type, node.need("columns"));
        YamlNode always = node.get("always");
        Map<String, String> constants = always == null ? Map.of() : fields(type, always);
        for (String field : columns.keySet()) {
            if (constants.containsKey(field)) {
                throw node.problem(
                        "\"%s\" has a column and is always the same. Leave one of the two out.".formatted(field));
            }
        }
        Section section = new Section(
                type, file(node.need("file")), format, columns, constants, meanings(type, node), lastEnd(node));
        for (Field field : type.fields()) {
            if (!partial && section.lacks(field)) {
                node.need("columns").need(field.name());
            }
        }
        requireEnds(node, section);
        return section;
    }

    private static Map<String, String> fields(RecordType type, YamlNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.only(names(type, node)).map().forEach((field, value) -> values.put(field, text(value, LONGEST_NAME)));
        return values;
    }

    /** The fields of a type, and the attributes that stand there. */
    private static String[] names(RecordType type, YamlNode node) {
        List<String> names = new ArrayList<>(type.names());
        node.map().forEach((name, value) -> {
            if (Attributes.isOne(name)) {
                names.add(name);
            } else if (name.startsWith(Attributes.PREFIX)) {
                throw value.problem("An attribute has a name of %s: %sterritory."
                        .formatted(Attributes.NAME_FORM, Attributes.PREFIX));
            }
        });
        return names.toArray(String[]::new);
    }

    private static Map<String, Map<String, String>> meanings(RecordType type, YamlNode node) {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        YamlNode all = node.get("meanings");
        if (all != null) {
            all.only(names(type, all)).map().forEach((field, words) -> {
                Map<String, String> meant = new LinkedHashMap<>();
                words.map().forEach((word, meaning) -> meant.put(word, meaning.text()));
                meanings.put(field, meant);
            });
        }
        return meanings;
    }

    private static @Nullable LocalDate lastEnd(YamlNode node) {
        return node.get(LAST_END) == null ? null : node.need(LAST_END).date();
    }

    private void requireEnds(YamlNode node, Section section) {
        if (partial || section.type() != RecordType.TARGETS) {
            return;
        }
        if (section.has("to") && section.lastEnd() != null) {
            throw node.need(LAST_END)
                    .problem("The column \"to\" already says when each period ends. Leave one of the two out.");
        }
        if (periods == Periods.TARGETS && !section.has("to") && section.lastEnd() == null) {
            throw node.problem(
                    ("The key \"%s\" is missing here: the first day after the last period, such as 2014-05-31. "
                                    + "Or name the column that says when each period ends as \"to\".")
                            .formatted(LAST_END));
        }
    }

    private static String file(YamlNode node) {
        String name = text(node, LONGEST_NAME).replace('\\', '/');
        try {
            Path path = Path.of(name).normalize();
            if (!path.isAbsolute() && !path.startsWith("..")) {
                return name;
            }
        } catch (InvalidPathException e) {
            throw node.problem("This is not the name of a file.");
        }
        throw node.problem(
                "The file must lie in the data set's folder. Write its path from there, such as data/sales.csv.");
    }

    private static String currency(YamlNode node) {
        try {
            return Currency.getInstance(node.text()).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw node.problem(
                    "\"%s\" is not a currency. Write its three letters, such as NOK or EUR.".formatted(node.text()));
        }
    }

    static String text(YamlNode node, int longest) {
        String text = node.text().strip();
        if (text.isEmpty()) {
            throw node.problem("Here a value is missing.");
        }
        if (text.length() > longest) {
            throw node.problem("This is too long: at most %d characters fit here.".formatted(longest));
        }
        return text;
    }
}
