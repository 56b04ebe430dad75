package trinn.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Rank;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.language.Asked;
import trinn.scheme.KpiMeasure;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.PayBorders;

/** What one seller can be paid for the period to come. Every amount is worked out by the rules. For one thread. */
final class Chances {

    /** Where most sellers are: what changes the pay there is looked at first. */
    private static final List<BigDecimal> NEAR = shares("0.8", "1", "1.2");

    private static final List<BigDecimal> FAR = shares("0", "0.5", "1", "1.5");

    private static List<BigDecimal> shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toList();
    }

    private static final List<String> INDEXED = List.of("index", "cappedIndex", "base", "norm");

    /** More than anybody reads about. */
    private static final int MOST_PRODUCTS = 3;

    private final Version version;
    private final Evaluated one;
    private final KpiWords kpis;
    private final List<Asked> asked;
    private final boolean bySales;
    private final Sales sales;
    private final FactSet facts;

    Chances(Outlook outlook, Evaluated one, KpiWords kpis) {
        this.version = outlook.scheme().on(one.facts());
        this.one = one;
        this.kpis = kpis;
        CompiledScheme compiled = version.scheme();
        this.asked = compiled.asked();
        this.sales = new Sales(outlook, one.facts().seller().id());
        boolean alone = !compiled.asksFor(Share.class, Rank.class, Team.class, TeamKpi.class);
        boolean counted = asked.stream().anyMatch(each -> each.fact().equals("Sale"))
                || one.facts().kpis().stream().anyMatch(kpi -> isMeasured(kpi) && isAsked(kpi));
        this.bySales = alone && counted && sales.any();
        this.facts = bySales ? one.facts() : atTarget(one.facts());
    }

    /** What the rules see, everything at target. */
    FactSet facts() {
        return facts;
    }

    /** What flows in from the period before. */
    Evaluated before() {
        return one;
    }

    /** Whether sales are as in the period before, so that what is measured of them is no target of its own. */
    boolean bySales() {
        return bySales;
    }

    /** The KPIs that rules ask for and that have a target, or a norm. */
    List<Kpi> planned() {
        Map<String, Kpi> byCode = new LinkedHashMap<>();
        facts.kpis().stream()
                .filter(kpi -> isAsked(kpi) && goal(kpi) != null)
                .sorted(Comparator.comparing(Kpi::window))
                .forEach(kpi -> byCode.putIfAbsent(kpi.code(), kpi));
        return List.copyOf(byCode.values());
    }

    /** What is paid for facts. */
    BigDecimal payout(FactSet changed) {
        return version.scheme()
                .evaluate(changed, version.terms(), one.before(), null)
                .payout()
                .total();
    }

    /** What is paid with another amount of one thing. */
    BigDecimal payout(Lever lever, BigDecimal value) {
        return payout(lever.with(facts, value));
    }

    /** What changes the pay, and what changes it most near the target first. */
    List<Lever> levers() {
        Map<Lever, BigDecimal> near = new LinkedHashMap<>();
        Map<Lever, BigDecimal> far = new LinkedHashMap<>();
        for (Lever lever : candidates()) {
            near.put(lever, effect(lever, NEAR));
            far.put(lever, effect(lever, FAR));
        }
        return near.keySet().stream()
                .filter(lever -> near.get(lever).signum() > 0 || far.get(lever).signum() > 0)
                .sorted(Comparator.<Lever, BigDecimal>comparing(near::get)
                        .thenComparing(far::get)
                        .reversed())
                .toList();
    }

    private BigDecimal effect(Lever lever, List<BigDecimal> shares) {
        List<BigDecimal> pay = shares.stream()
                .map(lever::part)
                .filter(Objects::nonNull)
                .map(value -> payout(lever, value))
                .sorted()
                .toList();
        return pay.isEmpty() ? BigDecimal.ZERO : pay.getLast().subtract(pay.getFirst());
    }

    private List<Lever> candidates() {
        List<Lever> levers = new ArrayList<>();
        if (bySales) {
            levers.add(new Lever.OfSales(sales));
        }
        Map<String, Kpi> byCode = new LinkedHashMap<>();
        facts.kpis().stream()
                .filter(kpi -> isAsked(kpi) && !(bySales && isMeasured(kpi)))
                .sorted(Comparator.comparing(Kpi::window))
                .forEach(kpi -> byCode.putIfAbsent(kpi.code(), kpi));
        byCode.values().forEach(kpi -> {
            BigDecimal goal = goal(kpi);
            add(levers, new Measure("Kpi", kpi.code(), kpi.window(), "actual"), goal, kpi.actual());
        });
        for (Fact fact : facts.others()) {
            switch (fact) {
                case Department department
                when isAsked(fact) ->
                    add(levers, new Measure("Department", "", null, "actual"), department.norm(), department.norm());
                case Company company
                when isAsked(fact) ->
                    add(levers, new Measure("Company", "", null, "actual"), company.target(), company.target());
                default -> {}
            }
        }
        facts.products().stream()
                .filter(this::isAsked)
                .sorted(Comparator.comparing(Product::quantity).reversed())
                .limit(MOST_PRODUCTS)
                .forEach(product -> add(
                        levers, new Measure("Product", product.code(), null, "quantity"), null, product.quantity()));
        return levers;
    }

    private void add(List<Lever> levers, Measure of, @Nullable BigDecimal goal, BigDecimal there) {
        BigDecimal all = goal == null ? there : goal;
        if (all.signum() > 0) {
            Evaluated start = new Evaluated(facts, one.before(), one.payout(), one.after(), one.fired());
            levers.add(new Lever.OfFact(of, new PayBorders(version, start, of, kpis), all, goal != null));
        }
    }

    /** What a scheme measures of sales reaches its target where no sales are known. */
    private FactSet atTarget(FactSet seen) {
        FactSet all = seen;
        for (Kpi kpi : seen.kpis()) {
            BigDecimal goal = goal(kpi);
            if (goal != null && isMeasured(kpi)) {
                Measure of = new Measure("Kpi", kpi.code(), kpi.window(), "actual");
                all = new PayBorders(version, one, of, kpis).with(all, goal);
            }
        }
        return all;
    }

    private static @Nullable BigDecimal goal(Kpi kpi) {
        return kpi.target() == null ? kpi.norm() : kpi.target();
    }

    private boolean isMeasured(Kpi kpi) {
        KpiMeasure measure = version.scheme().scheme().measuring().kpi(kpi.code());
        return measure != null && measure.sum() != null;
    }

    /** Whether rules look at the way from a base to the norm. */
    boolean isIndexed(Kpi kpi) {
        return asked.stream()
                .filter(each -> each.fact().equals("Kpi") && each.means(kpi))
                .anyMatch(each -> each.fields().stream().anyMatch(INDEXED::contains));
    }

    private boolean isAsked(Fact fact) {
        return asked.stream()
                .anyMatch(each -> each.fact().equals(fact.getClass().getSimpleName()) && each.means(fact));
    }
}
