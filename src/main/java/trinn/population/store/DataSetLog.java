package trinn.population.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.records.Row;

/** What the log is told of data sets; the caller opens the transaction. */
final class DataSetLog {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    DataSetLog(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.audit = new AuditLog(template);
    }

    void imported(DataSetWriter written, String hash) {
        audit.record(Deed.DATA_IMPORTED, about(written.id()), written.details(hash));
    }

    /** Before it is deleted; nothing where there is none with this id. */
    void deleted(long id) {
        jdbc.sql("SELECT content_hash FROM data_sets WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(hash -> audit.record(Deed.DATA_DELETED, about(id), "hash", hash));
    }

    void corrected(long id, Row row, String field, long question) {
        audit.record(
                Deed.RECORD_CORRECTED,
                about(id),
                "record",
                row.type().code(),
                "file",
                row.origin().file(),
                "row",
                Integer.toString(row.origin().row()),
                "field",
                field,
                "question",
                Long.toString(question));
    }

    private Subject about(long id) {
        return jdbc.sql("SELECT name, version FROM data_sets WHERE id = ?")
                .param(id)
                .query((row, number) ->
                        Subject.data(id, "%s, version %d".formatted(row.getString("name"), row.getInt("version"))))
                .single();
    }
}
