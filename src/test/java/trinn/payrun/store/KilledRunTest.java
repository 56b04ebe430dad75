package trinn.payrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.store.Postgres;
import trinn.verification.store.Verification;

/**
 * A process is killed at any point of working out, approving, freezing, handing on and paying: what it said is done is there, whole and
 * once, and going on gives what an undisturbed run gives. {@code -Dtrinn.kills=50} kills fifty.
 */
final class KilledRunTest {

    private static final int KILLS = Integer.getInteger("trinn.kills", 1);
    private static final int MONTHS = 120;
    private static final int LATEST_MILLIS = 3_500;

    @TempDir
    Path folder;

    private final Map<String, String> done = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    /** On PostgreSQL where more than one is wanted. */
    static List<Engine> engines() {
        return KILLS == 1 ? List.of(Engine.H2) : List.of(Engine.values());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatWasSaidToBeDoneIsThereWholeAndOnce(Engine engine) throws Exception {
        String where = engine == Engine.H2 ? folder.toString() : Postgres.newDatabase();
        long seed = new Random().nextLong();
        System.out.println("KilledRunTest seed " + seed);
        Random random = new Random(seed);
        try (Database database = RunVictim.open(where)) {
            PayRunsTest.prepare(database, Files.createDirectories(folder.resolve("data")), quotas(MONTHS));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            run(where, random);
            check(where);
        }
        System.out.printf(
                "%s: %d kills, %d steps said to be done, %d files, none lost, torn or doubled%n",
                engine, KILLS, done.size(), files.size());
    }

    /** Of many months, so that there is always a period left. */
    static String quotas(int months) {
        StringBuilder quotas = new StringBuilder("Seller,From,Amount\n");
        for (String seller : List.of("2", "7", "10")) {
            for (int month = 0; month < months; month++) {
                quotas.append(seller)
                        .append(',')
                        .append(LocalDate.of(2026, 6, 1).minusMonths(month))
                        .append(",1000\n");
            }
        }
        return quotas.toString();
    }

    private void run(String where, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        RunVictim.class.getName(),
                        where,
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("ready")) {
                line = said.readLine();
            }
            assertThat(line).as("the process opened the database").isNotNull();
            int wait = random.nextInt(LATEST_MILLIS);
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    process.waitFor(wait, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // The handle leaves what was said before the end to be read.
                process.toHandle().destroyForcibly();
            });
            for (line = said.readLine(); line != null; line = said.readLine()) {
                note(line.split(" ", -1));
            }
            killer.join();
        }
        process.waitFor();
    }

    private void note(String[] said) {
        switch (said[0]) {
            case "did" ->
                assertThat(done.put(said[1] + "/" + said[2], said[3] + " " + (said.length > 4 ? said[4] : "")))
                        .as("a step is done once")
                        .isNull();
            case "file" -> {
                String before = files.put(said[1], said[2]);
                assertThat(before == null || before.equals(said[2]))
                        .as("a run gives the same file")
                        .isTrue();
            }
            default -> {}
        }
    }

    private void check(String where) {
        try (Database database = RunVictim.open(where)) {
            assertThat(database.get(Verification.class)
                            .verify(List.of(), (so, of) -> {})
                            .finding())
                    .isEmpty();
            Map<String, String> there = new HashMap<>();
            List<PayRun> all = Signed.as(
                    Demo.FINANCE.user(), () -> database.get(PayRuns.class).all());
            all.forEach(run -> run.history()
                    .forEach(event -> there.put(run.id() + "/" + event.place(), event.step() + " " + event.result())));
            assertThat(there).containsAllEntriesOf(done);
            for (PayRun run : all) {
                if (!run.result().isEmpty()) {
                    Result result = Signed.as(
                            Demo.FINANCE.user(),
                            () -> database.get(PayRuns.class).result(run));
                    assertThat(result.hash()).isEqualTo(run.result());
                    String first = run.history().stream()
                            .map(event -> event.step() == trinn.payrun.Step.WORK_OUT ? event.result() : "")
                            .filter(hash -> !hash.isEmpty())
                            .findFirst()
                            .orElseThrow();
                    assertThat(run.result()).as("going on gives the same").isEqualTo(first);
                }
            }
        }
    }

    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (ClassLoader loader = KilledRunTest.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    try {
                        places.add(Path.of(url.toURI()).toString());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        places.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, places);
    }
}
