package trinn.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV: commas, decimal points, days as 2026-10-01, nothing for null. */
public final class CsvTable implements Table {

    private final CsvWriter csv;

    /** Begins with the names of the columns; closing closes what it writes to. */
    public CsvTable(Writer to, List<Column> columns) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void add(@Nullable Object... row) {
        csv.writeRecord(Arrays.stream(row).map(CsvTable::text).toList());
    }

    /** A value as a cell of a table in a file: numbers plainly, with a point; nothing for null. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
