package trinn.fetch.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.fetch.Collected;
import trinn.fetch.Flat;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.Incoming;
import trinn.intake.Section;
import trinn.store.Durable;

/** Records that other systems sent to a source, until they are taken in: together, at the next time that its schedule says. */
@Component
public final class Arrivals {

    /** How many requests may wait, and how many letters one may have. */
    static final int MOST = 100_000;

    static final int LONGEST = 1_000_000;
    private static final int PAGE = 500;
    private static final long AT_A_TIME = 64L << 20;

    private final JdbcClient jdbc;
    private final Durable durable;
    private final Sources sources;
    private final Clock clock = Clock.systemUTC();

    /** On the application's database. */
    public Arrivals(JdbcTemplate template, PlatformTransactionManager transactions, Sources sources) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.sources = sources;
    }

    /**
     * Keeps what was sent.
     *
     * @param body an object, or a list of objects, as JSON
     * @return how many records it has
     * @throws IllegalArgumentException where it is not of the form that this source reads, or too many wait; the message says so
     * @throws java.util.NoSuchElementException where there is no such source
     */
    public int send(long id, String body) {
        Source source = sources.get(id);
        if (!(source.place() instanceof Place.Sent)) {
            throw new IllegalArgumentException(
                    "\"%s\" is fetched, and takes nothing that is sent.".formatted(source.name()));
        }
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("Send less at a time: at most %d letters.".formatted(LONGEST));
        }
        List<Map<String, String>> rows = Flat.rows(body);
        for (Map<String, String> row : rows) {
            source.layout().sections().forEach(section -> require(row, section));
        }
        if (waiting(id) >= MOST) {
            throw new IllegalArgumentException(
                    "More than %d requests wait already. Somebody has to see why they are not taken in."
                            .formatted(MOST));
        }
        durable.write(() -> jdbc.sql("INSERT INTO arrivals (source_id, arrived_at, body) VALUES (?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), body)
                .update());
        return rows.size();
    }

    /** A record that does not say something would erase it: who sends nothing for what is empty says null. */
    private static void require(Map<String, String> row, Section section) {
        section.columns().forEach((field, way) -> {
            if (!row.containsKey(way)) {
                throw new IllegalArgumentException(
                        "A record does not say \"%s\". Send whole records, with null for what is empty."
                                .formatted(way));
            }
            boolean needed =
                    section.type().has(field) && section.type().field(field).required();
            if (needed && row.getOrDefault(way, "").isBlank()) {
                throw new IllegalArgumentException("A record has nothing at \"%s\", which each of %s needs."
                        .formatted(way, section.type().code()));
            }
        });
    }

    /** How much was sent that is not taken in yet. */
    public int waiting(long source) {
        Sources.requireRole();
        return jdbc.sql("SELECT COUNT(*) FROM arrivals WHERE source_id = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }

    /** Throws away what waits, such as records that cannot be taken in. */
    public void forget(long source) {
        sources.get(source);
        durable.write(() -> jdbc.sql("DELETE FROM arrivals WHERE source_id = ?")
                .param(source)
                .update());
    }

    /**
     * What waits, as a table.
     *
     * @param ids of what it was made of; no other is deleted afterwards
     */
    record Waiting(List<Long> ids, Collected collected) {}

    private record Body(long id, String text) {}

    /** Writes what waits as a table, or as much of it as is taken at a time. Of one record that was sent several times, the last holds. */
    Waiting collect(Source source, Incoming to) {
        Section section = source.layout().sections().getFirst();
        String id = section.columns().getOrDefault("id", "");
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<Long> ids = new ArrayList<>();
        long letters = 0;
        for (List<Body> some = page(source.id(), 0); !some.isEmpty(); some = page(source.id(), ids.getLast())) {
            for (Body body : some) {
                ids.add(body.id());
                letters += body.text().length();
                for (Map<String, String> row : Flat.rows(body.text())) {
                    rows.remove(row.getOrDefault(id, ""));
                    rows.put(row.getOrDefault(id, ""), row);
                }
            }
            if (letters > AT_A_TIME) {
                break;
            }
        }
        to.grow(letters);
        Wanted wanted = source.wanted().getFirst();
        write(new LinkedHashSet<>(section.columns().values()), rows.values(), to.file(wanted.file()));
        return new Waiting(ids, new Collected(List.of(new Collected.Part(wanted, List.of(wanted.file())))));
    }

    private List<Body> page(long source, long after) {
        return jdbc.sql("SELECT id, body FROM arrivals WHERE source_id = ? AND id > ? ORDER BY id LIMIT ?")
                .params(source, after, PAGE)
                .query((row, number) -> new Body(row.getLong("id"), row.getString("body")))
                .list();
    }

    /** Writes records as they may be sent as a table with all that they say, for who says how they are read. */
    static Collected example(Wanted wanted, Incoming to) {
        List<Map<String, String>> rows = Flat.rows(wanted.what());
        Set<String> header = new LinkedHashSet<>();
        rows.forEach(row -> header.addAll(row.keySet()));
        write(header, rows, to.file(wanted.file()));
        return new Collected(List.of(new Collected.Part(wanted, List.of(wanted.file()))));
    }

    private static void write(Set<String> header, Collection<Map<String, String>> rows, Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            for (Map<String, String> row : rows) {
                List<String> cells = new ArrayList<>();
                header.forEach(way -> cells.add(row.getOrDefault(way, "")));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void taken(List<Long> ids) {
        durable.write(() -> {
            ids.forEach(id ->
                    jdbc.sql("DELETE FROM arrivals WHERE id = ?").param(id).update());
            return ids.size();
        });
    }
}
