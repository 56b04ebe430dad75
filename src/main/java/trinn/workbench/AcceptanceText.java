package trinn.workbench;

import java.util.Objects;
import trinn.scheme.Acceptance;
import trinn.scheme.FindingKind;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** What the author of a scheme lives with though the field advises against it, as it is written into {@code scheme.yaml}. */
public final class AcceptanceText {

    private static final String KEY = "review";

    private final SchemeFiles files;
    private final String text;
    private final YamlNode root;

    /**
     * Reads the files as they are written.
     *
     * @throws ProblemsException where {@code scheme.yaml} is no YAML
     */
    public AcceptanceText(SchemeFiles files) {
        this.files = files;
        text = Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME));
        root = Yaml.parse(SchemeFiles.SCHEME, text);
    }

    /**
     * The files with one more acceptance, behind the others.
     *
     * @param of what it is about, as the review names it; the empty text for all that is found of the kind
     * @param because the reason
     */
    public SchemeFiles with(FindingKind kind, String of, String because) {
        YamlNode list = root.get(KEY);
        String about = of.isEmpty() ? "" : "of: " + YamlText.scalar(of);
        String reason = "because: " + YamlText.scalar(because.strip().replaceAll("\\s+", " "));
        String finding = "finding: " + kind.word();
        if (list == null || !list.isList() || list.list().isEmpty()) {
            String item = "\n  - " + lines("    ", finding, about, reason);
            return with(list == null ? YamlEdit.put(text, root, KEY, item) : YamlEdit.valued(text, root, KEY, item));
        }
        String item = list.isFlow()
                ? "{" + finding + (about.isEmpty() ? "" : ", " + about) + ", " + reason + "}"
                : lines(" ".repeat(list.column() + 1), finding, about, reason);
        return with(YamlEdit.add(text, list, item));
    }

    private static String lines(String indent, String finding, String about, String reason) {
        return finding + "\n" + indent + (about.isEmpty() ? "" : about + "\n" + indent) + reason;
    }

    /** The files without an acceptance; as they are where they do not have it. */
    public SchemeFiles without(Acceptance accepted) {
        YamlNode list = root.get(KEY);
        if (list == null || !list.isList()) {
            return files;
        }
        return list.list().stream()
                .filter(item -> says(item, "finding", accepted.finding().word()) && says(item, "of", accepted.of()))
                .findFirst()
                .map(item -> with(
                        list.list().size() == 1
                                ? YamlEdit.without(text, root, KEY)
                                : YamlEdit.without(text, list, item)))
                .orElse(files);
    }

    private static boolean says(YamlNode item, String key, String value) {
        return item.get(key, YamlNode::text, "").equals(value);
    }

    private SchemeFiles with(String changed) {
        return files.with(SchemeFiles.SCHEME, changed);
    }
}
