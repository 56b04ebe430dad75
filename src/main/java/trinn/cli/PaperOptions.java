package trinn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trinn.facts.FactSet;
import trinn.paper.Paper;
import trinn.paper.PaperLook;
import trinn.paper.Press;
import trinn.statement.StatementPrint;

/** The options of commands whose outcome can also be a file that people print or send. */
final class PaperOptions {

    /** So often it is told how far a long print is. */
    private static final int STEPS = 10;

    @Option(names = "--pdf", paramLabel = "<file>", description = "Write it as an accessible PDF.")
    private @Nullable Path pdf;

    @Option(names = "--html", paramLabel = "<file>", description = "Write it as HTML for an e-mail.")
    private @Nullable Path html;

    @Option(
            names = "--company",
            defaultValue = "",
            paramLabel = "<name>",
            description = "The company's name, at the head of these files.")
    private String company = "";

    /**
     * Writes the files that were asked for.
     *
     * @throws Refusal where one cannot be written
     */
    void write(Paper paper) {
        Press press = new Press(PaperLook.PLAIN.of(company));
        if (pdf != null) {
            write(pdf, press.pdf(paper));
        }
        if (html != null) {
            write(html, press.html(paper).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws Refusal where a file was asked for that cannot hold many statements */
    void requireMany() {
        if (html != null) {
            throw new Refusal("--html is for one statement. Name its payee by --payee, or take --pdf for all.");
        }
    }

    /**
     * Writes many statements as one PDF, where that was asked for.
     *
     * @param told how far it is
     * @throws Refusal where it cannot be written
     */
    void write(StatementPrint print, List<FactSet> whose, PrintWriter told) {
        if (pdf == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] last = {0};
        print.write(whose, new Press(PaperLook.PLAIN.of(company)), bytes, (done, all) -> {
            if (done * STEPS / all > last[0]) {
                last[0] = done * STEPS / all;
                told.printf("%d of %d statements are ready%n", done, all);
                told.flush();
            }
        });
        write(pdf, bytes.toByteArray());
    }

    /**
     * Writes many papers as one PDF.
     *
     * @param all writes them, with a press, to where it is told
     * @throws Refusal where no file or an HTML file was asked for, or it cannot be written
     */
    void writeAll(BiConsumer<Press, OutputStream> all) {
        if (pdf == null || html != null) {
            throw new Refusal("Letters to everybody are one PDF: write --pdf and a file, and no --html.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        all.accept(new Press(PaperLook.PLAIN.of(company)), bytes);
        write(pdf, bytes.toByteArray());
    }

    /** @throws Refusal where no file was asked for */
    void requireAny() {
        if (pdf == null && html == null) {
            throw new Refusal("Where to? Write --pdf or --html and a file.");
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refusal("%s could not be written: is its folder there, and may you write there?".formatted(file));
        }
    }
}
