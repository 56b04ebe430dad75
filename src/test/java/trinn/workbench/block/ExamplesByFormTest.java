package trinn.workbench.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.GoldenCases;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.workbench.NewScheme;

/** What {@code docs/blocks.md} says of {@code examples/}: the golden cases of an example hold of what its forms build. */
class ExamplesByFormTest {

    private static final Blocks BLOCKS = Blocks.read(Path.of("blocks"));
    private static final Path FORMS = Path.of("src/test/resources/blocks/examples.yaml");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(\\.\\./examples/[a-z-]+\\) \\| (.*?) \\|.*$");

    static Stream<String> built() {
        String only = System.getProperty("trinn.example", "");
        return Yaml.read(FORMS).map().keySet().stream().filter(id -> only.isEmpty() || only.equals(id));
    }

    @ParameterizedTest
    @MethodSource("built")
    void itsCasesHoldWhateverItsRulesAreCalled(String id) {
        SchemeFiles files = NewScheme.of(id, id, "NOK");
        for (FilledForms.Filled one : FilledForms.of(Yaml.read(FORMS).need(id), BLOCKS)) {
            files = new Writing(one.block(), files, "en").add(one.answers());
        }
        String cases = Objects.requireNonNull(
                SchemeFiles.read(Path.of("examples", id)).texts().get(SchemeFiles.CASES));
        SchemeFiles own = files.with(SchemeFiles.CASES, ofAnyRule(cases, Scheme.of(files)));
        assertThat(Scheme.of(own).cases()).isNotEmpty();
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(own))) {
            assertThat(scheme.warnings())
                    .as(String.join("\n", own.rules().values()))
                    .isEmpty();
            assertThat(GoldenCases.run(scheme).results())
                    .allSatisfy(result -> assertThat(result.differences())
                            .as(result.golden().name())
                            .isEmpty());
        }
    }

    @Test
    void theTableNamesEachExampleAndTheBlocksThatBuildIt() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/blocks.md")));
        while (row.find()) {
            named.add(row.group(1));
            var forms = Yaml.read(FORMS).get(row.group(1));
            Set<String> used = forms == null
                    ? Set.of()
                    : FilledForms.of(forms, BLOCKS).stream()
                            .map(one -> one.block().id())
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> said = row.group(2).equals("–")
                    ? Set.of()
                    : Arrays.stream(row.group(2).split(", "))
                            .map(word -> word.replace("`", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(said).as(row.group(1)).isEqualTo(used);
        }
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            assertThat(named)
                    .isEqualTo(examples.map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** The cases without names of rules, which are the forms' own here, and without those that change a term that is a variant here. */
    private static String ofAnyRule(String cases, Scheme scheme) {
        return Arrays.stream(cases.split("(?m)(?=^  - case: )"))
                .filter(one -> Pattern.compile("(?m)^    terms: \\{(.*)}")
                        .matcher(one)
                        .results()
                        .flatMap(terms -> Pattern.compile("(\\w+):")
                                .matcher(terms.group(1))
                                .results())
                        .allMatch(term -> scheme.terms().get(term.group(1)) != null))
                .map(one -> one.replaceAll(", rule: (\"[^\"]*\"|[^,}]*)(?=[,}])", "")
                        .replaceAll("(?m)^ +(fires|silent): .*\\n", ""))
                .collect(Collectors.joining());
    }
}
