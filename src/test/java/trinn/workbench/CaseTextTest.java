package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;

/** The text of golden cases is edited as little as it takes. */
final class CaseTextTest {

    private static final String WRITTEN = "- case: new\n  given: {}\n  lines: []\n  payout: 0";
    private static final SchemeFiles UNIT_EXTRA = SchemeFiles.read(Path.of("rules/unit-extra"));

    static Stream<Path> schemes() throws IOException {
        try (Stream<Path> rules = Files.list(Path.of("rules"));
                Stream<Path> examples = Files.list(Path.of("examples"))) {
            return Stream.concat(rules, examples)
                    .filter(folder -> Files.isRegularFile(folder.resolve(SchemeFiles.CASES)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static SchemeFiles cases(String text) {
        String scheme = Objects.requireNonNull(UNIT_EXTRA.texts().get(SchemeFiles.SCHEME));
        String plain = scheme.replaceFirst("(?s)\nexample:\n(  .*\n)+?(?=\\S|$)", "\n");
        return UNIT_EXTRA.with(SchemeFiles.SCHEME, plain).with(SchemeFiles.CASES, text);
    }

    private static String text(SchemeFiles files) {
        return Objects.requireNonNull(files.texts().get(SchemeFiles.CASES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cases: []\n", "cases: []", "# ours\n", "cases:\n  []\n"})
    void theFirstCaseFindsItsPlace(String before) {
        SchemeFiles after = CaseText.append(cases(before), WRITTEN);
        assertThat(CaseText.names(after)).containsExactly("new");
        assertThat(Scheme.of(after).cases()).hasSize(1);
        assertThat(text(after)).contains("cases:\n  - case: new\n    given: {}\n");
    }

    @Test
    void aSchemeWithoutTheFileGetsOne() {
        Map<String, String> texts = new TreeMap<>(UNIT_EXTRA.texts());
        texts.remove(SchemeFiles.CASES);
        SchemeFiles after = CaseText.append(new SchemeFiles(new TreeMap<>(texts)), WRITTEN);
        assertThat(text(after)).isEqualTo("cases:\n  - case: new\n    given: {}\n    lines: []\n    payout: 0\n");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatIsAppendedAndRemovedAgainLeavesEveryByte(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        SchemeFiles with = CaseText.append(files, WRITTEN);
        assertThat(text(with)).startsWith(text(files).stripTrailing());
        assertThat(CaseText.names(with))
                .endsWith("new")
                .hasSize(CaseText.names(files).size() + 1);
        assertThat(text(CaseText.remove(with, "new"))).isEqualTo(text(files));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aCaseIsRenamedAndNamedBackWithoutATrace(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        for (String name : CaseText.names(files)) {
            SchemeFiles renamed = CaseText.rename(files, name, "other: \"name\"");
            assertThat(CaseText.names(renamed)).contains("other: \"name\"").doesNotContain(name);
            assertThat(Scheme.of(renamed).cases()).hasSameSizeAs(CaseText.names(files));
            assertThat(Scheme.of(CaseText.rename(renamed, "other: \"name\"", name))
                            .cases())
                    .extracting(GoldenCase::name)
                    .isEqualTo(CaseText.names(files));
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aCopyStandsBehindItsCaseAndSaysTheSame(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        List<String> names = CaseText.names(files);
        for (int i = 0; i < names.size(); i++) {
            SchemeFiles twice = CaseText.duplicate(files, names.get(i), "copy");
            List<GoldenCase> cases = Scheme.of(twice).cases();
            assertThat(cases.get(i + 1).name()).isEqualTo("copy");
            assertThat(cases.get(i + 1).population()).isEqualTo(cases.get(i).population());
            assertThat(text(CaseText.remove(twice, "copy"))).isEqualTo(text(files));
        }
    }

    @Test
    void whatStandsAroundACaseStays() {
        String before =
                "# all\ncases:\n  # first\n  - case: a # of two\n    given: {}\n    lines: []\n    payout: 0 # none\n\n  # second\n  - case: b\n    given: {}\n    lines: []\n    payout: 0\n\n# end\n";
        assertThat(text(CaseText.remove(cases(before), "a")))
                .isEqualTo(
                        "# all\ncases:\n  # second\n  - case: b\n    given: {}\n    lines: []\n    payout: 0\n\n# end\n");
        assertThat(text(CaseText.remove(cases(before), "b")))
                .endsWith("payout: 0 # none\n\n# end\n")
                .contains("# first");
        assertThat(text(CaseText.append(cases(before), WRITTEN)))
                .contains("payout: 0\n\n  - case: new")
                .endsWith("payout: 0\n\n# end\n");
        assertThat(text(CaseText.remove(CaseText.remove(cases(before), "a"), "b")))
                .isEqualTo("# all\ncases: []\n\n# end\n");
    }

    @Test
    void aTakenNameAndTheExampleAreRefused() {
        String name = CaseText.names(UNIT_EXTRA).getFirst();
        assertThatThrownBy(() ->
                        CaseText.rename(UNIT_EXTRA, CaseText.names(UNIT_EXTRA).get(1), name))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("already");
        SchemeFiles example = SchemeFiles.read(Path.of("rules/unit-extra"));
        String shown =
                Objects.requireNonNull(Scheme.of(example).example()).golden().name();
        assertThatThrownBy(() -> CaseText.remove(example, shown))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("example of the scheme");
        assertThat(Objects.requireNonNull(Scheme.of(CaseText.rename(example, shown, "shown"))
                                .example())
                        .golden()
                        .name())
                .isEqualTo("shown");
    }

    @Test
    void theNextFreeNameHasANumber() {
        String name = CaseText.names(UNIT_EXTRA).getFirst();
        assertThat(CaseText.free(UNIT_EXTRA, name)).isEqualTo(name + " 2");
        assertThat(CaseText.free(UNIT_EXTRA, "x")).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatIsPaidNowIsAcceptedAndWhatHeldStays(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        String expected = "(\\{component: [^{}]*amount|pays|payout): -?[0-9.]+";
        SchemeFiles wrong = files.with(
                SchemeFiles.CASES,
                text(files)
                        .lines()
                        .map(line -> line.contains("reason: ")
                                ? line + "\n"
                                : line.replaceAll(expected, "$1: 123456.78") + "\n")
                        .collect(Collectors.joining()));
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(wrong))) {
            SchemeFiles accepted = wrong;
            SchemeFiles same = files;
            for (CaseResult result : GoldenCases.run(scheme).results()) {
                if (result.golden().fails() == null) {
                    accepted = CaseText.accept(accepted, result.golden().name(), result.paid());
                    same = CaseText.accept(same, result.golden().name(), result.paid());
                }
            }
            assertThat(text(same)).isEqualTo(text(files));
            assertThat(GoldenCases.run(scheme, Scheme.of(accepted).cases()).passed())
                    .isTrue();
        }
    }

    @Test
    void linesThatAreNotPaidAnyLongerAreTakenOutAndNewOnesWrittenIn() {
        String text =
                "cases:\n  - case: a\n    given:\n      products: [{code: x, quantity: 6, unitValue: 1000}]\n    lines: []\n    payout: 0\n    silent: [Every unit of a model above the plan pays a share of its value]\n"
                        + "  - case: b\n    given: {}\n    lines:\n      - {component: unit extra, amount: 30.00}\n    payout: 30.00\n";
        SchemeFiles files = cases(text);
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            SchemeFiles accepted = files;
            for (CaseResult result : GoldenCases.run(scheme).results()) {
                accepted = CaseText.accept(accepted, result.golden().name(), result.paid());
            }
            assertThat(text(accepted))
                    .isEqualTo(
                            "cases:\n  - case: a\n    given:\n      products: [{code: x, quantity: 6, unitValue: 1000}]\n    lines:\n      - {component: unit extra, rule: Every unit of a model above the plan pays a share of its value, amount: 30.00}\n    payout: 30.00\n"
                                    + "  - case: b\n    given: {}\n    lines: []\n    payout: 0\n");
        }
    }

    @Test
    void aCaseOfOneRuleIsMadeACaseOfAllThatIsPaid() {
        SchemeFiles files = cases("""
                cases:
                  # how many
                  - case: one rule
                    given:
                      products: [{code: A, quantity: 12, unitValue: 1000}]
                    rule: Every unit of a model above the plan pays a share of its value
                    pays: 1
                """);
        CaseResult result = results(files).getFirst();
        SchemeFiles whole = CaseText.whole(files, "one rule", result.paid().getFirst());
        assertThat(results(whole).getFirst().differences()).isEmpty();
        assertThat(text(whole))
                .contains("# how many\n", "    lines:\n      - {component: ", "    payout: ")
                .doesNotContain("rule: Every unit of a model above the plan pays a share of its value\n", "pays: 1");
    }

    @Test
    void aCaseOfEverythingStaysAsItIsWritten() {
        SchemeFiles files = cases("cases:\n  - case: none\n    given: {}\n    lines: []\n    payout: 0\n");
        CaseResult result = results(files).getFirst();
        assertThat(CaseText.whole(files, "none", result.paid().getFirst())).isEqualTo(files);
    }

    private static List<CaseResult> results(SchemeFiles files) {
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            return GoldenCases.run(scheme).results();
        }
    }
}
