package trinn.population;

import java.math.BigInteger;
import java.util.Comparator;

/** Sorts seller ids: numbers by their value and first, everything else by its letters. */
final class SellerOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        boolean numeric = isNumber(one);
        if (numeric != isNumber(other)) {
            return numeric ? -1 : 1;
        }
        int byValue = numeric ? new BigInteger(one).compareTo(new BigInteger(other)) : 0;
        return byValue != 0 ? byValue : one.compareTo(other);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
