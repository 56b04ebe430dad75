package trinn.population.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.cache.KeptFiles;
import trinn.facts.FactSet;
import trinn.population.DataSet;
import trinn.population.FactFile;
import trinn.source.ProgramFile;
import trinn.source.Sha256;

/**
 * The facts of stored data sets. They outlive the process in files, so that records need not be read and measured again at the
 * next start; which file is whose, the content of the data set, its KPIs and the program say that made it.
 */
@Component
public final class FactStore {

    private static final Logger LOG = LoggerFactory.getLogger(FactStore.class);
    private static final int MOST = 8;

    private final DataSets dataSets;
    private final String program;
    private final Executor background;
    private final @Nullable KeptFiles files;

    /** @param folder where files are kept; empty for nowhere. Classes that lie about change without a trace, so that only a jar keeps any */
    @Autowired
    public FactStore(DataSets dataSets, @Value("${trinn.facts-dir:}") String folder) {
        this(dataSets, folder, ProgramFile.fingerprint(), Thread.ofVirtual().name("keep facts")::start);
    }

    FactStore(DataSets dataSets, String folder, String program, Executor background) {
        this.background = background;
        this.dataSets = dataSets;
        this.program = program;
        this.files = folder.isEmpty() || program.isEmpty() ? null : new KeptFiles(Path.of(folder), ".facts", MOST);
    }

    /**
     * The facts of a data set, with all KPIs there are.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public StoredFacts load(long id) {
        DataSets.Origin origin = dataSets.origin(id);
        String name = name(origin);
        List<FactSet> kept = kept(name);
        if (kept != null) {
            return new StoredFacts(id, origin.contentHash(), origin.catalogue(), kept);
        }
        DataSet data = dataSets.load(id);
        List<FactSet> facts = data.factSets();
        if (files != null) {
            background.execute(() -> keep(files, name, origin.contentHash(), facts));
        }
        return new StoredFacts(id, data.contentHash(), data.catalogue(), facts);
    }

    /** Deletes a version of a data set with all that is kept of it, as {@link DataSets#delete} does. */
    public void delete(long id) {
        String hash = dataSets.origin(id).contentHash();
        dataSets.delete(id);
        if (files != null) {
            files.forget(hash);
        }
    }

    private void keep(KeptFiles into, String name, String contentHash, List<FactSet> facts) {
        into.keep(name, file -> new FactFile(file).write(facts));
        if (!dataSets.has(contentHash)) {
            into.forget(contentHash);
        }
    }

    private @Nullable List<FactSet> kept(String name) {
        Path file = files == null ? null : files.find(name);
        if (file == null) {
            return null;
        }
        try {
            return new FactFile(file).read();
        } catch (IOException e) {
            LOG.debug("{} is made again.", file, e);
            return null;
        }
    }

    private String name(DataSets.Origin origin) {
        return origin.contentHash() + "-"
                + Sha256.hex(program + "\n" + origin.catalogue().hash());
    }
}
