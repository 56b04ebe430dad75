package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.evaluation.GoldenCases;

public class ShippedSchemesTest {

    /** The folders of the schemes that are shipped. */
    public static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyGoldenCaseOfTheSchemePasses(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        GoldenCases cases = GoldenCases.run(compiled);
        assertThat(cases.results()).isNotEmpty();
        assertThat(cases.results()).filteredOn(result -> !result.passed()).isEmpty();
        assertThat(cases.silent()).as("rules that fire in no case").isEmpty();
    }
}
