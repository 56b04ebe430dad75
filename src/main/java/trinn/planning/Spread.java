package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.planning.PlanningData.SellerFigures;

/** Spreads revenue and deals over sellers, and works out what each of them needs. */
final class Spread {

    private record By(Figures figures, Basis basis) {}

    private final PlanningData data;
    private final Goal goal;
    private final Figures company;
    private final List<String> codes;
    private final Map<String, @Nullable Figures> departments = new HashMap<>();
    private @Nullable Figures experienced;

    Spread(PlanningData data, Goal goal, Figures company, List<String> codes) {
        this.data = data;
        this.goal = goal;
        this.company = company;
        this.codes = codes;
    }

    /**
     * Revenue in proportion to revenue per day times days; deals in proportion to what each would need of them by the own order
     * value. Both add up to the whole.
     */
    List<SellerPlan> over(List<SellerFigures> sellers, BigDecimal revenue, BigDecimal deals) {
        average(sellers);
        List<By> by = sellers.stream().map(this::by).toList();
        List<BigDecimal> weights = new ArrayList<>();
        for (int at = 0; at < sellers.size(); at++) {
            weights.add(by.get(at)
                    .figures()
                    .revenuePerDay()
                    .multiply(sellers.get(at).workDays()));
        }
        List<BigDecimal> revenues = LargestRemainder.split(revenue, weights);
        List<BigDecimal> orders = new ArrayList<>();
        for (int at = 0; at < sellers.size(); at++) {
            orders.add(revenues.get(at).divide(by.get(at).figures().orderValue(), MathContext.DECIMAL128));
        }
        List<BigDecimal> dealsOfEach = LargestRemainder.split(deals, orders);
        List<SellerPlan> plans = new ArrayList<>();
        for (int at = 0; at < sellers.size(); at++) {
            plans.add(plan(sellers.get(at), by.get(at), weights.get(at), revenues.get(at), dealsOfEach.get(at)));
        }
        return plans;
    }

    /** The averages of departments and of all, of those who have figures of their own. */
    private void average(List<SellerFigures> sellers) {
        List<SellerFigures> all =
                sellers.stream().filter(seller -> seller.own().isHistory()).toList();
        Map<String, List<SellerFigures>> byDepartment = new HashMap<>();
        all.forEach(seller -> byDepartment
                .computeIfAbsent(seller.department(), id -> new ArrayList<>())
                .add(seller));
        byDepartment.forEach((id, list) -> departments.put(id, data.together(list, goal.base(), codes)));
        experienced = all.isEmpty() ? null : data.together(all, goal.base(), codes);
    }

    private By by(SellerFigures seller) {
        if (seller.own().isHistory()) {
            return new By(seller.own(), Basis.OWN);
        }
        Figures department = departments.get(seller.department());
        return department != null
                ? new By(department, Basis.DEPARTMENT)
                : new By(experienced == null ? whole() : experienced, Basis.COMPANY);
    }

    /** The company with everybody who ever left it; a day at least, so that something can be divided by it. */
    private Figures whole() {
        return new Figures(
                company.revenue(),
                company.deals(),
                company.leads(),
                company.won(),
                company.conversions(),
                company.efforts(),
                company.workDays().max(BigDecimal.ONE));
    }

    private By funnel(SellerFigures seller, By by) {
        if (by.figures().leadsThrough(data.stages())) {
            return by;
        }
        Figures department = departments.get(seller.department());
        return department != null && department.leadsThrough(data.stages())
                ? new By(department, Basis.DEPARTMENT)
                : new By(company, Basis.COMPANY);
    }

    private SellerPlan plan(SellerFigures seller, By by, BigDecimal weight, BigDecimal revenue, BigDecimal deals) {
        By funnel = funnel(seller, by);
        Needs needs = Needs.of(deals, by.figures(), funnel.figures(), data.stages());
        return new SellerPlan(
                seller.id(),
                seller.person().name(),
                seller.department(),
                data.crew().departmentName(seller.department()),
                by.figures(),
                by.basis(),
                funnel.basis(),
                seller.workDays(),
                weight,
                revenue,
                needs,
                overloads(needs, seller));
    }

    private List<Overload> overloads(Needs needs, SellerFigures seller) {
        List<Overload> over = new ArrayList<>();
        for (String code : codes) {
            BigDecimal norm = goal.norms().of(seller.department(), code);
            BigDecimal number = needs.effort(code);
            if (norm != null && number.compareTo(norm.multiply(seller.workDays())) > 0) {
                over.add(new Overload(code, number.divide(seller.workDays(), MathContext.DECIMAL128), norm, 1));
            }
        }
        return over;
    }
}
