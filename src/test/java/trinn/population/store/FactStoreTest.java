package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.FactFile;
import trinn.population.SmallFolder;
import trinn.store.Database;
import trinn.store.Engine;

class FactStoreTest {

    @TempDir
    private Path home;

    private Database database;
    private DataSets dataSets;
    private long id;

    @BeforeEach
    void store() throws IOException {
        database = Engine.H2.open(DataSets.class);
        dataSets = database.get(DataSets.class);
        SmallFolder.in(Files.createDirectories(home.resolve("small")));
        id = dataSets.add(DataFolder.open(home.resolve("small"))).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void factsAreThoseOfTheDataSetWithItsKpis() {
        StoredFacts stored = store("program").load(id);

        assertThat(stored.facts()).isNotEmpty().isEqualTo(dataSets.load(id).factSets());
        assertThat(stored.contentHash()).isEqualTo(dataSets.load(id).contentHash());
        assertThat(stored.catalogue().hash())
                .isEqualTo(dataSets.load(id).catalogue().hash());
    }

    @Test
    void theNextProcessReadsThemFromAFile() {
        List<FactSet> facts = store("program").load(id).facts();
        Path file = kept();
        put(file, facts.subList(0, 1));

        assertThat(store("program").load(id).facts()).isEqualTo(facts.subList(0, 1));
    }

    @Test
    void anotherProgramMakesThemAnew() {
        List<FactSet> facts = store("program").load(id).facts();
        put(kept(), List.of());

        assertThat(store("another").load(id).facts()).isEqualTo(facts);
    }

    @Test
    void withOtherKpisTheyAreMadeAnew() {
        store("program").load(id);
        put(kept(), List.of());
        dataSets.kpis().save("""
                - code: my-sales
                  names: {en: A, nb: B, sv: C, da: D}
                  says: {en: Something.}
                  kind: result
                  unit: count
                  definition: {count: sales}
                """, "");

        assertThat(store("program").load(id).facts()).allMatch(facts -> facts.kpi("my-sales") != null);
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException {
        List<FactSet> facts = store("program").load(id).facts();
        Files.write(kept(), new byte[] {1, 2, 3});

        assertThat(store("program").load(id).facts()).isEqualTo(facts);
    }

    @Test
    void whatIsDeletedLeavesNoFacts() {
        FactStore store = store("program");
        store.load(id);
        Path file = kept();

        store.delete(id);

        assertThat(file).doesNotExist();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> store.load(id));
    }

    @Test
    void whatIsDeletedBeforeItIsKeptLeavesNoFacts() {
        List<Runnable> waiting = new ArrayList<>();
        FactStore store = new FactStore(dataSets, home.resolve("facts").toString(), "program", waiting::add);
        store.load(id);
        store.delete(id);

        waiting.forEach(Runnable::run);

        assertThat(files()).isEmpty();
    }

    @Test
    void withoutAFolderNothingIsKept() {
        FactStore store = new FactStore(dataSets, "", "program", Runnable::run);

        assertThat(store.load(id).facts()).isEqualTo(dataSets.load(id).factSets());
    }

    private FactStore store(String program) {
        return new FactStore(dataSets, home.resolve("facts").toString(), program, Runnable::run);
    }

    /** The only file. */
    private Path kept() {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    private List<Path> files() {
        Path folder = home.resolve("facts");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".facts")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, List<FactSet> facts) {
        try {
            new FactFile(file).write(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
