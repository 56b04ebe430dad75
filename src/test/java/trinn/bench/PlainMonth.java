package trinn.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Adjustment;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;

/**
 * What {@code rules/nordic-sales} reads of one seller and month, found in one pass over the facts. Each measure is there once.
 *
 * @param seller the payee
 * @param employment null where nothing is known of it
 * @param revenue of the month, with its quota
 * @param paidMargin null where it is not measured
 * @param quality null where it is not measured
 * @param level that the department reached
 * @param products what was sold by model
 * @param adjustments the sum of the corrections by hand
 */
record PlainMonth(
        Seller seller,
        @Nullable Employment employment,
        @Nullable Kpi revenue,
        @Nullable BigDecimal paidMargin,
        @Nullable BigDecimal quality,
        Level level,
        List<Product> products,
        BigDecimal adjustments) {

    private static final MathContext QUOTA = new MathContext(30, RoundingMode.HALF_EVEN);

    /** Ready facts, whose quota is that of the days employed. */
    static PlainMonth ready(FactSet facts) {
        Employment employment = null;
        Kpi revenue = null;
        BigDecimal paidMargin = null;
        BigDecimal quality = null;
        Level level = Level.BELOW;
        List<Product> products = new ArrayList<>();
        BigDecimal adjustments = BigDecimal.ZERO;
        for (Fact fact : facts.others()) {
            switch (fact) {
                case Kpi kpi -> {
                    switch (kpi.code()) {
                        case "revenue" -> revenue = kpi.window() == Window.MONTH ? kpi : revenue;
                        case "paid-margin" -> paidMargin = kpi.actual();
                        case "quality" -> quality = kpi.actual();
                        default -> {}
                    }
                }
                case Product product -> products.add(product);
                case Department department -> level = department.level();
                case Employment own -> employment = own;
                case Adjustment adjustment ->
                    adjustments = adjustments.add(PlainNordicSales.round(adjustment.amount()));
                default -> {}
            }
        }
        return new PlainMonth(facts.seller(), employment, revenue, paidMargin, quality, level, products, adjustments);
    }

    /** Facts as the data gives them, whose quota is that of a whole month in full time. */
    static PlainMonth given(FactSet facts) {
        PlainMonth month = ready(facts);
        Employment employment = month.employment == null ? whole(facts) : month.employment;
        Kpi revenue = month.revenue;
        if (revenue != null && revenue.target() != null) {
            revenue = revenue.withTarget(revenue.target()
                    .multiply(employment.partTime())
                    .multiply(employment.calendarShare())
                    .round(QUOTA));
        }
        return new PlainMonth(
                month.seller,
                employment,
                revenue,
                month.paidMargin,
                month.quality,
                month.level,
                month.products,
                month.adjustments);
    }

    private static Employment whole(FactSet facts) {
        return new Employment(
                facts.period().from(), facts.period().to(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }
}
