package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * A golden case in the text of its file.
 *
 * @param node what it says
 * @param begin where its first line begins, with comments that stand right above it
 * @param end where its last line ends, before its break
 */
record CaseBlock(YamlNode node, int begin, int end) {

    /**
     * All cases of a text, in its order.
     *
     * @throws ProblemsException where the text is no YAML, or its cases do not stand below each other
     */
    static List<CaseBlock> of(@Nullable String text) {
        YamlNode list = list(text);
        if (text == null || list == null || list.list().isEmpty()) {
            return List.of();
        }
        if (list.isFlow()) {
            throw list.problem(
                    "These cases stand in brackets. Write them below each other, each beginning with \"- case:\".");
        }
        List<CaseBlock> blocks = new ArrayList<>();
        for (YamlNode node : list.list()) {
            int end = YamlEdit.endOfLine(text, node.contentEnd());
            blocks.add(new CaseBlock(node, begin(text, YamlEdit.startOfLine(text, node.start())), end));
        }
        return blocks;
    }

    /** The list of cases, or null where there is none. */
    static @Nullable YamlNode list(@Nullable String text) {
        if (text == null || text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return null;
        }
        return Yaml.parse(SchemeFiles.CASES, text).get("cases");
    }

    private static int begin(String text, int line) {
        int begin = line;
        while (begin > 0) {
            int above = YamlEdit.startOfLine(text, begin - 1);
            if (!text.substring(above, begin).strip().startsWith("#")) {
                return begin;
            }
            begin = above;
        }
        return begin;
    }

    /** The case of a name. */
    static CaseBlock named(String text, String name) {
        return of(text).stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemsException(
                        new Problem(SchemeFiles.CASES, 0, 0, "There is no case \"%s\" any longer.".formatted(name))));
    }

    String name() {
        return node.get("case", YamlNode::text, "");
    }

    /** How far its dash is indented. */
    int indent(String text) {
        int line = YamlEdit.startOfLine(text, node.start());
        return text.indexOf('-', line) - line;
    }
}
