package trinn.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import trinn.source.Sha256;

/** Writes a backup as a stream: table after table, and at its end the manifest. */
public final class BackupWriter {

    private final ZipOutputStream zip;
    private final List<TableEntry> entries = new ArrayList<>();

    /** Writes to a stream, which stays open. */
    public BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Gives the rows of a table, one after the other. */
    @FunctionalInterface
    public interface Rows {
        /** Hands each row to the sink, its values in the order of the columns. */
        void each(Sink sink) throws IOException;
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Sink {
        /** Takes one; nothing of it is kept. */
        void row(@Nullable Object[] values) throws IOException;
    }

    /**
     * Writes a table.
     *
     * @param next what columns that number themselves give next
     */
    public void table(String name, List<Column> columns, Map<String, Long> next, Rows rows) throws IOException {
        TableEntry unknown = new TableEntry(name, columns, 0, "", "", next);
        zip.putNextEntry(entry(unknown.path()));
        MessageDigest digest = Sha256.digest();
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        RowSum sum = new RowSum();
        Line line = new Line();
        rows.each(values -> {
            line.reset();
            RowText.write(columns, values, line);
            sum.add(line.bytes(), line.size());
            line.write('\n');
            line.writeTo(out);
        });
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(digest.digest());
        entries.add(new TableEntry(name, columns, sum.rows(), hash, sum.hex(), next));
    }

    /** Writes the manifest, with which the file is whole. */
    public Manifest finish(String trinn, String schema, java.time.Instant made) throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT, trinn, schema, made, entries);
        zip.putNextEntry(entry(ManifestText.PATH));
        zip.write(ManifestText.write(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /** Of no particular time, so that the same rows are the same bytes. */
    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }

    /** Lets its bytes be read without a copy. */
    private static final class Line extends ByteArrayOutputStream {
        byte[] bytes() {
            return buf;
        }
    }
}
