package trinn.workbench.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule laid beside a template, word by word: blanks do not count, and names that begin with $ may be others.
 *
 * @param fields what stands in the rule where the template has a field
 * @param names how the template calls what the rule binds to a name
 */
record Match(Map<String, String> fields, Map<String, String> names) {

    private static final Pattern WORD = Pattern.compile(
            "\\{\\{\\w+}}|\"[^\"\\n]*\"|//|/\\*|\\$?[A-Za-z_]\\w*|\\d+(?:\\.\\d+)?\\w*|==|!=|<=|>=|&&|\\|\\||\\S");
    private static final Pattern FIELD = Pattern.compile("\"?\\{\\{(\\w+)}}\"?");
    private static final Pattern WITHIN = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern BOUND = Pattern.compile("\\$\\w+");

    /** Null where the words of the rule do not have the shape of the template. */
    static @Nullable Match of(String template, List<String> words) {
        List<String> shape = words(template);
        if (shape.size() != words.size()) {
            return null;
        }
        Match match = new Match(new HashMap<>(), new HashMap<>());
        for (int i = 0; i < words.size(); i++) {
            if (!match.fits(shape.get(i), words.get(i))) {
                return null;
            }
        }
        return match;
    }

    /** A text of the rule with names as the template has them. */
    String renamed(String text) {
        return BOUND.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), name.group())));
    }

    private boolean fits(String shape, String word) {
        Matcher field = FIELD.matcher(shape);
        if (!field.matches() && shape.startsWith("\"") && WITHIN.matcher(shape).find()) {
            return fitsWithin(shape, word);
        }
        if (field.matches()) {
            boolean quoted = shape.startsWith("\"");
            if (quoted != word.startsWith("\"") || !quoted && !word.matches("\\w+")) {
                return false;
            }
            return stands(field.group(1), quoted ? word.substring(1, word.length() - 1) : word);
        }
        if (shape.startsWith("$") && word.startsWith("$")) {
            boolean taken = !names.containsKey(word) && names.containsValue(shape);
            return !taken && shape.equals(Objects.requireNonNullElse(names.putIfAbsent(word, shape), shape));
        }
        return shape.equals(word);
    }

    /** Whether a text in quotation marks has fields and words where the template has them, such as {@code "{{kpi}} by place"}. */
    private boolean fitsWithin(String shape, String word) {
        StringBuilder pattern = new StringBuilder();
        List<String> asked = new ArrayList<>();
        Matcher within = WITHIN.matcher(shape);
        int end = 0;
        while (within.find()) {
            pattern.append(Pattern.quote(shape.substring(end, within.start()))).append("(.+?)");
            asked.add(within.group(1));
            end = within.end();
        }
        Matcher text =
                Pattern.compile(pattern + Pattern.quote(shape.substring(end))).matcher(word);
        if (!text.matches()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!stands(asked.get(i), text.group(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(String field, String value) {
        return value.equals(Objects.requireNonNullElse(fields.putIfAbsent(field, value), value));
    }

    /** What a rule is made of, without blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
