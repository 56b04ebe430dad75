package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Sees from outside whether a hostile rule file did anything, whatever the checks say. */
final class HostileWatch implements AutoCloseable {

    /** The only folder that hostile files write to. */
    static final Path CANARY = Path.of("target/hostile-canary");

    private static final String KEPT = "nobody may read or delete this";
    private static final String MARK = "trinn.hostile.";
    private static final String FOLDER = MARK + "canary";

    private final Path kept = CANARY.resolve("keep.txt");
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Recording recording = new Recording();

    HostileWatch() throws IOException {
        Files.createDirectories(CANARY);
        Files.writeString(kept, KEPT);
        System.setProperty(FOLDER, CANARY.toString());
        for (String event : List.of("ProcessStart", "SocketConnect", "SocketRead", "SocketWrite", "ThreadStart")) {
            recording.enable("jdk." + event).withThreshold(Duration.ZERO);
        }
        for (String event : List.of("FileRead", "FileWrite", "FileForce")) {
            recording.enable("jdk." + event).withThreshold(Duration.ZERO).withoutStackTrace();
        }
        recording.start();
    }

    /** Fails where something can be seen now that no rule may leave behind. */
    void assertNothingHappened() {
        assertThat(System.getProperties().stringPropertyNames())
                .filteredOn(name -> name.startsWith(MARK) && !name.equals(FOLDER))
                .isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("trinn-hostile"));
        try (Stream<Path> files = Files.list(CANARY)) {
            assertThat(files).containsExactly(kept);
            assertThat(kept).hasContent(KEPT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
        assertThat(System.in).isSameAs(in);
        assertThat(Locale.getDefault()).isEqualTo(locale);
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** Fails where the machine saw a process, a connection, a thread or a file that a rule asked for. */
    void assertNothingWasRecorded() throws IOException {
        Path file = Files.createTempFile("hostile", ".jfr");
        try {
            recording.dump(file);
            assertThat(RecordingFile.readAllEvents(file))
                    .filteredOn(HostileWatch::hostile)
                    .isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean hostile(RecordedEvent event) {
        return switch (event.getEventType().getName()) {
            case "jdk.ProcessStart" -> true;
            case "jdk.SocketConnect", "jdk.SocketRead", "jdk.SocketWrite" -> event.getInt("port") == 9;
            case "jdk.ThreadStart" -> {
                var thread = event.getThread("thread");
                yield thread != null && String.valueOf(thread.getJavaName()).startsWith("trinn-hostile");
            }
            // The watch itself writes and reads keep.txt, through Files, from its own class only.
            case "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce" -> {
                String path = event.getString("path");
                yield path != null && path.contains(CANARY.getFileName().toString()) && !path.endsWith("keep.txt");
            }
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        recording.close();
        System.clearProperty(FOLDER);
        Files.deleteIfExists(kept);
        Files.deleteIfExists(CANARY);
    }
}
