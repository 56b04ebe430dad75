package trinn.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ByStep declared = new ByStep(declarations);
        Sheet sheet = new Sheet(components, rounding);
        BigDecimal[] exact = award(declared, sheet);
        declared.of(Step.SCALE).forEach(declaration -> scale(declaration, exact, sheet));
        declared.of(Step.MULTIPLY).forEach(declaration -> scale(declaration, exact, sheet));
        if (!declared.of(Step.FLOOR).isEmpty() || !declared.of(Step.CAP).isEmpty()) {
            components.targets().forEach(target -> bound(declared, target, sheet));
        }
        History settled = before.history().and(period.from(), components, sheet.sums());
        Balances balances = new Balances(sheet, components, rounding, declared, before);
        supplement(declared, sheet);
        for (Declaration adjustment : declared.of(Step.ADJUSTMENT)) {
            sheet.change(adjustment, adjustment.target(), rounding.round(adjustment.value()));
        }
        Ledger after = new Ledger(
                balances.owed(),
                balances.withheld(),
                balances.instalments(),
                settled,
                added(before.earned(), Declaration::sale, declarations, BigDecimal.ONE),
                added(before.takenBack(), Declaration::refunded, declarations, BigDecimal.ONE.negate()));
        return new Settled(new Payout(sheet.lines(), costs(declared, sheet)), after);
    }

    /** The unrounded amount of each component, in the order of the statement. */
    private BigDecimal[] award(ByStep declared, Sheet sheet) {
        List<Component> all = components.all();
        BigDecimal[] sums = new BigDecimal[all.size()];
        for (int i = 0; i < sums.length; i++) {
            String name = all.get(i).name();
            sums[i] = BigDecimal.ZERO;
            for (Declaration award : declared.of(Step.AWARD)) {
                if (award.target().equals(name)) {
                    BigDecimal amount = rounding.round(award.value());
                    sums[i] = sums[i].add(amount);
                    sheet.add(award, name, amount);
                }
            }
        }
        return sums;
    }

    private void scale(Declaration declaration, BigDecimal[] exact, Sheet sheet) {
        for (int i = 0; i < exact.length; i++) {
            String name = components.all().get(i).name();
            if (components.within(name, declaration.target())) {
                BigDecimal before = exact[i];
                exact[i] = before.multiply(declaration.value());
                sheet.change(declaration, name, rounding.round(exact[i]).subtract(rounding.round(before)));
            }
        }
    }

    /** Of several floors the highest holds, of several caps the lowest; the cap comes last. */
    private void bound(ByStep declared, String target, Sheet sheet) {
        Declaration floor = declared.highest(Step.FLOOR, target);
        if (floor != null) {
            sheet.change(floor, target, missing(floor, target, sheet).max(BigDecimal.ZERO));
        }
        Declaration cap = declared.lowest(Step.CAP, target);
        if (cap != null) {
            sheet.change(cap, target, missing(cap, target, sheet).min(BigDecimal.ZERO));
        }
    }

    /** What a target lacks to the bound, as far as its lines go; negative where it lies beyond. */
    private BigDecimal missing(Declaration bound, String target, Sheet sheet) {
        return rounding.round(bound.value()).subtract(sheet.sum(target));
    }

    /** Every supplement is a share of what was settled before the first of them. */
    private void supplement(ByStep declared, Sheet sheet) {
        List<Declaration> supplements = declared.of(Step.SUPPLEMENT);
        if (!supplements.isEmpty()) {
            BigDecimal[] settled = sheet.sums();
            for (Declaration supplement : supplements) {
                sheet.change(
                        supplement,
                        supplement.target(),
                        sheet.share(settled[components.place(supplement.target())], supplement.value()));
            }
        }
    }

    private List<Line> costs(ByStep declared, Sheet sheet) {
        List<Declaration> costs = declared.of(Step.ONCOST);
        if (costs.isEmpty()) {
            return List.of();
        }
        Sheet lines = new Sheet(components, rounding);
        for (Declaration cost : costs) {
            lines.change(cost, cost.target(), lines.share(sheet.sum(cost.target()), cost.value()));
        }
        return lines.lines();
    }

    /** What single sales were awarded, or what was taken back of them, times the factors of its component. */
    private Map<String, BigDecimal> added(
            Map<String, BigDecimal> before,
            Function<Declaration, @Nullable String> sale,
            List<Declaration> declarations,
            BigDecimal sign) {
        Map<String, BigDecimal> sums = null;
        Map<String, BigDecimal> factors = new HashMap<>();
        for (Declaration award : declarations) {
            String code = award.step() == Step.AWARD ? sale.apply(award) : null;
            if (code != null) {
                sums = sums == null ? new HashMap<>(before) : sums;
                BigDecimal factor = factors.computeIfAbsent(award.target(), target -> factor(declarations, target));
                sums.merge(code, award.value().multiply(factor).multiply(sign), BigDecimal::add);
            }
        }
        return sums == null ? before : sums;
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
}
