package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import trinn.intake.Periods;
import trinn.intake.Report;
import trinn.population.DataHead;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.store.Database;
import trinn.store.Engine;

/** Reading never holds more than a page of records, however many there are. */
@ParameterizedClass
@EnumSource(Engine.class)
class StreamingTest {

    private static final int ROWS = DataSetReader.PAGE * 2 + 7;

    @Parameter
    Engine engine;

    /** Counts how many rows each query gives. */
    private static final class Counting extends JdbcTemplate {
        private final List<Integer> results = new ArrayList<>();

        private Counting(DataSource source) {
            super(source);
        }

        @Override
        public void query(String sql, RowCallbackHandler handler, @Nullable Object... args) {
            int[] rows = new int[1];
            super.query(
                    sql,
                    (ResultSet row) -> {
                        rows[0]++;
                        handler.processRow(row);
                    },
                    args);
            results.add(rows[0]);
        }
    }

    @Test
    void recordsComePageByPageAndInTheirOrder() {
        try (Database database = engine.open(DataSets.class)) {
            DataSets dataSets = database.get(DataSets.class);
            add(dataSets, "Before", 3);
            long id = add(dataSets, "Large", ROWS);
            add(dataSets, "After", 3);
            Counting counting = new Counting(database.get(DataSource.class));
            List<Integer> rows = new ArrayList<>();

            new DataSetReader(counting)
                    .each(id, RecordType.VISITORS, row -> rows.add(row.origin().row()));

            assertThat(counting.results).containsExactly(DataSetReader.PAGE, DataSetReader.PAGE, 7);
            assertThat(rows).hasSize(ROWS).isSorted().doesNotHaveDuplicates();
            dataSets.each(id, RecordType.SALES, row -> rows.clear());
            assertThat(rows).isNotEmpty();
        }
    }

    /** A page must be found and not searched for, or reading would grow with the square of the records. */
    @Test
    void aPageIsFoundByTheKey() {
        try (Database database = engine.open(DataSets.class)) {
            long id = add(database.get(DataSets.class), "Large", ROWS);
            if (engine == Engine.POSTGRESQL) {
                database.jdbc().execute("ANALYZE visitors");
            }
            String plan = String.join(
                    " ",
                    database.jdbc()
                            .queryForList(
                                    "EXPLAIN "
                                            + DataSetReader.page(RecordType.VISITORS)
                                                    .replaceFirst("\\?", id + "")
                                                    .replaceFirst("\\?", "5000")
                                                    .replaceFirst("\\?", "5100"),
                                    String.class));
            assertThat(plan).containsIgnoringCase(engine == Engine.H2 ? "PRIMARY_KEY" : "Index Scan");
            assertThat(plan).doesNotContain("tableScan", "Seq Scan");
        }
    }

    @Test
    void aDataSetThatIsNotThereHasNoRecordsEither() {
        try (Database database = engine.open(DataSets.class)) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> database.get(DataSets.class).each(-1, RecordType.SALES, row -> {}));
        }
    }

    private static long add(DataSets dataSets, String name, int rows) {
        DataHead head = new DataHead(name, "NOK", "", Periods.MONTH, "");
        return dataSets.add(head, sink -> {
                    for (int i = 1; i <= rows; i++) {
                        sink.accept(new Row(
                                RecordType.VISITORS,
                                new Origin("visitors.csv", i + 1),
                                LocalDate.EPOCH,
                                "",
                                "",
                                BigDecimal.valueOf(i)));
                    }
                    return new Report();
                })
                .id();
    }
}
