package trinn.workbench.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * The text of {@code scheme.yaml}, with entries added and values changed; everything else stays as it is written.
 *
 * @param text all of it
 */
record SettingsText(String text) {

    private static final String VALUE = "value";

    /** The names that a section has, such as those of the terms; none where there is no such section. */
    Set<String> names(String section) {
        YamlNode node = section(section);
        return node != null && node.isMap() ? node.map().keySet() : Set.of();
    }

    private @Nullable YamlNode section(String name) {
        return Yaml.parse(SchemeFiles.SCHEME, text).get(name);
    }

    /**
     * With lines at the end of a section, which is begun where there is none.
     *
     * @param lines indented from the section on, without a line's end after the last
     * @throws trinn.source.ProblemsException where the section stands on one line
     */
    SettingsText with(String section, List<String> lines) {
        YamlNode node = section(section);
        String block = lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
        if (node == null) {
            return new SettingsText(text.stripTrailing() + "\n" + section + ":\n" + block + "\n");
        }
        boolean empty = node.isMap()
                ? node.map().isEmpty()
                : node.isList() && node.list().isEmpty();
        String written = text.substring(node.start(), node.end());
        if (empty) {
            return new SettingsText(
                    text.substring(0, node.start()).stripTrailing() + "\n" + block + text.substring(node.end()));
        }
        if (written.startsWith("{") || written.startsWith("[")) {
            throw node.problem(
                    "Write each of the %s on a line of its own here; then a form can add to them.".formatted(section));
        }
        String indent = " ".repeat(node.column() - 1);
        String indented = lines.stream().map(line -> indent + line).collect(Collectors.joining("\n"));
        int end = node.start() + written.stripTrailing().length();
        return new SettingsText(text.substring(0, end) + "\n" + indented + text.substring(end));
    }

    /** With this line alone in a section, in the place of all that it has. */
    SettingsText only(String section, String line) {
        YamlNode node = Yaml.parse(SchemeFiles.SCHEME, text).need(section);
        String before = text.substring(0, node.start()).stripTrailing();
        return new SettingsText(before + "\n  " + line + text.substring(node.contentEnd()));
    }

    /** With another value of a term that there is; the same where it has that value. */
    SettingsText valued(Answer.OfTerm answer) {
        YamlNode term = Yaml.parse(SchemeFiles.SCHEME, text).need("terms").need(answer.term());
        YamlNode value = term.need(VALUE);
        if (isSame(value, answer)) {
            return this;
        }
        boolean block = value.isList() && text.charAt(value.start()) == '-';
        String between = block ? "\n" + " ".repeat(value.column() - 1) : ", ";
        String written = switch (answer) {
            case Answer.Amount(String name, BigDecimal number) -> number.toPlainString();
            case Answer.Switch one -> one.chosen();
            case Answer.Table(String name, List<Tiers.Tier> rows) ->
                rows.stream()
                        .map(row -> (block ? "- " : "") + row(row))
                        .collect(Collectors.joining(between, block ? "" : "[", block ? "" : "]"));
        };
        int end = value.start()
                + text.substring(value.start(), value.end()).stripTrailing().length();
        return new SettingsText(text.substring(0, value.start()) + written + text.substring(end));
    }

    private static boolean isSame(YamlNode value, Answer.OfTerm answer) {
        return switch (answer) {
            case Answer.Amount(String name, BigDecimal number) -> value.number().compareTo(number) == 0;
            case Answer.Switch one -> value.text().equals(one.chosen());
            case Answer.Table(String name, List<Tiers.Tier> rows) ->
                value.list().stream()
                        .map(row -> new Tiers.Tier(
                                row.need("from").number(), row.need("gives").number()))
                        .toList()
                        .equals(rows);
        };
    }

    /** The lines of a term that is new. */
    static List<String> term(Field field, Answer.OfTerm answer, String label, String unit) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.term() + ":");
        lines.add("  label: " + quoted(label));
        switch (answer) {
            case Answer.Amount(String name, BigDecimal value) -> {
                lines.add("  kind: "
                        + switch (field.kind()) {
                            case MONEY -> "money";
                            case COUNT -> "count";
                            default -> "ratio";
                        });
                if (!unit.isEmpty()) {
                    lines.add("  unit: " + quoted(unit));
                }
                range(field, value, lines);
                lines.add("  value: " + value.toPlainString());
            }
            case Answer.Switch(String name, List<String> choices, String chosen) -> {
                lines.add("  kind: choice");
                lines.add("  choices: "
                        + choices.stream().map(SettingsText::quoted).collect(Collectors.joining(", ", "[", "]")));
                lines.add("  value: " + quoted(chosen));
            }
            case Answer.Table(String name, List<Tiers.Tier> rows) -> {
                lines.add("  kind: tiers");
                Field.Tables table = field.table();
                if (table != null) {
                    lines.add("  of: " + table.of());
                    lines.add("  gives: " + table.gives());
                    lines.add("  border: " + table.border());
                    if (!table.beyond().equals("hold")) {
                        lines.add("  beyond: " + table.beyond());
                    }
                }
                lines.add("  value:");
                rows.forEach(row -> lines.add("    - " + row(row)));
            }
        }
        return lines;
    }

    private static void range(Field field, BigDecimal value, List<String> lines) {
        if (field.range() != null
                && value.compareTo(field.range().from()) >= 0
                && value.compareTo(field.range().to()) <= 0) {
            lines.add("  range: {from: %s, to: %s, step: %s}"
                    .formatted(
                            field.range().from().toPlainString(),
                            field.range().to().toPlainString(),
                            field.range().step().toPlainString()));
        }
    }

    private static String row(Tiers.Tier row) {
        return "{from: %s, gives: %s}"
                .formatted(row.from().toPlainString(), row.gives().toPlainString());
    }

    /** A text as YAML has it: in quotation marks where it needs them. */
    static String quoted(String text) {
        return text.matches("[\\p{L}×][\\p{L}\\p{N} .()§/-]*")
                        && !Set.of("yes", "no", "true", "false", "null").contains(text)
                ? text.strip()
                : Yaml.quoted(text);
    }
}
