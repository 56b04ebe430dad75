package trinn.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** "Maybe it was meant as x." where a known word is near, otherwise the list of all known words. */
    public static String advice(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        if (nearest != null) {
            return "Maybe it was meant as \"%s\".".formatted(nearest);
        }
        return known.isEmpty()
                ? "There is none to choose from."
                : "Known are: %s."
                        .formatted(String.join(", ", known.stream().sorted().toList()));
    }

    /** The known word that is near enough to be meant, or null. */
    public static @Nullable String nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(candidate -> candidate))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, Math.min(3, candidate.length() / 3)))
                .orElse(null);
    }

    /** Levenshtein's distance of two words, small and capital letters alike. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
