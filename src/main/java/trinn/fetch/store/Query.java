package trinn.fetch.store;

import java.util.Locale;
import java.util.regex.Pattern;
import trinn.outside.UnreachableException;

/** What a query may be: one that reads. */
final class Query {

    private static final Pattern BEFORE =
            Pattern.compile("\\A(?:\\s+|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)+", Pattern.DOTALL);
    private static final Pattern TEXTS =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Query() {}

    /**
     * The query as it is asked.
     *
     * @param name by which people know it
     * @throws UnreachableException where it does not read, or is more than one
     */
    static String of(String text, String name) {
        String query = text.strip().replaceFirst(";\\s*\\z", "");
        String begin = BEFORE.matcher(query).replaceFirst("").toLowerCase(Locale.ROOT);
        if (!begin.startsWith("select") && !begin.startsWith("with")) {
            throw new UnreachableException("The query of %s has to begin with SELECT or WITH.".formatted(name));
        }
        if (TEXTS.matcher(query).replaceAll("").contains(";")) {
            throw new UnreachableException(
                    "The query of %s is more than one: a semicolon stands in it. Leave one query.".formatted(name));
        }
        return query;
    }
}
