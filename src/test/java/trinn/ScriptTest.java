package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code ./trinn test} takes its Chromium from, on machines that are made of stubs. */
class ScriptTest {

    private static final List<String> TOOLS =
            List.of("dirname", "readlink", "sed", "head", "env", "cat", "find", "touch", "mkdir", "chmod");

    private static final String MAVEN = "echo tests run; [ -n \"$CHROME_BIN\" ] && echo with $CHROME_BIN; exit 0";

    @TempDir
    private Path machine;

    @BeforeEach
    void build() throws IOException {
        for (String tool : TOOLS) {
            Path real =
                    Files.isExecutable(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            stub(tool, "exec " + real + " \"$@\"");
        }
        stub("mvn", MAVEN);
        root();
    }

    @Test
    void whatChromeBinNamesComesFirst() throws Exception {
        stub("chromium", "");
        Path other = stub("my-chrome", "");
        assertThat(run(Map.of("CHROME_BIN", other.toString())))
                .contains("tests run", "with " + other)
                .endsWith("0");
        assertThat(run(Map.of("CHROME_BIN", "my-chrome"))).contains("tests run");
    }

    @Test
    void aChromeBinThatIsNotThereIsSaid() throws Exception {
        stub("chromium", "");
        assertThat(run(Map.of("CHROME_BIN", "/no/such")))
                .contains("CHROME_BIN is /no/such", "no such program")
                .endsWith("2");
    }

    @Test
    void oneThatIsThereIsTaken() throws Exception {
        stub("google-chrome", "");
        stub("apt-get", "echo must not be called; exit 1");
        assertThat(run(Map.of())).contains("tests run").doesNotContain("must not be called");
    }

    @Test
    void onDebianRootInstallsIt() throws Exception {
        stub("apt-get", aptGet("chromium"));
        assertThat(run(Map.of()))
                .contains("apt-get installs it", "tests run")
                .doesNotContain("sudo")
                .endsWith("0");
        assertThat(Files.readString(machine.resolve("log"))).isEqualTo("update\ninstall chromium noninteractive\n");
    }

    @Test
    void onUbuntuItHasAnotherName() throws Exception {
        stub("apt-get", aptGet("chromium-browser"));
        assertThat(run(Map.of())).contains("tests run");
    }

    @Test
    void whoIsNotRootInstallsItThroughSudoAndIsToldSo() throws Exception {
        stub("id", "echo 1000");
        stub("apt-get", aptGet("chromium"));
        stub("sudo", "echo through sudo >> " + machine.resolve("log") + "; exec \"$@\"");
        assertThat(run(Map.of())).contains("with sudo, apt-get installs it", "tests run");
        assertThat(Files.readString(machine.resolve("log"))).startsWith("through sudo\nupdate\nthrough sudo\ninstall");
    }

    @Test
    void withoutSudoItIsSaidWhatToInstall() throws Exception {
        stub("id", "echo 1000");
        stub("apt-get", aptGet("chromium"));
        assertThat(run(Map.of()))
                .contains("as root with apt-get install chromium")
                .doesNotContain("tests run")
                .endsWith("2");
    }

    @Test
    void whereAptGetFailsItIsSaid() throws Exception {
        stub("apt-get", "exit 100");
        assertThat(run(Map.of()))
                .contains("apt-get could not install it")
                .doesNotContain("tests run")
                .endsWith("2");
    }

    @Test
    void elsewhereTheTestsDownloadOne() throws Exception {
        assertThat(run(Map.of()))
                .contains("they download Playwright's own", "tests run")
                .endsWith("0");
    }

    private void root() throws IOException {
        stub("id", "echo 0");
    }

    private String aptGet(String has) {
        return """
                case "$*" in
                  "update -qq") echo update >> %1$s/log ;;
                  "install -y -qq %2$s") echo "install %2$s $DEBIAN_FRONTEND" >> %1$s/log; printf '#!/bin/sh\\n' > %1$s/%2$s; chmod +x %1$s/%2$s ;;
                  *) exit 100 ;;
                esac
                """.formatted(machine, has);
    }

    private Path stub(String name, String script) throws IOException {
        Path file = Files.writeString(machine.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What is printed, and the exit code behind it. */
    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", Path.of("trinn").toAbsolutePath().toString(), "test");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", machine.toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return out + process.waitFor();
    }
}
