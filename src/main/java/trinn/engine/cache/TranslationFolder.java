package trinn.engine.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.engine.Translations;
import trinn.source.Sha256;

/**
 * Keeps translated rules in a folder, a file for each scheme. They hold for the program that translated them: another one may
 * have other facts.
 */
final class TranslationFolder implements Translations {

    private static final Logger LOG = LoggerFactory.getLogger(TranslationFolder.class);
    private static final String END = ".zip";
    private static final int MOST = 8;

    private final Path folder;
    private final String program;

    /** @param program what tells this program from every other, in any words */
    TranslationFolder(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    @Override
    public @Nullable Map<String, byte[]> find(String key) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return null;
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(entry.getName(), zip.readAllBytes());
            }
            return classes;
        } catch (IOException e) {
            LOG.debug("{} cannot be read.", file, e);
            return null;
        }
    }

    @Override
    public void keep(String key, Map<String, byte[]> classes) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "translation", null);
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
                for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                    zip.putNextEntry(new ZipEntry(one.getKey()));
                    zip.write(one.getValue());
                }
            }
            Files.move(written, file(key), StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException e) {
            LOG.debug("Nothing is kept in {}.", folder, e);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> newestFirst = entries.filter(file -> file.toString().endsWith(END))
                    .sorted(Comparator.comparing(TranslationFolder::time).reversed())
                    .toList();
            for (Path file : newestFirst.subList(Math.min(MOST, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String key) {
        return folder.resolve(Sha256.hex(program + "\n" + key) + END);
    }
}
