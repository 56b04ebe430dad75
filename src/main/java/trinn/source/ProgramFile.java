package trinn.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar that runs, by which what one build of the program left behind is told from that of another. */
public final class ProgramFile {

    private ProgramFile() {}

    /** Its size and time in one line; the empty text where the program does not run from a jar. */
    public static String fingerprint() {
        Path program = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator)[0]);
        try {
            return Files.isRegularFile(program) ? fingerprint(program) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Size and time of a file in one line. */
    public static String fingerprint(Path file) throws IOException {
        return "%d %s".formatted(Files.size(file), Files.getLastModifiedTime(file));
    }
}
