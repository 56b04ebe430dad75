package trinn.fetch.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.fetch.Place;
import trinn.outside.UnreachableException;

/** What a query may be: one that reads. */
final class Query {

    private static final Pattern BEFORE = Pattern.compile("\\s++|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern READS = Pattern.compile("(?:select|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXTS = Pattern.compile("'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

    /** SQL Server takes several statements without anything between them, and promises nobody that it only reads. */
    private static final Pattern WRITES = Pattern.compile(
            "(?<![\\w\\[@#$])(?:insert|update|delete|merge|into|exec|execute|commit|rollback|begin|drop|alter|create|truncate|grant|revoke|deny|backup|restore|set|declare|use|openquery|openrowset|opendatasource|waitfor|shutdown|kill)(?![\\w\\]])",
            Pattern.CASE_INSENSITIVE);

    private Query() {}

    /**
     * The query as it is asked.
     *
     * @param name by which people know it
     * @param product of which database it is asked
     * @throws UnreachableException where it does not read, or is more than one
     */
    static String of(String text, String name, Place.Product product) {
        String query = text.strip().replaceFirst(";\\s*\\z", "");
        if (!READS.matcher(query).region(begin(query), query.length()).lookingAt()) {
            throw new UnreachableException("The query of %s has to begin with SELECT or WITH.".formatted(name));
        }
        String words = TEXTS.matcher(query).replaceAll(" ");
        if (product == Place.Product.SQL_SERVER && WRITES.matcher(words).find()) {
            throw new UnreachableException(
                    "The query of %s has a word that changes something, such as INSERT, INTO or EXEC. Put names in square brackets."
                            .formatted(name));
        }
        if (words.contains(";")) {
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
