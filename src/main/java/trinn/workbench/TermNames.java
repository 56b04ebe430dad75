package trinn.workbench;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.TermUse.Kind;

/** Gives a term another name in every file of its scheme, or takes it out. */
public final class TermNames {

    private static final String TERMS = "terms";

    private TermNames() {}

    /** Why a term of the scheme cannot have this name, with what to write instead; null where it can. */
    public static @Nullable String refusal(SchemeFiles files, String name) {
        String refusal = TermReader.refusal(name);
        boolean taken =
                WrittenTerms.of(files).stream().anyMatch(term -> term.name().equals(name));
        return refusal == null && taken
                ? "There is a term \"%s\" already. Write another name.".formatted(name)
                : refusal;
    }

    /**
     * The same scheme with another name for a term: in its terms and all that names one there, in rules with their sentences and
     * comments, in golden cases, and in other languages.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} or {@code cases.yaml} is no YAML
     * @throws IllegalArgumentException where the name is refused, for people
     */
    public static SchemeFiles rename(SchemeFiles files, String name, String to) {
        String refusal = refusal(files, to);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        List<TermUse> uses = TermUses.of(files, name);
        for (TermUse use : uses.reversed()) {
            texts.computeIfPresent(
                    use.file(),
                    (file, text) -> text.substring(0, use.from()) + to + text.substring(use.from() + name.length()));
        }
        return new SchemeFiles(texts);
    }

    /** Where a term is needed, so that it cannot be removed: in rules, golden cases, sums and so on. A place for each line. */
    public static List<Needed> needed(SchemeFiles files, String name) {
        return TermUses.of(files, name).stream()
                .filter(use -> use.kind() == Kind.NEED)
                .map(use -> new Needed(use.file(), use.line()))
                .distinct()
                .toList();
    }

    /**
     * A line that needs a term.
     *
     * @param file its file
     * @param line from 1
     */
    public record Needed(String file, int line) {}

    /**
     * The same scheme without a term and without its texts in other languages.
     *
     * @throws IllegalArgumentException where the scheme needs it, or has no such term
     */
    public static SchemeFiles remove(SchemeFiles files, String name) {
        List<Needed> needed = needed(files, name);
        if (!needed.isEmpty()) {
            throw new IllegalArgumentException("The term \"%s\" is needed in %s, line %d."
                    .formatted(name, needed.getFirst().file(), needed.getFirst().line()));
        }
        SchemeFiles rest = without(files, name);
        for (TermUse use : TermUses.of(files, name).reversed()) {
            if (use.kind() == Kind.TEXT) {
                YamlText text = new YamlText(rest.texts().getOrDefault(use.file(), ""));
                text.removeLines(use.from(), use.from());
                rest = rest.with(use.file(), text.done());
            }
        }
        return rest;
    }

    private static SchemeFiles without(SchemeFiles files, String name) {
        YamlText text = new YamlText(files.texts().getOrDefault(SchemeFiles.SCHEME, ""));
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text.text());
        YamlNode terms = root.need(TERMS);
        YamlNode term = terms.need(name);
        if (terms.map().size() > 1) {
            new MapText(text, terms).remove(name);
        } else if (terms.isFlow()) {
            text.replace(terms.start(), terms.contentEnd(), "{}");
        } else {
            int head = root.keys().get(TERMS).end();
            text.removeLines(terms.keys().get(name).start(), term.contentEnd());
            text.insert(head + 1, " {}");
        }
        return files.with(SchemeFiles.SCHEME, text.done());
    }

    /** The line of a place in a file of the scheme, as it is written, without blanks around it. */
    public static String lineOf(SchemeFiles files, Needed needed) {
        String text = files.texts().getOrDefault(needed.file(), "");
        return text.lines().skip(needed.line() - 1L).findFirst().orElse("").strip();
    }
}
