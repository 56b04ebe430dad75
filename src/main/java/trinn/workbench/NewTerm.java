package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermKind;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * A term that is to be added to a scheme.
 *
 * @param name how rules will call it
 * @param label how people call it
 * @param kind what it is
 * @param value a number or the word of a choice, as the text has it; of a table no matter
 * @param choices the words of a choice; no matter for others
 * @param of what a table is asked for: money, ratio or count; no matter for others
 * @param gives what a table gives; no matter for others
 */
public record NewTerm(
        String name, String label, TermKind kind, String value, List<String> choices, TermKind of, TermKind gives) {

    private static final String TERMS = "terms";

    /** Copies the list. */
    public NewTerm {
        choices = List.copyOf(choices);
    }

    /** A number. */
    public static NewTerm number(String name, String label, TermKind kind, String value) {
        return new NewTerm(name, label, kind, value, List.of(), TermKind.RATIO, TermKind.RATIO);
    }

    /** A name made of a label, such as {@code bonusForNewCustomers}, that the scheme has not yet. */
    public static String name(SchemeFiles files, String label) {
        StringBuilder name = new StringBuilder();
        for (String word : Identity.id(label).split("-")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        String free = name.toString();
        for (int number = 2; TermNames.refusal(files, free) != null; number++) {
            free = name.toString() + number;
        }
        return free;
    }

    /**
     * The scheme with this term behind its others, written as the last of them is: on one line, or on several.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} is no YAML
     * @throws IllegalArgumentException where the name is refused, for people
     */
    public SchemeFiles in(SchemeFiles files) {
        String refusal = TermNames.refusal(files, name);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        YamlText text = new YamlText(files.texts().getOrDefault(SchemeFiles.SCHEME, ""));
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text.text());
        YamlNode terms = root.get(TERMS);
        if (terms == null) {
            new MapText(text, root).add(TERMS, "terms:\n  " + lines("  "), List.of("components"));
        } else if (!terms.isMap() || terms.map().isEmpty()) {
            begin(text, root, terms);
        } else {
            Map<String, YamlNode> all = terms.map();
            boolean onOneLine =
                    terms.isFlow() || List.copyOf(all.values()).getLast().isFlow();
            new MapText(text, terms).add(name, onOneLine ? line() : lines(""), List.of());
        }
        return files.with(SchemeFiles.SCHEME, text.done());
    }

    private void begin(YamlText text, YamlNode root, YamlNode terms) {
        YamlNode key = root.keys().get(TERMS);
        text.replace(key.end() + 1, Math.max(key.end() + 1, terms.contentEnd()), "");
        int line = text.lineEnd(Math.max(key.end(), terms.contentEnd()));
        text.insert(line, text.newLine() + "  " + lines("  ").replace("\n", text.newLine()));
    }

    private String line() {
        return name + ": {" + String.join(", ", entries()) + "}";
    }

    /** A line for each entry, all but the first begun with this; {@link MapText} puts its own indent before. */
    private String lines(String begin) {
        return name + ":\n" + begin + "  " + String.join("\n" + begin + "  ", entries());
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        entries.add("label: " + YamlText.scalar(label));
        entries.add("kind: " + word(kind));
        switch (kind) {
            case MONEY, RATIO, COUNT -> entries.add("value: " + YamlText.scalar(value));
            case CHOICE -> {
                entries.add("choices: " + choices.stream().map(YamlText::scalar).toList());
                entries.add("value: " + YamlText.scalar(value));
            }
            case TIERS -> {
                entries.add("of: " + word(of));
                entries.add("gives: " + word(gives));
                entries.add("value: [{from: 0, gives: 0}]");
            }
            case TWO_WAY -> {
                entries.add("of: " + word(of));
                entries.add("by: " + word(of));
                entries.add("gives: " + word(gives));
                entries.add("columns: [0]");
                entries.add("value: [{from: 0, gives: [0]}]");
            }
        }
        return entries;
    }

    private static String word(TermKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
