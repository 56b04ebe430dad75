package trinn.workbench;

import java.util.SortedMap;
import java.util.TreeMap;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;

/** A scheme that pays nothing yet: what one begins with who writes it from nothing. */
public final class NewScheme {

    private static final String SETTINGS = """
            scheme: %s
            title: %s
            description: ""
            currency: %s
            components:
              bonus: sales pay
            terms: {}
            """;

    private static final String RULES = """
            package %s
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay
            """;

    private NewScheme() {}

    /**
     * The files of a scheme without rules.
     *
     * @param id its short name
     * @param title as people call it
     * @param currency the code of its money
     */
    public static SchemeFiles of(String id, String title, String currency) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(SchemeFiles.SCHEME, SETTINGS.formatted(id, Yaml.quoted(title), currency));
        texts.put("rules" + SchemeFiles.RULES, RULES.formatted(id.replace('-', '_')));
        texts.put(SchemeFiles.CASES, "cases: []\n");
        return new SchemeFiles(texts);
    }
}
