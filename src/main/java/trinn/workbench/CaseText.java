package trinn.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * Edits the text of golden cases as little as it takes; all else stays as its author wrote it. Every method throws
 * {@link ProblemsException} where the text cannot be read, or has no such case.
 */
public final class CaseText {

    private static final List<String> EXPECTED =
            List.of("rule", "component", "pays", "lines", "payout", "cost", "balances");

    private CaseText() {}

    /** The names of all cases, in the order of the text. */
    public static List<String> names(SchemeFiles files) {
        return CaseBlock.of(text(files)).stream().map(CaseBlock::name).toList();
    }

    /** A name that no case has: this one, or this one with a number behind it. */
    public static String free(SchemeFiles files, String name) {
        Set<String> taken = names(files).stream().collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    /**
     * One more case behind the others.
     *
     * @param written as {@link CaseWriter} writes it
     */
    public static SchemeFiles append(SchemeFiles files, String written) {
        String text = text(files);
        List<CaseBlock> blocks = CaseBlock.of(text);
        if (!blocks.isEmpty()) {
            CaseBlock last = blocks.getLast();
            return changed(
                    files,
                    text.substring(0, last.end())
                            + gap(text)
                            + indented(written, last.indent(text))
                            + (last.end() == text.length() ? "\n" : text.substring(last.end())));
        }
        YamlNode list = CaseBlock.list(text);
        String cases = indented(written, 2);
        if (list != null) {
            return changed(
                    files,
                    text.substring(0, list.start()).stripTrailing() + "\n" + cases + text.substring(list.contentEnd()));
        }
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return changed(files, before + "cases:\n" + cases + "\n");
    }

    /** What stands between cases: blank lines where they stand between the first two. */
    private static String gap(String text) {
        List<CaseBlock> blocks = CaseBlock.of(text);
        if (blocks.size() < 2) {
            return "\n\n";
        }
        String between = text.substring(blocks.getFirst().end(), blocks.get(1).begin());
        return between.isBlank() ? between.substring(0, between.lastIndexOf('\n') + 1) : "\n";
    }

    private static String indented(String written, int by) {
        return written.lines()
                .map(line -> line.isEmpty() ? line : " ".repeat(by) + line)
                .collect(Collectors.joining("\n"));
    }

    /** A case under another name, in the example of the scheme too. */
    public static SchemeFiles rename(SchemeFiles files, String name, String other) {
        requireFree(files, other);
        String text = text(files);
        CaseBlock block = CaseBlock.named(text, name);
        SchemeFiles renamed =
                changed(files, YamlEdit.replaced(text, block.node().need("case"), YamlEdit.word(other)));
        YamlNode example = example(files);
        return example == null || !example.text().equals(name)
                ? renamed
                : renamed.with(
                        SchemeFiles.SCHEME,
                        YamlEdit.replaced(
                                Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME)),
                                example,
                                YamlEdit.word(other)));
    }

    private static @Nullable YamlNode example(SchemeFiles files) {
        String scheme = Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME));
        YamlNode example = Yaml.parse(SchemeFiles.SCHEME, scheme).get("example");
        return example == null || !example.isMap() ? null : example.get("case");
    }

    /** A case once more behind itself, under another name. */
    public static SchemeFiles duplicate(SchemeFiles files, String name, String other) {
        return copyBehind(files, files, name, name, other);
    }

    /** A case as other files have it behind one of these, under another name. */
    static SchemeFiles copyBehind(SchemeFiles files, SchemeFiles of, String name, String behind, String other) {
        requireFree(files, other);
        String text = text(of);
        CaseBlock block = CaseBlock.named(text, name);
        YamlNode title = block.node().need("case");
        int line = YamlEdit.startOfLine(text, block.node().start());
        String copy = text.substring(line, title.start())
                + YamlEdit.word(other)
                + text.substring(title.contentEnd(), block.end());
        String now = text(files);
        int at = CaseBlock.named(now, behind).end();
        return changed(files, now.substring(0, at) + gap(now) + copy + now.substring(at));
    }

    /**
     * The cases without one.
     *
     * @throws ProblemsException where it is the example of the scheme
     */
    public static SchemeFiles remove(SchemeFiles files, String name) {
        YamlNode example = example(files);
        if (example != null && example.text().equals(name)) {
            throw example.problem(
                    "The case \"%s\" is the example of the scheme. Name another example first.".formatted(name));
        }
        String text = text(files);
        List<CaseBlock> blocks = CaseBlock.of(text);
        CaseBlock block = CaseBlock.named(text, name);
        int at = names(files).indexOf(name);
        if (blocks.size() == 1) {
            return changed(files, YamlEdit.valued(text, Yaml.parse(SchemeFiles.CASES, text), "cases", " []"));
        }
        return changed(
                files,
                at + 1 < blocks.size()
                        ? text.substring(0, block.begin())
                                + text.substring(blocks.get(at + 1).begin())
                        : text.substring(0, blocks.get(at - 1).end()) + text.substring(block.end()));
    }

    /**
     * A case that expects what the scheme pays now.
     *
     * @param paid for each seller and period of the case, in its order
     */
    public static SchemeFiles accept(SchemeFiles files, String name, List<Evaluated> paid) {
        SchemeFiles accepted = files;
        for (int i = 0; i < paid.size(); i++) {
            accepted = new AcceptedPay(accepted, name, i, paid.get(i)).files();
        }
        return accepted;
    }

    /**
     * A case of one seller that expects every line that is paid, instead of what one rule or component pays. Others stay as they are.
     *
     * @param paid what the scheme pays for it
     */
    public static SchemeFiles whole(SchemeFiles files, String name, Evaluated paid) {
        YamlNode node = CaseBlock.named(text(files), name).node();
        if (node.isFlow() || node.get("rule") == null && node.get("component") == null) {
            return files;
        }
        SchemeFiles whole = files;
        for (String key : EXPECTED) {
            String text = text(whole);
            YamlNode now = CaseBlock.named(text, name).node();
            if (now.get(key) != null) {
                whole = changed(whole, YamlEdit.without(text, now, key));
            }
        }
        String text = text(whole);
        CaseBlock block = CaseBlock.named(text, name);
        String lines = indented(String.join("\n", CaseWriter.expected(paid, true)), block.indent(text) + 2);
        return changed(whole, text.substring(0, block.end()) + "\n" + lines + text.substring(block.end()));
    }

    static void requireFree(SchemeFiles files, String name) {
        if (name.isBlank()) {
            throw new ProblemsException(new Problem(SchemeFiles.CASES, 0, 0, "A case needs a name."));
        }
        if (names(files).contains(name)) {
            throw new ProblemsException(new Problem(
                    SchemeFiles.CASES, 0, 0, "There is a case \"%s\" already. Write another name.".formatted(name)));
        }
    }

    static String text(SchemeFiles files) {
        return files.texts().getOrDefault(SchemeFiles.CASES, "");
    }

    static SchemeFiles changed(SchemeFiles files, String text) {
        return files.with(SchemeFiles.CASES, text);
    }
}
