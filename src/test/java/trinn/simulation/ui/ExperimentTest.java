package trinn.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Usual;
import trinn.paper.PaperLook;
import trinn.paper.Press;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SampleData;
import trinn.population.store.SampleFolders;
import trinn.population.store.SeenData;
import trinn.scheme.store.SampleSchemes;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.SideKey;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Decisions;
import trinn.simulation.store.Investigations;
import trinn.simulation.store.NewRun;
import trinn.simulation.store.Simulator;
import trinn.simulation.store.StoredRun;
import trinn.simulation.store.TrialRuns;
import trinn.simulation.store.WhatIfRuns;
import trinn.store.Database;

/** What is saved is taken up again wholly, or refused. */
final class ExperimentTest {

    @TempDir
    private static Path home;

    private static Database database;
    private static Store store;

    @BeforeAll
    static void open() {
        database = Database.in(
                home,
                DataSets.class,
                SeenData.class,
                SampleFolders.class,
                SampleData.class,
                SchemeVersions.class,
                SampleSchemes.class,
                WhatIfRuns.class,
                TrialRuns.class,
                CompiledSchemes.class,
                FactStore.class,
                Populations.class,
                Usual.class,
                Simulator.class,
                Investigations.class,
                Decisions.class,
                Paper.class,
                Store.class);
        store = database.get(Store.class);
    }

    /** Results can be printed. */
    static class Paper {
        @Bean
        Press press() {
            return new Press(PaperLook.PLAIN);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void changedTermsComeBack() {
        Experiment saved = experiment();
        saved.change("cutoff", new BigDecimal("0.8"));
        saved.save("Cutoff", results(saved));
        Experiment fresh = experiment();
        fresh.restore(newest());
        assertThat(fresh.changes()).containsOnlyKeys("cutoff");
        assertThat(results(fresh).all()).isEqualTo(results(saved).all());
    }

    @Test
    void whatKpisMeanComesBackAndChangesThePay() {
        Experiment saved = new Experiment(store);
        String departmentPlan = saved.versions().stream()
                .filter(version -> version.schemeId().equals("department-plan"))
                .findFirst()
                .orElseThrow()
                .hash();
        saved.chooseBaseline(departmentPlan);
        saved.chooseAlternative(departmentPlan);
        assertThat(results(saved).after().nothing()).isTrue();
        saved.bind(Bindings.of(Map.of("sales", "revenue")));
        assertThat(results(saved).after().nothing()).isFalse();
        saved.save("Bound", results(saved));
        Experiment fresh = new Experiment(store);
        fresh.restore(newest());
        assertThat(fresh.bindings()).isEqualTo(saved.bindings());
        assertThat(results(fresh).all()).isEqualTo(results(saved).all());
        fresh.choose(adventureWorks());
        assertThat(fresh.bindings()).as("of other data nothing is known").isEqualTo(Bindings.NONE);
    }

    @Test
    void aPlanThatWasKeptIsTakenUpWithItsTermsItsRulesAndItsMeaning() {
        Experiment experiment = experiment();
        experiment.change("cutoff", new BigDecimal("0.8"));
        experiment.bind(Bindings.of(Map.of("sales", "revenue")));
        String rules = experiment.draft().texts().get("rules.drl") + "\n// kept\n";
        experiment.edit("rules.drl", rules);
        Answer.Results kept = results(experiment);
        Plan plan = Plan.of(kept, experiment, "Cutoff").orElseThrow();
        experiment.discard();
        experiment.change("cutoff", new BigDecimal("0.5"));
        experiment.bind(Bindings.NONE);
        assertThat(plan.isLike(Plan.of(results(experiment), experiment, "").orElseThrow()))
                .isFalse();
        plan.takeUp(experiment);
        assertThat(experiment.draft().texts()).containsEntry("rules.drl", rules);
        assertThat(experiment.changes()).containsOnlyKeys("cutoff");
        assertThat(experiment.bindings()).isEqualTo(Bindings.of(Map.of("sales", "revenue")));
        assertThat(results(experiment).all()).isEqualTo(kept.all());
        assertThat(plan.isLike(Plan.of(results(experiment), experiment, "").orElseThrow()))
                .isTrue();
    }

    @Test
    void aPlanIsCalledByWhatIsChangedInIt() {
        Experiment experiment = experiment();
        assertThat(name(experiment)).isEqualTo("side.unchanged");
        experiment.change("cutoff", new BigDecimal("0.85"));
        assertThat(name(experiment)).endsWith("85%");
        String rules = experiment.draft().texts().get("rules.drl");
        experiment.edit("rules.drl", rules.replaceFirst("end", "end // other"));
        assertThat(name(experiment))
                .as("a comment changes nothing")
                .endsWith("85%")
                .doesNotContain("rules");
        experiment.edit("rules.drl", rules.replace("award( $sales * $rate )", "award( $sales * 2 * $rate )"));
        assertThat(name(experiment)).startsWith("attribution.rules, ");
        Experiment other = new Experiment(store);
        other.chooseAlternative(other.versions().stream()
                .filter(version -> version.schemeId().equals("department-plan"))
                .findFirst()
                .orElseThrow()
                .hash());
        assertThat(name(other))
                .isEqualTo(other.alternative().orElseThrow().messages(Locale.UK).title());
    }

    private static String name(Experiment experiment) {
        return PlanName.of(experiment.question().orElseThrow(), Locale.UK, (key, values) -> key);
    }

    @Test
    void changedTermsOfTheBaselineAreRefusedAndNothingIsTakenUp() {
        Experiment experiment = experiment();
        experiment.change("cutoff", new BigDecimal("0.5"));
        String scheme = experiment.baseline().orElseThrow().files().hash();
        store.runs()
                .save(new NewRun(
                        "Two cutoffs",
                        experiment.data().orElseThrow().id(),
                        "kpis",
                        new SideKey(scheme, "{\"cutoff\": 0.7}"),
                        new SideKey(scheme, "{\"cutoff\": 0.8}"),
                        results(experiment).all()));
        StoredRun run = newest();
        assertThat(Experiment.restorable(run)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> experiment.restore(run));
        assertThat(experiment.changes()).containsEntry("cutoff", new BigDecimal("0.5"));
    }

    @Test
    void aNewReaderBeginsWithTheSampleCompanyAndItsScheme() {
        Experiment experiment = new Experiment(store);
        assertThat(experiment.data().orElseThrow().name()).isEqualTo("Nordhandel");
        assertThat(experiment.baseline().orElseThrow().id()).isEqualTo("nordic-sales");
    }

    /** On AdventureWorks and its scheme. */
    private static Experiment experiment() {
        Experiment experiment = new Experiment(store);
        experiment.choose(adventureWorks());
        return experiment;
    }

    private static DataSetSummary adventureWorks() {
        return store.allData().stream()
                .filter(data -> data.name().equals("AdventureWorks"))
                .findFirst()
                .orElseThrow();
    }

    private static StoredRun newest() {
        return store.runs().load(store.runs().all().getFirst().id());
    }

    private static Answer.Results results(Experiment experiment) {
        Answer answer =
                database.get(Simulator.class).answer(experiment.question().orElseThrow());
        return (Answer.Results) answer;
    }
}
