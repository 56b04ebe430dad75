package trinn.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.kpi.Target;

/**
 * A seller in a period to come, made from an earlier one: everything with a target reaches it, everything else is as it was.
 *
 * @param facts what is expected
 * @param old the codes of the KPIs for which no target of the period is known, so that those of the earlier one are used
 */
record AtTarget(FactSet facts, List<String> old) {

    /**
     * @param base the seller in the earlier period, as the data has it
     * @param period the one to come
     */
    static AtTarget of(FactSet base, Period period, Ahead ahead) {
        List<Fact> facts = new ArrayList<>();
        List<String> old = new ArrayList<>();
        for (Fact fact : base.others()) {
            Fact expected = fact instanceof Kpi kpi
                    ? kpi(kpi, base.seller(), period, ahead, old)
                    : expected(fact, base, period, ahead);
            if (expected != null) {
                facts.add(expected);
            }
        }
        return new AtTarget(new FactSet(base.seller(), period, facts), old);
    }

    private static Kpi kpi(Kpi kpi, Seller seller, Period period, Ahead ahead, List<String> old) {
        Target known = ahead.seller(seller.id(), kpi.code(), period);
        boolean planned = kpi.target() != null || kpi.norm() != null;
        if (known == null && planned) {
            old.add(kpi.code());
        }
        BigDecimal target = known == null ? kpi.target() : known.target();
        BigDecimal norm = known == null ? kpi.norm() : known.norm();
        BigDecimal goal = target == null ? norm : target;
        return new Kpi(
                kpi.code(),
                kpi.window(),
                goal == null ? kpi.actual() : goal,
                target,
                known == null ? kpi.base() : known.base(),
                norm,
                known == null ? kpi.weight() : known.weight(),
                kpi.additive());
    }

    /** Null for what belongs to the earlier period alone, such as a correction. */
    private static @Nullable Fact expected(Fact fact, FactSet base, Period period, Ahead ahead) {
        return switch (fact) {
            case Department department -> department(department, ahead.department(department.name(), period));
            case Company company -> {
                Target known = ahead.company(period);
                BigDecimal goal = known == null ? null : known.goal();
                BigDecimal target = goal == null ? company.target() : goal;
                yield new Company(target, target);
            }
            case Employment employment -> employment(employment, base.seller(), period);
            case Sale sale -> sale(sale, base.period(), period);
            case Contract contract ->
                Contract.in(
                        period,
                        contract.code(),
                        contract.customer(),
                        contract.type(),
                        contract.start(),
                        contract.monthlyValue());
            case Objective objective -> new Objective(objective.code(), objective.weight(), BigDecimal.ONE);
            case Product product -> product;
            case ExchangeRate rate -> rate;
            default -> null;
        };
    }

    private static Department department(Department old, @Nullable Target known) {
        if (known == null || known.minimum() == null || known.norm() == null || known.maximum() == null) {
            return new Department(old.name(), old.norm(), old.minimum(), old.norm(), old.maximum());
        }
        return new Department(old.name(), known.norm(), known.minimum(), known.norm(), known.maximum());
    }

    /** All of the period. */
    private static Employment employment(Employment old, Seller seller, Period period) {
        Employment whole = Employment.in(period, null, null, old.partTime(), Set.of());
        return whole.withPay(
                old.salaryByDays() == null ? null : share(seller.baseSalary(), old),
                old.variableByDays() == null ? null : share(seller.variableBase(), old));
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal amount, Employment employment) {
        return amount == null ? null : amount.multiply(employment.partTime());
    }

    /** As many days after the beginning of the period. */
    private static Sale sale(Sale sale, Period old, Period period) {
        LocalDate day = period.from().plusDays(ChronoUnit.DAYS.between(old.from(), sale.date()));
        LocalDate last = period.to().minusDays(1);
        return sale.on(day.isAfter(last) ? last : day);
    }
}
