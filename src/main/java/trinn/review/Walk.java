package trinn.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.settlement.Line;
import trinn.settlement.Step;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.PayBorders;

/**
 * What one thing that is achieved pays as it grows from nothing to one and a half times its goal, all else as it is: of the
 * seller and period in the middle of all that have it, by pay. The values stand where rules begin to pay otherwise, right
 * beside them, and at even distances between. Where it does not move her pay, others are tried.
 *
 * @param kind what kind of number it is
 * @param goal its target, or what there was where it has none
 * @param less whether less of it is better
 * @param steps from the worst value to the best
 * @param reference the variable pay at the goal, or the most on the way where that is nothing
 */
record Walk(Kind kind, BigDecimal goal, boolean less, List<Walk.Stride> steps, BigDecimal reference) {

    private static final BigDecimal MOST = new BigDecimal("1.5");
    private static final int EVEN = 30;

    /** Who is looked at, in per cent of the way up: the one in the middle, and others where hers does not move the pay. */
    private static final int[] PLACES = {50, 70, 30, 90, 10, 99, 60, 40, 80, 20};

    private static final int TRIED = PLACES.length;

    /**
     * A value and what it pays before balances.
     *
     * @param at the value
     * @param pay in the currency of the scheme
     */
    record Stride(BigDecimal at, BigDecimal pay) {}

    Walk {
        steps = List.copyOf(steps);
    }

    /** The walk along something; null where nobody has it, or it has no amount to grow to. */
    static @Nullable Walk along(Basis basis, Plan plan, Seen seen) {
        List<Evaluated> all = seen.byPay().stream()
                .filter(one -> fact(basis, one.facts()) != null)
                .toList();
        Walk walk = null;
        for (int i = 0; i < TRIED && (walk == null || !walk.moves()) && !all.isEmpty(); i++) {
            walk = of(basis, plan, all.get(all.size() * PLACES[i] / 100));
        }
        return walk;
    }

    private static Walk of(Basis basis, Plan plan, Evaluated middle) {
        Fact fact = Objects.requireNonNull(fact(basis, middle.facts()));
        KpiWords words =
                new KpiWords(plan.catalogue(), plan.succession().bindings().kpis());
        return new Walker(plan, middle, new PayBorders(plan.version(), middle, measure(fact), words))
                .walk(goal(fact), plan.isLess(basis, fact));
    }

    /** Whether any of it changes the pay. */
    boolean moves() {
        BigDecimal first = steps.getFirst().pay();
        return steps.stream().anyMatch(step -> step.pay().compareTo(first) != 0);
    }

    private record Walker(Plan plan, Evaluated middle, PayBorders search) {

        Walk walk(BigDecimal goal, boolean less) {
            BigDecimal end = goal.multiply(MOST);
            if (search.kind() == Kind.RATIO && goal.compareTo(BigDecimal.ONE) <= 0) {
                end = end.min(BigDecimal.ONE);
            }
            SortedSet<BigDecimal> values = new TreeSet<>();
            for (BigDecimal border : search.between(BigDecimal.ZERO, end)) {
                values.add(border.subtract(search.unit()).max(BigDecimal.ZERO));
                values.add(border);
                values.add(border.add(search.unit()));
            }
            for (int i = 0; i <= EVEN; i++) {
                values.add(end.multiply(BigDecimal.valueOf(i))
                        .divide(BigDecimal.valueOf(EVEN), 10, RoundingMode.HALF_UP)
                        .divide(search.unit(), 0, RoundingMode.FLOOR)
                        .multiply(search.unit()));
            }
            List<Stride> steps = new ArrayList<>();
            for (BigDecimal value : values) {
                steps.add(new Stride(value, pay(value)));
            }
            BigDecimal reference = reference(goal, steps);
            return new Walk(search.kind(), goal, less, less ? steps.reversed() : steps, reference);
        }

        private BigDecimal pay(BigDecimal value) {
            return sum(value, false);
        }

        private BigDecimal sum(BigDecimal value, boolean variable) {
            FactSet facts = search.with(middle.facts(), value);
            BigDecimal sum = BigDecimal.ZERO;
            for (Line line : plan.version()
                    .scheme()
                    .evaluate(facts, plan.version().terms(), middle.before(), null)
                    .payout()
                    .lines()) {
                boolean earned = line.step().compareTo(Step.CAP) <= 0;
                if (earned && !(variable && plan.isFixed(line.component()))) {
                    sum = sum.add(line.amount());
                }
            }
            return sum;
        }

        private BigDecimal reference(BigDecimal goal, List<Stride> steps) {
            BigDecimal there = sum(goal, true);
            return there.signum() > 0
                    ? there
                    : steps.stream().map(Stride::at).map(at -> sum(at, true)).reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    /** What grows of the facts of a period; null where there is nothing of it that could. */
    private static @Nullable Fact fact(Basis basis, FactSet facts) {
        Fact found = null;
        for (Fact fact : facts.others()) {
            Basis one = Basis.of(fact);
            boolean meant = one.equals(basis) || one.any().equals(basis);
            if (meant && goal(fact).signum() > 0 && (found == null || goal(fact).compareTo(goal(found)) > 0)) {
                found = fact instanceof Kpi kpi ? shortest(facts, kpi) : fact;
            }
        }
        return found;
    }

    private static Fact shortest(FactSet facts, Kpi kpi) {
        Kpi shortest = facts.kpi(kpi.code());
        return shortest == null ? kpi : shortest;
    }

    private static BigDecimal goal(Fact fact) {
        return switch (fact) {
            case Kpi kpi -> kpi.target() != null ? kpi.target() : kpi.norm() != null ? kpi.norm() : kpi.actual();
            case Department department -> department.norm();
            case Company company -> company.target() == null ? company.actual() : company.target();
            case Product product -> product.quantity();
            default -> BigDecimal.ZERO;
        };
    }

    private static Measure measure(Fact fact) {
        return switch (fact) {
            case Kpi kpi -> new Measure("Kpi", kpi.code(), kpi.window(), "actual");
            case Product product -> new Measure("Product", product.code(), null, "quantity");
            case Department _ -> new Measure("Department", "", null, "actual");
            default -> new Measure("Company", "", null, "actual");
        };
    }
}
