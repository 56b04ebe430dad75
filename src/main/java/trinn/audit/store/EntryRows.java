package trinn.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import trinn.audit.Entry;
import trinn.audit.Subject;

/** Entries as rows of their table. */
final class EntryRows {

    static final String INSERT = """
            INSERT INTO audit_entries (number, happened_at, who, deed, kind, subject, name, details, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private EntryRows() {}

    static Object[] values(Entry entry) {
        return new Object[] {
            entry.number(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.who(),
            entry.deed(),
            entry.about().kind(),
            entry.about().id(),
            entry.about().name(),
            entry.details(),
            entry.previous(),
            entry.hash()
        };
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("deed"),
                new Subject(row.getString("kind"), row.getString("subject"), row.getString("name")),
                row.getString("details"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
