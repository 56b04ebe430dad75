package trinn.fetch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import trinn.fetch.Place;

/** What else than reading the user of a database may do there. Trinn does not, and should not be able to. */
final class Rights {

    private static final String POSTGRESQL = """
            SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
            AND pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE'))""";
    private static final String MARIADB = """
            SELECT EXISTS (SELECT 1 FROM information_schema.user_privileges
            WHERE privilege_type IN ('INSERT', 'UPDATE', 'DELETE') AND grantee = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''')
            UNION ALL SELECT 1 FROM information_schema.schema_privileges
            WHERE privilege_type IN ('INSERT', 'UPDATE', 'DELETE') AND table_schema = DATABASE()
            AND grantee = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), ''''))""";
    private static final String SQL_SERVER = """
            SELECT COALESCE(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'INSERT'), 0)
            | COALESCE(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'UPDATE'), 0)
            | COALESCE(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'DELETE'), 0)""";

    private Rights() {}

    /** A sentence where the user may write. */
    static List<String> warnings(Connection connection, Place.Server place) throws SQLException {
        String question = switch (place.product()) {
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB -> MARIADB;
            case SQL_SERVER -> SQL_SERVER;
        };
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1)
                    ? List.of("%s may also write in this database. Have a user of its own for Trinn that only reads."
                            .formatted(place.user()))
                    : List.of();
        }
    }
}
