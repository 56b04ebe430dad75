package trinn.fetch.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.outside.UnreachableException;

/** What a query may be: one that reads. */
final class Query {

    private static final Pattern BEFORE = Pattern.compile("\\s++|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern READS = Pattern.compile("(?:select|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXTS = Pattern.compile("'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

    private Query() {}

    /**
     * The query as it is asked.
     *
     * @param name by which people know it
     * @throws UnreachableException where it does not read, or is more than one
     */
    static String of(String text, String name) {
        String query = text.strip().replaceFirst(";\\s*\\z", "");
        if (!READS.matcher(query).region(begin(query), query.length()).lookingAt()) {
            throw new UnreachableException("The query of %s has to begin with SELECT or WITH.".formatted(name));
        }
        if (TEXTS.matcher(query).replaceAll("").contains(";")) {
            throw new UnreachableException(
                    "The query of %s is more than one: a semicolon stands in it. Leave one query.".formatted(name));
        }
        return query;
    }

    /** Where what is asked begins, behind remarks. */
    private static int begin(String query) {
        int begin = 0;
        Matcher before = BEFORE.matcher(query);
        while (before.region(begin, query.length()).lookingAt()) {
            begin = before.end();
        }
        return begin;
    }
}
