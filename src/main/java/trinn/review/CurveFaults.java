package trinn.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.engine.EvaluationException;
import trinn.facts.Kind;
import trinn.scheme.FindingKind;
import trinn.simulation.CurveFault;

/** Where a little more decides much, where more changes nothing, and where more pays less: the worst place of each kind along each thing that is achieved. */
final class CurveFaults implements Check {

    private static final List<String> GROWING = List.of("Kpi", "Department", "Company", "Product");

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        for (Basis basis : plan.bases()) {
            Walk walk = GROWING.contains(basis.fact()) ? walk(plan, seen, basis) : null;
            if (walk != null) {
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
            List<CurveFault> all = walk.faults(plan.limits());
            List<CurveFault> cliffs = of(CurveFault.Kind.CLIFF, all);
            cliffs.stream()
                    .max(Comparator.comparing(CurveFault::amount))
                    .ifPresent(worst -> jump(FindingKind.CLIFF, worst, cliffs.size()));
            of(CurveFault.Kind.FALL, all).stream()
                    .min(Comparator.comparing(CurveFault::amount))
                    .ifPresent(worst -> jump(FindingKind.MORE_PAYS_LESS, worst, 1));
            if (!plan.paying(basis).isEmpty()) {
                of(CurveFault.Kind.DEAD_ZONE, all).stream()
                        .filter(zone -> width(zone).compareTo(plan.limits().of(Limit.DEAD_ZONE)) > 0)
                        .max(Comparator.comparing(this::width))
                        .ifPresent(this::deadZone);
            }
        }

        private static List<CurveFault> of(CurveFault.Kind kind, List<CurveFault> all) {
            return all.stream().filter(fault -> fault.kind() == kind).toList();
        }

        private void jump(FindingKind kind, CurveFault fault, int times) {
            at(
                    kind,
                    List.of(
                            new Figure.Named(basis.subject()),
                            number(fault.from().at()),
                            Figure.money(fault.from().pay()),
                            number(fault.to().at()),
                            Figure.money(fault.to().pay()),
                            Figure.ratio(fault.amount().abs().divide(walk.reference(), MathContext.DECIMAL64)),
                            Figure.count(times)));
        }

        private void deadZone(CurveFault zone) {
            at(
                    FindingKind.DEAD_ZONE,
                    List.of(
                            new Figure.Named(basis.subject()),
                            number(zone.from().at()),
                            number(zone.to().at()),
                            Figure.money(zone.to().pay()),
                            Figure.ratio(width(zone))));
        }

        private Figure number(BigDecimal value) {
            Kind kind = walk.curve().input().kind();
            return new Figure.Number(kind, value);
        }

        /** As a part of the goal. */
        private BigDecimal width(CurveFault zone) {
            return zone.to()
                    .at()
                    .subtract(zone.from().at())
                    .abs()
                    .divide(walk.curve().goal(), MathContext.DECIMAL64);
        }

        private void at(FindingKind kind, List<Figure> figures) {
            plan.rulesOf(basis).stream()
                    .findFirst()
                    .ifPresent(rule -> found.add(plan.places().at(rule, kind, basis.subject(), "", figures)));
        }
    }
}
