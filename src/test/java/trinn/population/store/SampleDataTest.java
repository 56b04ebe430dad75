package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.population.SmallFolder;

class SampleDataTest {

    @TempDir
    Path home;

    @TempDir
    Path scenarios;

    @Test
    void isThereAfterTheFirstStartAndOnceOnlyAfterTheSecond() {
        long id;
        try (Database first = Database.withSample(home, "scenarios")) {
            id = first.dataSets().all().getFirst().id();
        }
        try (Database second = Database.withSample(home, "scenarios")) {
            assertThat(second.dataSets().all()).extracting(DataSetSummary::id).containsExactly(id);
            assertThat(second.dataSets().factSets(id)).hasSize(163);
        }
        assertThat(home.resolve("trinn.mv.db")).exists();
    }

    @Test
    void doesNotKeepTrinnFromStartingWithoutIt() {
        try (Database database = Database.withSample(home, scenarios.toString())) {
            assertThat(database.dataSets().all()).isEmpty();
        }
    }

    @Test
    void doesNotKeepTrinnFromStartingWhereItIsBroken() {
        SmallFolder.in(scenarios.resolve("adventureworks")).without("data/sales.csv");

        try (Database database = Database.withSample(home, scenarios.toString())) {
            assertThat(database.dataSets().all()).isEmpty();
        }
    }
}
