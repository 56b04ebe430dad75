package trinn.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was settled in the periods of a seller, the newest first: it grows without copying what it has. Immutable. */
final class History {

    /** Before the first period. */
    static final History EMPTY =
            new History(null, LocalDate.MIN, new Components(java.util.List.of()), new BigDecimal[0]);

    private final @Nullable History before;
    private final LocalDate day;
    private final Components components;
    private final BigDecimal[] amounts;

    private History(@Nullable History before, LocalDate day, Components components, BigDecimal[] amounts) {
        this.before = before;
        this.day = day;
        this.components = components;
        this.amounts = amounts;
    }

    /** This, and what was settled in the period that begins on a day, for every target of the scheme. */
    History and(LocalDate from, Components scheme, BigDecimal[] settled) {
        if (before == null || day.isBefore(from)) {
            return new History(this, from, scheme, settled);
        }
        History earlier = before.and(from, scheme, settled);
        return day.equals(from) ? earlier : new History(earlier, day, components, amounts);
    }

    /** What was settled for a target in the periods that begin from one day on and before another. */
    BigDecimal sum(LocalDate first, LocalDate end, String target) {
        BigDecimal sum = BigDecimal.ZERO;
        for (History each = this; each.before != null && !each.day.isBefore(first); each = each.before) {
            if (each.day.isBefore(end)) {
                sum = sum.add(each.amount(target));
            }
        }
        return sum;
    }

    /** What was settled for a target in the period that begins on a day; zero where nothing. */
    BigDecimal on(LocalDate from, String target) {
        for (History each = this; each.before != null && !each.day.isBefore(from); each = each.before) {
            if (each.day.equals(from)) {
                return each.amount(target);
            }
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal amount(String target) {
        int place = components.place(target);
        return place < 0 ? BigDecimal.ZERO : amounts[place];
    }

    /** By the first day of each period, then by target. */
    SortedMap<LocalDate, Map<String, BigDecimal>> all() {
        SortedMap<LocalDate, Map<String, BigDecimal>> all = new TreeMap<>();
        for (History each = this; each.before != null; each = each.before) {
            Map<String, BigDecimal> settled = new TreeMap<>();
            for (String target : each.components.targets()) {
                settled.put(target, each.amount(target));
            }
            all.put(each.day, settled);
        }
        return all;
    }
}
