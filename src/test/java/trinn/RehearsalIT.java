package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal of the unpacked jar sees the page as a browser does, ends by itself and leaves nothing behind. */
class RehearsalIT {

    @TempDir
    private Path folder;

    @Test
    void itEndsWellAndLeavesNothing() throws Exception {
        Path program = folder.resolve("unpacked");
        java("-Djarmode=tools", "-jar", "target/trinn.jar", "extract", "--destination", program.toString());
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        java(
                "-Dtrinn.home=" + Path.of("").toAbsolutePath(),
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                program.resolve("trinn.jar").toString(),
                "trinn.Rehearsal");
        assertThat(temporary)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("trinn-rehearsal"));
    }

    private void java(String... words) throws Exception {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        ProcessHandle.current().info().command().orElse("java")),
                                Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as(List.of(words) + Files.readString(log))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
