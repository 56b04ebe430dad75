package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.scheme.Scheme;
import trinn.scheme.SmallScheme;

class RunIdentityTest {

    private static final SideKey BASELINE = new SideKey("aa", "{}");
    private static final SideKey ALTERNATIVE = new SideKey("bb", "{\"rate\": 0.03}");

    @Test
    void isTheSameForTheSameAndAnotherForEveryDifference() {
        RunIdentity run = new RunIdentity("data", "kpis", BASELINE, ALTERNATIVE, "engine");
        List<RunIdentity> others = List.of(
                new RunIdentity("data2", "kpis", BASELINE, ALTERNATIVE, "engine"),
                new RunIdentity("data", "kpis", new SideKey("ab", "{}"), ALTERNATIVE, "engine"),
                new RunIdentity("data", "kpis", new SideKey("aa", "{ }"), ALTERNATIVE, "engine"),
                new RunIdentity("data", "kpis", BASELINE, new SideKey("bc", ALTERNATIVE.terms()), "engine"),
                new RunIdentity("data", "kpis", BASELINE, new SideKey("bb", "{}"), "engine"),
                new RunIdentity("data", "kpis", ALTERNATIVE, BASELINE, "engine"),
                new RunIdentity("data", "kpis", BASELINE, ALTERNATIVE, "engine 2"),
                new RunIdentity("data", "kpis2", BASELINE, ALTERNATIVE, "engine"),
                new RunIdentity("data", "", BASELINE, ALTERNATIVE, "engine"),
                new RunIdentity("dat", "akpis", new SideKey("aaa", "{}"), ALTERNATIVE, "engine"));

        assertThat(run.hash())
                .isEqualTo(new RunIdentity("data", "kpis", BASELINE, ALTERNATIVE, "engine").hash())
                .matches("[0-9a-f]{64}");
        assertThat(others).extracting(RunIdentity::hash).doesNotHaveDuplicates().doesNotContain(run.hash());
    }

    @Test
    void staysTheSameFromOneReleaseToTheNext() {
        assertThat(new RunIdentity("data", "", BASELINE, ALTERNATIVE, "engine").hash())
                .as("saved before the KPIs were kept")
                .isEqualTo("1856e0a29585e8758f60544a6361de39ec8341eeadca817de4a76f61aa7d2aac");
        assertThat(new RunIdentity("data", "kpis", BASELINE, ALTERNATIVE, "engine").hash())
                .isEqualTo("b6253199044b084dbad0b8141904eb2e316683d22b15408649117721fe8cf384");
    }

    @Test
    void isAnotherWhereASideMeansAnotherKpi() {
        SideKey bound = new SideKey("aa", "{}", "{\"sales\": \"revenue\"}");
        assertThat(new RunIdentity("data", "kpis", bound, ALTERNATIVE, "engine").hash())
                .isNotEqualTo(new RunIdentity("data", "kpis", BASELINE, ALTERNATIVE, "engine").hash())
                .isNotEqualTo(new RunIdentity("data", "kpis", ALTERNATIVE, bound, "engine").hash());
    }

    @Test
    void doesNotDependOnHowANumberWasWritten() {
        Scheme scheme = Scheme.of(SmallScheme.files("small", "Small", "0.02"));
        SideKey one = SideKey.of(new Side("one", scheme, scheme.terms().with("rate", new BigDecimal("0.030"))));
        SideKey same = SideKey.of(new Side("same", scheme, scheme.terms().with("rate", new BigDecimal("0.03"))));
        SideKey unchanged = SideKey.of(new Side("unchanged", scheme, scheme.terms()));

        assertThat(one).isEqualTo(same).isEqualTo(new SideKey(scheme.files().hash(), "{\"rate\": 0.03}"));
        assertThat(unchanged.terms()).isEqualTo("{}");
    }
}
