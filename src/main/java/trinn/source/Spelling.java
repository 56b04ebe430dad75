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

    /** How many letters are missing, added, other or swapped with the next; small and capital letters are alike. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] =
                        i == 0 ? j : j == 0 ? i : edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                if (i > 0 && j > 0) {
                    edits[i][j] = Math.min(edits[i][j], 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
