package trinn.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import trinn.access.store.Signed;
import trinn.api.web.FaultException;
import trinn.intake.FileDraft;
import trinn.intake.Kept;
import trinn.intake.LayoutReader;
import trinn.intake.LayoutWriter;
import trinn.intake.Report;
import trinn.population.Base;
import trinn.population.DataFolder;
import trinn.population.DataHead;
import trinn.population.Draft;
import trinn.population.store.DataSets;
import trinn.population.store.Mappings;
import trinn.simulation.Progress;

/** Files that other systems sent and that are no data set yet. They are forgotten an hour after the last was sent. */
@Component
final class Imports implements DisposableBean {

    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]{0,199}");
    private static final int MOST_OWN = 10;
    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final DataSets dataSets;
    private final Mappings mappings;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Open> all = new ConcurrentHashMap<>();

    Imports(DataSets dataSets, Mappings mappings) {
        this.dataSets = dataSets;
        this.mappings = mappings;
    }

    /** An import that is being sent. All its methods are one at a time. */
    final class Open {

        private final String id = UUID.randomUUID().toString();
        private final String owner = Signed.in().id();
        private final Path folder;
        private final Draft draft;
        private final @Nullable Base base;
        private volatile Instant touched = clock.instant();
        private boolean closed;

        Open(Path folder, String name, String currency, @Nullable Base base) {
            this.folder = folder;
            this.base = base;
            this.draft = new Draft(folder);
            draft.setName(name);
            draft.setCurrency(currency);
            draft.setBase(base);
        }

        String id() {
            return id;
        }

        synchronized List<FileDraft> files() {
            return draft.files();
        }

        synchronized String name() {
            return draft.name();
        }

        synchronized String currency() {
            return draft.currency();
        }

        /** What is missing, in a sentence each; nothing where a data.yaml says all. */
        synchronized List<String> lacks() {
            return isDescribed()
                    ? List.of()
                    : draft.lacks().stream().map(Object::toString).toList();
        }

        /** Takes a file, in place of one with the same name; where it is refused, that one stays. */
        void put(String name, InputStream content) {
            if (!NAMES.matcher(name).matches() || name.contains("..")) {
                throw FaultException.unreadable(
                        "The name of a file has letters, digits, blanks, dots, dashes and brackets, and no folder.");
            }
            touched = clock.instant();
            Path part = folder.resolve("." + UUID.randomUUID());
            try {
                Files.copy(content, part);
                take(name, part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                part.toFile().delete();
            }
        }

        private synchronized void take(String name, Path part) throws IOException {
            requireOpen();
            Path file = folder.resolve(name);
            Path before = folder.resolve("." + UUID.randomUUID());
            boolean replaces = Files.exists(file);
            try (Stream<Path> files = Files.list(folder)) {
                if (!replaces && files.count() > MOST_FILES) {
                    throw FaultException.refused("An import has at most %d files.".formatted(MOST_FILES));
                }
            }
            if (replaces) {
                Files.move(file, before);
            }
            try {
                Files.move(part, file);
                if (!name.equals(LayoutReader.FILE) && !name.equals(DataFolder.KPIS)) {
                    draft.add(name, mappings);
                }
                before.toFile().delete();
            } catch (RuntimeException e) {
                file.toFile().delete();
                if (replaces) {
                    Files.move(before, file);
                }
                throw e;
            }
        }

        private void requireOpen() {
            if (closed) {
                throw FaultException.notThere();
            }
        }

        private synchronized void delete() {
            closed = true;
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                LOG.warn("Files of an import could not be deleted.", e);
            }
        }

        /** The description of the files as they will be read, to be corrected and sent back. */
        synchronized String layout() {
            return LayoutWriter.write(draft.layout());
        }

        private boolean isDescribed() {
            return Files.exists(folder.resolve(LayoutReader.FILE));
        }

        private DataFolder ready() {
            requireOpen();
            if (isDescribed()) {
                DataFolder described = DataFolder.open(folder);
                return base == null ? described : upon(base, described);
            }
            if (Files.exists(folder.resolve(DataFolder.KPIS))) {
                throw FaultException.refused("kpis.yaml goes with data.yaml: send that too.");
            }
            List<String> lacks = lacks();
            if (!lacks.isEmpty()) {
                throw FaultException.refused(String.join(" ", lacks));
            }
            return draft.folder();
        }

        /** A new version keeps what the data set is; its KPIs too, where none are sent. */
        private static DataFolder upon(Base base, DataFolder described) {
            DataHead is = base.head();
            DataHead said = described.head();
            if (!said.name().equals(is.name()) || !said.currency().equals(is.currency())) {
                throw FaultException.refused(
                        "This is a version of \"%s\" in %s: data.yaml has to say the same name and currency."
                                .formatted(is.name(), is.currency()));
            }
            return new DataFolder(
                    described.path(),
                    described.layout(),
                    new DataHead(
                            is.name(),
                            is.currency(),
                            is.description(),
                            said.periods(),
                            said.kpis().isEmpty() ? is.kpis() : said.kpis()));
        }

        /** Checks everything, and stores nothing. */
        synchronized Report check() {
            touched = clock.instant();
            return ready().rows(kept(), dataSets.kpis().catalogue(), row -> {});
        }

        /**
         * Stores the data set, wholly or not at all.
         *
         * @throws trinn.intake.DataProblemsException with what is wrong
         */
        synchronized DataSets.Imported store(Progress progress) {
            touched = clock.instant();
            DataFolder ready = ready();
            DataSets.Imported imported = dataSets.add(ready.head(), sink -> {
                Counting told = new Counting(progress);
                Report report = ready.rows(kept(), dataSets.kpis().catalogue(), told.counting(sink));
                told.end();
                return report;
            });
            if (!isDescribed()) {
                draft.remember(mappings::remember);
            }
            return imported;
        }

        private Kept kept() {
            return base == null ? Kept.NOTHING : base.records();
        }
    }

    /**
     * Begins one.
     *
     * @param base the data set of which it is a new version; null for a new one
     * @throws FaultException where too many are open
     */
    Open open(String name, String currency, @Nullable Long base) {
        forget();
        String owner = Signed.in().id();
        if (all.size() >= MOST
                || all.values().stream().filter(one -> one.owner.equals(owner)).count() >= MOST_OWN) {
            throw new FaultException(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many imports are open. Close one, or wait a while.");
        }
        if (name.length() > LONGEST_NAME) {
            throw FaultException.refused("The name of a data set has at most %d characters.".formatted(LONGEST_NAME));
        }
        if (!currency.isEmpty()
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            throw FaultException.refused("A currency is named by its ISO code, such as NOK, SEK, DKK or EUR.");
        }
        Base of = base == null ? null : dataSets.base(base);
        try {
            Open open = new Open(Files.createTempDirectory("trinn-import"), name, currency, of);
            all.put(open.id, open);
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that is open.
     *
     * @throws FaultException where whoever is signed in has no such import
     */
    Open get(String id) {
        forget();
        Open open = all.get(id);
        if (open == null || !open.owner.equals(Signed.in().id())) {
            throw FaultException.notThere();
        }
        return open;
    }

    /** Forgets one, with its files. */
    void close(String id) {
        forget(get(id));
    }

    /** Forgets one that became a data set, also where somebody forgot it meanwhile. */
    void done(Open open) {
        forget(open);
    }

    private void forget(Open open) {
        if (all.remove(open.id) != null) {
            open.delete();
        }
    }

    private void forget() {
        Instant before = clock.instant().minus(KEPT);
        all.values().stream()
                .filter(open -> open.touched.isBefore(before))
                .toList()
                .forEach(this::forget);
    }

    @Override
    public void destroy() {
        List.copyOf(all.values()).forEach(this::forget);
    }
}
