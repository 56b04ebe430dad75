package trinn.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.scheme.InputNumber;
import trinn.settlement.Line;
import trinn.settlement.Step;
import trinn.simulation.CurveFault;
import trinn.simulation.CurveInput;
import trinn.simulation.InputCurve;
import trinn.statement.KpiWords;

/**
 * What one thing that is achieved pays before balances as it grows from nothing to one and a half times its goal, all else as it is: of the
 * seller and period in the middle of all that have it, by pay. Where it does not move her pay, others are tried.
 *
 * @param curve of what is earned
 * @param reference the variable pay at the goal, or the most on the way where that is nothing
 */
record Walk(InputCurve curve, BigDecimal reference) {

    private static final int EVEN = 30;

    /** Who is looked at, in per cent of the way up: the one in the middle, and others where hers does not move the pay. */
    private static final int[] PLACES = {50, 70, 30, 90, 10, 99, 60, 40, 80, 20};

    /** The walk along something; null where nobody has it, it has no amount to grow to, or moves nobody's pay. */
    static @Nullable Walk along(Basis basis, Plan plan, Seen seen) {
        List<Evaluated> all = seen.byPay().stream()
                .filter(one -> fact(basis, one.facts()) != null)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        for (int place : PLACES) {
            Walker walker = new Walker(basis, plan, all.get(all.size() * place / 100));
            InputCurve curve = walker.curve(walker::earned);
            if (curve != null && curve.moves()) {
                return new Walk(curve, walker.reference(curve.goal()));
            }
        }
        return null;
    }

    /** What misleads on the way. */
    List<CurveFault> faults(Limits limits) {
        List<InputCurve.Point> points = curve.points();
        return CurveFault.of(
                curve.input().less() ? points.reversed() : points,
                curve.unit(),
                curve.goal(),
                reference,
                new CurveFault.Limits(limits.of(Limit.CLIFF), limits.of(Limit.DEAD_ZONE)));
    }

    private record Walker(Basis basis, Plan plan, Evaluated there) {

        @Nullable InputCurve curve(Function<Evaluated, BigDecimal> pays) {
            Fact fact = Objects.requireNonNull(fact(basis, there.facts()));
            KpiWords words =
                    new KpiWords(plan.catalogue(), plan.succession().bindings().kpis());
            CurveInput input =
                    CurveInput.of(fact, code -> words.kind(plan.scheme(), code), code -> plan.isLess(basis, fact));
            return input == null ? null : InputCurve.of(plan.version(), there, input, InputNumber.in(fact), EVEN, pays);
        }

        BigDecimal reference(BigDecimal goal) {
            InputCurve variable = Objects.requireNonNull(curve(this::variable));
            BigDecimal there = variable.pay(goal);
            return there.signum() > 0
                    ? there
                    : variable.points().stream().map(InputCurve.Point::pay).reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        BigDecimal earned(Evaluated one) {
            return sum(one, false);
        }

        BigDecimal variable(Evaluated one) {
            return sum(one, true);
        }

        private BigDecimal sum(Evaluated one, boolean variable) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Line line : one.payout().lines()) {
                boolean earned = line.step().compareTo(Step.CAP) <= 0;
                if (earned && !(variable && plan.isFixed(line.component()))) {
                    sum = sum.add(line.amount());
                }
            }
            return sum;
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
}
