package trinn.fetch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.fetch.Brings;
import trinn.fetch.Changes;
import trinn.fetch.Collected;
import trinn.fetch.Going;
import trinn.fetch.Source;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.Report;
import trinn.intake.Section;
import trinn.kpi.Catalogue;
import trinn.population.Base;
import trinn.population.DataFolder;
import trinn.population.DataHead;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Sha256;

/** Makes a version of a data set of what came from a source. */
@Component
public final class TakingIn {

    private static final int STEP = 1_024;

    private final DataSets dataSets;

    /** @param dataSets where versions go */
    public TakingIn(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    /**
     * A version that is there now.
     *
     * @param digest of what came together with this version: as long as both are the same, nothing has to be read
     */
    record Taken(long data, int version, long records, boolean isNew, String digest) {}

    /**
     * Stores the next version, or finds that there is nothing new.
     *
     * @param known the digest of what came last; null where nothing is known of it
     * @throws trinn.intake.DataProblemsException with what is wrong; nothing is stored then
     * @throws RefusedException where what came is not of this data set
     */
    Taken take(Source source, Collected collected, Path folder, @Nullable String known, Going going) {
        String content = content(source, collected, folder);
        @Nullable DataSetSummary newest = newest(source.layout().name());
        if (newest != null && digest(content, newest.id()).equals(known)) {
            return taken(newest, false, content);
        }
        DataSets.Imported imported = store(source, collected, folder, newest, going);
        DataSetSummary now = dataSets.all().stream()
                .filter(one -> one.id() == imported.id())
                .findFirst()
                .orElseThrow();
        if (!now.newest()) {
            throw new RefusedException(
                    "What came is the same as version %d of \"%s\", and other versions came after that one. Delete those where they are wrong: then it is the newest again."
                            .formatted(now.version(), now.name()));
        }
        return taken(now, imported.isNew(), content);
    }

    /** Reads all as {@link #take} does, and stores nothing. */
    Report check(Source source, Collected collected, Path folder, Going going) {
        return new Reading(source, collected, folder, newest(source.layout().name()), going).rows(row -> {}, going);
    }

    private DataSets.Imported store(
            Source source, Collected collected, Path folder, @Nullable DataSetSummary newest, Going going) {
        Reading reading = new Reading(source, collected, folder, newest, going);
        return dataSets.add(reading.head, sink -> {
            requireNewest(reading.head.name(), newest);
            return reading.rows(sink, going);
        });
    }

    /** What came, beside what stays. */
    private final class Reading {

        private final DataHead head;
        private final DataFolder files;
        private final Kept before;
        private final @Nullable Changes changes;

        Reading(Source source, Collected collected, Path folder, @Nullable DataSetSummary newest, Going going) {
            Layout layout = collected.layout(source.layout());
            @Nullable Base base = newest == null ? null : dataSets.base(newest.id());
            boolean all = source.brings() == Brings.ALL;
            head = head(layout, base);
            files = new DataFolder(folder, layout, head);
            Kept there = base == null ? Kept.NOTHING : base.records();
            before = all ? new Without(there, collected.nothing(source.layout())) : there;
            changes = all ? null : changes(going);
        }

        private Changes changes(Going going) {
            try {
                return new Changes(files, before, going);
            } catch (IllegalArgumentException e) {
                throw new RefusedException(String.valueOf(e.getMessage()));
            }
        }

        Report rows(Consumer<Row> sink, Going going) {
            long[] count = new long[1];
            Consumer<Row> counting = counting(sink, going, count);
            Catalogue kpis = dataSets.kpis().catalogue();
            Report report = changes == null
                    ? files.rows(before, kpis, counting)
                    : files.rows(changes.kept(), kpis, changes.completing(counting));
            going.went(0, count[0]);
            return report;
        }
    }

    /** What there is, but of some types nothing any longer. */
    private record Without(Kept all, Set<RecordType> gone) implements Kept {

        @Override
        public String name() {
            return all.name();
        }

        @Override
        public Set<RecordType> types() {
            Set<RecordType> types = new HashSet<>(all.types());
            types.removeAll(gone);
            return types;
        }

        @Override
        public void each(RecordType type, Consumer<Row> sink) {
            all.each(type, sink);
        }
    }

    /** While the next version is written, no other is; so nothing that somebody else brought in meanwhile is lost. */
    private void requireNewest(String name, @Nullable DataSetSummary newest) {
        int before = newest == null ? 0 : newest.version();
        if (dataSets.all().stream()
                .filter(one -> one.name().equals(name))
                .anyMatch(one -> one.version() > before + 1)) {
            throw new trinn.outside.UnreachableException(
                    "Somebody else brought in a version of \"%s\" meanwhile. It is fetched again upon that one."
                            .formatted(name));
        }
    }

    private static DataHead head(Layout layout, @Nullable Base base) {
        if (base == null) {
            if (layout.sections().stream().noneMatch(Section::namesPayees)) {
                throw new RefusedException(
                        "There is no data set \"%s\" yet, and nobody is named here who could be paid. Bring payees or sales in first."
                                .formatted(layout.name()));
            }
            return new DataHead(layout.name(), layout.currency(), layout.description(), layout.periods(), "");
        }
        DataHead is = base.head();
        if (!is.currency().equals(layout.currency())) {
            throw new RefusedException("The data set \"%s\" is in %s, and this source brings %s."
                    .formatted(is.name(), is.currency(), layout.currency()));
        }
        boolean targets = layout.has(RecordType.TARGETS);
        return new DataHead(
                is.name(), is.currency(), is.description(), targets ? layout.periods() : is.periods(), is.kpis());
    }

    private static Consumer<Row> counting(Consumer<Row> sink, Going going, long[] count) {
        return row -> {
            sink.accept(row);
            if (++count[0] % STEP == 0) {
                going.went(0, count[0]);
            }
        };
    }

    private @Nullable DataSetSummary newest(String name) {
        return dataSets.all().stream()
                .filter(one -> one.name().equals(name) && one.newest())
                .findFirst()
                .orElse(null);
    }

    private static Taken taken(DataSetSummary set, boolean isNew, String content) {
        return new Taken(set.id(), set.version(), set.rows(), isNew, digest(content, set.id()));
    }

    private static String digest(String content, long data) {
        return Sha256.hex(content + " " + data);
    }

    /** What tells what came, and how it is read, from all else. */
    private static String content(Source source, Collected collected, Path folder) {
        StringBuilder all = new StringBuilder(source.digest());
        for (String file : collected.files()) {
            all.append('\n').append(file).append(' ').append(hash(folder.resolve(file)));
        }
        return Sha256.hex(all.toString());
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
            in.transferTo(out);
            return Sha256.hex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
