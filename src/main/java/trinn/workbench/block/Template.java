package trinn.workbench.block;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with fields in double braces: {@code {{rate}}}. */
record Template(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+(?:\\.\\w+)?)}}");
    private static final int DEEPEST = 4;

    /** The text with its fields filled; what is filled in may have fields itself. */
    String filled(UnaryOperator<String> values) {
        String filled = text;
        for (int i = 0; i < DEEPEST && FIELD.matcher(filled).find(); i++) {
            filled = FIELD.matcher(filled).replaceAll(field -> Matcher.quoteReplacement(values.apply(field.group(1))));
        }
        return filled;
    }

    /** The names of its fields; of {@code {{by.amount}}} it is {@code by}. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.add(field.group(1).replaceFirst("\\..*", ""));
        }
        return fields;
    }

    /** The name of a field in double braces. */
    static String braced(String field) {
        return "{{" + field + "}}";
    }
}
