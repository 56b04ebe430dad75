package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;

class FactFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/nordhandel", "scenarios/adventureworks"})
    void factsAreReadAsTheyWereWritten(String data) throws IOException {
        List<FactSet> facts = DataFolder.read(Path.of(data)).factSets();

        assertThat(written(facts).read()).isEqualTo(facts);
    }

    @Test
    void factsThatAreDerivedWhileTheyAreWrittenAreTheSame() throws IOException {
        DataSet data = DataFolder.read(Path.of("scenarios/nordhandel"));
        FactFile file = new FactFile(folder.resolve("passing.facts"));

        assertThat(file.write(data.factHead(), data.facts())).isEqualTo(1519);

        assertThat(file.read()).isEqualTo(data.factSets());
        assertThat(file.head()).isEqualTo(new FactHead("Nordhandel", "NOK", data.contentHash()));
    }

    @Test
    void anotherFileIsNeverTakenForOne() throws IOException {
        Path other = Files.writeString(folder.resolve("other.facts"), "what-if: Something else altogether");

        assertThatIOException().isThrownBy(() -> new FactFile(other).head());
        assertThatIOException().isThrownBy(() -> new FactFile(other).read());
    }

    @Test
    void noFactsAreAFileToo() throws IOException {
        assertThat(written(List.of()).read()).isEmpty();
    }

    @Test
    void theSameFactsAreTheSameBytes() throws IOException {
        List<FactSet> facts = nordhandel();

        byte[] once = Files.readAllBytes(path(written(facts)));

        assertThat(Files.readAllBytes(path(written(facts)))).isEqualTo(once);
    }

    @Test
    void allPeriodsOfASellerComeTogether() throws IOException {
        Set<String> seen = new HashSet<>();
        List<FactSet> all = new ArrayList<>();

        written(nordhandel()).each(some -> {
            Set<String> sellers = new HashSet<>();
            some.forEach(facts -> sellers.add(facts.seller().id()));
            assertThat(seen).doesNotContainAnyElementsOf(sellers);
            seen.addAll(sellers);
            all.addAll(some);
        });

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(all).hasSize(nordhandel().size());
    }

    @Test
    void aFileThatIsNotWholeIsNeverTakenForOne() throws IOException {
        Path path = path(written(nordhandel().subList(0, 150)));
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            if (i % 2 == 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            } else {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            Files.write(path, damaged);
            assertThatIOException().isThrownBy(() -> new FactFile(path).read());
        }
    }

    private static List<FactSet> nordhandel() {
        return DataFolder.read(Path.of("scenarios/nordhandel")).factSets();
    }

    private FactFile written(List<FactSet> facts) throws IOException {
        FactFile file = new FactFile(folder.resolve("some.facts"));
        file.write(facts);
        return file;
    }

    private Path path(FactFile any) {
        return folder.resolve("some.facts");
    }
}
