package trinn.workbench;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** A scheme that pays nothing yet: what one begins with who writes it from nothing. */
public final class NewScheme {

    private static final String SETTINGS = """
            scheme: %s
            title: %s
            description: ""
            currency: %s
            components:
              %s: %s
            terms: {}
            """;

    /** Every scheme has a component; this one only stands for those to come. */
    private static final String COMPONENT = "bonus";

    private static final String GROUP = "sales pay";

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
        texts.put(SchemeFiles.SCHEME, SETTINGS.formatted(id, Yaml.quoted(title), currency, COMPONENT, GROUP));
        texts.put("rules" + SchemeFiles.RULES, RULES.formatted(id.replace('-', '_')));
        texts.put(SchemeFiles.CASES, "cases: []\n");
        return new SchemeFiles(texts);
    }

    /**
     * Whether a scheme is as it begins: without rules and texts in other languages, and with no component but the one that it began with.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} is no YAML
     */
    public static boolean isAsBegun(SchemeFiles files) {
        YamlNode components = Yaml.parse(SchemeFiles.SCHEME, files.texts().getOrDefault(SchemeFiles.SCHEME, ""))
                .get("components");
        return SchemeRules.of(files).isEmpty()
                && files.texts().keySet().stream().noneMatch(MessageFile::isName)
                && components != null
                && components.isMap()
                && components.map().keySet().equals(Set.of(COMPONENT))
                && components.get(COMPONENT, YamlNode::text, "").equals(GROUP);
    }
}
