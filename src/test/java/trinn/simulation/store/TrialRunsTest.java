package trinn.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Side;
import trinn.simulation.SideKey;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.TrialSetup;
import trinn.simulation.trial.TrialSetup.Kind;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class TrialRunsTest {

    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/territory-commission")));
    private static final SideKey IN_FORCE = SideKey.of(new Side("in force", SCHEME, SCHEME.terms()));
    private static final SideKey TRIED = new SideKey(IN_FORCE.scheme(), "{\"cutoff\":0.80}", "{\"sales\":\"revenue\"}");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Groups GROUPS =
            new Groups(new TreeSet<>(Set.of("P1", "Ærlig Ås")), new TreeSet<>(Set.of("P2")));

    private static Database database;
    private static TrialRuns trials;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(SchemeVersions.class, TrialRuns.class);
        trials = database.get(TrialRuns.class);
        database.get(SchemeVersions.class).add(SCHEME.files(), "");
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().update("DELETE FROM trials");
    }

    private static TrialSetup groups(String name, Groups groups) {
        return new TrialSetup(
                name,
                Kind.GROUPS,
                "Ours",
                IN_FORCE,
                TRIED,
                MAY,
                Long.MIN_VALUE,
                "revenue",
                new BigDecimal("0.05"),
                groups);
    }

    @Test
    void aTrialIsGivenBackAsItWasStarted() {
        TrialSetup setup = groups("  Spring  ", GROUPS);
        long id = trials.start(setup);
        assertThat(setup.name()).isEqualTo("Spring");
        assertThat(trials.find(id).orElseThrow().setup()).isEqualTo(setup);
    }

    @Test
    void aShadowRunHasNoGroupsAndTheNewestComesFirst() {
        trials.start(groups("first", GROUPS));
        TrialSetup shadow = TrialSetup.shadow("second", "Ours", IN_FORCE, TRIED, MAY);
        trials.start(shadow);
        assertThat(trials.all()).extracting(TrialSummary::name).containsExactly("second", "first");
        TrialSummary newest = trials.all().getFirst();
        assertThat(newest).isEqualTo(new TrialSummary(newest.id(), "second", Kind.SHADOW, "Ours", MAY));
        assertThat(trials.find(newest.id()).orElseThrow().setup()).isEqualTo(shadow);
        assertThat(shadow.groups()).isEqualTo(Groups.NOBODY);
    }

    @Test
    void whatIsEndedIsGoneWithItsGroups() {
        long id = trials.start(groups("gone", GROUPS));
        long other = trials.start(groups("stays", GROUPS));
        trials.delete(id);
        trials.delete(id);
        assertThat(trials.find(id)).isEmpty();
        assertThat(trials.find(other).orElseThrow().setup().groups()).isEqualTo(GROUPS);
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM trial_payees", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void nothingIsStartedWithASchemeThatIsNotStored() {
        SideKey unknown = new SideKey("0".repeat(64), "{}");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> trials.start(TrialSetup.shadow("x", "Ours", IN_FORCE, unknown, MAY)));
        assertThat(trials.all()).isEmpty();
    }

    @Test
    void aTrialNeedsANameAndSomebodyInBothGroups() {
        assertThatIllegalArgumentException().isThrownBy(() -> groups(" ", GROUPS));
        assertThatIllegalArgumentException().isThrownBy(() -> groups("x".repeat(201), GROUPS));
        assertThatIllegalArgumentException().isThrownBy(() -> groups("x", Groups.NOBODY));
        assertThat(groups("x".repeat(200), GROUPS).name()).hasSize(200);
    }
}
