package trinn.engine.cache;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.engine.Translations;
import trinn.scheme.Scheme;
import trinn.source.ProgramFile;

/**
 * The schemes compiled last, by the hash of their files. One that has to give way is closed once nobody uses it any
 * longer.
 */
@Component
public final class CompiledSchemes implements DisposableBean {

    private static final int MOST = 16;

    private final int most;
    private final Translations translations;
    private final Map<String, Entry> entries = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * Room for as many schemes as a few designers have open.
     *
     * @param kept the folder in which translations of {@linkplain #prepare prepared} schemes outlive the process; empty for none
     */
    @Autowired
    public CompiledSchemes(@Value("${trinn.translations-dir:}") String kept) {
        this(MOST, translations(kept));
    }

    CompiledSchemes(int most, Translations translations) {
        this.most = most;
        this.translations = translations;
    }

    /**
     * Has a scheme ready before somebody asks for it, as fast as that can be. Only what is prepared is kept for the next process:
     * what designers try on their way is not worth a file.
     *
     * @throws trinn.source.ProblemsException with every mistake in the rules
     */
    public void prepare(Scheme scheme) {
        Entry entry = take(scheme, new SchemeCompiler(translations));
        try {
            entry.ready();
        } finally {
            release(entry);
        }
    }

    /**
     * Lets somebody use a scheme, compiled at need. It stays open until the use returns, and must not be kept longer.
     *
     * @throws trinn.source.ProblemsException with every mistake in the rules
     */
    public <T> T with(Scheme scheme, Function<CompiledScheme, T> use) {
        Entry entry = take(scheme, new SchemeCompiler());
        try {
            return use.apply(entry.ready());
        } finally {
            release(entry);
        }
    }

    /** How many schemes are kept. */
    synchronized int size() {
        return entries.size();
    }

    /** Closes all of them. */
    @Override
    public synchronized void destroy() {
        entries.values().forEach(Entry::retire);
        entries.clear();
    }

    /** Classes that lie about are being worked on and change without a trace, so that only a jar's translations are kept. */
    private static Translations translations(String kept) {
        String program = ProgramFile.fingerprint();
        return kept.isEmpty() || program.isEmpty() ? Translations.NONE : new TranslationFolder(Path.of(kept), program);
    }

    private Entry take(Scheme scheme, SchemeCompiler compiler) {
        String hash = scheme.files().hash();
        Entry entry;
        boolean mine = false;
        synchronized (this) {
            Entry known = entries.get(hash);
            if (known == null) {
                known = new Entry(hash);
                entries.put(hash, known);
                mine = true;
            }
            entry = known;
            entry.users++;
        }
        if (mine) {
            compile(entry, scheme, compiler);
        }
        return entry;
    }

    private void compile(Entry entry, Scheme scheme, SchemeCompiler compiler) {
        try {
            entry.scheme.complete(compiler.compile(scheme));
            evict();
        } catch (RuntimeException | Error e) {
            entry.scheme.completeExceptionally(e);
            synchronized (this) {
                entries.remove(entry.hash, entry);
            }
        }
    }

    private synchronized void evict() {
        var oldest = entries.values().iterator();
        while (entries.size() > most && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.users == 0) {
                oldest.remove();
                entry.retire();
            }
        }
    }

    private synchronized void release(Entry entry) {
        entry.users--;
        entry.closeWhenFree();
        evict();
    }

    /** A scheme and how many use it right now; guarded by the lock of the cache. */
    private static final class Entry {

        private final String hash;
        private final CompletableFuture<CompiledScheme> scheme = new CompletableFuture<>();
        private int users;
        private boolean retired;

        private Entry(String hash) {
            this.hash = hash;
        }

        /** Waits for whoever compiles it; a failure is thrown as it was. */
        private CompiledScheme ready() {
            Throwable failure = scheme.handle((ready, thrown) -> thrown).join();
            rethrow(failure);
            return scheme.join();
        }

        private void retire() {
            retired = true;
            closeWhenFree();
        }

        private void closeWhenFree() {
            if (retired && users == 0 && scheme.isDone() && !scheme.isCompletedExceptionally()) {
                scheme.join().close();
            }
        }

        private static void rethrow(@Nullable Throwable failure) {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }
}
