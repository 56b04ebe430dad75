package trinn.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;

/** Writes what {@link LayoutReader} reads. */
public final class LayoutWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[ _./-][A-Za-z0-9]+)*");

    private final StringBuilder yaml = new StringBuilder();

    private LayoutWriter() {}

    /** The text of a data.yaml that reads as this layout. */
    public static String write(Layout layout) {
        LayoutWriter writer = new LayoutWriter();
        writer.entry(0, "name", layout.name());
        writer.entry(0, "currency", layout.currency());
        if (!layout.description().isEmpty()) {
            writer.entry(0, "description", layout.description());
        }
        writer.entry(0, "periods", layout.periods().name().toLowerCase(Locale.ROOT));
        RecordType last = null;
        for (Section section : layout.sections()) {
            if (section.type() != last) {
                last = section.type();
                writer.line(0, "").line(0, last.code() + ":");
            }
            writer.section(section, "  - ");
        }
        return writer.yaml.toString();
    }

    /** The text of one section alone, for {@link LayoutReader#section(String)}. */
    public static String write(Section section) {
        LayoutWriter writer = new LayoutWriter();
        writer.line(0, section.type().code() + ":");
        writer.section(section, "    ");
        return writer.yaml.toString();
    }

    private void section(Section section, String first) {
        yaml.append(first);
        yaml.append("file: ").append(scalar(section.file())).append('\n');
        format(section.format());
        line(4, "columns:");
        fields(section.type(), section.columns());
        if (section.columns().isEmpty()) {
            yaml.setLength(yaml.length() - 1);
            yaml.append(" {}\n");
        }
        if (!section.always().isEmpty()) {
            line(4, "always:");
            fields(section.type(), section.always());
        }
        if (!section.meanings().isEmpty()) {
            line(4, "meanings:");
            new TreeMap<>(section.meanings()).forEach((field, words) -> {
                line(6, scalar(field) + ":" + (words.isEmpty() ? " {}" : ""));
                new TreeMap<>(words).forEach((word, meaning) -> entry(8, word, meaning));
            });
        }
        if (section.lastEnd() != null) {
            entry(4, "last period ends", section.lastEnd().toString());
        }
    }

    private void fields(RecordType type, Map<String, String> values) {
        for (Field field : type.fields()) {
            String value = values.get(field.name());
            if (value != null) {
                entry(6, field.name(), value);
            }
        }
        new TreeMap<>(values).forEach((field, value) -> {
            if (Attributes.isOne(field)) {
                entry(6, field, value);
            }
        });
    }

    private void format(FileFormat format) {
        if (format.equals(FileFormat.PLAIN)) {
            return;
        }
        line(4, "format:");
        FormatYaml.write(format).forEach((key, value) -> {
            if (value instanceof Map<?, ?> columns) {
                line(6, key + ":");
                columns.forEach((column, says) -> column(String.valueOf(column), (Map<?, ?>) says));
            } else {
                line(6, key + ": " + (value instanceof Integer ? value : scalar(value.toString())));
            }
        });
    }

    private void column(String name, Map<?, ?> says) {
        line(8, scalar(name) + ":");
        says.forEach((key, value) -> line(
                10,
                key + ": "
                        + (value instanceof List<?> list
                                ? list.stream()
                                        .map(one -> scalar(String.valueOf(one)))
                                        .collect(Collectors.joining(", ", "[", "]"))
                                : scalar(value.toString()))));
    }

    private void entry(int indent, String key, String value) {
        line(indent, scalar(key) + ": " + scalar(value));
    }

    private LayoutWriter line(int indent, String text) {
        yaml.repeat(' ', text.isEmpty() ? 0 : indent).append(text).append('\n');
        return this;
    }

    /** Plain where nothing can be misread, otherwise in quotation marks. */
    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && text.length() < 80) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (letter >= ' ' && letter < 0x7F || letter >= 0xA1 && letter < 0x2000) {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append("\\U%08X".formatted(letter));
            }
        });
        return quoted.append('"').toString();
    }
}
