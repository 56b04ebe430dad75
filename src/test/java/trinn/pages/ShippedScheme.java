package trinn.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.scheme.Example;
import trinn.scheme.Scheme;
import trinn.simulation.PayCurve;

/**
 * A shipped scheme with all that its page needs.
 *
 * @param id its folder under {@code rules}
 * @param title what people call it
 * @param description what it pays
 * @param page its page
 * @param picture its pay curve
 */
record ShippedScheme(String id, String title, String description, String page, PayCurvePicture picture) {

    static final Path PAGES = Path.of("docs/schemes");

    /** The folders of all shipped schemes. */
    static List<String> ids() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static ShippedScheme of(String id) {
        CompiledScheme compiled = Compiled.shipped(id);
        Scheme scheme = compiled.scheme();
        Example example = Objects.requireNonNull(
                scheme.example(),
                "The scheme %s has no example. Add one to its scheme.yaml, as docs/schemes.md says.".formatted(id));

        PayCurve curve = PayCurve.of(
                Succession.of(compiled, example.golden().terms()),
                example.golden().population(),
                example.about(),
                example.vary());
        return new ShippedScheme(
                id,
                scheme.title(),
                SchemePage.oneLine(scheme.description()),
                new SchemePage(compiled, curve).text(),
                new PayCurvePicture(scheme, curve));
    }

    /** The file of its page. */
    Path file() {
        return PAGES.resolve(id + ".md");
    }

    /** The file name of its picture. */
    String svg() {
        return id + ".svg";
    }
}
