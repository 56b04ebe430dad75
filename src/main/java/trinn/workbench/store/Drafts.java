package trinn.workbench.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.scheme.SchemeFiles;
import trinn.store.Durable;

/** Keeps what is typed, so that a crash, a reload or a closed window loses none of it. */
@Component
public final class Drafts {

    private final JdbcClient jdbc;
    private final Durable durable;
    private final List<Consumer<String>> hearers = new CopyOnWriteArrayList<>();

    Drafts(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
    }

    /** An id that no draft has. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Calls this with the short name of a scheme whenever a draft of it was kept or dropped, in the thread that did so.
     *
     * @return ends that
     */
    public Runnable listen(Consumer<String> hearer) {
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    /** The draft with this id, where anything of it was kept. */
    public Optional<StoredDraft> find(String id) {
        return jdbc.sql("SELECT * FROM scheme_drafts WHERE id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The drafts of a scheme, the one that was touched last first. */
    public List<StoredDraft> of(String schemeId) {
        return jdbc.sql("SELECT * FROM scheme_drafts WHERE scheme_id = ? ORDER BY touched_at DESC, id")
                .param(schemeId)
                .query((row, number) -> read(row))
                .list();
    }

    /** All drafts, the one that was touched last first. */
    public List<StoredDraft> all() {
        return jdbc.sql("SELECT * FROM scheme_drafts ORDER BY touched_at DESC, id")
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Keeps a draft as it stands.
     *
     * @param step the one that the writer began from: 0 for a draft of which nothing was kept yet
     * @return the step that it is at now; empty where another window has kept the same draft in the meantime, and then nothing is
     *     written
     */
    public Optional<Long> keep(
            String id, String schemeId, @Nullable String base, String who, long step, SchemeFiles files) {
        Optional<Long> now = durable.write(() -> {
            if (!claim(id, schemeId, base, who, step)) {
                return Optional.empty();
            }
            jdbc.sql("DELETE FROM scheme_draft_files WHERE draft = ?").param(id).update();
            files.texts()
                    .forEach((name, text) -> jdbc.sql(
                                    "INSERT INTO scheme_draft_files (draft, name, content) VALUES (?, ?, ?)")
                            .params(id, name, text)
                            .update());
            return Optional.of(step + 1);
        });
        hearers.forEach(hearer -> hearer.accept(schemeId));
        return now;
    }

    private boolean claim(String id, String schemeId, @Nullable String base, String who, long step) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (step == 0 && find(id).isEmpty()) {
            return jdbc.sql("""
                            INSERT INTO scheme_drafts (id, scheme_id, base, who, step, touched_at)
                            VALUES (?, ?, ?, ?, 1, ?)""").params(id, schemeId, base, who, now).update() == 1;
        }
        return jdbc.sql(
                                "UPDATE scheme_drafts SET base = ?, who = ?, step = step + 1, touched_at = ? WHERE id = ? AND step = ?")
                        .params(base, who, now, id, step)
                        .update()
                == 1;
    }

    /** Forgets a draft: it was saved, or is not wanted any longer. */
    public void drop(String id) {
        find(id).ifPresent(draft -> {
            durable.write(() ->
                    jdbc.sql("DELETE FROM scheme_drafts WHERE id = ?").param(id).update());
            hearers.forEach(hearer -> hearer.accept(draft.schemeId()));
        });
    }

    private StoredDraft read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        SortedMap<String, String> texts = new TreeMap<>();
        jdbc.sql("SELECT name, content FROM scheme_draft_files WHERE draft = ?")
                .param(id)
                .query(file -> {
                    texts.put(file.getString("name"), file.getString("content"));
                });
        return new StoredDraft(
                id,
                row.getString("scheme_id"),
                row.getString("base"),
                row.getString("who"),
                row.getLong("step"),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                new SchemeFiles(texts));
    }
}
