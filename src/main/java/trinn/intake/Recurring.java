package trinn.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of texts that come again and again, such as days and the ids of products: it is made once, and every
 * record has the same one. It forgets rather than grows. For several threads.
 *
 * @param <T> what is made; never changed, and safe to be handed on without a lock
 */
final class Recurring<T> {

    private static final int SIZE = 1 << 11;

    private record Known<T>(String text, @Nullable T made) {}

    private final @Nullable Object[] known = new @Nullable Object[SIZE];

    /** What is made of a text, now or before. */
    @SuppressWarnings("unchecked")
    @Nullable T of(String text, Function<String, @Nullable T> make) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & SIZE - 1;
        Known<T> before = (Known<T>) known[place];
        if (before != null && before.text.equals(text)) {
            return before.made;
        }
        T made = make.apply(text);
        known[place] = new Known<>(text, made);
        return made;
    }
}
