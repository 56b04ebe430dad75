package trinn.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Asked;

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
        private final Asked asked;
        private final String field;
        private final SortedSet<String> rules = new TreeSet<>();
        private final Set<String> without = new HashSet<>();
        private int othersWithout;
        private @Nullable LocalDate since;
        private boolean anywhere;
        private boolean found;

        Need(Asked asked, String field) {
            this.asked = asked;
            this.field = field;
        }

        boolean isMet(Fact fact) {
            return asked.means(fact) && (field.isEmpty() || Asked.has(fact, field));
        }

        /** Keeps what was found of a seller from a day on, and forgets it for the next. */
        void close(String seller, LocalDate day) {
            if (found) {
                anywhere = true;
            } else {
                without.add(seller);
                since = earlier(day);
            }
            found = false;
        }

        /** Counts what was found of other sellers. */
        void add(Need others) {
            othersWithout += others.without();
            anywhere |= others.anywhere;
            since = others.since == null ? since : earlier(others.since);
        }

        private LocalDate earlier(LocalDate day) {
            return since == null || day.isBefore(since) ? day : since;
        }

        int without() {
            return without.size() + othersWithout;
        }
    }

    private final Map<Wanted, Need> needs = new LinkedHashMap<>();
    private final Map<String, List<Need>> byFact = new HashMap<>();
    private final Set<String> sellers = new HashSet<>();
    private int others;

    /** Of nobody so far. */
    Gaps(List<Asked> asked) {
        asked.stream()
                .filter(one -> !one.absent() && !MADE.contains(one.fact()))
                .forEach(this::want);
        needs.forEach((wanted, need) ->
                byFact.computeIfAbsent(wanted.fact(), name -> new ArrayList<>()).add(need));
    }

    /** What the sellers and periods lack of what is asked for. */
    static Gaps of(List<Asked> asked, Iterable<FactSet> population) {
        Gaps gaps = new Gaps(asked);
        population.forEach(gaps::add);
        return gaps;
    }

    /** Counts what other sellers lack of the same. */
    void add(Gaps of) {
        others += of.sellers();
        needs.forEach((wanted, need) -> need.add(Objects.requireNonNull(of.needs.get(wanted))));
    }

    /** Whether one may have none of a fact, and that is in order. */
    static boolean isNowAndThen(String fact) {
        return NOW_AND_THEN.contains(fact);
    }

    private int sellers() {
        return sellers.size() + others;
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
        Set<String> keys = key.isEmpty() ? Set.of() : Set.of(key);
        Asked asked = new Asked(one.rule(), one.fact(), keys, one.windows(), Set.of(), Set.of(), false);
        needs.computeIfAbsent(new Wanted(one.fact(), key, field), any -> new Need(asked, field))
                .rules
                .add(one.rule());
    }

    /** Looks at one seller and period. */
    private void add(FactSet facts) {
        String seller = facts.seller().id();
        sellers.add(seller);
        for (Fact fact : facts.all()) {
            for (Need need : byFact.getOrDefault(fact.getClass().getSimpleName(), List.of())) {
                need.found = need.found || need.isMet(fact);
            }
        }
        LocalDate day = facts.period().from();
        needs.values().forEach(need -> need.close(seller, day));
    }

    /** What is missing; a field of what is missing altogether is not told by itself. */
    List<Gap> found() {
        List<Gap> gaps = new ArrayList<>();
        needs.forEach((wanted, need) -> {
            boolean tells = need.since != null && !(NOW_AND_THEN.contains(wanted.fact()) && need.anywhere);
            Need whole = needs.get(new Wanted(wanted.fact(), wanted.key(), ""));
            boolean more = wanted.field().isEmpty() || whole == null || whole.without() < need.without();
            if (tells && more) {
                gaps.add(new Gap(
                        wanted.fact(),
                        wanted.key(),
                        wanted.field(),
                        need.anywhere ? need.without() : sellers(),
                        sellers(),
                        Objects.requireNonNull(need.since),
                        need.rules));
            }
        });
        return gaps;
    }
}
