package trinn.engine.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.cache.KeptFiles;
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

    private final KeptFiles files;
    private final String program;

    /** @param program what tells this program from every other, in any words */
    TranslationFolder(Path folder, String program) {
        this.files = new KeptFiles(folder, END, MOST);
        this.program = program;
    }

    @Override
    public @Nullable Map<String, byte[]> find(String key) {
        Path file = files.find(name(key));
        if (file == null) {
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
        files.keep(name(key), file -> {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                    zip.putNextEntry(new ZipEntry(one.getKey()));
                    zip.write(one.getValue());
                }
            }
        });
    }

    private String name(String key) {
        return Sha256.hex(program + "\n" + key);
    }
}
