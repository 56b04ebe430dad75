package trinn.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount that a plan document or letter says.
 *
 * @param part where it says it, such as {@code Level}; the same in every language
 * @param given for how much of what, such as {@code Kpi revenue MONTH actual} of 80000; nothing where the part says all
 * @param pay the amount, in the currency of the scheme
 */
public record Promise(String part, SortedMap<String, BigDecimal> given, BigDecimal pay) {

    /** Copies the map. */
    public Promise {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    /** An amount that depends on something. */
    static Promise of(String part, Map<String, BigDecimal> given, BigDecimal pay) {
        return new Promise(part, new TreeMap<>(given), pay);
    }
}
