package trinn.store;

import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases that Trinn runs on. */
public enum Product {
    /** Within the process, in a file. */
    H2,
    /** A server of its own. */
    POSTGRESQL;

    /**
     * Which of them this is.
     *
     * @throws IllegalStateException where it is another
     */
    public static Product of(JdbcTemplate jdbc) {
        String name = Objects.requireNonNull(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
        return switch (name) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalStateException("Trinn runs on H2 and PostgreSQL, and not on " + name + ".");
        };
    }
}
