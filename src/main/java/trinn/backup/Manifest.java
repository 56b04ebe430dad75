package trinn.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format the version of this form of file
 * @param trinn the version of Trinn that made it
 * @param schema the version of the tables, as Flyway counts it
 * @param made the moment it shows
 * @param tables each after those that it refers to
 */
public record Manifest(int format, String trinn, String schema, Instant made, List<TableEntry> tables) {

    /** The form that this Trinn writes, and the newest that it reads. */
    public static final int FORMAT = 1;

    /** Keeps a copy. */
    public Manifest {
        tables = List.copyOf(tables);
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
