package trinn.engine;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything but generated classes, which would only be looked for in vain: the application's class loader keeps
 * each name that it was ever asked for, and generated names are new with every translation.
 */
final class VocabularyLoader extends ClassLoader {

    private static final String CLASS_FILE = ".class";

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
        return generated ? null : super.getResource(name);
    }

    private boolean isGenerated(String internalName) {
        return GeneratedKind.of(internalName, packageName) != null;
    }
}
