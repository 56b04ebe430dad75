package trinn.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.cli.DatabaseOptions;
import trinn.cli.Refusal;
import trinn.evaluation.Bindings;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.Nameless;
import trinn.population.store.DataSetSummary;
import trinn.replay.Certificate;
import trinn.replay.DocumentReplay;
import trinn.replay.Finding;
import trinn.replay.Form;
import trinn.replay.Replay;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;

/** Where the schemes and data come from that payouts are worked out again with: folders, or else the database, opened at need. */
final class ReplaySources implements AutoCloseable {

    private final List<Scheme> given;
    private final @Nullable DataSet folder;
    private final DatabaseOptions database;
    private final Map<Long, DataSet> loaded = new HashMap<>();
    private @Nullable Storage storage;

    /** What certificates must have in common to be worked out together. */
    record Key(String form, List<Certificate.Files> scheme, Map<String, String> bindings, String data) {}

    static Key key(Certificate one) {
        return new Key(
                one.form(),
                one.scheme().versions(),
                one.scheme().bindings(),
                one.data().name() + "\n" + one.data().hash());
    }

    /**
     * @throws trinn.source.ProblemsException where a scheme has mistakes
     * @throws trinn.intake.DataProblemsException where data has
     */
    ReplaySources(List<Path> schemes, @Nullable Path data, DatabaseOptions database) {
        this.given =
                schemes.stream().map(path -> Scheme.of(SchemeFiles.read(path))).toList();
        this.folder = data == null ? null : DataFolder.read(data);
        this.database = database;
    }

    /** Works out again what certificates certify that have their form, scheme and data in common. */
    List<Finding> replay(List<Certificate> some) {
        Certificate first = some.getFirst();
        if (first.certifies() == Form.DOCUMENT) {
            return DocumentReplay.of(scheme(first), catalogue(), some);
        }
        try (Replay replay =
                new Replay(schemes(first), Bindings.of(first.scheme().bindings()), data(first))) {
            return replay.of(some);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** That of a document: the very version, or else the last. */
    private Scheme scheme(Certificate one) {
        List<Scheme> all = schemes(one);
        return all.stream()
                .filter(scheme -> scheme.files().hash().equals(one.scheme().hash()))
                .findFirst()
                .orElse(all.getLast());
    }

    private Catalogue catalogue() {
        return given.isEmpty() ? storage().dataSets().kpis().catalogue() : Catalogue.delivered();
    }

    private List<Scheme> schemes(Certificate one) {
        return given.isEmpty()
                ? one.scheme().versions().stream()
                        .map(version -> stored(version.hash(), one.scheme().id()))
                        .distinct()
                        .toList()
                : given;
    }

    /** The very version; where that is not there any more, the newest of the scheme. */
    private Scheme stored(String hash, String id) {
        List<SchemeVersion> all = storage().schemes().all();
        SchemeVersion version = all.stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.schemeId().equals(id)).findFirst())
                .orElseThrow(
                        () -> new Refusal("The scheme %s is not in the database (%s). Say where it is with --scheme."
                                .formatted(id, database.place())));
        return Scheme.of(storage().schemes().load(version.hash()));
    }

    /** The very data set; where that is not there any more, the newest of its name. */
    private DataSet data(Certificate one) {
        String hash = one.data().hash();
        if (folder != null) {
            return asSeen(folder, hash);
        }
        List<DataSetSummary> all = storage().dataSets().all();
        DataSetSummary found = all.stream()
                .filter(set -> set.contentHash().equals(hash) || isNameless(set.contentHash(), hash))
                .findFirst()
                .or(() -> all.stream()
                        .filter(set ->
                                set.newest() && set.name().equals(one.data().name()))
                        .findFirst())
                .orElseThrow(() ->
                        new Refusal("The data set \"%s\" is not in the database (%s). Say where it is with --data."
                                .formatted(one.data().name(), database.place())));
        return asSeen(
                loaded.computeIfAbsent(found.id(), id -> storage().dataSets().load(id)), hash);
    }

    /** Data with names or without, as it was seen by who got the certificate. */
    private static DataSet asSeen(DataSet data, String hash) {
        return isNameless(data.contentHash(), hash) ? data.withoutNames() : data;
    }

    private static boolean isNameless(String contentHash, String hash) {
        return Nameless.hash(contentHash).equals(hash);
    }

    private Storage storage() {
        if (storage == null) {
            storage = Storage.open(database.settings(), database.place());
        }
        return storage;
    }

    @Override
    public void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
