package trinn.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import trinn.backup.BackupException;
import trinn.backup.BackupFile;
import trinn.backup.Backups;
import trinn.backup.TableEntry;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.store.Postgres;

/** From either database into either database. */
@ParameterizedClass
@EnumSource(Engine.class)
class BackupDatabaseTest {

    private static final List<String> BARE = List.of("spring.flyway.enabled=false");
    private static final String HARD = "Åse \"x\"\n\\ \u2028 \uD83D\uDE00 'y'; --";

    @Parameter
    Engine engine;

    @TempDir
    Path home;

    @Test
    void everythingIsThereOnBothDatabases() {
        Path file = home.resolve("b.zip");
        try (Database database = engine.open(Snapshot.class)) {
            fill(database.jdbc());
            Backups.to(file, database.get(Snapshot.class)::write);
        }
        for (Engine other : Engine.values()) {
            try (Database restored = empty(other)) {
                restore(file, restored);
                assertFilled(restored.jdbc());
                Path again = home.resolve(other + ".zip");
                Backups.to(again, restored.get(Snapshot.class)::write);
                assertThat(sums(again)).isEqualTo(sums(file));
            }
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsInItWhollyOrNotAtAll() throws Exception {
        try (Database database = engine.open(Snapshot.class)) {
            JdbcTemplate jdbc = database.jdbc();
            TransactionTemplate both = new TransactionTemplate(database.get(PlatformTransactionManager.class));
            AtomicBoolean ends = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; !ends.get(); i++) {
                    String code = "k" + i;
                    both.executeWithoutResult(status -> {
                        jdbc.update("INSERT INTO added_kpis (code, definition) VALUES (?, 'x')", code);
                        jdbc.update("INSERT INTO mappings (signature, section) VALUES (?, 'x')", code);
                    });
                    LockSupport.parkNanos(1_000_000);
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    Path file = home.resolve(i + ".zip");
                    Backups.to(file, database.get(Snapshot.class)::write);
                    assertThat(rows("added_kpis", file)).isEqualTo(rows("mappings", file));
                }
                assertThat(rows("mappings", home.resolve("2.zip"))).isPositive();
            } finally {
                ends.set(true);
                writer.join();
            }
        }
    }

    @Test
    void aDatabaseWithRowsIsLeftAsItIs() {
        Path file = home.resolve("b.zip");
        try (Database database = engine.open(Snapshot.class, Restore.class)) {
            fill(database.jdbc());
            Backups.to(file, database.get(Snapshot.class)::write);
            assertThatThrownBy(() -> restore(file, database))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("The database is not empty: its table");
            assertFilled(database.jdbc());
        }
    }

    /** The rows are those that the manifest names, and the database cannot take one of them. */
    @Test
    void whereARowDoesNotFitNothingIsRestored() throws IOException {
        Path file = home.resolve("b.zip");
        try (Database database = engine.open(Snapshot.class)) {
            fill(database.jdbc());
            Backups.to(file, database.get(Snapshot.class)::write);
        }
        Path bad = BadBackups.withARowTwice(file, "team_notes", home.resolve("bad.zip"));
        try (Database restored = empty(engine)) {
            assertThatThrownBy(() -> restore(bad, restored))
                    .hasMessageContaining("does not take a row of the table team_notes");
            assertThat(tables(restored.jdbc())).isEmpty();
            restore(file, restored);
            assertFilled(restored.jdbc());
        }
    }

    @Test
    void aBackupOfNewerTablesIsRefused() throws IOException {
        Path file = home.resolve("b.zip");
        try (Database database = engine.open(Snapshot.class)) {
            Backups.to(file, database.get(Snapshot.class)::write);
        }
        try (BackupFile newer = BackupFile.open(BadBackups.ofSchema("9999", file, home.resolve("newer.zip")))) {
            assertThatThrownBy(() -> Restore.refuseNewer(newer.manifest()))
                    .hasMessageContaining("its tables are version 9999");
        }
        try (BackupFile older = BackupFile.open(BadBackups.ofSchema("3", file, home.resolve("older.zip")));
                Database restored = empty(engine)) {
            assertThatThrownBy(() -> restored.get(Restore.class).from(older)).hasMessageContaining("are not the same");
            assertThat(tables(restored.jdbc())).isEmpty();
        }
    }

    /** It is restored as it was and then brought up to date. */
    @Test
    void aBackupOfOlderTablesIsBroughtUpToDate() {
        Path file = home.resolve("b.zip");
        String url = engine == Engine.POSTGRESQL ? Postgres.newDatabase() : "";
        List<String> old = List.of("spring.flyway.target=20");
        try (Database database =
                url.isEmpty() ? Database.in(home, old, Snapshot.class) : Database.at(url, old, Snapshot.class)) {
            database.jdbc()
                    .update("INSERT INTO scheme_versions (hash, scheme_id, title, label, currency)"
                            + " VALUES ('h', 'small', 'Small', '', 'NOK')");
            Backups.to(file, database.get(Snapshot.class)::write);
        }
        try (Database restored = empty(engine)) {
            restore(file, restored);
            assertThat(restored.jdbc().queryForObject("SELECT what FROM scheme_history", String.class))
                    .isEqualTo("SHIPPED");
        }
    }

    private static Database empty(Engine engine) {
        if (engine == Engine.POSTGRESQL) {
            return Database.at(Postgres.newDatabase(), BARE, Snapshot.class, Restore.class);
        }
        try {
            return Database.in(Files.createTempDirectory("trinn-h2-"), BARE, Snapshot.class, Restore.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void restore(Path file, Database database) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.check();
            database.get(Restore.class).from(backup);
        }
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO data_sets (id, name, currency, description, content_hash, sellers, sales_total)"
                + " VALUES (41, 'Old', 'NOK', '', 'h', 1, 12345678901234567890123456789012345678.0000000001)");
        jdbc.update("DELETE FROM data_sets");
        jdbc.update("INSERT INTO data_sets (name, currency, description, content_hash, sellers, sales_total)"
                + " VALUES ('New', 'NOK', '', 'h', 1, -12345678901234567890123456789012345678.0000000001)");
        jdbc.update(
                "INSERT INTO scheme_versions (hash, scheme_id, title, label, currency) VALUES ('h', 's', ?, '', 'NOK')",
                HARD);
        jdbc.update("INSERT INTO scheme_files (version, name, content) VALUES ('h', 'a', ?)", HARD.repeat(2_000));
        jdbc.update(
                "INSERT INTO team_notes VALUES ('d', 'p', ?, ?, ?)",
                LocalDate.of(1, 1, 1),
                HARD,
                OffsetDateTime.parse("2026-03-29T02:30:00.123456+02:00"));
        jdbc.update("INSERT INTO board_choices VALUES ('d', 'p', TRUE, CURRENT_TIMESTAMP)");
        jdbc.update("INSERT INTO norms VALUES ('d', '', 's', 'k', NULL)");
        jdbc.update("INSERT INTO norms VALUES ('d', 'x', 's', 'k', 0.0000000001)");
    }

    private static void assertFilled(JdbcTemplate jdbc) {
        assertThat(jdbc.queryForObject("SELECT content FROM scheme_files", String.class))
                .isEqualTo(HARD.repeat(2_000));
        assertThat(jdbc.queryForObject("SELECT sales_total FROM data_sets", BigDecimal.class))
                .isEqualTo(new BigDecimal("-12345678901234567890123456789012345678.0000000001"));
        assertThat(jdbc.queryForObject("SELECT period_starts FROM team_notes", LocalDate.class))
                .isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(jdbc.queryForObject("SELECT written_at FROM team_notes", OffsetDateTime.class)
                        .toInstant())
                .isEqualTo("2026-03-29T00:30:00.123456Z");
        jdbc.update("INSERT INTO data_sets (name, currency, description, content_hash, sellers, sales_total)"
                + " VALUES ('Next', 'NOK', '', 'i', 1, 0)");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM data_sets WHERE id > 1", Long.class))
                .isEqualTo(1);
        jdbc.update("DELETE FROM data_sets WHERE name = 'Next'");
    }

    private static long rows(String table, Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest().tables().stream()
                    .filter(entry -> entry.name().equals(table))
                    .findFirst()
                    .orElseThrow()
                    .rows();
        }
    }

    private static List<String> sums(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest().tables().stream()
                    .map((TableEntry table) -> table.name() + " " + table.rows() + " " + table.sum())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND LOWER(table_schema) = 'public'",
                String.class);
    }
}
