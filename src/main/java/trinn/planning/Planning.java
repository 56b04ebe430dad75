package trinn.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.facts.Period;
import trinn.kpi.KpiDefinition;
import trinn.planning.NoPlanException.Reason;
import trinn.planning.PlanningData.SellerFigures;
import trinn.planning.Step.Kind;

/** Works one plan out: first down the company's averages, then over the sellers by their own figures. */
final class Planning {

    private final PlanningData data;
    private final Goal goal;
    private final List<String> codes;
    private final Figures company;
    private final BigDecimal margin;
    private final List<Step> steps = new ArrayList<>();

    Planning(PlanningData data, Goal goal) {
        this.data = data;
        this.goal = goal;
        this.codes = data.efforts(goal.base()).stream().map(KpiDefinition::code).toList();
        this.company = data.company(goal.base(), codes, employed(goal.base()));
        this.margin = data.margin(goal.base());
    }

    /** The working days of everybody who sells. */
    private BigDecimal employed(Period period) {
        return data.crew().all().stream()
                .filter(person -> !data.crew().isManager(person))
                .map(person -> data.crew().workDays(person, period))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Plan plan() {
        require(goal.margin().signum() > 0, Reason.NOTHING_NEEDED);
        require(company.revenue().signum() > 0 && company.deals().signum() > 0, Reason.NO_REVENUE);
        require(margin.signum() > 0, Reason.NO_MARGIN);
        List<SellerFigures> sellers = sellers();
        require(!sellers.isEmpty(), Reason.NO_SELLERS);
        require(sellers.stream().anyMatch(seller -> seller.workDays().signum() > 0), Reason.NO_WORKING_DAYS);
        BigDecimal revenue = revenue();
        BigDecimal deals = deals(revenue);
        down(Needs.of(deals, company, company, data.stages()));
        List<SellerPlan> planned = new Spread(data, goal, company, codes).over(sellers, revenue, deals);
        GroupPlan all = GroupPlan.of("", "", planned);
        daily(all);
        int workingDays =
                data.crew().workingDays(goal.year().from(), goal.year().to());
        return new Plan(
                goal,
                company,
                steps,
                all,
                departments(planned),
                gaps(planned, workingDays),
                workingDays,
                data.crew().holidays(goal.year()));
    }

    private static void require(boolean given, Reason otherwise) {
        if (!given) {
            throw new NoPlanException(otherwise);
        }
    }

    /** Who is employed on the last day of the base period, but for managers who sold nothing. */
    private List<SellerFigures> sellers() {
        LocalDate lastDay = goal.base().to().minusDays(1);
        Crew crew = data.crew();
        List<SellerFigures> sellers = new ArrayList<>();
        for (Crew.Person person : crew.on(lastDay)) {
            Figures own = data.seller(person.id(), goal.base(), codes, crew.workDays(person, goal.base()));
            if (own.deals().signum() > 0 || !crew.isManager(person)) {
                sellers.add(
                        new SellerFigures(person, person.department(lastDay), own, crew.workDays(person, goal.year())));
            }
        }
        return sellers;
    }

    /** Rounded up to a whole unit of the currency; exact before that. */
    private BigDecimal revenue() {
        steps.add(Step.of(Kind.MARGIN, goal.margin(), goal.profit(), goal.fixedCosts()));
        BigDecimal share = margin.divide(company.revenue(), MathContext.DECIMAL128);
        steps.add(Step.of(Kind.MARGIN_SHARE, share, margin, company.revenue()));
        BigDecimal revenue = Needs.part(goal.margin(), company.revenue(), margin);
        steps.add(Step.of(Kind.REVENUE, revenue, goal.margin(), share));
        return revenue;
    }

    private BigDecimal deals(BigDecimal revenue) {
        BigDecimal value = company.orderValue();
        steps.add(Step.of(Kind.ORDER_VALUE, value, company.revenue(), company.deals()));
        BigDecimal deals = Needs.part(revenue, company.deals(), company.revenue());
        steps.add(Step.of(Kind.DEALS, deals, revenue, value));
        return deals;
    }

    private void down(Needs needs) {
        if (!needs.stages().isEmpty() && !company.hasNoLeads()) {
            steps.add(Step.of(Kind.WON, needs.won(), needs.deals(), company.won(), company.deals()));
            BigDecimal next = needs.won();
            for (Map.Entry<String, BigDecimal> stage : needs.stages().entrySet()) {
                BigDecimal conversion = company.conversions().getOrDefault(stage.getKey(), BigDecimal.ZERO);
                steps.add(Step.of(Kind.STAGE, stage.getKey(), stage.getValue(), next, conversion));
                next = stage.getValue();
            }
        }
        needs.efforts()
                .forEach((code, number) -> steps.add(Step.of(
                        Kind.EFFORT,
                        code,
                        number,
                        needs.deals(),
                        company.efforts().getOrDefault(code, BigDecimal.ZERO),
                        company.deals())));
    }

    private void daily(GroupPlan all) {
        for (String code : codes) {
            steps.add(Step.of(Kind.DAILY, code, all.perDay(code), all.needs().effort(code), all.workDays()));
        }
    }

    private List<GroupPlan> departments(List<SellerPlan> sellers) {
        Map<String, List<SellerPlan>> byDepartment = new LinkedHashMap<>();
        sellers.forEach(seller -> byDepartment
                .computeIfAbsent(seller.department(), id -> new ArrayList<>())
                .add(seller));
        return byDepartment.entrySet().stream()
                .map(entry ->
                        GroupPlan.of(entry.getKey(), data.crew().departmentName(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(GroupPlan::name))
                .toList();
    }

    private List<Gap> gaps(List<SellerPlan> sellers, int workingDays) {
        List<Gap> gaps = new ArrayList<>();
        BigDecimal days = BigDecimal.valueOf(workingDays);
        for (String code : codes) {
            SortedMap<BigDecimal, BigDecimal> excess = new TreeMap<>();
            for (SellerPlan seller : sellers) {
                BigDecimal norm = goal.norms().of(seller.department(), code);
                BigDecimal over = norm == null
                        ? BigDecimal.ZERO
                        : seller.needs().effort(code).subtract(norm.multiply(seller.workDays()));
                if (norm != null && over.signum() > 0) {
                    excess.merge(norm, over, BigDecimal::add);
                }
            }
            if (!excess.isEmpty()) {
                gaps.add(gap(code, excess, days));
            }
        }
        gaps.sort(Comparator.comparing(Gap::people).reversed());
        return gaps;
    }

    private static Gap gap(String code, SortedMap<BigDecimal, BigDecimal> excess, BigDecimal days) {
        BigDecimal people = BigDecimal.ZERO;
        List<Gap.Part> parts = new ArrayList<>();
        for (Map.Entry<BigDecimal, BigDecimal> one : excess.entrySet()) {
            parts.add(new Gap.Part(one.getKey(), one.getValue()));
            people = people.add(one.getValue().divide(one.getKey().multiply(days), MathContext.DECIMAL128));
        }
        return new Gap(code, parts, days, people.setScale(1, RoundingMode.CEILING));
    }
}
