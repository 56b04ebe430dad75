package trinn.population.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.intake.DataProblemsException;
import trinn.intake.LayoutReader;
import trinn.population.DataFolder;

/**
 * Adds the data sets that come with Trinn when it starts, so that there is something to look at. Each whose files changed since
 * the last start is read and hashed first, and written only where its content is not there.
 */
@Component
public final class SampleData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

    private final DataSets dataSets;
    private final SampleFolders folders;
    private final Path scenarios;
    private volatile String adding = "";
    private volatile boolean done;

    /**
     * @param dataSets where they go
     * @param folders what is known of them
     * @param scenarios the folder of all data sets that come with Trinn
     */
    public SampleData(
            DataSets dataSets, SampleFolders folders, @Value("${trinn.scenarios-dir:./scenarios}") String scenarios) {
        this.dataSets = dataSets;
        this.folders = folders;
        this.scenarios = Path.of(scenarios);
    }

    /** Starting never fails for want of a sample: what is wrong with one is logged. */
    @Override
    public void run(ApplicationArguments args) {
        try {
            Signed.as(User.TRINN, this::addAll);
        } finally {
            adding = "";
            done = true;
        }
    }

    /** Whether all data sets that come with Trinn are there; until then others are served, and some are missing. */
    public boolean isDone() {
        return done;
    }

    /** The folder's name of the data set that is looked at or written just now; the empty text before the first. */
    public String adding() {
        return adding;
    }

    private void addAll() {
        if (!Files.isDirectory(scenarios)) {
            LOG.info("There are no data sets to begin with in {}.", scenarios);
            return;
        }
        try (Stream<Path> entries = Files.list(scenarios)) {
            List<Path> folders = entries.filter(folder -> Files.exists(folder.resolve(LayoutReader.FILE)))
                    .sorted()
                    .toList();
            folders.forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The data sets in {} cannot be listed.", scenarios, e);
        }
    }

    private void add(Path path) {
        adding = path.getFileName().toString();
        try {
            String fingerprint = SampleFolders.fingerprint(path);
            String known = folders.contentHash(path, fingerprint);
            if (known != null && dataSets.has(known)) {
                return;
            }
            DataFolder folder = DataFolder.open(path);
            String hash = folder.contentHash();
            if (!dataSets.has(hash)) {
                dataSets.add(folder);
            }
            folders.remember(path, fingerprint, hash);
        } catch (DataProblemsException e) {
            LOG.warn("The data set in {} was not added. What is wrong: ./trinn import {} --dry-run", path, path);
        } catch (RuntimeException e) {
            LOG.warn("The data set in {} was not added.", path, e);
        }
    }
}
