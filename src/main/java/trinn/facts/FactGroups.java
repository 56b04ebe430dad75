package trinn.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Facts by their type, and those that a seller has many of also by what tells them apart. Immutable. */
public final class FactGroups {

    private final Map<Class<?>, Group> byType = new IdentityHashMap<>();
    private final int size;

    /**
     * Facts of one type, or of one type and key, in their order.
     *
     * @param facts themselves
     * @param places where each of them stands among all facts, from 0
     */
    public record Numbered(List<Fact> facts, List<Integer> places) {
        /** No facts. */
        public static final Numbered NONE = new Numbered(List.of(), List.of());

        private Numbered() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Fact fact, int place) {
            facts.add(fact);
            places.add(place);
        }
    }

    private record Group(Numbered all, Map<String, Numbered> byKey) {}

    FactGroups(List<Fact> facts) {
        size = facts.size();
        for (int place = 0; place < facts.size(); place++) {
            Fact fact = facts.get(place);
            Group group = byType.computeIfAbsent(fact.getClass(), type -> new Group(new Numbered(), new HashMap<>()));
            group.all().add(fact, place);
            String key = key(fact);
            if (!key.isEmpty()) {
                group.byKey().computeIfAbsent(key, any -> new Numbered()).add(fact, place);
            }
        }
    }

    /** How many facts there are. */
    public int size() {
        return size;
    }

    /** The facts of a type. */
    public Numbered of(Class<?> type) {
        Group group = byType.get(type);
        return group == null ? Numbered.NONE : group.all();
    }

    /** The facts of a type and key, such as the KPI of a code in all its windows. */
    public Numbered of(Class<?> type, String key) {
        Group group = byType.get(type);
        return group == null ? Numbered.NONE : group.byKey().getOrDefault(key, Numbered.NONE);
    }

    /** What tells a fact from others of its type; the empty text where a seller has one of the type. */
    public static String key(Fact fact) {
        return switch (fact) {
            case Balance balance -> balance.component();
            case Contract contract -> contract.code();
            case ExchangeRate rate -> rate.currency();
            case Kpi kpi -> kpi.code();
            case Objective objective -> objective.code();
            case Paid paid -> paid.component();
            case Product product -> product.code();
            case Rank rank -> rank.contest();
            case Refund refund -> refund.code();
            case Sale sale -> sale.code();
            case Share share -> share.basis();
            case TeamKpi kpi -> kpi.code();
            default -> "";
        };
    }
}
