package trinn.fetch.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Place;
import trinn.outside.UnreachableException;

/** What went wrong with a database, in a sentence. */
final class SqlTrouble {

    /** Which query failed. */
    private static final class InQuery extends SQLException {

        private final String query;

        private InQuery(String query, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
            this.query = query;
        }
    }

    private SqlTrouble() {}

    /** The same, with the query that failed. */
    static SQLException in(String query, SQLException cause) {
        return new InQuery(query, cause);
    }

    /** A sentence for people. */
    static UnreachableException told(Place.Server place, SQLException e) {
        @Nullable String query = e instanceof InQuery in ? in.query : null;
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        boolean slow = e instanceof SQLTimeoutException || e.getCause() instanceof SQLTimeoutException;
        return new UnreachableException(sentence(place, query, state, slow, line(e)), e);
    }

    private static String sentence(
            Place.Server place, @Nullable String query, String state, boolean slow, String said) {
        if (state.startsWith("28") || state.equals("S0001") && query == null) {
            return "%s does not let %s in: the user or the password is not right, or may not read this database."
                    .formatted(place.host(), place.user());
        }
        if (state.equals("3D000") || state.equals("42000") && query == null) {
            return "There is no database %s on %s, or %s may not read it."
                    .formatted(place.name(), place.host(), place.user());
        }
        if (state.equals("57014") || slow) {
            return "The query of %s took too long, and was given up. Nothing was taken.".formatted(query);
        }
        boolean away = state.startsWith("08") || state.startsWith("57") || state.isEmpty();
        if (away && query == null) {
            return "The database %s cannot be reached: nobody answers there, or not with encryption."
                    .formatted(place.shown());
        }
        if (away) {
            return "The database %s went away in the middle. Nothing was taken.".formatted(place.shown());
        }
        if (state.equals("25006") || state.equals("25S02")) {
            return "The query of %s wants to change something. Trinn only reads.".formatted(query);
        }
        return query == null
                ? "The database %s answers: %s".formatted(place.shown(), said)
                : "The database refuses the query of %s: %s".formatted(query, said);
    }

    private static String line(SQLException e) {
        return Objects.requireNonNullElse(e.getMessage(), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.replaceFirst("^ERROR: ", "").replaceFirst("^\\(conn=\\d+\\) ", ""))
                .map(line -> line.endsWith(".") ? line : line + ".")
                .orElse("nothing.");
    }
}
