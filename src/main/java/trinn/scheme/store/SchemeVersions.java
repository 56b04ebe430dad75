package trinn.scheme.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.scheme.MessageFile;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.store.Durable;

/** The stored versions of schemes. They are never changed: other content is another version. */
@Component
public final class SchemeVersions {

    private static final int LONGEST_LABEL = 200;

    private final JdbcClient jdbc;
    private final Durable durable;

    /** On the application's database. */
    public SchemeVersions(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
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
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException(
                    "The name of a version may have at most %d characters.".formatted(LONGEST_LABEL));
        }
        String hash = files.hash();
        return isThere(hash) ? hash : write(hash, Scheme.of(files), label);
    }

    /** All versions: the schemes by the title of their newest version, and of each scheme the newest version first. */
    public List<SchemeVersion> all() {
        Map<String, List<SchemeVersion>> bySchemeId = new LinkedHashMap<>();
        Map<String, Map<String, String>> titles = titles();
        jdbc.sql("SELECT * FROM scheme_versions ORDER BY scheme_id, added DESC")
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

    private String write(String hash, Scheme scheme, String label) {
        return durable.write(() -> insert(hash, scheme, label));
    }

    private String insert(String hash, Scheme scheme, String label) {
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
        return hash;
    }
}
