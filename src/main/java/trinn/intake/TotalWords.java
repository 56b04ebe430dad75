package trinn.intake;

import java.util.List;
import java.util.Set;

/** By which words totals are called in four languages. */
final class TotalWords {

    private static final Set<String> WORDS = Set.of(
            "sum",
            "sums",
            "summa",
            "summe",
            "total",
            "totals",
            "totalt",
            "totalsum",
            "totalsumma",
            "ialt",
            "subtotal",
            "subtotals",
            "delsum",
            "delsumma",
            "mellomsum",
            "mellansumma",
            "slutsumma",
            "slutsum",
            "sluttsum",
            "hovedsum",
            "hovedtotal",
            "grandtotal");
    private static final List<String> TWO = List.of("i alt", "grand total", "sum total", "sum totalt", "total sum");

    private TotalWords() {}

    /** Whether the words are those of a total and nothing else, such as {@code Sum:} or {@code I alt}. */
    static boolean isTotal(String text) {
        String plain = Words.plain(text);
        return WORDS.contains(plain) || TWO.contains(plain);
    }

    /** Whether the words begin or end as those of a total, such as {@code Total for Kari} or {@code Kari Totalt}. */
    static boolean mayBeTotal(String text) {
        String plain = Words.plain(text);
        int first = plain.indexOf(' ');
        return isTotal(text)
                || first > 0
                        && (WORDS.contains(plain.substring(0, first))
                                || WORDS.contains(plain.substring(plain.lastIndexOf(' ') + 1))
                                || plain.startsWith("i alt ")
                                || plain.endsWith(" i alt"));
    }
}
