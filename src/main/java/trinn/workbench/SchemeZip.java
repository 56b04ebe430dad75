package trinn.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** A scheme as a zip file: its folder, as {@code ./trinn check} takes it. */
public final class SchemeZip {

    /** So many bytes a zip file and what is in it have at most. */
    public static final int LARGEST = 10_000_000;

    private static final int MOST_FILES = 500;

    /** The same scheme makes the same file. */
    private static final LocalDateTime DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SchemeZip() {}

    /** Writes the folder of a scheme. */
    public static byte[] write(String folder, SchemeFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setTimeLocal(DAY);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the files of a scheme; they may lie in a folder, and what does not belong to a scheme is left out.
     *
     * @param name of the zip file, for what is said about it
     * @throws ProblemsException where it is no zip file, holds no scheme or several, is too large, or a file of it is no UTF-8
     */
    public static SchemeFiles read(String name, InputStream bytes) {
        SortedMap<String, String> texts = new TreeMap<>();
        String folder = null;
        long size = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(LARGEST + 1);
                size += content.length;
                if (size > LARGEST || ++count > MOST_FILES) {
                    throw problem(
                            name,
                            "It is too large for a scheme: %d files and %d MB are the most."
                                    .formatted(MOST_FILES, LARGEST / 1_000_000));
                }
                int slash = entry.getName().lastIndexOf('/');
                String file = entry.getName().substring(slash + 1);
                if (SchemeFiles.isOne(file)) {
                    String in = entry.getName().substring(0, slash + 1);
                    if (folder != null && !folder.equals(in)) {
                        throw problem(name, "There are schemes in several folders. Take in one at a time.");
                    }
                    folder = in;
                    texts.put(file, text(name, file, content));
                }
            }
        } catch (ZipException e) {
            throw problem(name, "This is no zip file, or it is damaged.");
        } catch (IOException | IllegalArgumentException e) {
            throw problem(name, "It cannot be read as a zip file.");
        }
        if (!texts.containsKey(SchemeFiles.SCHEME)) {
            throw problem(name, "There is no scheme in it: a file %s is needed.".formatted(SchemeFiles.SCHEME));
        }
        return new SchemeFiles(texts);
    }

    private static String text(String zip, String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problem(zip, "%s is no UTF-8. Save it as UTF-8.".formatted(file));
        }
    }

    private static ProblemsException problem(String name, String message) {
        return new ProblemsException(new Problem(name, 0, 0, message));
    }
}
