package trinn.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** "Maybe it was meant as x." where a known word is near, otherwise the list of all known words. */
    public static String advice(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(c -> c))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, Math.min(3, candidate.length() / 3)))
                .map("Maybe it was meant as \"%s\"."::formatted)
                .orElseGet(() -> known.isEmpty()
                        ? "There is none to choose from."
                        : "Known are: %s."
                                .formatted(String.join(
                                        ", ", known.stream().sorted().toList())));
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
