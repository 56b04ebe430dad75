package trinn.workbench.block;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.scheme.MessageFile;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Said;
import trinn.source.Yaml;

/**
 * The texts of a block in each of Trinn's languages: files {@code texts_en.properties} and so on, one {@code key=text} a line.
 * What they lack stands in those of all blocks.
 *
 * @param byLanguage by two letters, each by key
 */
record BlockTexts(Map<String, Map<String, String>> byLanguage) {

    /** Reads the texts beside a block, on top of those of all blocks. */
    static BlockTexts read(Path folder, @Nullable BlockTexts common) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : Said.LANGUAGES) {
            Map<String, String> all = new HashMap<>();
            if (common != null) {
                all.putAll(common.byLanguage.getOrDefault(language, Map.of()));
            }
            Path path = folder.resolve("texts_" + language + ".properties");
            if (Files.exists(path)) {
                MessageFile file = MessageFile.read(path.toString(), Yaml.text(path));
                file.flaws().forEach(flaw -> {
                    throw new ProblemsException(
                            new Problem(path.toString(), 0, 0, flaw.message() + " " + flaw.suggestion()));
                });
                file.entries().forEach((key, entry) -> all.put(key, entry.value()));
            }
            texts.put(language, Map.copyOf(all));
        }
        return new BlockTexts(Map.copyOf(texts));
    }

    /** A text in a language, or in English; null where there is none. */
    @Nullable String find(String language, String key) {
        String own = byLanguage.getOrDefault(language, Map.of()).get(key);
        return own != null ? own : byLanguage.getOrDefault("en", Map.of()).get(key);
    }

    /** A text in a language, or in English; the empty text where there is none. */
    String text(String language, String key) {
        String found = find(language, key);
        return found == null ? "" : found;
    }
}
