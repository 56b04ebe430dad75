package trinn.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;

/**
 * Turns declarations into the lines of a payout: awards, gates, multipliers, then floor and cap of each component, each
 * group, all variable pay and total pay, then balances, then what comes on top. The sum does not depend on the order of
 * the declarations; the order of the lines within a step does.
 *
 * <p>Gates and multipliers work on the unrounded amount of a component, and each line is the difference of two rounded
 * amounts, so the lines add up to the rounded result whatever number of factors there are.
 */
public final class Settlement {

    /** Digits of a factor: more than any pay can tell, and few enough to be kept for every sale. */
    private static final MathContext ENOUGH = new MathContext(100, RoundingMode.HALF_EVEN);

    private final Components components;
    private final Rounding rounding;

    /** A settlement for the components of one scheme. */
    public Settlement(List<Component> components, Rounding rounding) {
        this.components = new Components(components);
        this.rounding = rounding;
    }

    /** Whether anything can be declared for a target: a component, a group, variable pay or total pay. */
    public boolean knows(String target) {
        return components.knows(target);
    }

    /**
     * Settles what was declared for a period, after those that the ledger knows.
     *
     * @throws IllegalArgumentException where an award names anything but a component, or another step names nothing known
     */
    public Settled settle(List<Declaration> declarations, Period period, Ledger before) {
        declarations.forEach(components::require);
        Sheet sheet = new Sheet(components, rounding);
        Map<String, BigDecimal> exact = award(declarations, sheet);
        for (Step step : List.of(Step.SCALE, Step.MULTIPLY)) {
            of(declarations, step).forEach(declaration -> scale(declaration, exact, sheet));
        }
        components.targets().forEach(target -> bound(declarations, target, sheet));
        Balances balances = new Balances(sheet, components, rounding, declarations, before);
        supplement(declarations, sheet);
        of(declarations, Step.ADJUSTMENT)
                .forEach(adjustment ->
                        sheet.change(adjustment, adjustment.target(), rounding.round(adjustment.value())));
        SortedMap<LocalDate, Map<String, BigDecimal>> settled = new TreeMap<>(before.settled());
        settled.put(period.from(), settled(sheet));
        Ledger after = new Ledger(
                balances.owed(),
                balances.withheld(),
                balances.instalments(),
                settled,
                earned(declarations, before),
                takenBack(declarations, before));
        return new Settled(new Payout(sheet.lines(), costs(declarations, sheet)), after);
    }

    private Map<String, BigDecimal> award(List<Declaration> declarations, Sheet sheet) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Component component : components.all()) {
            sums.put(component.name(), BigDecimal.ZERO);
            for (Declaration award : of(declarations, Step.AWARD)) {
                if (award.target().equals(component.name())) {
                    BigDecimal amount = rounding.round(award.value());
                    sums.merge(component.name(), amount, BigDecimal::add);
                    sheet.add(award, component.name(), amount);
                }
            }
        }
        return sums;
    }

    private void scale(Declaration declaration, Map<String, BigDecimal> exact, Sheet sheet) {
        for (Component component : components.all()) {
            if (component.within(declaration.target())) {
                BigDecimal before = exact.get(component.name());
                BigDecimal after = before.multiply(declaration.value());
                exact.put(component.name(), after);
                sheet.change(
                        declaration, component.name(), rounding.round(after).subtract(rounding.round(before)));
            }
        }
    }

    /** Of several floors the highest holds, of several caps the lowest; the cap comes last. */
    private void bound(List<Declaration> declarations, String target, Sheet sheet) {
        of(declarations, Step.FLOOR).stream()
                .filter(floor -> floor.target().equals(target))
                .max(Comparator.comparing(Declaration::value))
                .ifPresent(floor -> sheet.change(
                        floor, target, missing(floor, target, sheet).max(BigDecimal.ZERO)));
        of(declarations, Step.CAP).stream()
                .filter(cap -> cap.target().equals(target))
                .min(Comparator.comparing(Declaration::value))
                .ifPresent(cap ->
                        sheet.change(cap, target, missing(cap, target, sheet).min(BigDecimal.ZERO)));
    }

    /** What a target lacks to the bound, as far as its lines go; negative where it lies beyond. */
    private BigDecimal missing(Declaration bound, String target, Sheet sheet) {
        return rounding.round(bound.value()).subtract(sheet.sum(target));
    }

    /** Every supplement is a share of what was settled before the first of them. */
    private void supplement(List<Declaration> declarations, Sheet sheet) {
        for (Declaration supplement : of(declarations, Step.SUPPLEMENT)) {
            BigDecimal settled = sheet.sum(supplement.target(), step -> step != Step.SUPPLEMENT);
            sheet.change(supplement, supplement.target(), sheet.share(settled, supplement.value()));
        }
    }

    private List<Line> costs(List<Declaration> declarations, Sheet sheet) {
        Sheet costs = new Sheet(components, rounding);
        for (Declaration cost : of(declarations, Step.ONCOST)) {
            costs.change(cost, cost.target(), costs.share(sheet.sum(cost.target()), cost.value()));
        }
        return costs.lines();
    }

    private Map<String, BigDecimal> settled(Sheet sheet) {
        Map<String, BigDecimal> settled = new TreeMap<>();
        components.targets().forEach(target -> settled.put(target, sheet.sum(target, Step::earns)));
        return settled;
    }

    /** What each sale was awarded, times the factors of its component. */
    private Map<String, BigDecimal> earned(List<Declaration> declarations, Ledger before) {
        return added(before.earned(), Declaration::sale, declarations, BigDecimal.ONE);
    }

    /** What was taken back of each sale for a refund, times the factors of its component. */
    private Map<String, BigDecimal> takenBack(List<Declaration> declarations, Ledger before) {
        return added(before.takenBack(), Declaration::refunded, declarations, BigDecimal.ONE.negate());
    }

    private Map<String, BigDecimal> added(
            Map<String, BigDecimal> before,
            Function<Declaration, @Nullable String> sale,
            List<Declaration> declarations,
            BigDecimal sign) {
        Map<String, BigDecimal> sums = new HashMap<>(before);
        Map<String, BigDecimal> factors = new HashMap<>();
        for (Declaration award : of(declarations, Step.AWARD)) {
            String code = sale.apply(award);
            if (code != null) {
                BigDecimal factor = factors.computeIfAbsent(award.target(), target -> factor(declarations, target));
                sums.merge(code, award.value().multiply(factor).multiply(sign), BigDecimal::add);
            }
        }
        return sums;
    }

    /** All gates and multipliers of a component as one. */
    private BigDecimal factor(List<Declaration> declarations, String component) {
        BigDecimal product = BigDecimal.ONE;
        for (Declaration factor : declarations) {
            if ((factor.step() == Step.SCALE || factor.step() == Step.MULTIPLY)
                    && components.within(component, factor.target())) {
                product = product.multiply(factor.value(), ENOUGH);
            }
        }
        return product;
    }

    private static List<Declaration> of(List<Declaration> declarations, Step step) {
        return declarations.stream()
                .filter(declaration -> declaration.step() == step)
                .toList();
    }
}
