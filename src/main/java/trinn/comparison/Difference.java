package trinn.comparison;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one cause makes of the difference between two payouts.
 *
 * @param causes mostly one; several where none of them alone can be worked out
 * @param parts that add up to the amount, none of them empty
 * @param amount in the currency of the scheme, negative where less is paid now
 * @param components what of the amount falls to each component, or to what the lines name instead
 * @param otherOrder what the cause would make in the opposite order; null where causes are joined otherwise there
 */
public record Difference(
        List<Cause> causes,
        List<Part> parts,
        BigDecimal amount,
        SortedMap<String, BigDecimal> components,
        @Nullable BigDecimal otherOrder) {

    /** Copies the collections. */
    public Difference {
        causes = List.copyOf(causes);
        parts = List.copyOf(parts);
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    }

    /** Whether it comes out otherwise where causes are taken in the opposite order. */
    public boolean dependsOnOrder() {
        return otherOrder != null && otherOrder.compareTo(amount) != 0;
    }
}
