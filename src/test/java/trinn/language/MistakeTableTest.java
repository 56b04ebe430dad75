package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.language.MistakeTable.Row;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;

/**
 * Pins what people are told of each mistake, and the page that lists them. After a wanted change, {@code -Dtrinn.write=yes}
 * writes both anew; read the difference before it is committed.
 */
class MistakeTableTest {

    private static final Path PAGE = Path.of("docs/rule-errors.md");
    private static final boolean WRITE = System.getProperty("trinn.write") != null;

    static Stream<Row> rows() {
        return MistakeTable.rows();
    }

    @Test
    void everyFileIsFineAsItStands() {
        SchemeFiles rules = MistakeTable.files(Texts.HEAD + MistakeTable.RULE);
        assertThat(MistakeTable.WHOLE)
                .allSatisfy((file, text) -> assertThat(MistakeTable.problems(rules.with(file, text)))
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aMistakeIsToldWithCodePlaceAndAdvice(Row row) {
        assertThat(row.told().code()).as(row.toString()).isNotEqualTo("none");
        if (!WRITE) {
            assertThat(row.told()).hasToString(row.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void anOfferedFixMendsTheMistake(Row row) {
        Problem problem = MistakeTable.problems(row.files(row.text())).getFirst();
        if (problem.fix() != null) {
            assertThat(MistakeTable.problems(row.files(problem.fix().apply(row.text()))))
                    .noneSatisfy(rest -> {
                        assertThat(rest.code()).isEqualTo(problem.code());
                        assertThat(rest.line()).isEqualTo(problem.line());
                        assertThat(rest.column()).isEqualTo(problem.column());
                    });
        }
    }

    @Test
    void noMessageSpeaksOfTheMachineryBelow() {
        assertThat(rows().map(Row::told))
                .allSatisfy(row -> assertThat(row.message() + row.suggestion())
                        .doesNotContainIgnoringCase(
                                "drools", "java", "lambda", "[ERR", "mismatched", "token", "null "));
    }

    @Test
    void theTableHasEveryCodeOfTheCheckAndAtLeastSixtyMistakes() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
        List<String> codes = rows().map(Row::told).map(Row::code).distinct().toList();
        assertThat(Arrays.stream(Mistake.values())
                        .filter(mistake -> !Set.of(Mistake.UNTRANSLATABLE, Mistake.NO_RULES, Mistake.REACHES_OUT)
                                .contains(mistake))
                        .map(Mistake::code))
                .allSatisfy(code -> assertThat(codes).contains(code));
    }

    @Test
    void thePageOfMistakesIsUpToDate() throws IOException {
        if (WRITE) {
            Files.writeString(
                    MistakeTable.FILE,
                    rows().map(Row::told).map(Row::toString).collect(Collectors.joining("\n", "", "\n")));
            Files.writeString(PAGE, MistakePage.text());
        }
        assertThat(PAGE).content().isEqualTo(MistakePage.text());
    }
}
