package trinn.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made last and takes long to make. What several ask for at once is made once, and the others wait for it; what could
 * not be made is not kept. Safe for threads.
 *
 * @param <K> by what it is asked for
 * @param <V> what is kept
 */
public final class Recent<K, V> {

    private final Map<K, CompletableFuture<V>> kept;

    /** @param most how many are kept; what was asked for longest ago gives way */
    public Recent(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<K, CompletableFuture<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What was made of a key, made now where it is not there; whatever making it throws is thrown to all who wait. */
    public V get(K key, Function<K, V> make) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> known;
        synchronized (kept) {
            known = kept.putIfAbsent(key, mine);
        }
        if (known != null) {
            return made(known);
        }
        try {
            V value = make.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            synchronized (kept) {
                kept.remove(key, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** What is ready of a key, or what the one who asks makes now: nobody else waits for it, so that it may be given up on the way. */
    public V readyOr(K key, Supplier<V> make) {
        V known = ready(key);
        if (known != null) {
            return known;
        }
        V made = make.get();
        return get(key, any -> made);
    }

    /** What is ready of a key, or null. */
    public @Nullable V ready(K key) {
        CompletableFuture<V> known;
        synchronized (kept) {
            known = kept.get(key);
        }
        return known == null || !known.isDone() || known.isCompletedExceptionally() ? null : known.join();
    }

    /** Keeps something of a key that was made elsewhere, in the place of what was kept. */
    public void put(K key, V value) {
        synchronized (kept) {
            kept.put(key, CompletableFuture.completedFuture(value));
        }
    }

    private static <V> V made(CompletableFuture<V> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
