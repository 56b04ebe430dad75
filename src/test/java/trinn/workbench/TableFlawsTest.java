package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.workbench.TableFlaw.Kind;
import trinn.workbench.WrittenTerm.Row;

/** What is wrong or odd in a table is found cell by cell. */
final class TableFlawsTest {

    @Test
    void aTableThatRisesFromZeroHasNoFlaw() {
        assertThat(tiers("0", "0.1", "10", "0.1", "20", "0.2")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsMarked() {
        assertThat(tiers("0", "", "ten", "0.2"))
                .containsExactly(new TableFlaw(Kind.EMPTY, 0, 1), new TableFlaw(Kind.NO_NUMBER, 1, 0));
    }

    @Test
    void bordersMustRise() {
        assertThat(tiers("0", "1", "10", "2", "10.0", "3", "5", "4"))
                .containsExactly(new TableFlaw(Kind.TWICE, 2, 0), new TableFlaw(Kind.ORDER, 3, 0));
        assertThat(TableFlaws.of(List.of("0", "2", "1"), List.of(new Row("0", List.of("1", "2", "3")))))
                .containsExactly(new TableFlaw(Kind.ORDER, TableFlaw.HEAD, 3));
    }

    @Test
    void aHigherRowThatGivesLessIsMarkedAndEqualOnesAreNot() {
        assertThat(tiers("0", "0.5", "1", "0.50", "2", "0.4999")).containsExactly(new TableFlaw(Kind.FALLING, 2, 1));
        assertThat(TableFlaws.of(
                        List.of("0", "1"), List.of(new Row("0", List.of("2", "1")), new Row("1", List.of("2", "0.5")))))
                .containsExactly(new TableFlaw(Kind.FALLING, 0, 2), new TableFlaw(Kind.FALLING, 1, 2));
        assertThat(Kind.FALLING.isError()).isFalse();
        assertThat(Kind.ORDER.isError()).isTrue();
    }

    @Test
    void whatLiesBelowTheFirstRowGetsNothing() {
        assertThat(tiers("0.8", "1")).containsExactly(new TableFlaw(Kind.NOTHING_BELOW, 0, 0));
        assertThat(tiers("-1", "1")).isEmpty();
    }

    private static List<TableFlaw> tiers(String... cells) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            rows.add(new Row(cells[i], List.of(cells[i + 1])));
        }
        return TableFlaws.of(List.of(), rows);
    }
}
