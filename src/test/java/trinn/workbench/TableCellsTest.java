package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trinn.scheme.SchemeFiles;
import trinn.workbench.WrittenTerm.Row;

/** A table is filled from a spreadsheet, copied to one, and given rows and columns. */
final class TableCellsTest {

    private static final List<WrittenTerm> TERMS =
            WrittenTerms.of(new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
            terms:
              tiers:
                kind: tiers
                of: money
                gives: ratio
                value: [{from: 0, gives: 0.04}, {from: 100, gives: 0.06}]
              grid:
                kind: two-way
                of: ratio
                by: ratio
                gives: money
                columns: [0.8, 1.0]
                value: [{from: 0.5, gives: [1, 2]}]
            """))));

    private final Spreadsheet sheet = new Spreadsheet(Locale.forLanguageTag("sv-SE"));

    private static TableCells of(int nth) {
        WrittenTerm term = TERMS.get(nth);
        return new TableCells(term, term.columns(), term.values().getFirst().rows());
    }

    @Test
    void aBlockFillsCellsFromOneOnAndAddsRows() {
        TableCells tiers = of(0);
        assertThat(tiers.paste(sheet, 1, 0, "Från\tSats\tNotering\n200,5\t7,5 %\tx\n1 000\t8 %\ty\n"))
                .isEqualTo(4);
        assertThat(tiers.left()).isEqualTo(1);
        assertThat(tiers.rows())
                .containsExactly(
                        new Row("0", List.of("0.04")),
                        new Row("200.5", List.of("0.075")),
                        new Row("1000", List.of("0.08")));
        assertThat(tiers.copy(sheet)).isEqualTo("0\t4%\n200,5\t7,5%\n1000\t8%");
    }

    @Test
    void aTwoWayTableGoesOutWithItsColumnsAndComesBack() {
        TableCells grid = of(1);
        assertThat(grid.copy(sheet)).isEqualTo("\t80%\t100%\n50%\t1\t2");
        String out = grid.put(0, 2, "7").copy(sheet);
        TableCells other = of(1);
        other.paste(sheet, TableFlaw.HEAD, 0, out);
        assertThat(other.columns()).containsExactly("0.8", "1");
        assertThat(other.rows()).containsExactly(new Row("0.5", List.of("1", "7")));
    }

    @Test
    void newRowsAndColumnsGoOnAsTheLastOnesDo() {
        assertThat(of(0).addRow().rows().getLast()).isEqualTo(new Row("200", List.of("0.06")));
        TableCells grid = of(1).addColumn();
        assertThat(grid.columns()).containsExactly("0.8", "1.0", "1.2");
        assertThat(grid.rows()).containsExactly(new Row("0.5", List.of("1", "2", "2")));
        assertThat(grid.removeColumn(0).columns()).containsExactly("1.0", "1.2");
        assertThat(of(0).removeRow(0).rows()).containsExactly(new Row("100", List.of("0.06")));
    }
}
