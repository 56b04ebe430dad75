package trinn.scheme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Sha256;
import trinn.source.Yaml;

/**
 * The texts of a scheme, whether they lie in a folder or are stored as a version.
 *
 * @param texts by file name: {@code scheme.yaml}, {@code cases.yaml}, rules in {@code *.drl},
 *     texts in other languages in {@code messages_*.properties}
 */
public record SchemeFiles(SortedMap<String, String> texts) {

    /** The file with the terms. */
    public static final String SCHEME = "scheme.yaml";

    /** The file with the golden cases. */
    public static final String CASES = "cases.yaml";

    /** The ending of files with rules. */
    public static final String RULES = ".drl";

    /** Copies the map. */
    public SchemeFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * Reads a folder.
     *
     * @throws ProblemsException where there is no folder, no {@code scheme.yaml} in it, or a file is no UTF-8
     */
    public static SchemeFiles read(Path folder) {
        if (!Files.isRegularFile(folder.resolve(SCHEME))) {
            throw new ProblemsException(new Problem(
                    folder.toString(),
                    0,
                    0,
                    "This is no scheme: a folder with a file %s is needed.".formatted(SCHEME)));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isOne(file.getFileName().toString()))
                    .forEach(file -> texts.put(file.getFileName().toString(), Yaml.text(file)));
        } catch (IOException e) {
            throw new ProblemsException(new Problem(folder.toString(), 0, 0, "The folder cannot be read."));
        }
        return new SchemeFiles(texts);
    }

    /** These texts with one of them replaced. */
    public SchemeFiles with(String name, String text) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(name, text);
        return new SchemeFiles(changed);
    }

    /** The rule files alone. */
    public Map<String, String> rules() {
        SortedMap<String, String> rules = new TreeMap<>(texts);
        rules.keySet().removeIf(name -> !name.endsWith(RULES));
        return rules;
    }

    /** The files with texts in other languages. */
    public List<MessageFile> messages() {
        return texts.entrySet().stream()
                .filter(file -> MessageFile.isName(file.getKey()))
                .map(file -> MessageFile.read(file.getKey(), file.getValue()))
                .toList();
    }

    /** The SHA-256 of all names and texts: the identity of a version. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, text) -> all.append(sized(name)).append(sized(text)));
        return Sha256.hex(all.toString());
    }

    private static String sized(String text) {
        return text.length() + ":" + text;
    }

    /** Whether a file of this name belongs to a scheme. */
    public static boolean isOne(String name) {
        if (name.startsWith("~") || name.startsWith(".")) {
            return false;
        }
        return name.equals(SCHEME) || name.equals(CASES) || name.endsWith(RULES) || MessageFile.isName(name);
    }
}
