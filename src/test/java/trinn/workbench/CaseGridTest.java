package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Golden cases are the rows of a sheet, which is typed into, pasted into and taken out. */
final class CaseGridTest {

    private static final Formats NORWEGIAN = Formats.of(Locale.forLanguageTag("nb-NO"));
    private static final SchemeFiles SHOP = SchemeFiles.read(Path.of("rules/web-shop"));

    static Stream<Path> schemes() throws IOException {
        return CaseTextTest.schemes();
    }

    private static String text(SchemeFiles files) {
        return Objects.requireNonNull(files.texts().get(SchemeFiles.CASES));
    }

    private static int column(CaseGrid grid, String label) {
        return grid.inputs().stream().map(CaseInput::label).toList().indexOf(label) + 1;
    }

    @Test
    void eachInputThatAnyCaseStatesIsAColumn() {
        CaseGrid grid = CaseGrid.of(SHOP);
        assertThat(grid.inputs())
                .extracting(CaseInput::label)
                .startsWith("sales actual", "new-customers actual", "new-customers target", "company actual");
        assertThat(grid.rows()).hasSize(Scheme.of(SHOP).cases().size());
        assertThat(grid.cell(0, 0, NORWEGIAN)).startsWith("800 000 sold");
        assertThat(grid.cell(0, 1, NORWEGIAN)).isEqualTo("800\u00a0000");
        assertThat(grid.cell(0, grid.width() - 1, NORWEGIAN)).isEqualTo("29\u00a0000");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyCellWrittenAsItIsLeavesEveryByte(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        CaseGrid grid = CaseGrid.of(files);
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                String cell = grid.cell(row, column, NORWEGIAN);
                if (!cell.isEmpty()) {
                    String name = grid.rows().get(row).name();
                    assertThat(text(grid.written(files, name, row, column, cell, NORWEGIAN)))
                            .isEqualTo(text(files));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyNumberIsChangedAloneAndChangedBack(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        CaseGrid grid = CaseGrid.of(files);
        for (int row = 0; row < grid.rows().size(); row++) {
            String name = grid.rows().get(row).name();
            for (int column = 1; column <= grid.inputs().size(); column++) {
                CaseInput input = grid.inputs().get(column - 1);
                String before = grid.rows().get(row).inputs().get(input);
                if (before == null || !grid.isNumber(input)) {
                    continue;
                }
                SchemeFiles after = grid.written(files, name, row, column, "1234,5", NORWEGIAN);
                CaseGrid changed = CaseGrid.of(after);
                assertThat(changed.rows().get(row).inputs()).containsEntry(input, "1234.5");
                assertThat(changed.inputs()).isEqualTo(grid.inputs());
                assertThat(text(after)).hasSize(text(files).length() - before.length() + "1234.5".length());
                assertThat(text(grid.written(after, name, row, column, before.replace('.', ','), NORWEGIAN)))
                        .isEqualTo(text(files));
            }
        }
    }

    @Test
    void whatACaseDidNotStateIsWrittenInAndTakenOutAgain() {
        CaseGrid grid = CaseGrid.of(SHOP);
        int target = column(grid, "new-customers target");
        int actual = column(grid, "new-customers actual");
        SchemeFiles out = grid.set(SHOP, 1, target, "", NORWEGIAN);
        assertThat(text(out)).contains("- {code: new-customers, actual: 10}\n");
        assertThat(text(grid.set(out, 1, target, "10", NORWEGIAN))).isEqualTo(text(SHOP));
        SchemeFiles none = grid.set(out, 1, actual, "", NORWEGIAN);
        assertThat(text(none)).contains("- {code: sales, actual: 800000}\n      company:");
        SchemeFiles again = CaseGrid.of(SHOP).written(none, grid.rows().get(1).name(), 1, actual, "10", NORWEGIAN);
        assertThat(text(again)).isEqualTo(text(out));
    }

    @Test
    void whatThePromisesOfASchemeAreAboutStaysInItsCase() {
        CaseGrid grid = CaseGrid.of(SHOP);
        int target = column(grid, "new-customers target");
        SchemeFiles out = grid.set(SHOP, 0, target, "", NORWEGIAN);
        assertThatThrownBy(() -> grid.set(out, 0, column(grid, "new-customers actual"), "", NORWEGIAN))
                .hasMessageContaining("The case has no KPI \"new-customers\".");
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsRowAndColumn() {
        CaseGrid grid = CaseGrid.of(SHOP);
        CellException typed = catchThrowableOfType(CellException.class, () -> grid.set(SHOP, 2, 1, "many", NORWEGIAN));
        assertThat(typed.row()).isEqualTo(2);
        assertThat(typed.column()).isEqualTo(1);
        assertThat(typed.advice()).isNull();
        CellException pasted = catchThrowableOfType(
                CellException.class, () -> new CaseSheet(grid, NORWEGIAN).paste(SHOP, 0, 1, "1\t2\n3\tx"));
        assertThat(pasted.row()).isEqualTo(1);
        assertThat(pasted.column()).isEqualTo(2);
        assertThatThrownBy(() -> new CaseSheet(grid, NORWEGIAN).paste(SHOP, 0, grid.width() - 1, "1\t2\t3\t4"))
                .hasMessageContaining("more cells");
        assertThatThrownBy(() -> grid.set(SHOP, 0, 0, grid.rows().get(1).name(), NORWEGIAN))
                .hasMessageContaining("already");
    }

    @Test
    void whatTheReaderOfCasesRefusesIsRefused() {
        CaseGrid grid = CaseGrid.of(SHOP);
        CellException wrong = catchThrowableOfType(
                CellException.class, () -> grid.set(SHOP, 1, column(grid, "new-customers actual"), "", NORWEGIAN));
        assertThat(wrong.row()).isEqualTo(1);
        assertThat(wrong.advice()).contains("actual");
    }

    @Test
    void rowsWithDecimalCommasChangeCasesAndAddNewOnes() {
        CaseGrid grid = CaseGrid.of(SHOP);
        int last = grid.rows().size() - 1;
        SchemeFiles pasted =
                new CaseSheet(grid, NORWEGIAN).paste(SHOP, last, 0, "renamed\t1 234,50\r\nadded\t2 345,60\t11\r\n");
        CaseGrid after = CaseGrid.of(pasted);
        assertThat(after.rows()).hasSize(last + 2);
        assertThat(after.rows().get(last).name()).isEqualTo("renamed");
        assertThat(after.rows().get(last).inputs()).containsEntry(after.inputs().get(0), "1234.50");
        assertThat(after.rows().get(last + 1).name()).isEqualTo("added");
        assertThat(after.rows().get(last + 1).inputs())
                .containsEntry(after.inputs().get(0), "2345.60")
                .containsEntry(after.inputs().get(1), "11");
        assertThat(Scheme.of(pasted).cases()).hasSize(last + 2);
    }

    @Test
    void theSheetGoesOutWithDecimalCommasAndComesBackTheSame() {
        CaseGrid grid = CaseGrid.of(SHOP);
        List<String> titles = Stream.concat(
                        Stream.concat(Stream.of("Case"), grid.inputs().stream().map(CaseInput::label)),
                        Stream.of("Expected", "Paid", "Difference"))
                .toList();
        CaseSheet sheet = new CaseSheet(grid, NORWEGIAN);
        String out = sheet.text("\t", titles, row -> new BigDecimal("29000.5"));
        String[] lines = out.split("\r\n");
        assertThat(lines[0]).startsWith("Case\tsales actual\t");
        assertThat(lines[1]).contains("\t800000\t").endsWith("\t29000\t29000,50\t0,50");
        String rows = out.substring(out.indexOf('\n') + 1);
        assertThat(text(sheet.paste(SHOP, 0, 0, rows))).isEqualTo(text(SHOP));
        assertThat(sheet.text(";", titles, row -> null)).contains(";800000;");
    }
}
