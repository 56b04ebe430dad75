package trinn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trinn.paper.Paper;
import trinn.replay.Certificate;

/** The words on the command line that say where certificates are written. */
final class CertificateOptions {

    @Option(
            names = "--certificates",
            paramLabel = "<folder>",
            description = "Write the replay certificates into a folder, too.")
    private @Nullable Path folder;

    /** Whether any are to be written. */
    boolean asked() {
        return folder != null;
    }

    /**
     * Writes some, where that was asked for.
     *
     * @throws Refusal where they cannot be written
     */
    void write(List<Certificate> certificates) {
        certificates.forEach(one -> write(one.fileName(), one.json()));
    }

    /**
     * Writes those that lie within a paper, where that was asked for.
     *
     * @throws Refusal where they cannot be written
     */
    void writeOf(Paper paper) {
        paper.attachments().forEach(one -> write(one.name(), one.text()));
    }

    private void write(String name, String json) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), json);
        } catch (IOException e) {
            throw new Refusal("The certificates could not be written to %s: may you write there?".formatted(folder));
        }
    }
}
