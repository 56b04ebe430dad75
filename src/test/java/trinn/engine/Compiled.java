package trinn.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** The schemes and building blocks that are shipped, each compiled once for all tests of a run. Nobody closes them. */
public final class Compiled {

    private static final Map<Path, CompiledScheme> KEPT = new ConcurrentHashMap<>();

    private Compiled() {}

    /** The scheme in a folder, such as {@code rules/web-shop}. */
    public static CompiledScheme of(Path folder) {
        return KEPT.computeIfAbsent(folder, f -> new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(f))));
    }

    /** The scheme of that name in {@code rules}. */
    public static CompiledScheme shipped(String id) {
        return of(Path.of("rules", id));
    }
}
