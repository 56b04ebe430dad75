package trinn.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;

/**
 * The scheme {@code rules/nordic-sales} written by hand, without rules and without the general settlement: the yardstick of
 * the benchmark. It pays the same to the cent.
 */
final class PlainNordicSales {

    private static final int DIGITS = 2;
    private static final int LOOKED_AT = 18;

    private PlainNordicSales() {}

    /**
     * Pays one seller and month.
     *
     * @param facts credited and complete
     * @param owed of draws before the month
     */
    static PlainPay pay(FactSet facts, PlainTerms terms, BigDecimal owed) {
        return pay(PlainMonth.ready(facts), terms, owed);
    }

    /** As {@link #pay(FactSet, PlainTerms, BigDecimal)}, for what was read of the facts before. */
    static PlainPay pay(PlainMonth month, PlainTerms terms, BigDecimal owed) {
        BigDecimal baseSalary = round(employed(month.seller().baseSalary(), month.employment()));
        BigDecimal commission = BigDecimal.ZERO;
        if (month.paidMargin() != null && month.paidMargin().signum() != 0) {
            commission = round(terms.commissionRates().stepped(month.paidMargin()));
        }
        BigDecimal planBonus = planBonus(month, terms);
        BigDecimal unitExtra = unitExtra(month, terms);

        BigDecimal factor = factor(month, terms);
        if (factor != null) {
            commission = round(commission.multiply(factor));
            planBonus = round(planBonus.multiply(factor));
            unitExtra = round(unitExtra.multiply(factor));
        }
        BigDecimal variable = commission.add(planBonus).add(unitExtra);
        BigDecimal cut = terms.cap().subtract(variable).min(BigDecimal.ZERO);
        BigDecimal draw = BigDecimal.ZERO;
        if (hasQuota(month.revenue())) {
            draw = terms.draw().subtract(variable.add(cut)).max(owed.negate());
        }
        return new PlainPay(
                baseSalary,
                commission,
                planBonus,
                unitExtra,
                cut,
                draw,
                month.adjustments(),
                baseSalary.add(variable).add(cut).add(draw).add(month.adjustments()),
                owed.add(draw));
    }

    private static BigDecimal planBonus(PlainMonth month, PlainTerms terms) {
        BigDecimal attainment = month.revenue() == null ? null : month.revenue().attainment();
        return attainment == null
                ? BigDecimal.ZERO
                : round(employed(month.seller().variableBase(), month.employment())
                        .multiply(terms.planCoefficients().interpolated(attainment)));
    }

    /** What of a base falls to the days employed, at the part-time fraction. */
    private static BigDecimal employed(@Nullable BigDecimal base, @Nullable Employment employment) {
        return base == null || employment == null
                ? BigDecimal.ZERO
                : base.multiply(employment.calendarShare()).multiply(employment.partTime());
    }

    private static BigDecimal unitExtra(PlainMonth month, PlainTerms terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Product product : month.products()) {
            if (product.quantity().compareTo(terms.unitPlan()) > 0) {
                sum = sum.add(round(product.quantity()
                        .subtract(terms.unitPlan())
                        .multiply(product.unitValue())
                        .multiply(terms.unitRate())));
            }
        }
        return sum;
    }

    /** The gate of quality times the factor of the department; null where there is neither. */
    private static @Nullable BigDecimal factor(PlainMonth month, PlainTerms terms) {
        BigDecimal department = switch (month.level()) {
            case BELOW -> null;
            case MINIMUM -> terms.minimumFactor();
            case NORM -> terms.normFactor();
            case MAXIMUM -> terms.maximumFactor();
        };
        BigDecimal quality = month.quality();
        if (quality == null || quality.compareTo(terms.qualityFloor()) >= 0) {
            return department;
        }
        return department == null ? quality : department.multiply(quality);
    }

    private static boolean hasQuota(@Nullable Kpi revenue) {
        return revenue != null && revenue.target() != null && revenue.target().signum() > 0;
    }

    /** Half up to the cent; of a number with more digits, the first eighteen are looked at. */
    static BigDecimal round(BigDecimal amount) {
        BigDecimal seen = amount.scale() > LOOKED_AT ? amount.setScale(LOOKED_AT, RoundingMode.HALF_EVEN) : amount;
        return seen.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
