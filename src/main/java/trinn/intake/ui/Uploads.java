package trinn.intake.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The files that one reader uploaded, in a folder of their own until they are imported or the page is left. */
final class Uploads {

    /** How many bytes a file may have. */
    static final int LARGEST = 1 << 30;

    private static final int LONGEST_NAME = 150;
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    Uploads() {
        try {
            folder = Files.createTempDirectory("trinn-import-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The name under which a file is kept: the last part of its path, without what cannot be in a name. */
    static String name(String uploaded) {
        String last = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        String name = last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
        return name.isEmpty() || name.startsWith(".") ? "file" + name : name;
    }

    /**
     * Writes a file piece by piece, never holding it in memory.
     *
     * @return whether it is not too large; what is too large is not kept
     */
    boolean receive(String name, InputStream in) throws IOException {
        Path file = folder.resolve(name);
        Path part = Files.createTempFile(folder, ".part-", "");
        boolean fits = true;
        try (OutputStream out = Files.newOutputStream(part)) {
            byte[] block = new byte[BLOCK];
            long size = 0;
            for (int read = in.read(block); read >= 0 && fits; read = in.read(block)) {
                size += read;
                fits = size <= LARGEST;
                out.write(block, 0, read);
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        if (fits) {
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(part);
        }
        return fits;
    }

    /** Deletes one file. */
    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all files. */
    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
