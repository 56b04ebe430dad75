package trinn.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.Asked;
import trinn.facts.Fact;
import trinn.facts.FactSet;

/**
 * Finds what the rules ask for and the data lacks: one pass over the facts, as the rules saw them. What everybody must have,
 * such as a KPI or a salary, is told of each who lacks it; what happens now and then, such as a sale, only where nobody ever
 * had any.
 */
final class Gaps {

    /** Facts that are worked out for everybody, or made by the pay of earlier periods. */
    private static final Set<String> MADE =
            Set.of("Period", "Employment", "Paid", "Balance", "Share", "Rank", "Team", "TeamKpi");

    /** Facts of which one may have none, and that is in order. */
    private static final Set<String> NOW_AND_THEN =
            Set.of("Sale", "Refund", "Contract", "Objective", "Product", "Scorecard");

    /** What a worked-out field rests on, and can lack. */
    private static final Map<String, List<String>> ROOTS = Map.of(
            "attainment", List.of("target"),
            "index", List.of("base", "norm"),
            "cappedIndex", List.of("base", "norm"),
            "margin", List.of("cost"),
            "paidMargin", List.of("paid", "cost"));

    private record Wanted(String fact, String key, String field) {}

    private static final class Need {
        private final SortedSet<String> rules = new TreeSet<>();
        private final Set<String> without = new HashSet<>();
        private @Nullable LocalDate since;
        private boolean anywhere;
    }

    private final Map<Wanted, Need> needs = new LinkedHashMap<>();
    private final Map<String, List<Wanted>> byFact = new HashMap<>();
    private final Map<Wanted, Asked> asks = new HashMap<>();
    private final Set<String> sellers = new HashSet<>();

    Gaps(List<Asked> asked) {
        asked.stream()
                .filter(one -> !one.absent() && !MADE.contains(one.fact()))
                .forEach(this::want);
        needs.keySet()
                .forEach(wanted -> byFact.computeIfAbsent(wanted.fact(), name -> new ArrayList<>())
                        .add(wanted));
    }

    private void want(Asked one) {
        List<String> keys = one.keys().isEmpty()
                ? List.of("")
                : one.keys().stream().sorted().toList();
        for (String key : keys) {
            if (!one.fact().equals("Seller")) {
                want(one, key, "");
            }
            one.fields().stream()
                    .flatMap(field -> ROOTS.getOrDefault(field, List.of(field)).stream())
                    .filter(field -> one.knows(field) && !field.equals(one.key()))
                    .sorted()
                    .forEach(field -> want(one, key, field));
        }
    }

    private void want(Asked one, String key, String field) {
        Wanted wanted = new Wanted(one.fact(), key, field);
        needs.computeIfAbsent(wanted, any -> new Need()).rules.add(one.rule());
        asks.putIfAbsent(
                wanted,
                new Asked(
                        one.rule(),
                        one.fact(),
                        key.isEmpty() ? Set.of() : Set.of(key),
                        one.windows(),
                        Set.of(),
                        Set.of(),
                        false));
    }

    /** Looks at one seller and period. */
    void add(FactSet facts) {
        String seller = facts.seller().id();
        sellers.add(seller);
        Set<Wanted> found = new HashSet<>();
        for (Fact fact : facts.all()) {
            for (Wanted wanted : byFact.getOrDefault(fact.getClass().getSimpleName(), List.of())) {
                boolean there =
                        asks.get(wanted).means(fact) && (wanted.field().isEmpty() || Asked.has(fact, wanted.field()));
                if (there) {
                    found.add(wanted);
                }
            }
        }
        needs.forEach((wanted, need) -> {
            if (found.contains(wanted)) {
                need.anywhere = true;
            } else {
                need.without.add(seller);
                LocalDate day = facts.period().from();
                need.since = need.since == null || day.isBefore(need.since) ? day : need.since;
            }
        });
    }

    /** What is missing; a field of what is missing altogether is not told by itself. */
    List<Gap> found() {
        List<Gap> gaps = new ArrayList<>();
        needs.forEach((wanted, need) -> {
            boolean tells = need.since != null && !(NOW_AND_THEN.contains(wanted.fact()) && need.anywhere);
            Need whole = needs.get(new Wanted(wanted.fact(), wanted.key(), ""));
            boolean more = wanted.field().isEmpty() || whole == null || whole.without.size() < need.without.size();
            if (tells && more) {
                gaps.add(new Gap(
                        wanted.fact(),
                        wanted.key(),
                        wanted.field(),
                        need.anywhere ? need.without.size() : sellers.size(),
                        sellers.size(),
                        java.util.Objects.requireNonNull(need.since),
                        need.rules));
            }
        });
        return gaps;
    }
}
