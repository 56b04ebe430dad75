package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./trinn} runs, in a home that is built already, with a java that only says what it was asked. */
class StartScriptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String JAVA = """
            #!/bin/sh
            learns=""
            for word; do
              case "$word" in -XX:AOTCacheOutput=*) learns=${word#*=} ;; esac
            done
            case "$*" in
              *jarmode=tools*)
                %1$s
                for word; do folder=$word; done
                mkdir -p "$folder/lib" && : > "$folder/trinn.jar"
                ;;
              *-version*) echo "    java.version = 25.0.8" ;;
              *trinn.Rehearsal*) echo "$*" >> "$HOME/rehearsals"; echo learned > "$learns"; %2$s ;;
              *) echo "java $*" ;;
            esac
            """;

    @TempDir
    private Path home;

    @AfterEach
    void end() throws Exception {
        if (Files.exists(home.resolve("target/unpacked"))) {
            awaitEnd();
        }
    }

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("target"));
        Files.copy(Path.of("trinn"), home.resolve("trinn"));
        old(home.resolve("pom.xml"));
        old(home.resolve("src/main"));
        jar(Instant.now().minusSeconds(60));
        jdk("25.0.9");
        java("", "");
    }

    @Test
    void theFirstStartUnpacksTheJarAndRunsIt() throws Exception {
        assertThat(run("--port", "9000"))
                .contains("-jar " + unpacked("trinn.jar") + " --port 9000")
                .doesNotContain("AOTCache")
                .endsWith("0");
    }

    @Test
    void anInstalledOneWithoutSourcesAndJarRunsAsItIs() throws Exception {
        run("--version");
        Files.delete(home.resolve("target/trinn.jar"));
        Files.delete(home.resolve("src/main"));
        Files.delete(home.resolve("pom.xml"));
        assertThat(run("backup", "--to", "x"))
                .contains("-jar " + unpacked("trinn.jar") + " backup --to x")
                .doesNotContain("Building", "find:")
                .endsWith("0");
    }

    @Test
    void theNextStartUsesWhatTheRehearsalLearned() throws Exception {
        run();
        awaitLearned();
        assertThat(run()).contains("-XX:AOTCache=" + unpacked("25.0.9.aot"));
        assertThat(Files.readAllLines(home.resolve("rehearsals"))).hasSize(1);
        assertThat(inUnpacked()).containsExactly("25.0.9.aot", "lib", "trinn.jar");
    }

    @Test
    void anotherJdkLearnsAnew() throws Exception {
        run();
        awaitLearned();
        jdk("26");
        assertThat(run()).doesNotContain("AOTCache");
        await(unpacked("26.aot"));
    }

    @Test
    void anotherJarIsUnpackedAndLearnedAnew() throws Exception {
        run();
        awaitLearned();
        jar(Instant.now());
        assertThat(run()).doesNotContain("AOTCache");
        awaitLearned();
        assertThat(Files.readAllLines(home.resolve("rehearsals"))).hasSize(2);
    }

    @Test
    void aRehearsalThatFailsLeavesNothing() throws Exception {
        java("", "exit 1");
        assertThat(run()).endsWith("0");
        await(home.resolve("rehearsals"));
        awaitEnd();
        assertThat(inUnpacked()).containsExactly("lib", "trinn.jar");
        assertThat(run()).doesNotContain("AOTCache");
    }

    @Test
    void oneRehearsalAtATime() throws Exception {
        java("", "sleep 3");
        run();
        await(home.resolve("rehearsals"));
        run();
        Thread.sleep(1000);
        assertThat(Files.readAllLines(home.resolve("rehearsals"))).hasSize(1);
        awaitLearned();
    }

    @Test
    void oneThatWasCutOffDoesNotKeepTheNextFromHappening() throws Exception {
        run();
        awaitLearned();
        Files.delete(unpacked("25.0.9.aot"));
        Files.writeString(unpacked("rehearsing.1"), "99999999");
        run();
        awaitLearned();
    }

    @Test
    void otherCommandsDoNotRehearse() throws Exception {
        assertThat(run("check", "rules")).contains("-jar " + unpacked("trinn.jar") + " check rules");
        Thread.sleep(1000);
        assertThat(home.resolve("rehearsals")).doesNotExist();
    }

    @Test
    void whereTheJarCannotBeUnpackedItRunsItself() throws Exception {
        java("exit 1", "");
        assertThat(run()).contains("-jar " + home.resolve("target/trinn.jar")).endsWith("0");
        Thread.sleep(1000);
        assertThat(home.resolve("rehearsals")).doesNotExist();
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theVersionOfAJdkThatDoesNotSayItInAFileIsAsked() throws Exception {
        Files.delete(home.resolve("jdk/release"));
        run();
        await(unpacked("25.0.8.aot"));
        awaitEnd();
    }

    @Test
    void whatABuildMeanwhileHasReplacedIsNotLearned() throws Exception {
        java("", "sleep 1");
        run();
        await(home.resolve("rehearsals"));
        jar(Instant.now());
        run("check");
        Thread.sleep(2000);
        assertThat(inUnpacked()).containsExactly("lib", "trinn.jar");
    }

    private void jar(Instant time) throws IOException {
        Path jar = Files.writeString(home.resolve("target/trinn.jar"), "");
        Files.setLastModifiedTime(jar, FileTime.from(time));
    }

    private void jdk(String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        program(bin.resolve("javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    }

    /** A java that does this when it unpacks, and this after it learned. */
    private void java(String unpacking, String learning) throws IOException {
        program(home.resolve("jdk/bin/java"), JAVA.formatted(unpacking, learning));
    }

    private static void program(Path file, String text) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path unpacked(String name) {
        return home.resolve("target/unpacked").resolve(name);
    }

    private List<String> inUnpacked() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target/unpacked"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void awaitLearned() throws Exception {
        await(unpacked("25.0.9.aot"));
        awaitEnd();
    }

    private void awaitEnd() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (inUnpacked().stream().anyMatch(name -> name.startsWith("rehearsing"))
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private static void await(Path file) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(file) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(file).exists();
    }

    /** What is printed, and the exit code behind it. */
    private String run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", home.resolve("trinn").toString()), Stream.of(words))
                        .toList());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("TRINN_REHEARSAL_DELAY", "0.5");
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out + process.waitFor();
    }
}
