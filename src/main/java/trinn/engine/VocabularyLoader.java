package trinn.engine;

import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.cache.Recent;

/**
 * Finds everything but generated classes, which would only be looked for in vain: the application's class loader keeps
 * each name that it was ever asked for, and generated names are new with every translation. The compiler asks for some five
 * hundred names in each translation, nearly the same ones each time, and most of them for nothing in every archive of the
 * application: where they are is kept.
 */
final class VocabularyLoader extends ClassLoader {

    private static final String CLASS_FILE = ".class";

    /** Enough for what all schemes have in common, and for the names of some twenty schemes. */
    private static final Recent<String, Optional<URL>> PLACES = new Recent<>(8_192);

    private final String packageName;

    VocabularyLoader(String packageName) {
        super(VocabularyLoader.class.getClassLoader());
        this.packageName = packageName;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isGenerated(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        boolean generated =
                name.endsWith(CLASS_FILE) && isGenerated(name.substring(0, name.length() - CLASS_FILE.length()));
        return generated
                ? null
                : PLACES.get(name, asked -> Optional.ofNullable(super.getResource(asked)))
                        .orElse(null);
    }

    private boolean isGenerated(String internalName) {
        return GeneratedKind.of(internalName, packageName) != null;
    }
}
