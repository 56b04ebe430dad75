package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.evaluation.GoldenCases;

/**
 * Runs the building blocks in {@code examples}, and pins the page that shows them. After a wanted change,
 * {@code -Dtrinn.write=yes} writes the page anew.
 */
class BuildingBlocksTest {

    private static final Path PAGE = Path.of("docs/building-blocks.md");
    private static final boolean WRITE = System.getProperty("trinn.write") != null;

    static List<String> blocks() throws IOException {
        try (Stream<Path> folders = Files.list(BuildingBlocksPage.EXAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyCaseOfTheBlockPassesAndEveryRuleFires(String block) {
        CompiledScheme compiled = Compiled.of(BuildingBlocksPage.EXAMPLES.resolve(block));
        assertThat(compiled.scheme().id()).isEqualTo(block);
        GoldenCases cases = GoldenCases.run(compiled);
        assertThat(cases.results()).isNotEmpty();
        assertThat(cases.results()).filteredOn(result -> !result.passed()).isEmpty();
        assertThat(cases.silent()).as("rules that fire in no case").isEmpty();
        assertThat(compiled.warnings()).isEmpty();
    }

    @Test
    void everyBlockHasItsPlaceOnThePage() throws IOException {
        assertThat(BuildingBlocksPage.GROUPS.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(blocks());
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        if (WRITE) {
            Files.writeString(PAGE, BuildingBlocksPage.text());
        }
        assertThat(PAGE).content().isEqualTo(BuildingBlocksPage.text());
    }
}
