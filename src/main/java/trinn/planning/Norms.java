package trinn.planning;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * At most how many a full-time seller does of each activity on a working day: of everybody, and of single departments, whose
 * own norms come first.
 *
 * @param all by the id of the department, {@value #EVERYBODY} for everybody, then by the code of the KPI; above zero
 * @param segments by the id of the department, the code of the {@link Segment} whose norms were taken
 */
public record Norms(SortedMap<String, SortedMap<String, BigDecimal>> all, SortedMap<String, String> segments) {

    /** What stands for the id of a department where everybody is meant. */
    public static final String EVERYBODY = "";

    /** No norm at all. */
    public static final Norms NONE = new Norms(new TreeMap<>(), new TreeMap<>());

    /** Copies the maps; what is empty is not there. */
    public Norms {
        SortedMap<String, SortedMap<String, BigDecimal>> copy = new TreeMap<>();
        all.forEach((department, norms) -> {
            if (!norms.isEmpty()) {
                copy.put(department, Collections.unmodifiableSortedMap(new TreeMap<>(norms)));
            }
        });
        all = Collections.unmodifiableSortedMap(copy);
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    /** The same for everybody. */
    public static Norms of(Map<String, BigDecimal> norms) {
        return new Norms(new TreeMap<>(Map.of(EVERYBODY, new TreeMap<>(norms))), new TreeMap<>());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The norm that holds in a department, or null. */
    public @Nullable BigDecimal of(String department, String kpi) {
        BigDecimal own = own(department, kpi);
        return own == null ? own(EVERYBODY, kpi) : own;
    }

    /** The norm that is said of a department itself, or of everybody; or null. */
    public @Nullable BigDecimal own(String department, String kpi) {
        SortedMap<String, BigDecimal> norms = all.get(department);
        return norms == null ? null : norms.get(kpi);
    }

    /** With a norm of a department, or of everybody; without it where it is null. */
    public Norms with(String department, String kpi, @Nullable BigDecimal norm) {
        SortedMap<String, SortedMap<String, BigDecimal>> changed = new TreeMap<>(all);
        SortedMap<String, BigDecimal> own = new TreeMap<>(all.getOrDefault(department, new TreeMap<>()));
        own.remove(kpi);
        if (norm != null) {
            own.put(kpi, norm);
        }
        changed.put(department, own);
        return new Norms(changed, segments);
    }

    /** Without the segment of a department, or of everybody, and without the norms that are just those of it. */
    public Norms without(String department) {
        Segment before = Segment.of(segments.getOrDefault(department, ""));
        Map<String, BigDecimal> theirs = before == null ? Map.of() : before.norms();
        Norms changed = this;
        for (Map.Entry<String, BigDecimal> norm : theirs.entrySet()) {
            BigDecimal own = changed.own(department, norm.getKey());
            if (own != null && own.compareTo(norm.getValue()) == 0) {
                changed = changed.with(department, norm.getKey(), null);
            }
        }
        SortedMap<String, String> left = new TreeMap<>(segments);
        left.remove(department);
        return new Norms(changed.all, left);
    }

    /** With the norms of a segment for a department, or for everybody; those of other activities stay as they are. */
    public Norms with(String department, Segment segment) {
        Norms changed = without(department);
        for (Map.Entry<String, BigDecimal> norm : segment.norms().entrySet()) {
            changed = changed.with(department, norm.getKey(), norm.getValue());
        }
        SortedMap<String, String> chosen = new TreeMap<>(changed.segments);
        chosen.put(department, segment.code());
        return new Norms(changed.all, chosen);
    }
}
