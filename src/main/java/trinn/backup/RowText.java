package trinn.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Rows as they stand in a backup: a line with an array of texts, null where the database has null. */
final class RowText {

    /** No longer than what was in the database, whatever that was. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RowText() {}

    /** Writes a row behind what is there already, without an end of line. */
    static void write(List<Column> columns, @Nullable Object[] row, ByteArrayOutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                if (value == null) {
                    json.writeNull();
                } else {
                    json.writeString(columns.get(i).kind().text(value));
                }
            }
            json.writeEndArray();
        }
    }

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException where it is none of these columns
     */
    static @Nullable Object[] read(List<Column> columns, byte[] line, int length) {
        @Nullable Object[] row = new Object[columns.size()];
        try (JsonParser json = JSON.createParser(new ByteArrayInputStream(line, 0, length))) {
            expect(json.nextToken() == JsonToken.START_ARRAY);
            for (int i = 0; i < row.length; i++) {
                JsonToken token = json.nextToken();
                expect(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
                row[i] = token == JsonToken.VALUE_NULL
                        ? null
                        : columns.get(i).kind().value(json.getString());
            }
            expect(json.nextToken() == JsonToken.END_ARRAY && json.nextToken() == null);
            return row;
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not a row", e);
        }
    }

    private static void expect(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("not a row");
        }
    }
}
