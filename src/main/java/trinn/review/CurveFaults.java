package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.engine.EvaluationException;
import trinn.scheme.FindingKind;

/** Where a little more decides much, where more changes nothing, and where more pays less. */
final class CurveFaults implements Check {

    private static final List<String> GROWING = List.of("Kpi", "Department", "Company", "Product");

    /** What is smaller, in the currency of the scheme, may be the rounding of lines. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** A jump is so much steeper than what lies beside it. */
    private static final BigDecimal STEEP = BigDecimal.valueOf(4);

    /** Below this part of a goal nobody expects to be paid for more. */
    private static final BigDecimal LOW = new BigDecimal("0.5");

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        for (Basis basis : plan.bases()) {
            Walk walk = GROWING.contains(basis.fact()) ? walk(plan, seen, basis) : null;
            if (walk != null && walk.moves() && walk.reference().signum() > 0) {
                new Faults(plan, basis, walk, found).find();
            }
        }
        return found;
    }

    private static @Nullable Walk walk(Plan plan, Seen seen, Basis basis) {
        try {
            return Walk.along(basis, plan, seen);
        } catch (EvaluationException e) {
            // Facts that no seller has cannot be paid; the others are looked at all the same.
            return null;
        }
    }

    private record Faults(Plan plan, Basis basis, Walk walk, List<Finding> found) {

        void find() {
            List<Walk.Stride> steps = walk.steps();
            int cliff = -1;
            int fall = -1;
            int cliffs = 0;
            for (int i = 1; i < steps.size(); i++) {
                BigDecimal rise = rise(i);
                boolean jump = isJump(i);
                cliffs += jump ? 1 : 0;
                cliff = jump && (cliff < 0 || rise.compareTo(rise(cliff)) > 0) ? i : cliff;
                boolean less = rise.negate().compareTo(ROUNDING) > 0;
                fall = less && (fall < 0 || rise.compareTo(rise(fall)) < 0) ? i : fall;
            }
            add(FindingKind.CLIFF, cliff, cliffs);
            add(FindingKind.MORE_PAYS_LESS, fall, 1);
            flat();
        }

        private BigDecimal rise(int i) {
            return walk.steps().get(i).pay().subtract(walk.steps().get(i - 1).pay());
        }

        private BigDecimal share(BigDecimal pay) {
            return pay.divide(walk.reference(), MathContext.DECIMAL64);
        }

        /** Whether the pay rises at once by more than that part of the goal would, and not as steeply right before or behind. */
        private boolean isJump(int i) {
            BigDecimal steep = slope(i).divide(STEEP, MathContext.DECIMAL64);
            BigDecimal most = plan.limits()
                    .of(Limit.CLIFF)
                    .add(width(walk.steps().get(i - 1), walk.steps().get(i)));
            return share(rise(i)).compareTo(most) > 0
                    && slope(i - 1).compareTo(steep) < 0
                    && slope(i + 1).compareTo(steep) < 0;
        }

        /** The rise for each unit on the way to a value; 0 beyond the ends. */
        private BigDecimal slope(int i) {
            return i < 1 || i >= walk.steps().size()
                    ? BigDecimal.ZERO
                    : rise(i).divide(
                                    walk.steps()
                                            .get(i)
                                            .at()
                                            .subtract(walk.steps().get(i - 1).at())
                                            .abs(),
                                    MathContext.DECIMAL64);
        }

        private void add(FindingKind kind, int i, int times) {
            if (i > 0) {
                Walk.Stride before = walk.steps().get(i - 1);
                Walk.Stride after = walk.steps().get(i);
                at(
                        kind,
                        List.of(
                                new Figure.Named(basis.subject()),
                                new Figure.Number(walk.kind(), before.at()),
                                Figure.money(before.pay()),
                                new Figure.Number(walk.kind(), after.at()),
                                Figure.money(after.pay()),
                                Figure.ratio(share(rise(i).abs())),
                                Figure.count(times)));
            }
        }

        /** The widest stretch from half of the goal on, of something that is paid for. */
        private void flat() {
            if (plan.paying(basis).isEmpty()) {
                return;
            }
            List<Walk.Stride> steps = walk.steps();
            Walk.Stride from = steps.getFirst();
            Walk.Stride widest = null;
            Walk.Stride end = null;
            for (Walk.Stride step : steps) {
                if (step.pay().compareTo(from.pay()) != 0 || isLow(from)) {
                    from = step;
                }
                if (widest == null || end == null || width(from, step).compareTo(width(widest, end)) > 0) {
                    widest = from;
                    end = step;
                }
            }
            if (widest != null
                    && end != null
                    && width(widest, end).compareTo(plan.limits().of(Limit.DEAD_ZONE)) > 0) {
                at(
                        FindingKind.DEAD_ZONE,
                        List.of(
                                new Figure.Named(basis.subject()),
                                new Figure.Number(walk.kind(), widest.at()),
                                new Figure.Number(walk.kind(), end.at()),
                                Figure.money(end.pay()),
                                Figure.ratio(width(widest, end))));
            }
        }

        private boolean isLow(Walk.Stride step) {
            return !walk.less() && step.at().compareTo(walk.goal().multiply(LOW)) < 0;
        }

        private BigDecimal width(Walk.Stride one, Walk.Stride other) {
            return other.at().subtract(one.at()).abs().divide(walk.goal(), MathContext.DECIMAL64);
        }

        private void at(FindingKind kind, List<Figure> figures) {
            plan.rulesOf(basis).stream()
                    .findFirst()
                    .ifPresent(rule -> found.add(plan.places().at(rule, kind, basis.subject(), "", figures)));
        }
    }
}
