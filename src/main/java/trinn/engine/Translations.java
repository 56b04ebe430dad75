package trinn.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where translated rules are kept from one start to the next, because translating them takes seconds in a fresh process. What it
 * gives passes the gate again before it is loaded; what cannot be kept or found is translated anew.
 */
public interface Translations {

    /** Keeps nothing. */
    Translations NONE = new Translations() {
        @Override
        public @Nullable Map<String, byte[]> find(String key) {
            return null;
        }

        @Override
        public void keep(String key, Map<String, byte[]> classes) {}
    };

    /**
     * The class files that were kept, by their path; null where there are none that can be read.
     *
     * @param key letters and digits that stand for the files of a scheme and what translated them
     */
    @Nullable Map<String, byte[]> find(String key);

    /** Keeps class files; does nothing where that is not possible. */
    void keep(String key, Map<String, byte[]> classes);
}
