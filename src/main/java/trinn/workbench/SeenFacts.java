package trinn.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
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
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Scorecard;
import trinn.facts.Seller;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.language.Asked;
import trinn.scheme.Among;
import trinn.scheme.Contest;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Measuring;
import trinn.scheme.SharePlan;

/** What of given facts a scheme can see: those that its rules ask for, and those that are needed to measure and compare. */
final class SeenFacts {

    private final CompiledScheme scheme;
    private final Measuring measuring;
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Set<String> compared = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private final SeenSales sales;

    SeenFacts(CompiledScheme scheme) {
        this.scheme = scheme;
        measuring = scheme.scheme().measuring();
        scheme.asked()
                .forEach(asked -> fields.computeIfAbsent(asked.fact(), any -> new HashSet<>())
                        .addAll(asked.fields()));
        sales = new SeenSales(
                measuring.kpis(), fields.getOrDefault("Sale", Set.of()), scheme.asksFor(Sale.class, Refund.class));
        compared();
    }

    private void compared() {
        measuring.kpis().stream().map(KpiMeasure::code).forEach(compared::add);
        for (Contest contest : measuring.contests()) {
            compared.add(contest.kpi());
            if (contest.by() != Contest.By.MOST) {
                targets.add(contest.kpi());
            }
            Stream.ofNullable(contest.thenBy()).forEach(compared::add);
        }
        measuring.shares().forEach(share -> compared.add(share.by()));
        Stream.concat(
                        measuring.contests().stream().map(Contest::among),
                        measuring.shares().stream().map(SharePlan::among))
                .filter(Objects::nonNull)
                .forEach(this::among);
        for (Asked asked : scheme.asked()) {
            if (asked.fact().equals("Share") || asked.fact().equals("TeamKpi")) {
                compared.addAll(asked.keys());
            }
            if (asked.fact().equals("Share") && asked.keys().isEmpty()) {
                scheme.scheme().terms().all().forEach(term -> compared.addAll(term.choices()));
            }
            if (asked.fact().equals("TeamKpi")) {
                targets.addAll(asked.keys());
            }
        }
    }

    private void among(Among among) {
        compared.add(among.kpi());
        targets.add(among.kpi());
    }

    /**
     * The same seller and period without what the scheme cannot see.
     *
     * @param alone whether no other seller stands beside, so that nobody needs to be told apart
     */
    FactSet of(FactSet given, boolean alone) {
        List<Fact> seen = new ArrayList<>();
        for (Fact fact : given.others()) {
            Fact one = seen(fact, given.period());
            if (one != null) {
                seen.add(one);
            }
        }
        return new FactSet(seller(given.seller(), alone), given.period(), seen);
    }

    private @Nullable Fact seen(Fact fact, Period period) {
        return switch (fact) {
            case Kpi kpi -> isAsked(kpi) || compared.contains(kpi.code()) ? kpi(kpi) : null;
            case Product one ->
                isAsked(one)
                        ? new Product(
                                one.code(), one.quantity(), one.unitValue(), attributes("Product", one.attributes()))
                        : null;
            case Sale sale -> sales.of(sale, period);
            case Department one ->
                isAsked(one)
                        ? new Department(
                                sees("Department", "name") ? one.name() : "Department",
                                one.actual(),
                                one.minimum(),
                                one.norm(),
                                one.maximum())
                        : null;
            case Employment employment -> employment(employment, period);
            case Objective objective ->
                isAsked(objective) || fields.containsKey(Scorecard.class.getSimpleName()) ? objective : null;
            case Balance balance -> scheme.knows(balance.component()) ? balance : null;
            case Adjustment adjustment -> scheme.knows(adjustment.component()) ? adjustment : null;
            case Company company -> isAsked(company) ? company : null;
            case Contract contract -> isAsked(contract) ? contract : null;
            case ExchangeRate rate -> isAsked(rate) ? rate : null;
            case Refund refund -> isAsked(refund) ? refund : null;
            default -> null;
        };
    }

    private boolean isAsked(Fact fact) {
        String name = fact.getClass().getSimpleName();
        return scheme.asked().stream().anyMatch(asked -> asked.fact().equals(name) && asked.means(fact));
    }

    private boolean sees(String fact, String... any) {
        Set<String> seen = fields.getOrDefault(fact, Set.of());
        return Stream.of(any).anyMatch(seen::contains);
    }

    private Map<String, String> attributes(String fact, Map<String, String> all) {
        return SeenSales.attributes(fields.getOrDefault(fact, Set.of()), all);
    }

    private Kpi kpi(Kpi kpi) {
        Set<String> seen = new HashSet<>();
        scheme.asked().stream()
                .filter(asked -> asked.fact().equals("Kpi")
                        && (asked.keys().isEmpty() || asked.keys().contains(kpi.code())))
                .forEach(asked -> seen.addAll(asked.fields()));
        boolean capped = seen.contains("cappedIndex");
        boolean target = capped
                || targets.contains(kpi.code())
                || seen.contains("target")
                || seen.contains("attainment")
                || sees("TeamKpi", "target", "attainment", "directTarget", "directAttainment");
        boolean index = capped || seen.contains("index");
        return new Kpi(
                kpi.code(),
                kpi.window(),
                kpi.actual(),
                target ? kpi.target() : null,
                index || seen.contains("base") ? kpi.base() : null,
                index || seen.contains("norm") ? kpi.norm() : null,
                seen.contains("weight") ? kpi.weight() : null,
                kpi.additive());
    }

    private @Nullable Employment employment(Employment one, Period period) {
        boolean working = sees("Employment", "workingShare")
                || measuring.kpis().stream().anyMatch(kpi -> kpi.prorate() == KpiMeasure.Proration.WORKING);
        boolean shared = scheme.asked().stream()
                        .anyMatch(asked -> asked.fact().equals("Share")
                                && (asked.keys().isEmpty() || asked.keys().contains(Share.PART_TIME)))
                || measuring.shares().stream().anyMatch(plan -> plan.by().equals(Share.PART_TIME));
        boolean needed = working
                || shared
                || isAsked(one)
                || measuring.kpis().stream()
                        .anyMatch(kpi -> kpi.partTime() || kpi.prorate() != KpiMeasure.Proration.NONE);
        if (!needed) {
            return null;
        }
        Employment plain = Employment.in(period, one.from(), one.to(), one.partTime(), Set.of());
        return new Employment(
                one.from(),
                one.to(),
                one.partTime(),
                one.calendarShare(),
                working ? one.workingShare() : plain.workingShare(),
                sees("Employment", "salaryByDays") ? one.salaryByDays() : null,
                sees("Employment", "variableByDays") ? one.variableByDays() : null);
    }

    private Seller seller(Seller one, boolean alone) {
        boolean places = scheme.asksFor(Share.class)
                || measuring.contests().stream().anyMatch(Contest::perDepartment) && scheme.asksFor(Rank.class);
        boolean teams = scheme.asksFor(Team.class, TeamKpi.class);
        return new Seller(
                alone && !sees("Seller", "id") ? "1" : one.id(),
                sees("Seller", "name") ? one.name() : "Seller",
                sees("Seller", "role") ? one.role() : "",
                places || sees("Seller", "department") ? one.department() : "",
                teams || sees("Seller", "manager") ? one.manager() : "",
                sees("Seller", "baseSalary") ? one.baseSalary() : null,
                sees("Seller", "commissionRate") ? one.commissionRate() : null,
                sees("Seller", "variableBase") ? one.variableBase() : null,
                SeenSales.attributes(fields.getOrDefault("Seller", Set.of()), one.attributes()));
    }
}
