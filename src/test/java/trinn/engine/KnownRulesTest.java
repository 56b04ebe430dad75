package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trinn.evaluation.GoldenCases;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Rules that were translated are not translated again while nothing that they depend on changes. */
final class KnownRulesTest {

    private static final SchemeFiles WEB_SHOP = SchemeFiles.read(Path.of("rules/web-shop"));

    private static List<String> parts(SchemeFiles files) {
        List<String> parts = new ArrayList<>();
        try (CompiledScheme compiled =
                new SchemeCompiler().compile(Scheme.of(files), (part, nanos) -> parts.add(part))) {
            assertThat(GoldenCases.run(compiled).passed()).isTrue();
        }
        return parts;
    }

    private static SchemeFiles with(String file, String from, String to) {
        String text = Objects.requireNonNull(WEB_SHOP.texts().get(file));
        assertThat(text).contains(from);
        return WEB_SHOP.with(file, text.replace(from, to));
    }

    private static String rules() {
        return WEB_SHOP.texts().keySet().stream()
                .filter(file -> file.endsWith(".drl"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherCommentInTheCasesTranslatesNothing() {
        parts(WEB_SHOP);
        assertThat(parts(with(SchemeFiles.CASES, "cases:", "# ours\ncases:"))).doesNotContain("generate and compile");
    }

    @Test
    void anotherRuleIsTranslated() {
        parts(WEB_SHOP);
        assertThat(parts(with(rules(), "rule \"", "// %d\nrule \"".formatted(System.nanoTime()))))
                .contains("generate and compile");
    }
}
