package trinn.audit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.store.Durable;

/**
 * Takes down who looked at whose pay, without letting anybody wait: another thread writes it, in the order in which it happened, and
 * the rest when Trinn ends. Of the same look one is kept in an hour. Where more are waiting than there is room for, whoever looks
 * waits: none is lost.
 */
@Component
public final class Lookups implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);
    private static final Duration ONCE_IN = Duration.ofHours(1);
    private static final int ROOM = 10_000;
    private static final int AT_ONCE = 500;
    private static final int MOST_REMEMBERED = 50_000;
    private static final int TRIES = 3;
    private static final long WAIT_MILLIS = 200;

    private final AuditLog log;
    private final Durable durable;
    private final Clock clock;
    private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(ROOM);
    private final Map<Key, Instant> seen = new LinkedHashMap<>();
    private final Thread writer =
            Thread.ofPlatform().name("audit of looks").daemon().unstarted(this::write);
    private volatile boolean ending;

    private record Key(String who, Deed deed, Subject about, List<String> details) {}

    private record Look(User who, Instant at, Deed deed, Subject about, String... details) {}

    /** On the application's database. */
    @Autowired
    public Lookups(JdbcTemplate template, PlatformTransactionManager transactions) {
        this(template, transactions, Clock.systemUTC());
    }

    Lookups(JdbcTemplate template, PlatformTransactionManager transactions, Clock clock) {
        this.log = new AuditLog(template);
        this.durable = new Durable(template, transactions);
        this.clock = clock;
        writer.start();
    }

    /**
     * Whoever is signed in looks at the pay of a payee; the own pay is not taken down.
     *
     * @param name as it was shown: the payee's number to who sees no names, which says no more than nothing does
     */
    public void seen(Deed deed, String payee, String name, String... details) {
        if (!Signed.in().payee().equals(payee)) {
            seen(deed, Subject.payee(payee, name.equals(payee) ? "" : name), details);
        }
    }

    /** As {@link #seen(Deed, String, String, String...)}, at the pay of a payee in a period, by the data set with an id. */
    public void seen(Deed deed, long data, Seller payee, Period period) {
        seen(deed, payee.id(), payee.name(), "data", Long.toString(data), "period", period.id());
    }

    /** Whoever is signed in looks at something. */
    public void seen(Deed deed, Subject about, String... details) {
        User who = Signed.in();
        Instant now = clock.instant();
        if (isNew(new Key(who.id(), deed, about, List.of(details)), now)) {
            put(new Look(who, now, deed, about, details));
        }
    }

    private boolean isNew(Key key, Instant now) {
        synchronized (seen) {
            Instant before = seen.get(key);
            if (before != null && before.plus(ONCE_IN).isAfter(now)) {
                return false;
            }
            seen.remove(key);
            seen.put(key, now);
            Iterator<Instant> oldest = seen.values().iterator();
            while (seen.size() > MOST_REMEMBERED) {
                oldest.next();
                oldest.remove();
            }
            return true;
        }
    }

    private void put(Look look) {
        try {
            waiting.put(look);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Whoever looked was interrupted before it was taken down.", e);
        }
    }

    private void write() {
        List<Look> some = new ArrayList<>();
        while (!ending || !waiting.isEmpty()) {
            try {
                Look first = waiting.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    some.add(first);
                    waiting.drainTo(some, AT_ONCE - 1);
                    write(some);
                    some.clear();
                }
            } catch (InterruptedException e) {
                ending = true;
            }
        }
    }

    private void write(List<Look> some) {
        for (int attempt = 1; ; attempt++) {
            try {
                durable.write(() -> {
                    some.forEach(one -> log.record(one.who(), one.at(), one.deed(), one.about(), one.details()));
                    return some.size();
                });
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    LOG.error("{} looks at pay could not be taken down.", some.size(), e);
                    return;
                }
            }
        }
    }

    /** Waits until everything is written. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        writer.join();
    }
}
