package trinn.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.report.BesideSheets.Column;

class BesideSheetsTest {

    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private static Comparison paying(String... amounts) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (int nth = 0; nth < amounts.length; nth++) {
            Seller seller = new Seller("s" + nth, "Seller " + nth, "seller", "North", null, null);
            rows.add(new ComparisonRow(
                    new FactSet(seller, JANUARY, List.of()), new BigDecimal("100"), new BigDecimal(amounts[nth])));
        }
        return new Comparison(rows);
    }

    @Test
    void eachAlternativeIsAColumnAndWhatIsNotKnownIsEmpty() {
        List<Column> columns = List.of(
                new Column("A", paying("110.50", "90")),
                new Column("=B", null),
                new Column("now", paying("100", "100")));
        List<Sheet> sheets = BesideSheets.plans(columns, Locale.ENGLISH);
        assertThat(sheets).hasSize(3);
        Sheet figures = sheets.getFirst();
        assertThat(figures.headings()).containsExactly("Figures", "Baseline", "A", "=B", "now");
        assertThat(figures.rows().getFirst().subList(1, 5))
                .containsExactly(money("200"), money("200.50"), Cell.NONE, money("200"));
        assertThat(sheets.get(1).rows())
                .containsExactly(List.of(Cell.of("North"), money("200"), money("200.50"), Cell.NONE, money("200")));
        assertThat(sheets.get(2).rows().getFirst())
                .containsExactly(
                        Cell.of("s0"),
                        Cell.of("Seller 0"),
                        Cell.of("North"),
                        money("100"),
                        money("110.50"),
                        Cell.NONE,
                        money("100"));
    }

    @Test
    void dataSetsHaveARowForEachSide() {
        Sheet sheet = BesideSheets.data(
                List.of(
                        new Column("this", paying("110", "90")),
                        new Column("other", paying("50")),
                        new Column("gone", null)),
                Locale.ENGLISH);
        assertThat(sheet.rows().get(0).subList(1, 5))
                .containsExactly(Cell.of("Baseline"), money("200"), money("100"), Cell.NONE);
        assertThat(sheet.rows().get(1).subList(1, 5))
                .containsExactly(Cell.of("Alternative"), money("200"), money("50"), Cell.NONE);
    }

    @Test
    void namesOfColumnsAreTextInASpreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelWorkbook.write(BesideSheets.plans(List.of(new Column("=1+1", paying("1"))), Locale.ENGLISH), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    private static Cell money(String amount) {
        return Cell.of(new BigDecimal(amount), trinn.facts.Kind.MONEY);
    }
}
