package trinn.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a folder that could be made again, the newest ones of them: what takes long to make outlives the process. Where nothing
 * can be written or read, it is as if nothing were kept. Safe for threads and processes: a file is there wholly or not at all.
 */
public final class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private final Path folder;
    private final String ending;
    private final int most;

    /** Writes a file that is empty still. */
    @FunctionalInterface
    public interface Writer {

        /** @throws IOException where it cannot be written; then nothing is kept */
        void write(Path file) throws IOException;
    }

    /**
     * @param folder made where it is not there
     * @param ending of the names of all files
     * @param most how many are kept; the one that was written longest ago gives way
     */
    public KeptFiles(Path folder, String ending, int most) {
        this.folder = folder;
        this.ending = ending;
        this.most = most;
    }

    /** The file of a name, or null. */
    public @Nullable Path find(String name) {
        Path file = folder.resolve(name + ending);
        return Files.exists(file) ? file : null;
    }

    /** Keeps a file under a name. */
    public void keep(String name, Writer writer) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, name, ".unfinished");
            try {
                writer.write(written);
                Files.move(written, folder.resolve(name + ending), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            List<Path> newestFirst = files(file -> file.endsWith(ending));
            newestFirst
                    .subList(Math.min(most, newestFirst.size()), newestFirst.size())
                    .forEach(KeptFiles::delete);
        } catch (IOException e) {
            LOG.debug("Nothing is kept in {}.", folder, e);
        }
    }

    /** Deletes all files whose names begin so, and what a process that was killed left of one. */
    public void forget(String start) {
        try {
            files(name -> name.startsWith(start)).forEach(KeptFiles::delete);
        } catch (IOException e) {
            LOG.debug("Nothing is kept in {}.", folder, e);
        }
    }

    private List<Path> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted(Comparator.comparing(KeptFiles::time).reversed())
                    .toList();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} cannot be deleted.", file, e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
