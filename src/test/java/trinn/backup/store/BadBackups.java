package trinn.backup.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import trinn.backup.BackupFile;
import trinn.backup.BackupWriter;
import trinn.backup.Manifest;
import trinn.backup.TableEntry;

/** Backups that are in order as files, and are none that Trinn would make. */
final class BadBackups {

    private BadBackups() {}

    /** With all rows of a table twice. */
    static Path withARowTwice(Path file, String table, Path to) throws IOException {
        return copy(file, to, "", table);
    }

    /** Of tables of another version. */
    static Path ofSchema(String schema, Path file, Path to) throws IOException {
        return copy(file, to, schema, "");
    }

    private static Path copy(Path file, Path to, String schema, String twice) throws IOException {
        try (BackupFile from = BackupFile.open(file);
                OutputStream out = Files.newOutputStream(to)) {
            Manifest manifest = from.manifest();
            BackupWriter writer = new BackupWriter(out);
            for (TableEntry table : manifest.tables()) {
                writer.table(table.name(), table.columns(), table.next(), sink -> {
                    from.rows(table, sink);
                    if (table.name().equals(twice)) {
                        from.rows(table, sink);
                    }
                });
            }
            writer.finish(manifest.trinn(), schema.isEmpty() ? manifest.schema() : schema, manifest.made());
        }
        return to;
    }
}
