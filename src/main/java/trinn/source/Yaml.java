package trinn.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML so that every value knows its line and column, and every number keeps the digits it was written with. */
public final class Yaml {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(5_000_000)
            .build();

    private Yaml() {}

    /**
     * The file's one document.
     *
     * @throws ProblemsException where the file is missing, is no UTF-8 or no YAML, or is empty
     */
    public static YamlNode read(Path file) {
        return parse(file.getFileName().toString(), text(file));
    }

    /**
     * A file that comes with the program and lies beside a class.
     *
     * @throws NullPointerException where there is none
     */
    public static YamlNode beside(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a file.
     *
     * @throws ProblemsException where the file is missing, unreadable or no UTF-8
     */
    public static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ProblemsException(new Problem(file.toString(), 0, 0, "There is no such file."));
        } catch (MalformedInputException e) {
            throw new ProblemsException(new Problem(file.toString(), 0, 0, "The file must be saved as UTF-8 text."));
        } catch (IOException e) {
            throw new ProblemsException(new Problem(file.toString(), 0, 0, "The file cannot be read."));
        }
    }

    /** A text as a value in quotation marks, whatever signs it holds. */
    public static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\R", "\\\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    /**
     * The text's one document.
     *
     * @param file the name to be used in messages
     * @throws ProblemsException where the text is no YAML or is empty
     */
    public static YamlNode parse(String file, String text) {
        try {
            return new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> new YamlNode(file, text, node))
                    .orElseThrow(() -> new ProblemsException(new Problem(file, 0, 0, "The file is empty.")));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            throw new ProblemsException(new Problem(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    "This is not YAML: " + e.getProblem() + ". Maybe the indentation is off or a quote is open."));
        } catch (YamlEngineException e) {
            throw new ProblemsException(new Problem(file, 0, 0, "This is not YAML: " + e.getMessage()));
        }
    }
}
