package trinn.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.scheme.SchemeFiles;
import trinn.source.Place;
import trinn.workbench.Part.Kind;

/** The rules of a scheme as its files have them, whether they can be read or not. */
public final class SchemeRules {

    private SchemeRules() {}

    /** All of them, in the order of the files. */
    public static List<Part> of(SchemeFiles files) {
        return SchemeParts.of(files).stream()
                .filter(part -> part.kind() == Kind.RULE)
                .toList();
    }

    /**
     * The same scheme without some of its rules, as if they were not written, and without its golden cases, which may ask for them.
     * Lines keep their numbers.
     */
    public static SchemeFiles without(SchemeFiles files, Set<String> names) {
        SortedMap<String, String> kept = new TreeMap<>(files.texts());
        kept.remove(SchemeFiles.CASES);
        SchemeFiles rest = new SchemeFiles(kept);
        for (Part rule : of(files)) {
            if (names.contains(rule.name())) {
                Map<String, String> texts = rest.texts();
                String blank = "\n".repeat((int)
                        rule.text().chars().filter(sign -> sign == '\n').count());
                rest = rest.with(rule.file(), texts.get(rule.file()).replace(rule.text(), blank));
            }
        }
        return rest;
    }

    /** The line in which a rule begins, from 1; 0 where its file has no such rule. */
    public static int lineOf(SchemeFiles files, Part rule) {
        String text = files.texts().getOrDefault(rule.file(), "");
        int at = text.indexOf(rule.text());
        return at < 0 ? 0 : Place.of(text, at).line();
    }
}
