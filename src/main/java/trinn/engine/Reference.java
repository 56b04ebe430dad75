package trinn.engine;

import java.util.Comparator;

/**
 * One thing that a generated class reaches for, as the allow-list writes it.
 *
 * @param section what kind of code reaches for it
 * @param text a word such as {@code call} and what is reached, with owner, member and descriptor
 */
record Reference(String section, String text) implements Comparable<Reference> {

    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::section).thenComparing(Reference::text);

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
