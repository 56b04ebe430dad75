package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Rules are found in texts, and left out of them for a while. */
final class SchemeRulesTest {

    private static final SchemeFiles FILES = SchemeFiles.read(Path.of("rules/nordic-sales"));

    @Test
    void aSchemeWithoutSomeRulesIsOneWithTheOthers() {
        SchemeFiles rest = SchemeRules.without(FILES, Set.of("Base salary", "Variable pay is capped"));
        assertThat(SchemeRules.of(FILES)).extracting(Part::name).contains("Base salary", "Variable pay is capped");
        assertThat(SchemeRules.of(rest))
                .extracting(Part::name)
                .doesNotContain("Base salary", "Variable pay is capped")
                .hasSize(SchemeRules.of(FILES).size() - 2);
        assertThat(Standing.of(Scheme.of(rest)).mistakes()).isZero();
    }

    @Test
    void otherRulesKeepTheirLines() {
        SchemeFiles rest = SchemeRules.without(FILES, Set.of("Base salary"));
        Part last = SchemeRules.of(FILES).getLast();
        assertThat(SchemeRules.lineOf(rest, last)).isEqualTo(SchemeRules.lineOf(FILES, last));
    }

    @Test
    void aRuleIsFoundAtItsLine() {
        Part rule = SchemeRules.of(FILES).get(1);
        int line = SchemeRules.lineOf(FILES, rule);
        assertThat(FILES.texts().get(rule.file()).lines().toList().get(line - 1))
                .isEqualTo("rule \"%s\"".formatted(rule.name()));
        assertThat(SchemeRules.lineOf(FILES, new Part(Part.Kind.RULE, rule.file(), "none", "rule none")))
                .isZero();
    }
}
