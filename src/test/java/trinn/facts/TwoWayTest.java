package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Tiers.Border;
import trinn.facts.TwoWay.Row;

/** Own attainment by the store's: just below, at and just above each border, in both directions. */
class TwoWayTest {

    private static final List<Row> ROWS = List.of(row("0.8", "0.1", "0.2", "0.3"), row("1", "0.2", "0.4", "0.6"));
    private static final List<BigDecimal> COLUMNS = numbers("0.8", "1", "1.2");

    @ParameterizedTest
    @CsvSource({
        "0.7999, 2,      0,   0",
        "0.8,    2,      0.3, 0",
        "0.8001, 2,      0.3, 0.3",
        "0.9999, 2,      0.3, 0.3",
        "1,      2,      0.6, 0.3",
        "1.0001, 2,      0.6, 0.6",
        "2,      0.7999, 0,   0",
        "2,      0.8,    0.2, 0",
        "2,      0.8001, 0.2, 0.2",
        "2,      0.9999, 0.2, 0.2",
        "2,      1,      0.4, 0.2",
        "2,      1.0001, 0.4, 0.4",
        "2,      1.1999, 0.4, 0.4",
        "2,      1.2,    0.6, 0.4",
        "2,      1.2001, 0.6, 0.6",
        "0.8,    1.0,    0.2, 0",
        "0,      0,      0,   0"
    })
    void givesWhatStandsWhereRowAndColumnMeet(BigDecimal row, BigDecimal column, BigDecimal lower, BigDecimal upper) {
        assertThat(new TwoWay(ROWS, COLUMNS, Border.LOWER).at(row, column)).isEqualByComparingTo(lower);
        assertThat(new TwoWay(ROWS, COLUMNS, Border.UPPER).at(row, column)).isEqualByComparingTo(upper);
    }

    @Test
    void givesNothingWhereAValueIsMissing() {
        TwoWay table = new TwoWay(List.of(row("-1", "5")), numbers("-1"), Border.LOWER);
        assertThat(table.at(null, BigDecimal.ONE)).isZero();
        assertThat(table.at(BigDecimal.ONE, null)).isZero();
        assertThat(table.at(BigDecimal.ONE, BigDecimal.ONE)).isEqualByComparingTo("5");
    }

    @Test
    void needsRowsAndColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoWay(List.of(), COLUMNS, Border.LOWER))
                .withMessage("A two-way table needs at least one row and one column.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoWay(List.of(row("1")), List.of(), Border.LOWER))
                .withMessage("A two-way table needs at least one row and one column.");
    }

    @Test
    void itsBordersRiseInBothDirections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoWay(List.of(row("1", "5"), row("1.0", "6")), numbers("1"), Border.LOWER))
                .withMessage("The borders of a table must rise, but 1.0 follows 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoWay(List.of(row("1", "5", "6")), numbers("2", "1"), Border.LOWER))
                .withMessage("The borders of a table must rise, but 1 follows 2.");
    }

    @Test
    void eachRowHasAValueForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TwoWay(List.of(row("1", "5", "6"), row("2", "5")), numbers("1", "2"), Border.LOWER))
                .withMessage(
                        "Each row of a table needs as many values as there are columns: 2, but the row from 2 has 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoWay(List.of(row("1", "5", "6", "7")), numbers("1", "2"), Border.LOWER));
    }

    @Test
    void aTableKeepsItsNumbers() {
        List<BigDecimal> columns = new ArrayList<>(numbers("1"));
        List<BigDecimal> gives = new ArrayList<>(numbers("5"));
        List<Row> rows = new ArrayList<>(List.of(new Row(BigDecimal.ONE, gives)));
        TwoWay table = new TwoWay(rows, columns, Border.LOWER);
        columns.clear();
        gives.clear();
        rows.clear();
        assertThat(table.at(BigDecimal.ONE, BigDecimal.ONE)).isEqualByComparingTo("5");
    }

    private static Row row(String from, String... gives) {
        return new Row(new BigDecimal(from), numbers(gives));
    }

    private static List<BigDecimal> numbers(String... digits) {
        return Arrays.stream(digits).map(BigDecimal::new).toList();
    }
}
