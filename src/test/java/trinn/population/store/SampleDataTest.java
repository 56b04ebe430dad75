package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.population.SmallFolder;
import trinn.store.Database;

class SampleDataTest {

    @TempDir
    Path home;

    @TempDir
    Path scenarios;

    @Test
    void isThereAfterTheFirstStartAndOnceOnlyAfterTheSecond() {
        long id;
        try (Database first = start("scenarios")) {
            id = first.get(DataSets.class).all().getFirst().id();
        }
        try (Database second = start("scenarios")) {
            assertThat(second.get(DataSets.class).all())
                    .extracting(DataSetSummary::id)
                    .containsExactly(id);
            assertThat(second.get(DataSets.class).load(id).factSets()).hasSize(163);
        }
        assertThat(home.resolve("trinn.mv.db")).exists();
    }

    @Test
    void doesNotKeepTrinnFromStartingWithoutIt() {
        try (Database database = start(scenarios.toString())) {
            assertThat(database.get(DataSets.class).all()).isEmpty();
        }
    }

    @Test
    void doesNotKeepTrinnFromStartingWhereItIsBroken() {
        SmallFolder.in(scenarios.resolve("adventureworks")).without("data/sales.csv");

        try (Database database = start(scenarios.toString())) {
            assertThat(database.get(DataSets.class).all()).isEmpty();
        }
    }

    private Database start(String folder) {
        return Database.in(home, List.of("trinn.scenarios-dir=" + folder), DataSets.class, SampleData.class);
    }
}
