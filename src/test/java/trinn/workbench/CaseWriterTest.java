package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CaseResult;
import trinn.evaluation.Evaluation;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Asked;
import trinn.population.DataFolder;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;

/** Golden cases are written from facts and pay, and say the same when they are read again. */
final class CaseWriterTest {

    static Stream<Path> schemes() throws IOException {
        return CaseTextTest.schemes();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyGoldenCaseWrittenFromItsFactsPassesAndSaysTheSame(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            List<CaseResult> results = GoldenCases.run(scheme).results();
            SchemeFiles written = files.with(SchemeFiles.CASES, "cases: []\n");
            for (CaseResult result : results) {
                written = CaseText.append(written, text(scheme, result));
            }
            List<GoldenCase> again = Scheme.of(written).cases();
            assertThat(again)
                    .extracting(GoldenCase::name)
                    .isEqualTo(results.stream().map(one -> one.golden().name()).toList());
            for (CaseResult result : GoldenCases.run(scheme, again).results()) {
                assertThat(result.differences()).as(result.golden().name()).isEmpty();
            }
            for (int i = 0; i < again.size(); i++) {
                if (again.get(i).fails() == null) {
                    assertThat(seen(scheme, results.get(i).golden()))
                            .as(again.get(i).name())
                            .isEqualTo(seen(scheme, again.get(i)));
                }
            }
        }
    }

    private static String text(CompiledScheme scheme, CaseResult result) {
        GoldenCase golden = result.golden();
        List<CaseWriter.Told> told = new ArrayList<>();
        for (int i = 0; i < golden.statements().size(); i++) {
            told.add(new CaseWriter.Told(
                    golden.population().get(i),
                    golden.fails() == null ? result.paid().get(i) : null));
        }
        return new CaseWriter(scheme).write(golden.name(), golden.terms(), told, golden.fails());
    }

    /** What each pattern of each rule gets to see, measured and compared, by the fields that the rules use. */
    private static List<String> seen(CompiledScheme scheme, GoldenCase golden) {
        List<String> seen = new ArrayList<>();
        for (Evaluated one : Evaluation.of(Succession.of(scheme, golden.terms()), golden.population())) {
            for (Asked asked : scheme.asked()) {
                List<String> facts = new ArrayList<>();
                for (Fact fact : one.facts().all()) {
                    if (fact.getClass().getSimpleName().equals(asked.fact()) && asked.means(fact)) {
                        facts.add(new TreeMap<>(values(fact, asked)).toString());
                    }
                }
                facts.sort(null);
                seen.add(asked.rule() + " " + asked.fact() + " " + facts);
            }
        }
        return seen;
    }

    private static TreeMap<String, Object> values(Fact fact, Asked asked) {
        TreeMap<String, Object> values = new TreeMap<>();
        for (String field : asked.fields()) {
            if (field.startsWith("attribute")) {
                values.put(field, ((trinn.facts.Attributed) fact).attribute(field.replaceFirst("^attribute\\.?", "")));
                continue;
            }
            try {
                Object value = fact.getClass().getMethod(field).invoke(fact);
                values.put(
                        field,
                        value instanceof BigDecimal number
                                ? number.round(new java.math.MathContext(30))
                                        .stripTrailingZeros()
                                        .toPlainString()
                                : Objects.toString(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    @Test
    void anyoneOfNordhandelIsKeptAsACaseThatPaysTheSame() {
        long seed = Long.getLong("trinn.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<FactSet> all = DataFolder.read(Path.of("scenarios/nordhandel")).factSets();
        SchemeFiles files = SchemeFiles.read(Path.of("rules/nordic-sales"));
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            StringBuilder kept =
                    new StringBuilder(files.texts().get(SchemeFiles.CASES).stripTrailing());
            List<Evaluated> paid = new ArrayList<>();
            Succession succession = Succession.of(scheme, scheme.scheme().terms());
            for (int i = 0; i < 300; i++) {
                FactSet about = all.get(random.nextInt(all.size()));
                SchemeFiles one = KeptCase.keep(scheme, all, about, "kept " + i);
                String before = Objects.requireNonNull(files.texts().get(SchemeFiles.CASES));
                String text = Objects.requireNonNull(one.texts().get(SchemeFiles.CASES));
                assertThat(text)
                        .startsWith(before.stripTrailing())
                        .doesNotContain(about.seller().name());
                kept.append("\n\n  ")
                        .append(text.substring(text.indexOf("- case: kept " + i))
                                .stripTrailing());
                paid.add(Evaluation.one(succession, all, about));
            }
            List<GoldenCase> cases =
                    Scheme.of(files.with(SchemeFiles.CASES, kept + "\n")).cases();
            List<GoldenCase> ours = cases.subList(cases.size() - 300, cases.size());
            List<CaseResult> results = GoldenCases.run(scheme, ours).results();
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).differences())
                        .as("kept " + i + ", seed " + seed)
                        .isEmpty();
                assertThat(results.get(i).paid().getFirst().payout().total())
                        .isEqualByComparingTo(paid.get(i).payout().total());
            }
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        SchemeFiles files = SchemeFiles.read(Path.of("rules/unit-extra"));
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            FactSet about = scheme.scheme().cases().getFirst().population().getFirst();
            String taken = scheme.scheme().cases().getFirst().name();
            assertThatThrownBy(() -> KeptCase.keep(scheme, List.of(about), about, taken))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("already");
        }
    }
}
