package trinn.parallel;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does independent work on all cores so that nobody can tell: results and failures come in the order of the work. */
public final class InParallel {

    private InParallel() {}

    private record Done<R>(@Nullable R result, @Nullable RuntimeException failure) {}

    /** The result of every piece of work, in order. Where several fail, the first in order is thrown. */
    public static <T, R> List<R> all(Collection<T> items, Function<T, R> work) {
        return items.parallelStream().map(item -> done(item, work)).toList().stream()
                .map(InParallel::result)
                .toList();
    }

    private static <T, R> Done<R> done(T item, Function<T, R> work) {
        try {
            return new Done<>(work.apply(item), null);
        } catch (RuntimeException e) {
            return new Done<>(null, e);
        }
    }

    private static <R> R result(Done<R> done) {
        if (done.failure() != null) {
            throw done.failure();
        }
        return java.util.Objects.requireNonNull(done.result());
    }
}
