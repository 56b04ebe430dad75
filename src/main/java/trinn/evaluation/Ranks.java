package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Rank;
import trinn.scheme.Contest;

/** The places of sellers in one contest. */
final class Ranks {

    private final Contest contest;
    private final int digits;
    private final Map<String, Object> terms;

    /** Of a contest whose prizes are shared to so many digits, with the values of the scheme's terms. */
    Ranks(Contest contest, int digits, Map<String, Object> terms) {
        this.terms = terms;
        this.contest = contest;
        this.digits = digits;
    }

    /** The places of all who take part in a period, by seller id. */
    Map<String, Rank> of(Collection<Measured> period) {
        Map<String, List<Entry>> groups = new HashMap<>();
        for (Measured seller : period) {
            Entry entry = entry(seller);
            if (entry != null) {
                String group = contest.perDepartment() ? seller.facts().seller().department() : "";
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(entry);
            }
        }
        Map<String, Rank> ranks = new HashMap<>();
        groups.values().forEach(entries -> place(entries, ranks));
        return ranks;
    }

    /** What is compared of one seller: the higher the better, then the earlier. */
    private record Entry(String seller, BigDecimal value, BigDecimal second, LocalDate day) {}

    private @Nullable Entry entry(Measured seller) {
        Kpi kpi = seller.facts().kpi(contest.kpi());
        if (kpi == null || contest.among() != null && !contest.among().has(seller.facts(), terms)) {
            return null;
        }
        LocalDate reached = contest.by() == Contest.By.FIRST ? reached(seller, kpi) : null;
        BigDecimal value = switch (contest.by()) {
            case MOST -> kpi.actual();
            case ATTAINMENT -> kpi.attainment();
            case FIRST -> reached == null ? null : BigDecimal.ZERO;
        };
        if (value == null) {
            return null;
        }
        Kpi second = contest.thenBy() == null ? null : seller.facts().kpi(contest.thenBy());
        LocalDate last = contest.ties() == Contest.Ties.EARLIER ? last(seller) : LocalDate.MAX;
        return new Entry(
                seller.facts().seller().id(),
                value,
                second == null ? BigDecimal.ZERO : second.actual(),
                reached == null ? last : reached);
    }

    /** The day on which the sales reached the target, or null. */
    private @Nullable LocalDate reached(Measured seller, Kpi kpi) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : seller.days(kpi.code()).entrySet()) {
            sum = sum.add(day.getValue());
            if (kpi.target() != null && sum.compareTo(kpi.target()) >= 0) {
                return day.getKey();
            }
        }
        return null;
    }

    private LocalDate last(Measured seller) {
        var days = seller.days(contest.kpi());
        return days.isEmpty() ? LocalDate.MAX : days.lastKey();
    }

    private void place(List<Entry> entries, Map<String, Rank> ranks) {
        Comparator<Entry> best = Comparator.comparing(Entry::value)
                .reversed()
                .thenComparing(
                        contest.by() == Contest.By.FIRST
                                ? Comparator.comparing(Entry::day)
                                : Comparator.<Entry>comparingInt(entry -> 0))
                .thenComparing(Comparator.comparing(Entry::second).reversed())
                .thenComparing(Entry::day);
        for (Entry entry : entries) {
            long better = entries.stream()
                    .filter(other -> best.compare(other, entry) < 0)
                    .count();
            List<String> tied = entries.stream()
                    .filter(other -> best.compare(other, entry) == 0)
                    .map(Entry::seller)
                    .sorted()
                    .toList();
            ranks.put(
                    entry.seller(),
                    new Rank(
                            contest.name(),
                            BigDecimal.valueOf(better + 1),
                            BigDecimal.valueOf(tied.size()),
                            tied.indexOf(entry.seller()),
                            digits));
        }
    }
}
