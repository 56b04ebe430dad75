package trinn.payrun;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.plan.PaidBy;

/**
 * By what everybody is paid in each period. Whoever stays with a scheme stays on its course, also over periods in which they are paid by
 * nothing; another scheme begins another one.
 */
public final class Courses {

    private record On(String scheme, Course course) {}

    private final Map<Period, Map<String, PaidBy>> assigned = new HashMap<>();
    private final Map<Period, Map<String, Course>> courses = new HashMap<>();

    /**
     * @param assigned what pays everybody employed, by period
     * @param schemes the scheme of which a hash is a version
     */
    public Courses(SortedMap<Period, List<PaidBy>> assigned, UnaryOperator<String> schemes) {
        Map<String, On> known = new HashMap<>();
        assigned.forEach((period, payees) -> {
            Map<String, PaidBy> byId = new LinkedHashMap<>();
            Map<String, Course> on = new HashMap<>();
            for (PaidBy payee : payees) {
                byId.put(payee.payee(), payee);
                payee.scheme().ifPresent(hash -> {
                    On before = known.get(payee.payee());
                    String scheme = schemes.apply(hash);
                    Course course = before != null && before.scheme().equals(scheme)
                            ? before.course().then(hash, period.from())
                            : Course.beginning(hash, period.from());
                    known.put(payee.payee(), new On(scheme, course));
                    on.put(payee.payee(), course);
                });
            }
            this.assigned.put(period, byId);
            this.courses.put(period, on);
        });
    }

    /** The periods of which it is known, by time. */
    public List<Period> periods() {
        return assigned.keySet().stream().sorted().toList();
    }

    /** Everybody employed in a period and what pays them, by id, in the order of the data. */
    public Map<String, PaidBy> assigned(Period period) {
        return assigned.getOrDefault(period, Map.of());
    }

    /** By which versions somebody is paid up to a period; null where they are not paid in it. */
    public @Nullable Course of(String payee, Period period) {
        return courses.getOrDefault(period, Map.of()).get(payee);
    }
}
