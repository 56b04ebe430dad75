package trinn.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A table as a Parquet file. About one group of rows is in memory. A file whose writing failed has no end, so that nobody reads it for
 * whole. Written below {@code ParquetWriter} of the same library, which would need Hadoop. For one thread.
 */
public final class ParquetTable implements Table {

    private static final long GROUP_BYTES = 16L << 20;
    private static final int ROWS_BETWEEN_CHECKS = 1000;
    private static final int MOST_DIGITS = 38;
    private static final int DECIMAL_BYTES = 16;
    private static final int MONEY_SCALE = 4;
    private static final int NUMBER_SCALE = 12;

    private final List<Column> columns;
    private final MessageType schema;
    private final ParquetProperties properties = ParquetProperties.builder().build();
    private final BytesInputCompressor compressor = new Gzip();
    private final ParquetFileWriter file;
    private final ColumnWriter[] writers;
    private final @Nullable Object[] encoded;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore group;
    private long rows;
    private boolean failed;
    private boolean closed;

    /** Begins a file, in the place of one that is there. */
    public ParquetTable(Path path, String name, List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        this.schema =
                new MessageType(name, columns.stream().map(ParquetTable::type).toList());
        this.writers = new ColumnWriter[columns.size()];
        this.encoded = new @Nullable Object[columns.size()];
        this.file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                GROUP_BYTES,
                0,
                properties.getColumnIndexTruncateLength(),
                properties.getStatisticsTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        file.start();
        pages = newPages();
        group = newGroup();
    }

    @Override
    public void add(@Nullable Object... row) throws IOException {
        if (row.length != writers.length) {
            throw new IllegalArgumentException("%d values for %d columns.".formatted(row.length, writers.length));
        }
        for (int i = 0; i < row.length; i++) {
            encoded[i] = encode(columns.get(i), row[i]);
        }
        try {
            for (int i = 0; i < encoded.length; i++) {
                write(writers[i], encoded[i]);
            }
            group.endRecord();
            rows++;
            if (rows % ROWS_BETWEEN_CHECKS == 0 && group.getBufferedSize() >= GROUP_BYTES) {
                endGroup();
                pages = newPages();
                group = newGroup();
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (failed) {
                group.close();
                pages.close();
            } else {
                endGroup();
                file.end(Map.of());
            }
        }
    }

    private ColumnChunkPageWriteStore newPages() {
        return new ColumnChunkPageWriteStore(
                compressor,
                schema,
                properties.getAllocator(),
                properties.getColumnIndexTruncateLength(),
                properties.getPageWriteChecksumEnabled());
    }

    private ColumnWriteStore newGroup() {
        ColumnWriteStore begun = properties.newColumnWriteStore(schema, pages, pages);
        for (int i = 0; i < writers.length; i++) {
            writers[i] = begun.getColumnWriter(schema.getColumns().get(i));
        }
        rows = 0;
        return begun;
    }

    private void endGroup() throws IOException {
        try (var ofPages = pages;
                var ofGroup = group) {
            if (rows > 0) {
                file.startBlock(rows);
                ofGroup.flush();
                ofPages.flushToFileWriter(file);
                file.endBlock();
            }
        }
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case MONEY -> decimal(column, MONEY_SCALE);
            case NUMBER -> decimal(column, NUMBER_SCALE);
        };
    }

    private static Type decimal(Column column, int scale) {
        return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                .length(DECIMAL_BYTES)
                .as(LogicalTypeAnnotation.decimalType(scale, MOST_DIGITS))
                .named(column.name());
    }

    /** As Parquet stores it: an Integer, a Long, a Binary, or null. */
    private static @Nullable Object encode(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return switch (column.kind()) {
                case TEXT -> Binary.fromString((String) value);
                case WHOLE -> (Long) value;
                case DAY -> Math.toIntExact(((LocalDate) value).toEpochDay());
                case MONEY -> fixed(((BigDecimal) value).setScale(MONEY_SCALE, RoundingMode.UNNECESSARY));
                case NUMBER -> fixed(((BigDecimal) value).setScale(NUMBER_SCALE, RoundingMode.HALF_UP));
            };
        } catch (ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The column %s cannot hold %s as %s.".formatted(column.name(), value, column.kind()), e);
        }
    }

    private static Binary fixed(BigDecimal number) {
        if (number.precision() > MOST_DIGITS) {
            throw new ArithmeticException("Too many digits.");
        }
        BigInteger unscaled = number.unscaledValue();
        byte[] digits = unscaled.toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, 0, DECIMAL_BYTES - digits.length, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, DECIMAL_BYTES - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private static void write(ColumnWriter writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull(0, 0);
            case Integer whole -> writer.write(whole.intValue(), 0, 1);
            case Long whole -> writer.write(whole.longValue(), 0, 1);
            case Binary bytes -> writer.write(bytes, 0, 1);
            default -> throw new IllegalStateException("No stored form: " + value.getClass());
        }
    }

    private static final class Gzip implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                bytes.writeAllTo(gzip);
            }
            return BytesInput.from(out.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
            // Holds nothing between calls.
        }
    }
}
