package trinn.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import trinn.access.store.Signed;
import trinn.api.web.FaultException;
import trinn.intake.FileDraft;
import trinn.intake.Kept;
import trinn.intake.LayoutReader;
import trinn.intake.LayoutWriter;
import trinn.intake.Report;
import trinn.population.Base;
import trinn.population.DataFolder;
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
    private static final int STEP = 10_000;

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

        @Nullable Base base() {
            return base;
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

        /** Takes a file, in place of one with the same name. */
        synchronized void put(String name, InputStream content) {
            if (!NAMES.matcher(name).matches() || name.contains("..")) {
                throw FaultException.unreadable(
                        "The name of a file has letters, digits, blanks, dots, dashes and brackets, and no folder.");
            }
            touched = clock.instant();
            Path file = folder.resolve(name);
            Path part = folder.resolve("." + UUID.randomUUID());
            try {
                Files.copy(content, part);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                part.toFile().delete();
            }
            if (!name.equals(LayoutReader.FILE) && !name.equals(DataFolder.KPIS)) {
                try {
                    draft.add(name, mappings);
                } catch (RuntimeException e) {
                    file.toFile().delete();
                    throw e;
                }
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
            if (isDescribed()) {
                return DataFolder.open(folder);
            }
            List<String> lacks = lacks();
            if (!lacks.isEmpty()) {
                throw FaultException.refused(String.join(" ", lacks));
            }
            return draft.folder();
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
                int[] records = new int[1];
                return ready.rows(kept(), dataSets.kpis().catalogue(), row -> {
                    if (++records[0] % STEP == 0) {
                        progress.tell(records[0], 0);
                    }
                    sink.accept(row);
                });
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
        if (all.size() >= MOST) {
            throw new FaultException(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many imports are open. Send it again in a while.");
        }
        try {
            Path folder = Files.createTempDirectory("trinn-import");
            Open open = new Open(folder, name, currency, base == null ? null : dataSets.base(base));
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
        Open open = all.get(id);
        if (open == null || !open.owner.equals(Signed.in().id())) {
            throw FaultException.notThere();
        }
        return open;
    }

    /** Forgets one, with its files. */
    void close(String id) {
        delete(get(id));
    }

    private void delete(Open open) {
        all.remove(open.id);
        try (Stream<Path> files = Files.walk(open.folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        Instant before = clock.instant().minus(KEPT);
        for (Iterator<Open> opens = all.values().iterator(); opens.hasNext(); ) {
            Open open = opens.next();
            if (open.touched.isBefore(before)) {
                delete(open);
            }
        }
    }

    @Override
    public void destroy() {
        all.values().forEach(this::delete);
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
