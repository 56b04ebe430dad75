package trinn.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The style sheets of the media, which lie beside this class. */
final class Style {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Style() {}

    /** A sheet in a company's colours. */
    static String sheet(String file, PaperLook look) {
        try (var in = Objects.requireNonNull(Style.class.getResourceAsStream(file), file)) {
            return COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("")
                    .replace("var(--colour)", look.colour())
                    .replace("var(--tint)", look.tint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declarations of a sheet of which each rule has one element or class, by it, such as {@code .note}. */
    static Map<String, String> rules(String file, PaperLook look) {
        Map<String, String> rules = new LinkedHashMap<>();
        RULE.matcher(sheet(file, look))
                .results()
                .forEach(rule -> rules.put(rule.group(1).strip(), declarations(rule)));
        return rules;
    }

    private static String declarations(MatchResult rule) {
        return rule.group(2).strip().replaceAll("\\s+", " ").replaceAll(";$", "");
    }
}
