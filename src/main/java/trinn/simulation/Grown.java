package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.simulation.NextYear.Moves;

/** Last year's population as it would be next year. Departments and the company grow as their sellers do together. */
final class Grown {

    private record Group(String department, Period period) {}

    /** What some sold, and what that becomes. */
    private static final class Growth {
        private BigDecimal sold = BigDecimal.ZERO;
        private BigDecimal grown = BigDecimal.ZERO;
        private BigDecimal sellers = BigDecimal.ZERO;
        private BigDecimal factors = BigDecimal.ZERO;

        void add(BigDecimal amount, BigDecimal factor) {
            sold = sold.add(amount);
            grown = grown.add(amount.multiply(factor));
            sellers = sellers.add(BigDecimal.ONE);
            factors = factors.add(factor);
        }

        /** Weighted by what they sold; without any sales in the data, all sellers weigh the same. */
        BigDecimal factor() {
            BigDecimal factor = sold.signum() > 0
                    ? grown.divide(sold, MathContext.DECIMAL128)
                    : factors.divide(sellers, MathContext.DECIMAL128);
            return factor.max(BigDecimal.ZERO).stripTrailingZeros();
        }
    }

    private final Function<String, Moves> moves;
    private final Prospects prospects;
    private final BigDecimal quotas;
    private final Map<Group, Growth> departments = new HashMap<>();
    private final Map<Period, Growth> company = new HashMap<>();

    private Grown(NextYear scenario, Prospects prospects, Function<String, Moves> moves) {
        this.moves = moves;
        this.prospects = prospects;
        this.quotas = BigDecimal.ONE.add(scenario.quotas()).stripTrailingZeros();
    }

    /** @param moves how a KPI changes, by its code */
    static List<FactSet> of(
            NextYear scenario, Prospects prospects, List<FactSet> population, Function<String, Moves> moves) {
        Grown grown = new Grown(scenario, prospects, moves);
        population.forEach(grown::weigh);
        List<FactSet> all =
                population.stream().filter(prospects::isThere).map(grown::of).toList();
        return all.size() == population.size() ? all : SharedSales.of(all);
    }

    private void weigh(FactSet facts) {
        Kpi quota = facts.quota();
        BigDecimal sold = quota == null ? BigDecimal.ZERO : quota.actual();
        BigDecimal factor = prospects.isThere(facts) ? prospects.factor(facts) : BigDecimal.ZERO;
        Department department = facts.one(Department.class);
        if (department != null) {
            departments
                    .computeIfAbsent(new Group(department.name(), facts.period()), any -> new Growth())
                    .add(sold, factor);
        }
        company.computeIfAbsent(facts.period(), any -> new Growth()).add(sold, factor);
    }

    private FactSet of(FactSet facts) {
        BigDecimal factor = prospects.factor(facts);
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream()
                        .map(fact -> of(fact, factor, facts.period()))
                        .toList());
    }

    private Fact of(Fact fact, BigDecimal factor, Period period) {
        return switch (fact) {
            case Kpi kpi -> kpi(kpi, factor);
            case Product product ->
                new Product(
                        product.code(), product.quantity().multiply(factor), product.unitValue(), product.attributes());
            case Sale sale -> sale.times(factor);
            case Refund refund -> refund.times(factor);
            case Contract contract ->
                new Contract(
                        contract.code(),
                        contract.customer(),
                        contract.type(),
                        contract.start(),
                        contract.monthlyValue().multiply(factor),
                        contract.month());
            case Department department -> department(department, period);
            case Company whole ->
                new Company(
                        whole.actual().multiply(company.get(period).factor()),
                        whole.target().multiply(quotas));
            default -> fact;
        };
    }

    private Kpi kpi(Kpi kpi, BigDecimal factor) {
        return switch (moves.apply(kpi.code())) {
            case NOT -> kpi;
            case AS_ATTAINMENT ->
                new Kpi(
                        kpi.code(),
                        kpi.window(),
                        factor.compareTo(quotas) == 0
                                ? kpi.actual()
                                : kpi.actual().multiply(factor).divide(quotas, MathContext.DECIMAL128),
                        kpi.target(),
                        kpi.base(),
                        kpi.norm(),
                        kpi.weight(),
                        kpi.additive());
            case AS_SALES ->
                new Kpi(
                        kpi.code(),
                        kpi.window(),
                        kpi.actual().multiply(factor),
                        quota(kpi.target()),
                        quota(kpi.base()),
                        quota(kpi.norm()),
                        kpi.weight(),
                        kpi.additive());
        };
    }

    private @Nullable BigDecimal quota(@Nullable BigDecimal target) {
        return target == null ? null : target.multiply(quotas);
    }

    private Department department(Department department, Period period) {
        BigDecimal factor =
                departments.get(new Group(department.name(), period)).factor();
        return new Department(
                department.name(),
                department.actual().multiply(factor),
                department.minimum().multiply(quotas),
                department.norm().multiply(quotas),
                department.maximum().multiply(quotas));
    }
}
