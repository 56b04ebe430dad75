package trinn.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import trinn.source.Sha256;

/** A backup to read. Memory does not grow with its tables. */
public final class BackupFile implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 10_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads its manifest.
     *
     * @throws BackupException where it is not there, damaged, truncated, foreign, or of a newer Trinn
     */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BackupException("There is no file %s that can be read.".formatted(file));
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(file, zip, manifest(zip, file));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupException(
                    "%s is not a backup of Trinn, or it is damaged or cut off: it is no whole zip file."
                            .formatted(file));
        } catch (IOException e) {
            throw new BackupException("%s cannot be read.".formatted(file));
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(ManifestText.PATH);
        if (entry == null || entry.getSize() > MANIFEST_LIMIT) {
            throw new BackupException(
                    "%s is a zip file, and not a backup of Trinn: there is no manifest in it.".formatted(file));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return ManifestText.read(in.readNBytes(MANIFEST_LIMIT), file.toString());
        }
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it and holds it against its manifest.
     *
     * @throws BackupException where something is missing, too much, or not as the manifest says
     */
    public void check() {
        Set<String> named = manifest.tables().stream().map(TableEntry::path).collect(Collectors.toSet());
        named.add(ManifestText.PATH);
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        for (String path : there) {
            if (!named.contains(path)) {
                throw new BackupException("%s holds %s, of which its manifest does not know.".formatted(file, path));
            }
        }
        manifest.tables().forEach(table -> rows(table, row -> {}));
    }

    /**
     * Hands over each row of a table, and then holds all of them against the manifest.
     *
     * @throws BackupException where they are not as it says
     */
    public void rows(TableEntry table, BackupWriter.Sink sink) {
        ZipEntry entry = zip.getEntry(table.path());
        if (entry == null) {
            throw new BackupException("%s lacks the table %s.".formatted(file, table.name()));
        }
        MessageDigest digest = Sha256.digest();
        RowSum sum = new RowSum();
        try (InputStream in = new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest))) {
            each(in, table, sum, sink);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(table);
        }
        if (sum.rows() != table.rows()
                || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())
                || !sum.hex().equals(table.sum())) {
            throw damaged(table);
        }
    }

    private static void each(InputStream in, TableEntry table, RowSum sum, BackupWriter.Sink sink) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            byte[] row = line.toByteArray();
            sum.add(row, row.length);
            sink.row(RowText.read(table.columns(), row, row.length));
            line.reset();
        }
        if (line.size() > 0) {
            throw new IOException("a row without an end");
        }
    }

    private BackupException damaged(TableEntry table) {
        return new BackupException("%s is damaged: the rows of the table %s are not those that its manifest names."
                .formatted(file, table.name()));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupException("%s cannot be closed.".formatted(file));
        }
    }
}
