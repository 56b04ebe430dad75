package trinn.fetch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.ActiveUsers;
import trinn.access.store.Signed;
import trinn.fetch.Collected;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.Incoming;
import trinn.fetch.place.Places;
import trinn.fetch.place.UntrustedException;
import trinn.intake.DataProblem;
import trinn.intake.DataProblemsException;
import trinn.intake.Report;
import trinn.outside.UnreachableException;

/** Fetches from sources: everything that is wanted, checked as every import is, and stored wholly or not at all. */
@Component
public final class Fetching {

    /** How often in a row nothing may be got before the next time is the schedule's. */
    static final int MOST_MISSES = 4;

    /** When it is tried again before. */
    static final Duration AGAIN = Duration.ofMinutes(15);

    private static final int MOST_FAULTS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final Sources sources;
    private final Fetches fetches;
    private final Arrivals arrivals;
    private final Places places;
    private final Databases databases;
    private final TakingIn takingIn;
    private final ActiveUsers users;
    private final long largest;
    private final Clock clock = Clock.systemUTC();
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** @param largest how many bytes may come at a time */
    public Fetching(
            JdbcTemplate template,
            Sources sources,
            Arrivals arrivals,
            Places places,
            Databases databases,
            TakingIn takingIn,
            ActiveUsers users,
            @Value("${trinn.sources.largest:2GB}") DataSize largest) {
        this.sources = sources;
        this.fetches = new Fetches(template);
        this.arrivals = arrivals;
        this.places = places;
        this.databases = databases;
        this.takingIn = takingIn;
        this.users = users;
        this.largest = largest.toBytes();
    }

    /**
     * Fetches now, for whoever is signed in.
     *
     * @return what became of it; what went wrong is said there
     * @throws BusyException where the source is being fetched just now
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public Fetch fetch(long id, Going going) {
        Sources.requireRole();
        return fetch(id, false, going);
    }

    /** Whether a source is being fetched just now. */
    public boolean isRunning(long id) {
        return running.contains(id);
    }

    /**
     * Looks what is there, for who sets a source up; nothing is kept but files in the folder.
     *
     * @param secret null for the one that is kept for this source
     * @throws UnreachableException where not all can be got, with a sentence that says why
     * @throws UntrustedException where nobody trusted the server's key yet
     */
    public Collected look(
            Place place, List<Wanted> wanted, long id, @Nullable String secret, Path folder, Going going) {
        Sources.requireRole();
        Incoming to = new Incoming(folder, largest, going);
        if (place instanceof Place.Sent) {
            return example(wanted, to);
        }
        return collect(place, wanted, secret == null ? kept(place, id) : secret, to);
    }

    private static Collected example(List<Wanted> wanted, Incoming to) {
        try {
            return Arrivals.example(wanted.getFirst(), to);
        } catch (IllegalArgumentException e) {
            throw new UnreachableException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Checks what was looked at as a fetch would, and stores nothing.
     *
     * @throws UnreachableException where it cannot become a version of that data set, with a sentence that says why
     */
    public Report check(Source source, Collected collected, Path folder, Going going) {
        Sources.requireRole();
        try {
            return takingIn.check(source, collected, folder, going);
        } catch (RefusedException e) {
            throw new UnreachableException(String.valueOf(e.getMessage()), e);
        }
    }

    private String kept(Place place, long id) {
        if (id == 0) {
            return "";
        }
        Sources.Stored stored = sources.stored(id).orElseThrow();
        if (!stored.source().place().isSameDoor(place) && stored.sealed() != null) {
            throw new UnreachableException("The place is another now. Give the password or key for it again.");
        }
        return sources.secret(stored);
    }

    private Collected collect(Place place, List<Wanted> wanted, String secret, Incoming to) {
        return place instanceof Place.Server server
                ? databases.collect(server, wanted, secret, to)
                : places.collect(place, wanted, secret, to);
    }

    /** Fetches a source whose time has come, for whoever it acts for, where nobody else does. */
    void fetchDue(long due, Going going) {
        if (!sources.claim(due, now())) {
            return;
        }
        Sources.Stored stored = sources.stored(due).orElseThrow();
        User user = users.find(stored.account())
                .filter(one -> one.is(Role.DESIGNER, Role.FINANCE))
                .orElse(null);
        if (user == null) {
            Source source = stored.source();
            long id = fetches.begin(source.id(), now(), true);
            String why = "This source acts for %s, who may no longer bring data in. Somebody else has to save it."
                    .formatted(stored.owner());
            end(source, refused(id, source, now(), why, true), null);
            return;
        }
        Signed.as(user, () -> {
            fetch(due, true, going);
        });
    }

    private Fetch refused(long id, Source source, Instant begun, String why, boolean byItself) {
        return new Fetch(id, source.id(), begun, now(), Outcome.REFUSED, null, 0, 0, why, List.of(), byItself);
    }

    private Fetch fetch(long source, boolean byItself, Going going) {
        if (!running.add(source)) {
            throw new BusyException("This source is being fetched just now.");
        }
        try {
            Sources.Stored stored =
                    sources.stored(source).orElseThrow(() -> new NoSuchElementException("There is no such source."));
            Instant begun = now();
            long id = fetches.begin(source, begun, byItself);
            Told told = told(stored, going);
            Fetch fetch = new Fetch(
                    id,
                    source,
                    begun,
                    now(),
                    told.outcome,
                    told.data,
                    told.version,
                    told.records,
                    told.why,
                    told.faults,
                    byItself);
            end(stored.source(), fetch, told.digest);
            return fetch;
        } finally {
            running.remove(source);
        }
    }

    private void end(Source source, Fetch fetch, @Nullable String digest) {
        fetches.end(fetch);
        Sources.@Nullable Stored stored = sources.stored(source.id()).orElse(null);
        if (stored == null) {
            return;
        }
        int misses = fetch.outcome() == Outcome.NOT_GOT ? stored.misses() + 1 : 0;
        Instant now = now();
        @Nullable Instant next = stored.source().schedule().next(now, sources.zone()).orElse(null);
        Instant soon = now.plus(AGAIN);
        if (next != null && misses > 0 && misses <= MOST_MISSES && soon.isBefore(next)) {
            next = soon;
        }
        sources.fetched(source, misses, next, digest);
    }

    /** As exactly as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What became of it, before it is written down. */
    private record Told(
            Outcome outcome,
            @Nullable Long data,
            int version,
            long records,
            String why,
            List<String> faults,
            @Nullable String digest) {

        static Told of(Outcome outcome, String why, List<String> faults) {
            return new Told(outcome, null, 0, 0, why, faults, null);
        }
    }

    private Told told(Sources.Stored stored, Going going) {
        Source source = stored.source();
        try {
            return took(stored, going);
        } catch (UnreachableException | UntrustedException e) {
            LOG.info("Nothing was got from source {}.", source.id());
            return Told.of(Outcome.NOT_GOT, String.valueOf(e.getMessage()), List.of());
        } catch (DataProblemsException e) {
            return Told.of(
                    Outcome.REFUSED,
                    e.count() == 1
                            ? "One thing is wrong with what came."
                            : "%d things are wrong with what came.".formatted(e.count()),
                    e.problems().stream()
                            .limit(MOST_FAULTS)
                            .map(DataProblem::toString)
                            .toList());
        } catch (RefusedException e) {
            return Told.of(Outcome.REFUSED, String.valueOf(e.getMessage()), List.of());
        } catch (CancellationException e) {
            return Told.of(Outcome.STOPPED, "It was given up. Nothing was taken.", List.of());
        } catch (AccessDeniedException e) {
            return Told.of(Outcome.REFUSED, "Whoever this acts for may not bring data in.", List.of());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Source {} could not be fetched.", source.id(), e);
            return Told.of(
                    Outcome.NOT_GOT,
                    "Something went wrong in Trinn itself; its log says what. Nothing was taken.",
                    List.of());
        }
    }

    private Told took(Sources.Stored stored, Going going) {
        Source source = stored.source();
        Path folder = anew();
        try {
            Incoming to = new Incoming(folder, largest, going);
            boolean sent = source.place() instanceof Place.Sent;
            Arrivals.@Nullable Waiting waiting = sent ? arrivals.collect(source, to) : null;
            if (waiting != null && waiting.ids().isEmpty()) {
                return Told.of(Outcome.SAME, "Nothing was sent since the last time.", List.of());
            }
            Collected collected = waiting != null
                    ? waiting.collected()
                    : collect(source.place(), source.wanted(), sources.secret(stored), to);
            TakingIn.Taken taken = takingIn.take(source, collected, folder, stored.digest(), going);
            if (waiting != null) {
                arrivals.taken(waiting.ids());
            }
            return new Told(
                    taken.isNew() ? Outcome.ADDED : Outcome.SAME,
                    taken.data(),
                    taken.version(),
                    taken.records(),
                    taken.isNew() ? "" : "The same is there already.",
                    collected.warnings(),
                    taken.digest());
        } finally {
            delete(folder);
        }
    }

    private static Path anew() {
        try {
            return Files.createTempDirectory("trinn-source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("Files of a source could not be deleted.", e);
        }
    }
}
