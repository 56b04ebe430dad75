package trinn.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** What cannot be worked out by itself is taken together with what follows. */
class TogetherTest {

    @Test
    void weightsThatMustAddUpAreOnePart() {
        Scheme scheme = Texts.shipped("fixed-variable");
        int apart = 0;
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            for (GoldenCase golden : scheme.cases()) {
                if (golden.fails() == null) {
                    apart += weights(golden, compiled);
                }
            }
        }
        assertThat(apart).isPositive();
    }

    private static int weights(GoldenCase golden, CompiledScheme compiled) {
        Succession old = Succession.of(compiled, golden.terms());
        Succession now = Succession.of(
                compiled,
                golden.terms()
                        .with(Map.of("revenueWeight", new BigDecimal("0.1"), "marginWeight", new BigDecimal("0.9"))));
        Measurements all = new Measurements(golden.population());
        List<Evaluated> before = Evaluation.of(old, golden.population());
        List<Evaluated> after = Evaluation.of(now, golden.population());
        int found = 0;
        for (int i = 0; i < before.size(); i++) {
            Attribution one = Attribution.of(new Side(old, before.get(i)), new Side(now, after.get(i)), all);
            Sums.assertExact(golden.name(), one);
            for (Difference difference : one.differences()) {
                if (difference.causes().equals(List.of(Cause.TERMS))) {
                    assertThat(difference.parts())
                            .allSatisfy(part -> assertThat(part.subjects()).hasSize(2));
                    found++;
                }
            }
        }
        return found;
    }

    /** Neither do the new rules fit the first month nor the old ones the second, so rules and calendar change together. */
    @Test
    void versionsThatFollowEachOtherAddUp() {
        SchemeFiles files = Texts.shipped("nordic-sales").files();
        String text = files.texts().get(SchemeFiles.SCHEME);
        Scheme first = Scheme.of(files.with(SchemeFiles.SCHEME, text + "valid: {to: 2026-03-01}\n"));
        Scheme second = Scheme.of(files.with(
                SchemeFiles.SCHEME, text.replace("value: 80000", "value: 15000") + "valid: {from: 2026-03-01}\n"));
        var population = DataFolder.read(Path.of("scenarios/nordhandel")).factSets();
        Measurements all = new Measurements(population);
        int joined = 0;
        try (CompiledScheme one = new SchemeCompiler().compile(first);
                CompiledScheme other = new SchemeCompiler().compile(second)) {
            Succession scheme = new Succession(
                    List.of(new Succession.Version(one, first.terms()), new Succession.Version(other, second.terms())));
            for (var facts : population) {
                if (facts.period().id().equals("2026-03-01")) {
                    var before = population.stream()
                            .filter(each ->
                                    each.seller().id().equals(facts.seller().id()))
                            .filter(each -> each.period().id().equals("2026-02-01"))
                            .findFirst();
                    if (before.isPresent()) {
                        Attribution found = Attribution.ofPeriods(
                                scheme, all, facts, before.get().period());
                        Sums.assertExact(facts.seller().id(), found);
                        joined += found.differences().stream()
                                        .anyMatch(each -> each.causes().contains(Cause.TERMS))
                                ? 1
                                : 0;
                    }
                }
            }
        }
        assertThat(joined).as("the cap is a term").isPositive();
    }
}
