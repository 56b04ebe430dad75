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

    /** How many may wait. */
    static final int MOST = 100_000;

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
        List<Map<String, String>> rows = Flat.rows(body);
        for (Map<String, String> row : rows) {
            source.layout().sections().forEach(section -> require(row, section));
        }
        if (waiting(id) >= MOST) {
            throw new IllegalArgumentException(
                    "More than %d records wait already. Somebody has to see why they are not taken in."
                            .formatted(MOST));
        }
        durable.write(() -> jdbc.sql("INSERT INTO arrivals (source_id, arrived_at, body) VALUES (?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), body)
                .update());
        return rows.size();
    }

    private static void require(Map<String, String> row, Section section) {
        section.type().fields().stream()
                .filter(field -> field.required() && section.columns().containsKey(field.name()))
                .map(field -> section.columns().get(field.name()))
                .filter(way -> row.getOrDefault(way, "").isBlank())
                .findFirst()
                .ifPresent(way -> {
                    throw new IllegalArgumentException("A record has nothing at \"%s\", which each of %s needs."
                            .formatted(way, section.type().code()));
                });
    }

    /** How much was sent that is not taken in yet. */
    public int waiting(long source) {
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

    /** All that waits until now: its last id; 0 where nothing does. */
    long last(long source) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM arrivals WHERE source_id = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    /** Writes what waits as a table. Of one record that was sent several times, the last holds. */
    Collected collect(Source source, long last, Incoming to) {
        Wanted wanted = source.wanted().getFirst();
        Map<String, Map<String, String>> rows = new java.util.LinkedHashMap<>();
        Set<String> header = new LinkedHashSet<>();
        Section section = source.layout().sections().getFirst();
        header.addAll(section.columns().values());
        String id = section.columns().getOrDefault("id", "");
        jdbc.sql("SELECT body FROM arrivals WHERE source_id = ? AND id <= ? ORDER BY id")
                .params(source.id(), last)
                .query(String.class)
                .list()
                .forEach(body -> {
                    to.grow(body.length());
                    for (Map<String, String> row : Flat.rows(body)) {
                        String key = id.isEmpty() ? String.valueOf(rows.size()) : row.getOrDefault(id, "");
                        rows.remove(key);
                        rows.put(key, row);
                    }
                });
        write(header, rows.values(), to.file(wanted.file()));
        return new Collected(List.of(new Collected.Part(wanted, List.of(wanted.file()))));
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

    void taken(long source, long last) {
        durable.write(() -> jdbc.sql("DELETE FROM arrivals WHERE source_id = ? AND id <= ?")
                .params(source, last)
                .update());
    }
}
