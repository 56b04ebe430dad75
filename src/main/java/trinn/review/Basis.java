package trinn.review;

import java.util.Set;
import trinn.facts.Fact;
import trinn.language.Vocabulary;

/**
 * Something measured that pay hangs on.
 *
 * @param fact the type of its fact, such as {@code Kpi}
 * @param key which of several such facts, such as the code of a KPI; the empty text where any is meant
 */
record Basis(String fact, String key) implements Comparable<Basis> {

    /** The facts that measure something; others say who somebody is, or what was paid. */
    private static final Set<String> MEASURING = Set.of(
            "Kpi",
            "TeamKpi",
            "Team",
            "Department",
            "Company",
            "Product",
            "Sale",
            "Contract",
            "Objective",
            "Scorecard",
            "Rank");

    private static final Set<String> OF_LEADERS = Set.of("Team", "TeamKpi");

    static boolean isOne(String fact) {
        return MEASURING.contains(fact);
    }

    static Basis of(Fact fact) {
        return new Basis(fact.getClass().getSimpleName(), Vocabulary.key(fact));
    }

    /** Any of the facts of this type. */
    Basis any() {
        return new Basis(fact, "");
    }

    boolean isKpi() {
        return fact.equals("Kpi") && !key.isEmpty();
    }

    /** Whether only who leads others has it. */
    boolean isOfLeaders() {
        return OF_LEADERS.contains(fact);
    }

    /** Whether all of a department or company reach it together. */
    boolean isShared() {
        return fact.equals("Department") || fact.equals("Company");
    }

    /** As a finding is about it. */
    Subject subject() {
        return (fact.equals("Kpi") || fact.equals("TeamKpi")) && !key.isEmpty()
                ? new Subject(Subject.Sort.KPI, key)
                : new Subject(Subject.Sort.FACT, key.isEmpty() ? fact : key);
    }

    @Override
    public int compareTo(Basis other) {
        int byFact = fact.compareTo(other.fact);
        return byFact != 0 ? byFact : key.compareTo(other.key);
    }
}
