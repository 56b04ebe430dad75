package trinn.population;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.intake.Periods;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.KpiMeter;
import trinn.kpi.MeasuredKpis;
import trinn.kpi.Scope;
import trinn.kpi.Target;
import trinn.parallel.InOrder;
import trinn.records.Numbers;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** From records to what the rules see: one fact set per seller and period. */
final class FactDerivation {

    /** Without these a KPI can be measured all the same. */
    private static final Set<RecordType> SPARED = EnumSet.of(
            RecordType.DEPARTMENTS,
            RecordType.PAYEES,
            RecordType.ASSIGNMENTS,
            RecordType.TARGETS,
            RecordType.SPLITS,
            RecordType.RETURNS);

    /** So many sellers are derived at a time. */
    private static final int TOGETHER = 8;

    private final Records records;
    private final Catalogue catalogue;
    private final List<KpiDefinition> measured;
    private final KpiMeasurement kpis;
    private final MeasuredKpis elsewhere;
    private final Staff staff;
    private final SaleFacts sales;
    private final PayFacts pay;
    private final PayPeriods periods;
    private final @Nullable String departmentKpi;
    private final @Nullable String companyKpi;
    private final Map<String, Optional<Fact>> shared = new ConcurrentHashMap<>();

    private FactDerivation(Catalogue catalogue, Periods paid, Records records, KpiMeasurement kpis) {
        this.records = records;
        this.catalogue = catalogue;
        this.measured = measurable(catalogue, records);
        this.kpis = kpis;
        this.elsewhere = MeasuredKpis.of(records);
        this.staff = new Staff(records);
        this.sales = new SaleFacts(records);
        this.pay = new PayFacts(records);
        this.periods = new PayPeriods(paid, records);
        this.departmentKpi = planned("department", measured, records);
        this.companyKpi = planned("company", measured, records);
    }

    /** By seller (numbers by value), then by time; a seller has none for a period without a day of employment. */
    static List<FactSet> of(Catalogue catalogue, Periods paid, Records records) {
        return of(catalogue, paid, records, measured(catalogue, records));
    }

    /** As {@link #of(Catalogue, Periods, Records)}, where the KPIs are measured already. */
    static List<FactSet> of(Catalogue catalogue, Periods paid, Records records, KpiMeasurement kpis) {
        List<FactSet> all = new ArrayList<>();
        each(catalogue, paid, records, kpis, all::addAll);
        return List.copyOf(all);
    }

    /** As {@link #of(Catalogue, Periods, Records, KpiMeasurement)}, some sellers at a time. */
    static void each(
            Catalogue catalogue, Periods paid, Records records, KpiMeasurement kpis, Consumer<List<FactSet>> sink) {
        new FactDerivation(catalogue, paid, records, kpis).derive(sink);
    }

    /** The KPIs that come with Trinn and those of the data set's own. */
    static Catalogue catalogue(DataHead head) {
        return catalogue(head, Catalogue.delivered());
    }

    /** These KPIs, and before them those of the data set's own. */
    static Catalogue catalogue(DataHead head, Catalogue others) {
        return head.kpis().isBlank() ? others : others.with(DataFolder.KPIS, head.kpis());
    }

    /** The KPIs of a catalogue that records can tell of. */
    static List<KpiDefinition> measurable(Catalogue catalogue, Records records) {
        return catalogue.all().stream()
                .filter(kpi -> hasSources(catalogue, kpi.code(), records))
                .toList();
    }

    /** All that records can tell of, measured. */
    static KpiMeasurement measured(Catalogue catalogue, Records records) {
        return KpiMeasurement.of(
                catalogue,
                records,
                measurable(catalogue, records).stream().map(KpiDefinition::code).toArray(String[]::new));
    }

    /** Whether there are records of every kind that a KPI is measured from: what nobody recorded is not zero. */
    static boolean hasSources(Catalogue catalogue, String code, Records records) {
        return new KpiMeter(catalogue, List.of(code))
                .needed().stream().filter(type -> !SPARED.contains(type)).allMatch(records::has);
    }

    private void derive(Consumer<List<FactSet>> sink) {
        List<String> sellers = staff.payees().stream().sorted(new SellerOrder()).toList();
        InOrder<List<String>, List<FactSet>> blocks = new InOrder<>(this::ofSellers, sink);
        for (int at = 0; at < sellers.size(); at += TOGETHER) {
            blocks.give(sellers.subList(at, Math.min(at + TOGETHER, sellers.size())));
        }
        blocks.finish();
    }

    private List<FactSet> ofSellers(List<String> sellers) {
        return sellers.stream().map(this::ofSeller).flatMap(List::stream).toList();
    }

    private List<FactSet> ofSeller(String seller) {
        List<FactSet> sets = new ArrayList<>();
        List<Period> own = periods.of(seller);
        Map<Period, List<Fact>> sold = sales.of(seller, own);
        Scope scope = kpis.seller(seller);
        Period first = null;
        for (Period period : own) {
            Employment employment = staff.employment(seller, period);
            if (employment != null) {
                first = first == null ? period : first;
                List<Fact> facts = new ArrayList<>(sold.getOrDefault(period, List.of()));
                facts.addAll(pay.of(seller, period, first));
                sets.add(factSet(seller, scope, employment, period, facts));
            }
        }
        return sets;
    }

    private FactSet factSet(String seller, Scope scope, Employment employment, Period period, List<Fact> sold) {
        List<Fact> facts = new ArrayList<>();
        facts.add(employment);
        String department = staff.on(seller, employment.to().minusDays(1)).department();
        add(facts, shared(department + " " + period, () -> department(department, period)));
        add(facts, shared(" " + period, () -> company(period)));
        for (KpiDefinition kpi : measured) {
            add(facts, kpi(kpi, scope, period));
        }
        facts.addAll(sold);
        return new FactSet(staff.seller(seller, employment), period, facts);
    }

    private static void add(List<Fact> facts, @Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    /** What all sellers of a department have in common is worked out once. */
    private @Nullable Fact shared(String key, Supplier<@Nullable Fact> fact) {
        return shared.computeIfAbsent(key, any -> Optional.ofNullable(fact.get()))
                .orElse(null);
    }

    private @Nullable Kpi kpi(KpiDefinition kpi, Scope scope, Period period) {
        BigDecimal actual = kpis.value(kpi.code(), scope, period);
        if (actual == null || elsewhere.lacks(kpi.code(), scope.of(), period)) {
            return null;
        }
        Target target = kpis.target(kpi.code(), scope, period);
        return new Kpi(
                kpi.code(),
                window(kpi, period),
                Numbers.canonical(actual),
                target == null ? null : target.target(),
                target == null ? null : target.base(),
                target == null ? null : target.norm(),
                target == null ? null : target.weight(),
                catalogue.addsUp(kpi.code()));
    }

    /** The window of a KPI, or the period's own where that is longer. */
    private static Window window(KpiDefinition kpi, Period period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        Window own = days <= 31 ? Window.MONTH : days <= 300 ? Window.QUARTER : Window.YEAR;
        return own.compareTo(kpi.window()) > 0 ? own : kpi.window();
    }

    private @Nullable Fact department(String id, Period period) {
        if (departmentKpi == null || id.isEmpty()) {
            return null;
        }
        Scope scope = kpis.department(id);
        Target plan = kpis.target(departmentKpi, scope, period);
        BigDecimal actual = kpis.value(departmentKpi, scope, period);
        if (plan == null || actual == null || plan.minimum() == null || plan.norm() == null || plan.maximum() == null) {
            return null;
        }
        return new Department(
                staff.departmentName(id), Numbers.canonical(actual), plan.minimum(), plan.norm(), plan.maximum());
    }

    private @Nullable Fact company(Period period) {
        if (companyKpi == null) {
            return null;
        }
        Target plan = kpis.target(companyKpi, kpis.company(), period);
        BigDecimal actual = kpis.value(companyKpi, kpis.company(), period);
        return plan == null || plan.goal() == null || actual == null
                ? null
                : new Company(Numbers.canonical(actual), Objects.requireNonNull(plan.goal()));
    }

    /** The KPI of which a level's plan is made: that of the first target; null where none is planned. */
    static @Nullable String planned(String level, List<KpiDefinition> measured, Records records) {
        for (Row target : records.of(RecordType.TARGETS)) {
            if (target.text("level").equals(level)
                    && measured.stream().anyMatch(kpi -> kpi.code().equals(target.text("kpi")))) {
                return target.text("kpi");
            }
        }
        return null;
    }
}
