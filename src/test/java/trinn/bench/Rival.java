package trinn.bench;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Another tool that works the scheme out, for who wants to see it beside plain Java; what it needs is fetched for that alone. */
interface Rival extends AutoCloseable {

    /** The word behind {@code --with}. */
    String word();

    /** Why it cannot take part here, as one sentence, or null where it can. */
    @Nullable String missing();

    /** Its ways of working out the ready months, all of them at once. */
    List<Contestant> contestants(Nordhandel company);

    @Override
    void close();

    /** All that were built: those of the Maven profile {@code compare}. */
    static List<Rival> all() {
        return ServiceLoader.load(Rival.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
