package trinn.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import trinn.table.Column;
import trinn.table.CsvTable;
import trinn.table.ParquetTable;
import trinn.table.Table;

/** Tables as answers. */
final class Tables {

    static final String CSV = "text/csv";
    static final String PARQUET = "application/vnd.apache.parquet";

    private Tables() {}

    /**
     * A table in the form that is accepted: Parquet where that is asked for, CSV otherwise.
     *
     * @param name of the file, without its ending
     */
    static ResponseEntity<byte[]> of(
            String accept, String name, List<Column> columns, Stream<@Nullable Object[]> rows) {
        boolean parquet = accept.contains(PARQUET);
        try {
            byte[] body = parquet ? parquet(name, columns, rows) : csv(columns, rows);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(parquet ? PARQUET : CSV + ";charset=utf-8"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name + (parquet ? ".parquet" : ".csv"))
                                    .build()
                                    .toString())
                    .body(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(List<Column> columns, Stream<@Nullable Object[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Table table = new CsvTable(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns)) {
            write(table, rows);
        }
        return out.toByteArray();
    }

    private static byte[] parquet(String name, List<Column> columns, Stream<@Nullable Object[]> rows)
            throws IOException {
        Path file = Files.createTempFile("trinn", ".parquet");
        try {
            try (Table table = new ParquetTable(file, name.replace('-', '_'), columns)) {
                write(table, rows);
            }
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Table table, Stream<@Nullable Object[]> rows) throws IOException {
        for (Iterator<@Nullable Object[]> all = rows.iterator(); all.hasNext(); ) {
            table.add(all.next());
        }
    }
}
