package trinn.fetch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.fetch.Brings;
import trinn.fetch.Changes;
import trinn.fetch.Fetch;
import trinn.fetch.Place;
import trinn.fetch.Schedule;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.intake.LayoutReader;
import trinn.intake.LayoutWriter;
import trinn.intake.Section;
import trinn.outside.Secrets;
import trinn.outside.UnreachableException;
import trinn.source.ProblemsException;
import trinn.store.Durable;

/** The sources from which data comes by itself, for who brings data in. Each acts for whoever saved it last. */
@Component
public final class Sources {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** After so long, a fetch that nobody ended is begun again. */
    private static final Duration CLAIMED = Duration.ofHours(1);

    private static final String ALL = "SELECT * FROM sources";

    private final JdbcClient jdbc;
    private final Durable durable;
    private final Fetches fetches;
    private final Secrets secrets;
    private final Audit audit;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    /** @param zone whose clock schedules mean */
    public Sources(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Secrets secrets,
            Audit audit,
            @Value("${trinn.time-zone:Europe/Oslo}") ZoneId zone) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.fetches = new Fetches(template);
        this.secrets = secrets;
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * A source as a list shows it.
     *
     * @param owner the name of whoever it acts for
     * @param next when it is fetched next by itself; null where it is not
     * @param last the last time that it was fetched; null where it never was
     */
    public record Listed(
            Source source,
            String owner,
            @Nullable Instant next,
            @Nullable Fetch last) {}

    /**
     * A source with what belongs to it at one moment, so that a secret goes nowhere else.
     *
     * @param account of whoever it acts for
     * @param owner that person's name
     * @param sealed the secret as it is stored; null where there is none
     * @param misses how often in a row nothing was got
     * @param digest of what came last: the same has not to be read again; null where nothing is known
     */
    record Stored(
            Source source,
            String account,
            String owner,
            @Nullable String sealed,
            int misses,
            @Nullable String digest) {}

    /** All, by their names. */
    public List<Listed> all() {
        requireRole();
        Map<Long, Fetch> last = fetches.last();
        return jdbc.sql(ALL + " ORDER BY LOWER(name), id")
                .query((row, number) -> {
                    @Nullable Timestamp next = row.getTimestamp("next_at");
                    return new Listed(
                            read(row, number),
                            row.getString("owner_name"),
                            next == null ? null : next.toInstant(),
                            last.get(row.getLong("id")));
                })
                .list();
    }

    /** @throws NoSuchElementException where there is none with this id */
    public Source get(long id) {
        requireRole();
        return stored(id).map(Stored::source).orElseThrow(Sources::none);
    }

    /** What became of it, the newest first. */
    public List<Fetch> fetches(long id, int most) {
        requireRole();
        return fetches.of(id, most);
    }

    /** Whether a secret is kept for a source. */
    public boolean hasSecret(long id) {
        requireRole();
        return stored(id).map(Stored::sealed).isPresent();
    }

    /**
     * Stores a source, which acts for whoever is signed in from now on.
     *
     * @param secret null for the one that is kept
     * @return it as it is stored
     * @throws IllegalArgumentException where it cannot be as it is; the message says so to people
     */
    public Source save(Source source, @Nullable String secret) {
        requireRole();
        require(source);
        @Nullable String sealed = secret == null ? kept(source) : secret.isEmpty() ? null : secrets.seal(secret);
        @Nullable Instant next =
                source.active() ? source.schedule().next(clock.instant(), zone).orElse(null) : null;
        try {
            return durable.write(() -> {
                long id = source.id() == 0 ? insert(source) : source.id();
                update(source.withId(id), sealed, next, Signed.in());
                audit.record(
                        Deed.SOURCE_SAVED,
                        Subject.of(Kind.SOURCE, id, source.name()),
                        "place",
                        source.place().shown(),
                        "schedule",
                        source.schedule().code());
                return source.withId(id);
            });
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    "There is a source with the name \"%s\" already. Give this one another.".formatted(source.name()),
                    e);
        }
    }

    private static void require(Source source) {
        if (source.name().isBlank()
                || CONTROL.matcher(source.name()).find()
                || source.name().length() > Source.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A source has a name of at most %d letters, digits and signs.".formatted(Source.LONGEST_NAME));
        }
        if (source.wanted().isEmpty() || source.layout().sections().isEmpty()) {
            throw new IllegalArgumentException("Nothing is taken from this source. Say which files or which query.");
        }
        requireDescribed(source);
        if (source.place() instanceof Place.Sent && source.brings() == Brings.ALL) {
            throw new IllegalArgumentException("What is sent is never all there is: it stays beside what is there.");
        }
        if (source.brings() == Brings.CHANGES) {
            Changes.withoutId(source.layout()).ifPresent(type -> {
                throw new IllegalArgumentException(
                        "Only changes can come where each record has an id, and %s have none here. Give the field id a column, or have all come each time."
                                .formatted(type.code()));
            });
        }
    }

    /** What is wanted is described, nothing else is, and it can be read again. */
    private static void requireDescribed(Source source) {
        Set<String> wanted = source.wanted().stream().map(Wanted::file).collect(Collectors.toSet());
        Set<String> read =
                source.layout().sections().stream().map(Section::file).collect(Collectors.toSet());
        if (!wanted.equals(read)) {
            throw new IllegalArgumentException(
                    "It is not said of all that is wanted how it is read. Look there, so that it is seen.");
        }
        try {
            LayoutReader.some(LayoutWriter.write(source.layout()));
        } catch (ProblemsException e) {
            boolean head = source.layout().name().isBlank()
                    || source.layout().currency().isBlank();
            throw new IllegalArgumentException(
                    head
                            ? "The data set needs a name and a currency."
                            : e.problems().getFirst().toString(),
                    e);
        }
    }

    /** A secret is given to no other door than it was meant for. */
    private @Nullable String kept(Source source) {
        if (source.id() == 0) {
            return null;
        }
        Stored before = stored(source.id()).orElseThrow(Sources::none);
        if (before.sealed() != null && !before.source().place().isSameDoor(source.place())) {
            throw new IllegalArgumentException("The place is another now. Give the password or key for it again.");
        }
        return before.sealed();
    }

    private long insert(Source source) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO sources (name, place, wanted, layout, brings, schedule, active, owner, owner_name, misses)"
                                + " VALUES (?, '', '', '', '', '', FALSE, '', '', 0)")
                .param(source.name().strip())
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    private void update(Source source, @Nullable String sealed, @Nullable Instant next, User owner) {
        int changed = jdbc.sql(
                        "UPDATE sources SET name = ?, place = ?, wanted = ?, layout = ?, brings = ?, schedule = ?,"
                                + " active = ?, secret = ?, owner = ?, owner_name = ?, next_at = ?, misses = 0, digest = NULL WHERE id = ?")
                .params(
                        source.name().strip(),
                        SourceText.of(source.place()),
                        SourceText.ofWanted(source.wanted()),
                        LayoutWriter.write(source.layout()),
                        source.brings().name(),
                        source.schedule().code(),
                        source.active(),
                        sealed,
                        owner.id(),
                        owner.name(),
                        next == null ? null : Timestamp.from(next),
                        source.id())
                .update();
        if (changed == 0) {
            throw none();
        }
    }

    /**
     * Deletes a source with what is told of it; the data that came from it stays.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public void delete(long id) {
        Source source = get(id);
        durable.write(() -> {
            audit.record(Deed.SOURCE_DELETED, Subject.of(Kind.SOURCE, id, source.name()));
            return jdbc.sql("DELETE FROM sources WHERE id = ?").param(id).update();
        });
    }

    /**
     * The secret of a source; the empty text where it has none.
     *
     * @throws UnreachableException where it was sealed with a key that is not here
     */
    String secret(Stored stored) {
        @Nullable String sealed = stored.sealed();
        return sealed == null
                ? ""
                : secrets.open(sealed)
                        .orElseThrow(
                                () -> new UnreachableException(
                                        "The password or key that is kept cannot be read here, as this database came from elsewhere. Give it again."));
    }

    /** The ids of those whose time has come. */
    List<Long> due(Instant now) {
        return jdbc.sql("SELECT id FROM sources WHERE active AND next_at <= ? ORDER BY next_at, id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** Takes one whose time has come for oneself; false where somebody else did, or it has no such time any longer. */
    boolean claim(long id, Instant now) {
        return jdbc.sql("UPDATE sources SET next_at = ? WHERE id = ? AND active AND next_at <= ?")
                        .params(Timestamp.from(now.plus(CLAIMED)), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Stored> stored(long id) {
        return jdbc.sql(ALL + " WHERE id = ?")
                .param(id)
                .query((row, number) -> new Stored(
                        read(row, number),
                        row.getString("owner"),
                        row.getString("owner_name"),
                        row.getString("secret"),
                        row.getInt("misses"),
                        row.getString("digest")))
                .optional();
    }

    /** After a fetch: when the next one is, how often in a row nothing was got, and what came. */
    void fetched(Source source, int misses, @Nullable Instant next, @Nullable String digest) {
        jdbc.sql(
                        "UPDATE sources SET misses = ?, next_at = CASE WHEN active THEN CAST(? AS TIMESTAMP WITH TIME ZONE) END,"
                                + " digest = COALESCE(?, digest) WHERE id = ?")
                .params(misses, next == null ? null : Timestamp.from(next), digest, source.id())
                .update();
    }

    /** The zone whose clock schedules mean. */
    public ZoneId zone() {
        return zone;
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("name"),
                SourceText.place(row.getString("place")),
                SourceText.wanted(row.getString("wanted")),
                LayoutReader.some(row.getString("layout")),
                Brings.valueOf(row.getString("brings")),
                Schedule.of(row.getString("schedule")),
                row.getBoolean("active"));
    }

    static void requireRole() {
        if (!Signed.in().is(Role.DESIGNER, Role.FINANCE)) {
            throw new AccessDeniedException("Who brings data in sets up where it comes from.");
        }
    }

    private static NoSuchElementException none() {
        return new NoSuchElementException("There is no such source.");
    }
}
