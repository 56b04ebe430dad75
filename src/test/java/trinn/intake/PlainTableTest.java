package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlainTableTest {

    @TempDir
    private Path folder;

    private PlainTable table(String text) throws IOException {
        return new PlainTable(Files.writeString(folder.resolve("t.csv"), text));
    }

    @Test
    void namesItsColumnsAndTheirValues() throws IOException {
        PlainTable table = table("\uFEFFid, name\nA1,\"Bo, Berg\"\nA2,Eva\nA1,Eva\nA3\n");
        assertThat(table.header()).containsExactly("id", "name");
        assertThat(table.values(0)).containsExactlyInAnyOrder("A1", "A2", "A3");
        assertThat(table.values(1)).containsExactlyInAnyOrder("Bo, Berg", "Eva");
        List<List<String>> rows = new ArrayList<>();
        table.each(rows::add);
        assertThat(rows).hasSize(4).startsWith(List.of("A1", "Bo, Berg"));
    }

    @Test
    void nothingIsATableWithoutColumns() throws IOException {
        assertThat(table("").header()).isEmpty();
        assertThat(table("").values(0)).isEmpty();
    }

    @Test
    void aCellWithoutAnEndIsNoTable() throws IOException {
        PlainTable table = table("id\n\"" + "x".repeat(20_000_000));
        assertThatThrownBy(() -> table.values(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
