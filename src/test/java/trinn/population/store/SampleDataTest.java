package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
        List<DataSetSummary> all;
        try (Database first = start("scenarios")) {
            all = first.get(DataSets.class).all();
        }
        try (Database second = start("scenarios")) {
            assertThat(second.get(DataSets.class).all()).isEqualTo(all);
            assertThat(second.get(DataSets.class).load(all.getFirst().id()).factSets())
                    .hasSize(163);
        }
        assertThat(all).extracting(DataSetSummary::name).containsExactly("AdventureWorks", "Nordhandel");
        assertThat(home.resolve("trinn.mv.db")).exists();
    }

    @Test
    void isEveryFolderWithADataYaml() throws IOException {
        SmallFolder.in(scenarios.resolve("one"));
        SmallFolder two = SmallFolder.in(scenarios.resolve("two"));
        two.with("data.yaml", two.yaml("Two"));
        Files.createDirectories(scenarios.resolve("no-data"));
        SmallFolder.in(scenarios.resolve("a-broken-one")).without("data/sales.csv");

        try (Database database = start(scenarios.toString())) {
            assertThat(database.get(DataSets.class).all())
                    .extracting(DataSetSummary::name)
                    .containsExactly("Small", "Two");
        }
    }

    @Test
    void isNotWrittenAgainAtTheNextStart() {
        start("scenarios").close();
        try (Database second = start("scenarios")) {
            assertThat(second.jdbc().queryForObject("SELECT MAX(id) FROM data_sets", Long.class))
                    .isEqualTo((long) second.get(DataSets.class).all().size());
            long next = second.get(DataSets.class)
                    .add(SmallFolder.in(scenarios.resolve("x")).read());
            assertThat(next)
                    .as("no id was used up by the second start")
                    .isEqualTo(second.get(DataSets.class).all().size());
        }
    }

    @Test
    void isReadAgainWhereAFileChangedAndWhereItWasDeleted() throws IOException {
        SmallFolder small = SmallFolder.in(scenarios.resolve("one"));
        start(scenarios.toString()).close();
        small.with("data/sales.csv", "Order,Day,Seller,Amount\nA1,2026-01-01,2,7\n");
        try (Database second = start(scenarios.toString())) {
            DataSets dataSets = second.get(DataSets.class);
            assertThat(dataSets.all()).extracting(DataSetSummary::version).containsExactly(2, 1);
            dataSets.delete(dataSets.all().getFirst().id());
        }
        try (Database third = start(scenarios.toString())) {
            assertThat(third.get(DataSets.class).all())
                    .extracting(DataSetSummary::sales)
                    .anyMatch(sales -> sales.compareTo(new BigDecimal("7")) == 0);
        }
    }

    @Test
    void aFingerprintIsOfNamesSizesAndTimes() throws IOException {
        Path folder = Files.createDirectories(scenarios.resolve("one"));
        Path file = Files.writeString(folder.resolve("a.csv"), "1");
        String before = SampleFolders.fingerprint(folder);
        assertThat(SampleFolders.fingerprint(folder)).isEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        String touched = SampleFolders.fingerprint(folder);
        assertThat(touched).isNotEqualTo(before);
        Files.move(file, folder.resolve("b.csv"));
        assertThat(SampleFolders.fingerprint(folder)).isNotIn(before, touched);
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
        return Database.in(
                home, List.of("trinn.scenarios-dir=" + folder), DataSets.class, SampleFolders.class, SampleData.class);
    }
}
