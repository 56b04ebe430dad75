package trinn.intake;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** How a file is written, as {@code data.yaml} says it. */
final class FormatYaml {

    private static final String EXTRAS = "extra rows";
    private static final String YEARS = "years";
    private static final String TOTAL_OF = "total of";
    private static final Map<String, Boolean> EXTRA_WORDS = Map.of("left-out", true, "records", false);
    private static final Map<String, Boolean> YEAR_WORDS = Map.of("two-digit", true, "four-digit", false);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private FormatYaml() {}

    /** What a node says, and otherwise what else goes. */
    static FileFormat read(YamlNode node, FileFormat otherwise) {
        node.only("encoding", "delimiter", "decimal", "dates", "sheet", "header", EXTRAS, YEARS, "year", "columns");
        return new FileFormat(
                node.get("encoding", FormatYaml::encoding, otherwise.encoding()),
                node.get("delimiter", FormatYaml::delimiter, otherwise.delimiter()),
                node.get("decimal", one -> one.oneOf(DecimalSign.class), otherwise.decimal()),
                node.get("dates", one -> one.oneOf(DateOrder.class), otherwise.dates()),
                node.get("sheet", one -> LayoutReader.text(one, LayoutReader.LONGEST_NAME), otherwise.sheet()),
                node.get("header", FormatYaml::row, otherwise.header()),
                node.get(EXTRAS, one -> word(one, EXTRA_WORDS), otherwise.extras()),
                node.get(YEARS, one -> word(one, YEAR_WORDS), otherwise.shortYears()),
                node.get("year", FormatYaml::year, otherwise.year()),
                node.get("columns", FormatYaml::columns, otherwise.columns()));
    }

    private static int row(YamlNode node) {
        int row = node.whole();
        if (row < 1) {
            throw node.problem("Write the number of the row in which the names of the columns stand, such as 4.");
        }
        return row;
    }

    private static int year(YamlNode node) {
        int year = node.whole();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw node.problem("Write a year from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }

    private static boolean word(YamlNode node, Map<String, Boolean> words) {
        Boolean meant = words.get(node.text());
        if (meant == null) {
            throw node.problem("\"%s\" is not known here. %s"
                    .formatted(
                            node.text(),
                            Spelling.advice(
                                    node.text(),
                                    words.keySet().stream().sorted().toList())));
        }
        return meant;
    }

    private static Map<String, ColumnForm> columns(YamlNode node) {
        Map<String, ColumnForm> columns = new LinkedHashMap<>();
        node.map().forEach((name, says) -> {
            says.only("decimal", "dates", TOTAL_OF);
            columns.put(
                    name,
                    new ColumnForm(
                            says.get("decimal", one -> one.oneOf(DecimalSign.class), null),
                            says.get("dates", one -> one.oneOf(DateOrder.class), null),
                            says.get(
                                    TOTAL_OF,
                                    one -> one.list().stream()
                                            .map(YamlNode::text)
                                            .toList(),
                                    List.of())));
        });
        return columns;
    }

    private static Charset encoding(YamlNode node) {
        try {
            return Charset.forName(node.text());
        } catch (IllegalArgumentException e) {
            throw node.problem("\"%s\" is not an encoding. Write UTF-8, windows-1252, ISO-8859-1 or UTF-16."
                    .formatted(node.text()));
        }
    }

    private static char delimiter(YamlNode node) {
        Map<String, Character> known = Map.of(
                ",", ',', "comma", ',', ";", ';', "semicolon", ';', "\t", '\t', "tab", '\t', "|", '|', "bar", '|');
        Character delimiter = known.get(node.text());
        if (delimiter == null) {
            throw node.problem("\"%s\" does not separate cells. %s"
                    .formatted(node.text(), Spelling.advice(node.text(), List.of("comma", "semicolon", "tab", "bar"))));
        }
        return delimiter;
    }

    /** The keys of a format with their values, in the order in which they are written; columns are maps again. */
    static Map<String, Object> write(FileFormat format) {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("encoding", format.encoding().name());
        says.put("delimiter", delimiter(format.delimiter()));
        says.put("decimal", word(format.decimal()));
        says.put("dates", word(format.dates()));
        if (!format.sheet().isEmpty()) {
            says.put("sheet", format.sheet());
        }
        if (format.header() > 0) {
            says.put("header", format.header());
        }
        if (format.extras()) {
            says.put(EXTRAS, "left-out");
        }
        if (format.shortYears()) {
            says.put(YEARS, "two-digit");
        }
        if (format.year() > 0) {
            says.put("year", format.year());
        }
        if (!format.columns().isEmpty()) {
            Map<String, Object> columns = new LinkedHashMap<>();
            new TreeMap<>(format.columns()).forEach((name, form) -> columns.put(name, write(form)));
            says.put("columns", columns);
        }
        return says;
    }

    private static Map<String, Object> write(ColumnForm form) {
        Map<String, Object> says = new LinkedHashMap<>();
        if (form.decimal() != null) {
            says.put("decimal", word(form.decimal()));
        }
        if (form.dates() != null) {
            says.put("dates", word(form.dates()));
        }
        if (!form.totalOf().isEmpty()) {
            says.put(TOTAL_OF, form.totalOf());
        }
        return says;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> String.valueOf(delimiter);
        };
    }
}
