package trinn.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import trinn.engine.EngineVersion;

/** Where and with what is measured. */
final class Machine {

    private Machine() {}

    static void print(PrintWriter out, Path home) {
        out.printf(
                "%-12s %s, %d cores for Java%n",
                "machine", cpu(), Runtime.getRuntime().availableProcessors());
        out.printf("%-12s %s %s%n", "system", System.getProperty("os.name"), System.getProperty("os.version"));
        out.printf("%-12s %s %s%n", "JVM", System.getProperty("java.vm.name"), System.getProperty("java.vm.version"));
        out.printf("%-12s %d MiB at most%n", "heap", Runtime.getRuntime().maxMemory() >> 20);
        out.printf("%-12s %s%s%n", "versions", EngineVersion.CURRENT, head(home));
    }

    private static String cpu() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** The commit that is checked out, where git knows one. */
    private static String head(Path home) {
        try {
            Process git = new ProcessBuilder("git", "-C", home.toString(), "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String head = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? ", commit " + head.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
