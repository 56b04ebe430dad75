package trinn.population.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.source.ProgramFile;
import trinn.source.Sha256;
import trinn.store.Durable;

/** Which content the folders of sample data had when they were read last, so that a start reads only what changed. */
@Component
public final class SampleFolders {

    private final JdbcTemplate template;
    private final Durable durable;

    /** On the application's database. */
    public SampleFolders(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
    }

    /** The content hash that a folder had when its fingerprint was this one, or null. */
    @Nullable String contentHash(Path folder, String fingerprint) {
        return JdbcClient.create(template)
                .sql("SELECT content_hash FROM sample_folders WHERE folder = ? AND fingerprint = ?")
                .params(name(folder), fingerprint)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Notes what a folder holds. */
    void remember(Path folder, String fingerprint, String contentHash) {
        durable.write(() -> {
            template.update("DELETE FROM sample_folders WHERE folder = ?", name(folder));
            return template.update(
                    "INSERT INTO sample_folders (folder, fingerprint, content_hash) VALUES (?, ?, ?)",
                    name(folder),
                    fingerprint,
                    contentHash);
        });
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** Names, sizes and times of all files of a folder, and of the program that reads them, as one SHA-256. */
    static String fingerprint(Path folder) {
        StringBuilder text = new StringBuilder(ProgramFile.fingerprint());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            sorted.forEach(file -> text.append(folder.relativize(file)).append(file(file)));
            return Sha256.hex(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Path file) {
        try {
            return "\n" + ProgramFile.fingerprint(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
