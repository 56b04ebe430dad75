package trinn.simulation.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP without the moment at which it was made. */
final class StableZip {

    private StableZip() {}

    /** Writes the same entries, each as old as the epoch. */
    static void copy(byte[] zip, OutputStream out) throws IOException {
        ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8);
        ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            to.putNextEntry(new ZipEntry(entry.getName()).setLastModifiedTime(FileTime.from(Instant.EPOCH)));
            from.transferTo(to);
            to.closeEntry();
        }
        to.finish();
    }
}
