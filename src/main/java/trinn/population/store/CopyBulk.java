package trinn.population.store;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.records.Attributes;
import trinn.records.RecordType;
import trinn.records.Row;

/** Hands records over by PostgreSQL's COPY, some thousands at a time, in its text form. */
final class CopyBulk implements Bulk {

    private static final int BATCH = 1 << 20;

    private final JdbcTemplate template;
    private final long id;
    private final Map<RecordType, StringBuilder> waiting = new EnumMap<>(RecordType.class);

    CopyBulk(JdbcTemplate template, long id) {
        this.template = template;
        this.id = id;
    }

    @Override
    public void add(Row row, int place) {
        StringBuilder batch = waiting.computeIfAbsent(row.type(), type -> new StringBuilder());
        batch.append(id).append('\t').append(place).append('\t');
        text(batch, row.origin().file());
        batch.append('\t').append(row.origin().row()).append('\t');
        value(batch, row.attributes().isEmpty() ? null : Attributes.text(row.attributes()));
        for (int field = 0; field < row.type().fields().size(); field++) {
            batch.append('\t');
            value(batch, row.value(field));
        }
        batch.append('\n');
        if (batch.length() > BATCH) {
            copy(row.type(), batch);
        }
    }

    @Override
    public void finish() {
        waiting.forEach(this::copy);
    }

    private static void value(StringBuilder batch, @Nullable Object value) {
        switch (value) {
            case null -> batch.append("\\N");
            case String words -> text(batch, words);
            case BigDecimal number -> batch.append(number.toPlainString());
            default -> batch.append(value);
        }
    }

    /** What has a meaning in the text form stands behind a backslash. */
    private static void text(StringBuilder batch, String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> batch.append("\\\\");
                case '\t' -> batch.append("\\t");
                case '\n' -> batch.append("\\n");
                case '\r' -> batch.append("\\r");
                default -> batch.append(letter);
            }
        }
    }

    private void copy(RecordType type, StringBuilder batch) {
        if (!batch.isEmpty()) {
            template.execute((ConnectionCallback<Long>) connection -> copy(connection, type, batch.toString()));
            batch.setLength(0);
        }
    }

    private static long copy(Connection connection, RecordType type, String lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(RecordTable.copy(type), new StringReader(lines));
        } catch (IOException e) {
            throw new SQLException("The connection to the database broke.", e);
        }
    }
}
