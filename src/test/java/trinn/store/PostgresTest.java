package trinn.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The PostgreSQL of the tests is one that somebody would run. */
class PostgresTest {

    @Test
    void isACurrentOneThatWaitsForTheDisk() {
        try (Database database = Engine.POSTGRESQL.open()) {
            assertThat(show(database, "server_version")).startsWith("18.");
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String show(Database database, String setting) {
        return database.jdbc().queryForObject("SHOW " + setting, String.class);
    }
}
