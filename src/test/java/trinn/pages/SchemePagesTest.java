package trinn.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the pages of the shipped schemes in step with their folders. {@code -Dtrinn.write=yes} writes the pages anew;
 * {@link SchemePagesIT} draws the pictures.
 */
class SchemePagesTest {

    private static final boolean WRITE = System.getProperty("trinn.write") != null;
    private static final Path INDEX = ShippedScheme.PAGES.resolve("README.md");

    private static List<ShippedScheme> all = List.of();

    static Stream<ShippedScheme> schemes() {
        return all.stream();
    }

    @BeforeAll
    static void read() throws IOException {
        all = ShippedScheme.ids().stream().map(ShippedScheme::of).toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void thePageSaysWhatTheSchemePaysToday(ShippedScheme scheme) throws IOException {
        write(scheme.file(), scheme.page());
        assertThat(scheme.file()).content().isEqualTo(scheme.page());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void thePictureIsOfTodaysPayCurve(ShippedScheme scheme) {
        assertThat(scheme.page()).contains("](%s)".formatted(scheme.svg()));
        assertThat(ShippedScheme.PAGES.resolve(scheme.svg()))
                .as("draw it by SchemePagesIT with -Dtrinn.pictures=docs")
                .content()
                .contains(scheme.picture().mark(), scheme.picture().title());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theExampleLiesOnItsPayCurve(ShippedScheme scheme) {
        assertThat(scheme.picture().exampleOnCurve())
                .as("choose from, to and step so that they meet the value of the case")
                .hasSize(1)
                .allSatisfy(point -> assertThat(scheme.page()).contains("**" + Markdown.money(point.pay()) + "**"));
    }

    @Test
    void theIndexNamesEveryScheme() throws IOException {
        String index = index();
        write(INDEX, index);
        assertThat(INDEX).content().isEqualTo(index);
    }

    @Test
    void noPageIsLeftOfASchemeThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(ShippedScheme.PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("README.md"), all.stream().flatMap(SchemePagesTest::files))
                                    .toList());
        }
    }

    /** The page, the pay curve, and the picture where the page shows one. */
    private static Stream<String> files(ShippedScheme scheme) {
        String tried = scheme.id() + "-what-if.png";
        Stream<String> always = Stream.of(scheme.id() + ".md", scheme.svg());
        return scheme.page().contains(tried) ? Stream.concat(always, Stream.of(tried)) : always;
    }

    private static String index() {
        return """
                # The shipped schemes

                Each lies in a folder of its name under `rules`; its page is written from that folder by the tests.

                %s""".formatted(Markdown.table(
                List.of("scheme", "what it pays"),
                all.stream()
                        .map(scheme ->
                                List.of("[%s](%s.md)".formatted(scheme.title(), scheme.id()), scheme.description()))
                        .toList()));
    }

    private static void write(Path file, String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(ShippedScheme.PAGES);
            Files.writeString(file, text);
        }
    }
}
