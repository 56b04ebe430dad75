package trinn.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiKind;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.KpiUnit;
import trinn.kpi.Scope;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** A data set that was measured, so that one plan after the other can be made of it. Immutable. */
public final class PlanningData {

    static final String REVENUE = "revenue";
    static final String MARGIN = "margin";
    static final String DEALS = "number-of-sales";

    private static final int MONTHS = 12;

    private final KpiMeasurement kpis;
    private final Crew crew;
    private final Funnel funnel;
    private final List<KpiDefinition> efforts;
    private final List<YearMonth> months;

    private PlanningData(Catalogue catalogue, Records records) {
        crew = new Crew(records);
        funnel = new Funnel(records);
        months = months(records);
        efforts = catalogue.all().stream()
                .filter(kpi -> kpi.kind() == KpiKind.FUNCTION
                        && kpi.unit() == KpiUnit.COUNT
                        && kpi.definition().addsUp())
                .toList();
        List<String> codes = new ArrayList<>(List.of(REVENUE, MARGIN, DEALS));
        efforts.forEach(kpi -> codes.add(kpi.code()));
        codes.addAll(funnel.codes());
        kpis = KpiMeasurement.of(funnel.in(catalogue), records, codes.toArray(String[]::new));
    }

    /**
     * Measures what planning needs.
     *
     * @param catalogue with {@code revenue}, {@code margin} and {@code number-of-sales}; what counts as an activity are its
     *     KPIs of the kind function that are counted and add up
     */
    public static PlanningData of(Catalogue catalogue, Records records) {
        return new PlanningData(catalogue, records);
    }

    private static List<YearMonth> months(Records records) {
        LocalDate first = null;
        LocalDate last = null;
        for (Row sale : records.of(RecordType.SALES)) {
            LocalDate day = sale.day("date");
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
        return first == null || last == null
                ? List.of()
                : Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                        .limit(YearMonth.from(first).until(YearMonth.from(last), java.time.temporal.ChronoUnit.MONTHS)
                                + 1)
                        .toList();
    }

    /** The calendar months from the first sale to the last one; none where nothing was sold. */
    public List<YearMonth> months() {
        return months;
    }

    /** The last twelve months of the data, or all where there are fewer; null where nothing was sold. */
    public @Nullable Period lastYear() {
        return months.isEmpty()
                ? null
                : new Period(
                        months.get(Math.max(0, months.size() - MONTHS)).atDay(1),
                        months.getLast().plusMonths(1).atDay(1));
    }

    /** The activities of which there was any in a period. */
    public List<KpiDefinition> efforts(Period period) {
        Scope company = kpis.company();
        return efforts.stream()
                .filter(kpi -> value(kpi.code(), company, period).signum() > 0)
                .toList();
    }

    /**
     * How many of each activity the busiest seller did on a full-time working day, rounded up to two decimals; by the code of
     * the KPI, of those who worked for at least {@link Figures#LEAST_DAYS}.
     */
    public SequencedMap<String, BigDecimal> busiest(Period period) {
        return busiest(period, Norms.EVERYBODY);
    }

    /** As {@link #busiest(Period)}, of those who were in a department at the end of the period. */
    public SequencedMap<String, BigDecimal> busiest(Period period, String department) {
        LocalDate last = period.to().minusDays(1);
        List<String> codes = efforts(period).stream().map(KpiDefinition::code).toList();
        SequencedMap<String, BigDecimal> most = new LinkedHashMap<>();
        List<Crew.Person> people = crew.all().stream()
                .filter(person -> department.equals(Norms.EVERYBODY)
                        || person.department(last).equals(department))
                .toList();
        for (Crew.Person person : people) {
            Figures own = seller(person.id(), period, codes, crew.workDays(person, period));
            for (String code : codes) {
                BigDecimal perDay = own.workDays().compareTo(Figures.LEAST_DAYS) < 0 ? null : own.perDay(code);
                if (perDay != null && perDay.signum() > 0) {
                    most.merge(code, perDay.setScale(2, RoundingMode.CEILING), BigDecimal::max);
                }
            }
        }
        return most;
    }

    /** The departments of those who are employed at the end of a period: names by their ids, by name. */
    public SequencedMap<String, String> departments(Period period) {
        LocalDate last = period.to().minusDays(1);
        SequencedMap<String, String> departments = new LinkedHashMap<>();
        crew.on(last).stream()
                .map(person -> person.department(last))
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(crew::departmentName))
                .forEach(id -> departments.put(id, crew.departmentName(id)));
        return departments;
    }

    /** The margin of the company in a period. */
    public BigDecimal margin(Period period) {
        return value(MARGIN, kpis.company(), period);
    }

    /**
     * Works a plan out.
     *
     * @throws NoPlanException where the data or the goal allow none
     */
    public Plan plan(Goal goal) {
        return new Planning(this, goal).plan();
    }

    Crew crew() {
        return crew;
    }

    List<String> stages() {
        return funnel.stages();
    }

    BigDecimal revenue(YearMonth month) {
        return value(
                REVENUE,
                kpis.company(),
                new Period(month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    Figures company(Period period, List<String> codes, BigDecimal workDays) {
        return figures(kpis.company(), period, codes, workDays);
    }

    Figures seller(String id, Period period, List<String> codes, BigDecimal workDays) {
        return figures(kpis.seller(id), period, codes, workDays);
    }

    /** Of several sellers: their orders are added up, so that one that two of them share counts for both. */
    Figures together(List<SellerFigures> sellers, Period period, List<String> codes) {
        Figures whole =
                figures(kpis.sellers(sellers.stream().map(SellerFigures::id).toList()), period, codes, BigDecimal.ZERO);
        BigDecimal deals = BigDecimal.ZERO;
        BigDecimal workDays = BigDecimal.ZERO;
        for (SellerFigures seller : sellers) {
            deals = deals.add(seller.own().deals());
            workDays = workDays.add(seller.own().workDays());
        }
        return new Figures(
                whole.revenue(), deals, whole.leads(), whole.won(), whole.conversions(), whole.efforts(), workDays);
    }

    private Figures figures(Scope scope, Period period, List<String> codes, BigDecimal workDays) {
        SequencedMap<String, BigDecimal> conversions = new LinkedHashMap<>();
        for (String stage : funnel.stages()) {
            BigDecimal conversion = kpis.value(funnel.conversion(stage), scope, period);
            if (conversion != null) {
                conversions.put(stage, conversion);
            }
        }
        SequencedMap<String, BigDecimal> done = new LinkedHashMap<>();
        codes.forEach(code -> done.put(code, value(code, scope, period)));
        return new Figures(
                value(REVENUE, scope, period),
                value(DEALS, scope, period),
                value(Funnel.LEADS, scope, period),
                value(Funnel.WON, scope, period),
                conversions,
                done,
                workDays);
    }

    private BigDecimal value(String code, Scope scope, Period period) {
        BigDecimal value = kpis.value(code, scope, period);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A seller with what was measured of her. */
    record SellerFigures(Crew.Person person, String department, Figures own, BigDecimal workDays) {
        String id() {
            return person.id();
        }
    }
}
