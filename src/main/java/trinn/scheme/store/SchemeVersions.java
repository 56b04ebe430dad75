package trinn.scheme.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.scheme.MessageFile;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent.What;
import trinn.store.Durable;

/** The stored versions of schemes. They are never changed: other content is another version. */
@Component
public final class SchemeVersions {

    private static final int LONGEST_LABEL = 200;

    private final JdbcClient jdbc;
    private final Durable durable;
    private final AuditLog audit;
    private final SchemeHistory history;

    /** On the application's database. */
    public SchemeVersions(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
        this.history = new SchemeHistory(jdbc);
    }

    /**
     * Stores a version wholly or, where anything fails, not at all. The same content that is already there stays as it
     * is, with the label that it has.
     *
     * @param label what people call the version, at most 200 characters; empty for one that comes with Trinn
     * @return the hash by which it is loaded
     * @throws trinn.source.ProblemsException where {@link Scheme#of} cannot read the files
     * @throws IllegalArgumentException where the label is too long
     */
    public synchronized String add(SchemeFiles files, String label) {
        String hash = files.hash();
        return isThere(hash) ? hash : take(files, label, label.isEmpty() ? What.SHIPPED : What.SAVED, "", label);
    }

    /**
     * Makes a content the newest version of its scheme, wholly or not at all; where it is that already, nothing happens.
     *
     * @param what how the scheme comes to it
     * @param who says so, at most {@link SchemeEvent#LONGEST_WHO} characters; may be empty
     * @param why at most {@link SchemeEvent#LONGEST_WHY} characters, of which the first name the version; may be empty
     * @return the hash by which it is loaded
     * @throws trinn.source.ProblemsException where {@link Scheme#of} cannot read the files
     * @throws IllegalArgumentException where a text is too long
     */
    public synchronized String take(SchemeFiles files, What what, String who, String why) {
        return take(files, why.substring(0, Math.min(why.length(), LONGEST_LABEL)), what, who, why);
    }

    /**
     * Makes a content the newest version of its scheme, where that still has the version that the content was written from.
     *
     * @param base the hash of that version; null where there was no such scheme
     * @return the hash of the content; empty where the scheme has another version by now, and then nothing is stored
     * @throws trinn.source.ProblemsException where {@link Scheme#of} cannot read the files
     * @throws IllegalArgumentException where a text is too long
     */
    public synchronized Optional<String> takeUpon(@Nullable String base, SchemeFiles files, String who, String why) {
        List<SchemeEvent> events = history.of(Scheme.of(files).id());
        String now = events.isEmpty() ? null : events.getFirst().version();
        return Objects.equals(base, now) ? Optional.of(take(files, What.SAVED, who, why)) : Optional.empty();
    }

    private String take(SchemeFiles files, String label, What what, String who, String why) {
        requireAtMost(LONGEST_LABEL, "The name of a version", label);
        requireAtMost(SchemeEvent.LONGEST_WHO, "The name of who saves it", who);
        requireAtMost(SchemeEvent.LONGEST_WHY, "The reason", why);
        String hash = files.hash();
        Scheme scheme = Scheme.of(files);
        return durable.write(() -> {
            if (!isThere(hash)) {
                insert(hash, scheme, label);
            }
            if (history.add(scheme.id(), hash, what, who, why)) {
                audit.record(
                        Deed.valueOf("SCHEME_" + what),
                        Subject.of(Kind.SCHEME, scheme.id(), scheme.title()),
                        "version",
                        hash);
            }
            return hash;
        });
    }

    private static void requireAtMost(int most, String what, String text) {
        if (text.length() > most) {
            throw new IllegalArgumentException("%s may have at most %d characters.".formatted(what, most));
        }
    }

    /** What became of a scheme, the newest first. */
    public List<SchemeEvent> history(String schemeId) {
        return history.of(schemeId);
    }

    /** The ids of all who made a version the one of its scheme; those from before there were accounts are not known. */
    public Set<String> authors(String hash) {
        return history.authors(hash);
    }

    /** All versions: the schemes by the title of their newest version, and of each scheme first the one that it has now. */
    public List<SchemeVersion> all() {
        Map<String, List<SchemeVersion>> bySchemeId = new LinkedHashMap<>();
        Map<String, Map<String, String>> titles = titles();
        jdbc.sql("""
                        SELECT v.* FROM scheme_versions v
                        LEFT JOIN (SELECT version, MAX(number) AS newest FROM scheme_history GROUP BY version) h
                            ON h.version = v.hash
                        ORDER BY v.scheme_id, h.newest DESC, v.added DESC""")
                .query((row, number) -> new SchemeVersion(
                        row.getString("hash"),
                        row.getString("scheme_id"),
                        row.getString("title"),
                        titles.getOrDefault(row.getString("hash"), Map.of()),
                        row.getString("label"),
                        row.getString("currency"),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(version -> bySchemeId
                        .computeIfAbsent(version.schemeId(), id -> new ArrayList<>())
                        .add(version));
        return bySchemeId.values().stream()
                .sorted(Comparator.comparing(versions -> versions.getFirst().title()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The files of a version, equal to what was added.
     *
     * @throws NoSuchElementException where there is no version with this hash
     * @throws IllegalStateException where somebody changed the stored files
     */
    public SchemeFiles load(String hash) {
        if (!isThere(hash)) {
            throw new NoSuchElementException("There is no version of a scheme with the hash %s.".formatted(hash));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        jdbc.sql("SELECT name, content FROM scheme_files WHERE version = ?")
                .param(hash)
                .query(row -> {
                    texts.put(row.getString("name"), row.getString("content"));
                });
        SchemeFiles files = new SchemeFiles(texts);
        if (!files.hash().equals(hash)) {
            throw new IllegalStateException(
                    "The stored version %s of a scheme is damaged: its files are not those that were stored."
                            .formatted(hash));
        }
        return files;
    }

    /** The titles of all versions in other languages, by hash and language. */
    private Map<String, Map<String, String>> titles() {
        Map<String, Map<String, String>> titles = new HashMap<>();
        jdbc.sql("SELECT version, name, content FROM scheme_files WHERE name LIKE 'messages!__%.properties' ESCAPE '!'")
                .query(row -> {
                    MessageFile file = MessageFile.read(row.getString("name"), row.getString("content"));
                    MessageFile.Entry title = file.entries().get("title");
                    if (title != null) {
                        titles.computeIfAbsent(row.getString("version"), hash -> new HashMap<>())
                                .put(file.language(), title.value());
                    }
                });
        return titles;
    }

    private boolean isThere(String hash) {
        return !jdbc.sql("SELECT 1 FROM scheme_versions WHERE hash = ?")
                .param(hash)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private void insert(String hash, Scheme scheme, String label) {
        jdbc.sql("INSERT INTO scheme_versions (hash, scheme_id, title, label, currency) VALUES (?, ?, ?, ?, ?)")
                .params(
                        hash,
                        scheme.id(),
                        scheme.title(),
                        label,
                        scheme.currency().getCurrencyCode())
                .update();
        scheme.files()
                .texts()
                .forEach((name, text) -> jdbc.sql("INSERT INTO scheme_files (version, name, content) VALUES (?, ?, ?)")
                        .params(hash, name, text)
                        .update());
    }
}
