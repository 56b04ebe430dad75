package trinn.workbench.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.GoldenCases;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Everything in {@code rules/} can be built from nothing by forms alone: the scheme's own golden cases hold then. */
class SchemesByFormTest {

    private static final Blocks BLOCKS = Blocks.read(Path.of("blocks"));

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itsOwnCasesHold(String id) {
        SchemeFiles built = FilledForms.built(id, BLOCKS);
        SchemeFiles own = built.with(
                SchemeFiles.CASES,
                Objects.requireNonNull(
                        SchemeFiles.read(Path.of("rules", id)).texts().get(SchemeFiles.CASES)));
        for (SchemeFiles files : List.of(built, own)) {
            try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
                assertThat(scheme.warnings())
                        .as(String.join("\n", files.rules().values()))
                        .isEmpty();
                assertThat(GoldenCases.run(scheme).results())
                        .allSatisfy(result -> assertThat(result.differences())
                                .as(result.golden().name())
                                .isEmpty());
            }
        }
        assertThat(Scheme.of(own).cases()).isNotEmpty();
    }
}
