package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.access.Demo;

/** Runs the lines of the page about the interface, as somebody who reads it does. */
final class ApiPageIT extends InApi {

    private static final Pattern LINES = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void itsLinesDoWhatItSays() throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        Matcher lines = LINES.matcher(Files.readString(Path.of("docs", "api.md")));
        while (lines.find()) {
            script.append(lines.group(1)).append("\necho\n");
        }
        Path file = Files.writeString(folder.resolve("lines.sh"), script);
        Path out = folder.resolve("out.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        bash.environment().put("TRINN", address());
        bash.environment().put("TOKEN", token(Demo.EVERYTHING.user()));
        Process running = bash.start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out);
        assertThat(running.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"roles\":[\"designer\"")
                .contains("\"payee\":\"P001\"")
                .contains("Grunnlønn på")
                .contains("\"difference\":\"-")
                .contains("\"errors\":0")
                .contains("\"state\":\"DONE\"");
        assertThat(Files.readAllLines(folder.resolve("what-if.csv"))).hasSize(1520);
        assertThat(Files.readString(folder.resolve("what-if.parquet"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("PAR1");
        assertThat(as(Demo.DESIGNER)
                        .get("/data-sets?name=By%20interface")
                        .json()
                        .at("/items/0/sales")
                        .asString())
                .isEqualTo("540.5");
    }
}
