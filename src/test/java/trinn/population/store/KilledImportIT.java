package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import trinn.population.DataFolder;
import trinn.population.SmallFolder;
import trinn.records.RecordType;
import trinn.store.Database;
import trinn.store.Postgres;
import trinn.store.Product;

/** An import that is killed leaves nothing or everything of it, and the next one finds the database in order. */
class KilledImportIT {

    /** How often it is killed; {@code -Dtrinn.kills=50} has it killed more often. */
    private static final int ROUNDS_ON_H2 = Integer.getInteger("trinn.kills", 20);

    private static final int ROUNDS_ON_POSTGRESQL = Integer.getInteger("trinn.kills", 5);

    private static final int SALES = 20_000;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("trinn.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Opens the database anew, as the next process does. */
    @FunctionalInterface
    private interface Opening {
        Database open();
    }

    @Test
    void leavesNothingOrEverythingOnH2() throws Exception {
        killAgainAndAgain(ROUNDS_ON_H2, () -> Database.in(home, DataSets.class));
    }

    @Test
    void leavesNothingOrEverythingOnPostgres() throws Exception {
        String url = Postgres.newDatabase();
        try {
            killAgainAndAgain(ROUNDS_ON_POSTGRESQL, () -> Database.at(url, DataSets.class));
        } finally {
            Postgres.drop(url);
        }
    }

    private void killAgainAndAgain(int rounds, Opening opening) throws Exception {
        write();
        String hash = DataFolder.open(folder).contentHash();
        List<String> words;
        try (Database database = opening.open()) {
            Environment environment = database.get(Environment.class);
            words = List.of(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"));
        }
        long longest = run(words, Long.MAX_VALUE);
        assertWhole(opening, hash, true);
        int whole = 0;
        for (int round = 0; round < rounds; round++) {
            long delay = (long) (random.nextDouble() * 1.1 * longest);
            run(words, delay);
            whole += assertWhole(opening, hash, false) ? 1 : 0;
        }
        System.out.printf("Killed imports, seed %d: %d rounds, %d stored wholly%n", seed, rounds, whole);
        run(words, Long.MAX_VALUE);
        assertWhole(opening, hash, true);
    }

    /** Imports in a process that is killed so many nanoseconds after it began, and gives how long it took. */
    private long run(List<String> database, long delay) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.toString(),
                        database.get(0),
                        database.get(1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("begins");
            long start = System.nanoTime();
            if (delay == Long.MAX_VALUE) {
                assertThat(said.readLine()).isEqualTo("done");
                assertThat(process.waitFor()).isZero();
            } else if (!process.waitFor(delay, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return System.nanoTime() - start;
        }
    }

    /** Whether everything is there; it is deleted again. */
    private boolean assertWhole(Opening opening, String hash, boolean must) {
        try (Database database = opening.open()) {
            if (Product.of(database.jdbc()) == Product.POSTGRESQL) {
                // The server may still be at the last word of the process that was killed.
                database.jdbc().execute("BEGIN; LOCK TABLE data_sets IN SHARE ROW EXCLUSIVE MODE; COMMIT");
            }
            DataSets dataSets = database.get(DataSets.class);
            List<DataSetSummary> all = dataSets.all();
            if (must || !all.isEmpty()) {
                assertThat(all).as("seed %d", seed).hasSize(1);
                assertThat(all.getFirst().contentHash()).as("seed %d", seed).isEqualTo(hash);
                assertThat(dataSets.load(all.getFirst().id()).contentHash())
                        .as("seed %d", seed)
                        .isEqualTo(hash);
                dataSets.delete(all.getFirst().id());
            }
            for (RecordType type : RecordType.values()) {
                assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM " + type.code(), Long.class))
                        .as("%s, seed %d", type, seed)
                        .isZero();
            }
            return !all.isEmpty();
        }
    }

    private void write() {
        StringBuilder sales = new StringBuilder("Order,Day,Seller,Amount\n");
        for (int i = 0; i < SALES; i++) {
            sales.append("A%d,2026-%02d-%02d,2,%d.25%n".formatted(i, 1 + i % 6, 1 + i % 28, i));
        }
        SmallFolder.in(folder).with("data/sales.csv", sales.toString());
    }
}
