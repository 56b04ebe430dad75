package trinn.payrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.backup.BackupFile;
import trinn.backup.Backups;
import trinn.backup.store.Restore;
import trinn.backup.store.Snapshot;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.verification.store.Verification;

/** Whatever is done with pay runs while a backup is made, what is restored from it is whole. */
final class BackupOfRunsTest {

    private static final int BACKUPS = 4;
    private static final int MONTHS = 6;
    private static final int STEPS_BETWEEN = 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsRestoredIsAsItWas(Engine engine) throws Exception {
        long seed = new Random().nextLong();
        System.out.println("BackupOfRunsTest seed " + seed);
        try (Database database = engine.open(with(Snapshot.class))) {
            PayRunsTest.prepare(
                    database, Files.createDirectories(folder.resolve("data")), KilledRunTest.quotas(MONTHS));
            Steps steps = new Steps();
            CompletableFuture<Void> work = CompletableFuture.runAsync(
                    () -> RunVictim.work(database, new Random(seed), new PrintStream(steps, true)));
            for (int number = 0; number < BACKUPS; number++) {
                steps.wait(number * STEPS_BETWEEN, work);
                if (number == 1) {
                    assertThat(work).as("it is at work").isNotDone();
                }
                Backups.to(folder.resolve(number + ".zip"), database.get(Snapshot.class)::write);
            }
            work.join();
        }
        for (int number = 0; number < BACKUPS; number++) {
            int runs = restored(folder.resolve(number + ".zip"), folder.resolve("restored" + number));
            if (number > 0) {
                assertThat(runs).as("runs in backup %d", number).isPositive();
            }
        }
    }

    /** Counts what is said to be done. */
    private static final class Steps extends OutputStream {

        private final AtomicInteger done = new AtomicInteger();

        @Override
        public void write(int letter) {
            if (letter == '\n') {
                done.incrementAndGet();
            }
        }

        void wait(int some, CompletableFuture<Void> work) throws InterruptedException {
            while (done.get() < some && !work.isDone()) {
                Thread.sleep(5);
            }
        }
    }

    /** How many runs there are in what is restored, which has to be whole. */
    private static int restored(Path backup, Path home) {
        try (Database empty = Database.in(home, List.of("spring.flyway.enabled=false"), Snapshot.class, Restore.class);
                BackupFile file = BackupFile.open(backup)) {
            file.check();
            empty.get(Restore.class).from(file);
        }
        try (Database restored = Database.in(home, PayRunsParts.ALL)) {
            assertThat(restored.get(Verification.class)
                            .verify(List.of(), (done, all) -> {})
                            .finding())
                    .isEmpty();
            return Signed.as(
                            Demo.FINANCE.user(),
                            () -> restored.get(PayRuns.class).all())
                    .size();
        }
    }

    private static Class<?>[] with(Class<?> one) {
        return Stream.concat(Stream.of(PayRunsParts.ALL), Stream.of(one)).toArray(Class<?>[]::new);
    }
}
