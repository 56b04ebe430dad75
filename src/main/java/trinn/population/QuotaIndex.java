package trinn.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the quota that holds for a seller on a day, without going through the others. */
final class QuotaIndex {

    private final Map<String, NavigableMap<LocalDate, Quota>> byPayee = new HashMap<>();

    /** Of quotas that must not overlap. */
    QuotaIndex(Collection<Quota> quotas) {
        for (Quota quota : quotas) {
            byPayee.computeIfAbsent(quota.payee(), payee -> new TreeMap<>())
                    .put(quota.period().from(), quota);
        }
    }

    /** The quota of a seller on a day, or null. */
    @Nullable Quota on(String payee, LocalDate day) {
        NavigableMap<LocalDate, Quota> quotas = byPayee.get(payee);
        Map.Entry<LocalDate, Quota> latest = quotas == null ? null : quotas.floorEntry(day);
        return latest != null && latest.getValue().period().contains(day) ? latest.getValue() : null;
    }
}
