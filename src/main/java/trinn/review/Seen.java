package trinn.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Seller;
import trinn.settlement.Component;
import trinn.settlement.Line;
import trinn.settlement.Step;

/** What came of a plan for everybody: added up while sellers and periods pass by once. */
final class Seen {

    private final Plan plan;
    private final boolean data;
    private final List<Evaluated> all;
    private final LocalDate lastYear;
    private final boolean paysFixed;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<String> leaders = new HashSet<>();
    private final Map<String, BigDecimal> byRule = new HashMap<>();
    private final Set<String> fired = new HashSet<>();
    private final Map<String, Goal> goals = new TreeMap<>();
    private final Pairs pairs;
    private final EffortAndResult effort;
    private final Set<String> variable = new HashSet<>();
    private BigDecimal variablePay = BigDecimal.ZERO;
    private @Nullable List<Evaluated> byPay;

    /**
     * @param data whether these are the sellers of a data set, and not those of golden cases
     * @param all everybody in every period, worked out
     */
    Seen(Plan plan, boolean data, List<Evaluated> all) {
        this.plan = plan;
        this.data = data;
        this.all = List.copyOf(all);
        this.lastYear = all.stream()
                .map(one -> one.facts().period().to())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH)
                .minusYears(1);
        this.paysFixed = plan.scheme().components().stream().anyMatch(component -> !component.variable());
        plan.scheme().components().stream()
                .filter(Component::variable)
                .map(Component::name)
                .forEach(variable::add);
        this.pairs = new Pairs(plan);
        this.effort = new EffortAndResult(plan);
        all.forEach(this::add);
    }

    private void add(Evaluated one) {
        FactSet facts = one.facts();
        Seller seller = facts.seller();
        Person person = people.computeIfAbsent(seller.id(), any -> new Person());
        if (!seller.manager().isEmpty()) {
            leaders.add(seller.manager());
        }
        fired.addAll(one.fired());
        for (Fact fact : facts.others()) {
            Basis basis = plan.of(fact);
            if (basis != null) {
                person.has(basis);
                if (fact instanceof Kpi kpi) {
                    add(person, facts, basis, kpi);
                }
            }
        }
        person.earned(one.payout().total());
        if (!paysFixed && seller.baseSalary() != null) {
            person.earned(seller.baseSalary());
        }
        Map<String, BigDecimal> awards = new HashMap<>();
        one.payout().lines().forEach(line -> add(person, line, awards));
        pairs.add(awards);
        effort.add(facts, awards);
    }

    private void add(Person person, FactSet facts, Basis basis, Kpi kpi) {
        Goal goal = goals.computeIfAbsent(kpi.code(), any -> new Goal(plan.isLess(basis, kpi)));
        goal.seen(kpi.window());
        if (!kpi.equals(facts.kpi(kpi.code()))) {
            return;
        }
        if (!facts.period().from().isBefore(lastYear)) {
            goal.add(kpi, plan.limits().of(Limit.REACHABLE));
        }
        BigDecimal how = kpi.attainment() == null ? kpi.actual() : kpi.attainment();
        person.did(kpi.code(), plan.isLess(basis, kpi) ? -how.doubleValue() : how.doubleValue());
    }

    private void add(Person person, Line line, Map<String, BigDecimal> awards) {
        person.earned(line.component(), line.amount());
        byRule.merge(line.rule(), line.amount().abs(), BigDecimal::add);
        if (line.step() == Step.AWARD) {
            awards.merge(line.rule(), line.amount(), BigDecimal::add);
            if (variable.contains(line.component())) {
                variablePay = variablePay.add(line.amount().abs());
            }
        }
    }

    /** Whether these are the sellers of a data set. */
    boolean data() {
        return data;
    }

    /** Everybody in every period. */
    List<Evaluated> all() {
        return all;
    }

    /** Everybody, by id. */
    Map<String, Person> people() {
        return people;
    }

    /** Everybody in every period, who is paid least first. */
    List<Evaluated> byPay() {
        List<Evaluated> known = byPay;
        if (known == null) {
            record Paid(Evaluated one, BigDecimal total) {}
            known = all.stream()
                    .map(one -> new Paid(one, one.payout().total()))
                    .sorted(Comparator.comparing(Paid::total))
                    .map(Paid::one)
                    .toList();
            byPay = known;
        }
        return known;
    }

    /** Everybody once. */
    Collection<Person> everybody() {
        return people.values();
    }

    /** Whether somebody else reports to her. */
    boolean leads(String seller) {
        return leaders.contains(seller);
    }

    /** What all lines of a rule come to, each taken above zero. */
    BigDecimal ofRule(String rule) {
        return byRule.getOrDefault(rule, BigDecimal.ZERO);
    }

    /** What all awards of variable pay come to, each taken above zero. */
    BigDecimal variablePay() {
        return variablePay;
    }

    boolean fired(String rule) {
        return fired.contains(rule);
    }

    /** How the goals went, by the code of the KPI. */
    Map<String, Goal> goals() {
        return goals;
    }

    Pairs pairs() {
        return pairs;
    }

    EffortAndResult effort() {
        return effort;
    }
}
