package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.intake.Periods;
import trinn.intake.Report;
import trinn.population.DataHead;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.store.Database;
import trinn.store.Engine;

/** Which record is not as it came in, also where marks go from one block to the next. */
@ParameterizedClass
@EnumSource(Engine.class)
final class RowMarksTest {

    private static final int BLOCK = 4_096;

    @Parameter
    Engine engine;

    private Database database;

    @BeforeEach
    void open() {
        database = engine.open(DataSets.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Row sale(int place) {
        return new Row(
                RecordType.SALES,
                new Origin("sales.csv", place + 1),
                "S" + place,
                "",
                LocalDate.of(2026, 1, 1),
                "P1",
                "",
                "",
                "",
                null,
                new BigDecimal("10.5"),
                null,
                null,
                "");
    }

    private long add(int sales) {
        return database.get(DataSets.class)
                .add(new DataHead("Many", "NOK", "", Periods.MONTH, ""), sink -> {
                    for (int place = 1; place <= sales; place++) {
                        sink.accept(sale(place));
                    }
                    return new Report();
                })
                .id();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 1})
    void theFirstRecordThatIsOtherIsKnown(int place) {
        long id = add(2 * BLOCK + 1);
        assertThat(others(id)).isEmpty();
        database.jdbc().update("UPDATE sales SET \"quantity\" = 1 WHERE data_set_id = ? AND place >= ?", id, place);
        assertThat(others(id)).containsExactly(new Origin("sales.csv", place + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\" = 'S2.'",
                "\"date\" = DATE '2026-01-02'",
                "\"amount\" = 10.51",
                "\"payee\" = 'P2'",
                "source_file = 'sales.csw'",
                "attributes = 'area=North'"
            })
    void whateverOfItIsOther(String change) {
        long id = add(3);
        assertThat(database.jdbc()
                        .update("UPDATE sales SET " + change + " WHERE data_set_id = " + id + " AND place = 2"))
                .isOne();
        assertThat(others(id))
                .hasSize(1)
                .allSatisfy(origin -> assertThat(origin.row()).isEqualTo(3));
    }

    @Test
    void oneThatWasAddedBehindTheLast() {
        long id = add(3);
        database.jdbc()
                .update(
                        "INSERT INTO sales (data_set_id, place, source_file, source_row, \"id\", \"order\", \"date\","
                                + " \"payee\", \"customer\", \"product\", \"type\", \"amount\", \"invoice\")"
                                + " VALUES (?, 4, 'sales.csv', 5, 'S4', '', DATE '2026-01-01', 'P1', '', '', '', 1, '')",
                        id);
        assertThat(others(id)).containsExactly(new Origin("sales.csv", 5));
    }

    @Test
    void ofDataFromBeforeThereWereMarksNoneIsKnown() {
        long id = add(BLOCK + 1);
        database.jdbc().update("DELETE FROM record_marks WHERE data_set_id = ?", id);
        database.jdbc().update("UPDATE sales SET \"quantity\" = 1 WHERE data_set_id = ?", id);
        assertThat(others(id)).isEmpty();
    }

    private List<Origin> others(long id) {
        return database.get(DataSets.class).count(id, row -> {}).others().values().stream()
                .map(Row::origin)
                .toList();
    }
}
