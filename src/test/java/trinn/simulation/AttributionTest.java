package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.simulation.Changes.Change;
import trinn.simulation.Changes.Mixture;

class AttributionTest {

    private static final Scheme NORDIC = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final List<FactSet> EVERYBODY = NORDIC.cases().stream()
            .filter(golden -> golden.fails() == null)
            .map(golden -> golden.population().getFirst())
            .toList();
    private static final MixtureRun RUN = new MixtureRun(EVERYBODY);

    @AfterAll
    static void close() {
        RUN.close();
    }

    private static Mixture baseline() {
        return new Mixture(NORDIC, NORDIC.terms());
    }

    private static void addsUp(Attribution attribution, Mixture alternative) {
        List<Paid> before = RUN.apply(baseline()).paid();
        List<Paid> after = RUN.apply(alternative).paid();
        for (int row = 0; row < before.size(); row++) {
            BigDecimal sum = attribution.rows().get(row).of().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(
                            after.get(row).amount().subtract(before.get(row).amount()));
        }
        BigDecimal total = attribution.total().stream().reduce(attribution.baseline(), BigDecimal::add);
        assertThat(total)
                .isEqualByComparingTo(after.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Terms changed() {
        return NORDIC.terms()
                .with("unitRate", new BigDecimal("0.05"))
                .with("maximumFactor", new BigDecimal("1.5"))
                .with("cap", new BigDecimal("20000"));
    }

    @Test
    void everyChangedTermHasAPartThatAddsUpForEverybody() {
        Mixture alternative = new Mixture(NORDIC, changed());
        Attribution attribution = Attribution.of(new Changes(baseline(), alternative), RUN, Progress.PATIENT);
        assertThat(attribution.changes())
                .extracting(Change::name)
                .containsExactlyInAnyOrder("unitRate", "maximumFactor", "cap");
        addsUp(attribution, alternative);
        assertThat(attribution.total().get(attribution.changes().indexOf(new Change("cap"))))
                .isNegative();
        assertThat(attribution.total().get(attribution.changes().indexOf(new Change("unitRate"))))
                .isPositive();
    }

    @Test
    void weightsThatMustAddUpAreOneChange() {
        Scheme weighted = Scheme.of(SchemeFiles.read(Path.of("rules/weighted-tasks")));
        List<FactSet> everybody = weighted.cases().stream()
                .filter(golden -> golden.fails() == null)
                .map(golden -> golden.population().getFirst())
                .toList();
        Terms terms = weighted.terms();
        for (String name : List.of("salesWeight", "serviceWeight")) {
            BigDecimal now = (BigDecimal)
                    Objects.requireNonNull(terms.get(name)).values().getFirst().value();
            BigDecimal more = new BigDecimal(name.equals("salesWeight") ? "0.1" : "-0.1");
            terms = terms.with(name, now.add(more));
        }
        terms = terms.with("reduction", new BigDecimal("0.5"));
        Changes changes = new Changes(new Mixture(weighted, weighted.terms()), new Mixture(weighted, terms));
        assertThat(changes.all())
                .extracting(Change::terms)
                .containsExactlyInAnyOrder(List.of("salesWeight", "serviceWeight"), List.of("reduction"));
        try (MixtureRun run = new MixtureRun(everybody)) {
            Attribution attribution = Attribution.of(changes, run, Progress.PATIENT);
            BigDecimal before = run.apply(changes.with(0)).total();
            BigDecimal after = run.apply(changes.with(3)).total();
            assertThat(attribution.total().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(after.subtract(before));
        }
    }

    @Test
    void aVersionThatDiffersInItsGoldenCasesAloneChangesNothing() {
        SchemeFiles files = NORDIC.files();
        Scheme other =
                Scheme.of(files.with(SchemeFiles.CASES, files.texts().get(SchemeFiles.CASES) + "\n# looked through\n"));
        assertThat(new Changes(baseline(), new Mixture(other, other.terms())).all())
                .isEmpty();
    }

    @Test
    void aTermThatOnlyOneSideHasIsTheRestWhereNoRuleIsOther() {
        SchemeFiles files = NORDIC.files();
        Scheme other = Scheme.of(files.with(
                SchemeFiles.SCHEME,
                files.texts()
                        .get(SchemeFiles.SCHEME)
                        .replace("\nterms:\n", "\nterms:\n  extra: {label: Extra, kind: money, value: 1}\n")));
        assertThat(new Changes(baseline(), new Mixture(other, other.terms())).all())
                .containsExactly(Change.REST);
    }

    @Test
    void itIsGivenUpWhenNobodyWaits() {
        List<Integer> told = new ArrayList<>();
        assertThatThrownBy(() ->
                        Attribution.of(new Changes(baseline(), new Mixture(NORDIC, changed())), RUN, (done, all) -> {
                            told.add(done);
                            assertThat(all).isEqualTo(8);
                            return done < 2;
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0, 1, 2);
    }
}
