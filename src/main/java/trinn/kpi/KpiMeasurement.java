package trinn.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.kpi.Scope.Level;
import trinn.kpi.Scope.Member;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/**
 * KPIs of sellers, departments and the company over any days. A ratio is the ratio of the sums of all who are asked for, never
 * the average of theirs. Null is "not measured", which is not zero. Immutable; may be read by several threads.
 */
public final class KpiMeasurement {

    /**
     * Towards minus infinity, so that a ratio is at or above a border of at most 34 digits exactly when its rounded value
     * is.
     */
    private static final MathContext RATIO = new MathContext(34, RoundingMode.FLOOR);

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final Catalogue catalogue;
    private final Gauges gauges;
    private final Owners owners;
    private final Map<String, List<Member>> departments;
    private final Targets targets;

    KpiMeasurement(
            Catalogue catalogue, Gauges gauges, Owners owners, Map<String, List<Member>> departments, Targets targets) {
        this.catalogue = catalogue;
        this.gauges = gauges;
        this.owners = owners;
        this.departments = departments;
        this.targets = targets;
    }

    /**
     * Measures KPIs over all records.
     *
     * @param codes all of the catalogue where there are none
     * @throws IllegalArgumentException where the catalogue has no such KPI
     */
    public static KpiMeasurement of(Catalogue catalogue, Records records, String... codes) {
        KpiMeter meter = new KpiMeter(catalogue, codes.length == 0 ? catalogue.codes() : Arrays.asList(codes));
        for (RecordType type : meter.types()) {
            for (Row row : records.of(type)) {
                meter.accept(row);
            }
        }
        return meter.close();
    }

    /** One seller, whatever the department. */
    public Scope seller(String id) {
        return new Scope(Level.SELLER, id, members(List.of(id)));
    }

    /** Several sellers together, who have no target. */
    public Scope sellers(Collection<String> ids) {
        return new Scope(Level.SELLER, "", members(ids));
    }

    private List<Member> members(Collection<String> ids) {
        List<Member> members = new ArrayList<>();
        for (String id : ids) {
            Integer owner = owners.knownPayee(id);
            if (owner != null) {
                members.add(Member.always(owner));
            }
        }
        return members;
    }

    /** A department: its sellers while they are in it, and what the department has without a seller. */
    public Scope department(String id) {
        List<Member> members = new ArrayList<>(departments.getOrDefault(id, List.of()));
        Integer own = owners.knownDepartment(id);
        if (own != null) {
            members.add(Member.always(own));
        }
        return new Scope(Level.DEPARTMENT, id, members);
    }

    /** Everybody, and what has neither seller nor department. */
    public Scope company() {
        return new Scope(
                Level.COMPANY,
                "",
                IntStream.range(0, owners.size()).mapToObj(Member::always).toList());
    }

    /**
     * The value of a KPI; null where it is not measured.
     *
     * @param period measured from its first day, or from the first day of the KPI's longer window, to its end
     * @throws IllegalArgumentException where the catalogue has no such KPI
     */
    public @Nullable BigDecimal value(String code, Scope scope, Period period) {
        KpiDefinition kpi = catalogue.need(code);
        return new Measured(scope, stretch(kpi.window(), period), kpi.window()).value(kpi.definition());
    }

    /** As {@link #value(String, Scope, Period)}, of one seller. */
    public @Nullable BigDecimal value(String code, String seller, Period period) {
        return value(code, seller(seller), period);
    }

    /** As {@link #value(String, Scope, Period)}, of several sellers together. */
    public @Nullable BigDecimal value(String code, Collection<String> sellers, Period period) {
        return value(code, sellers(sellers), period);
    }

    /** The value of each day by itself, from a day (inclusive) to a day (exclusive), in order. */
    public SequencedMap<LocalDate, @Nullable BigDecimal> byDay(String code, Scope scope, LocalDate from, LocalDate to) {
        SequencedMap<LocalDate, @Nullable BigDecimal> days = new LinkedHashMap<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days.put(day, value(code, scope, new Period(day, day.plusDays(1))));
        }
        return days;
    }

    /** What is planned of a KPI for somebody over the days that are measured; null where nothing is. */
    public @Nullable Target target(String code, Scope scope, Period period) {
        KpiDefinition kpi = catalogue.need(code);
        return target(kpi, scope, stretch(kpi.window(), period));
    }

    /** The records that say so. */
    public List<Row> targetRows(String code, Scope scope, Period period) {
        KpiDefinition kpi = catalogue.need(code);
        return targets.rows(scope.level().code(), scope.of(), code, stretch(kpi.window(), period));
    }

    private @Nullable Target target(KpiDefinition kpi, Scope scope, Period stretch) {
        if (scope.level() != Level.COMPANY && scope.of().isEmpty()) {
            return null;
        }
        return targets.find(scope.level().code(), scope.of(), kpi.code(), stretch, catalogue.addsUp(kpi.code()));
    }

    /** The KPIs that were to be measured, and others. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Everything that is planned. */
    public Targets targets() {
        return targets;
    }

    /** The days that count: those of the period, and those of the window before it. */
    public static Period stretch(Window window, Period period) {
        LocalDate start = window == Window.MONTH
                ? period.from()
                : window.start(period.to().minusDays(1));
        return start.isBefore(period.from()) ? new Period(start, period.to()) : period;
    }

    static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, RATIO);
    }

    /** The values of somebody over some days. */
    private final class Measured {

        private final Scope scope;
        private final Period period;
        private final Window window;
        private final int from;
        private final int to;

        private Measured(Scope scope, Period period, Window window) {
            this.scope = scope;
            this.period = period;
            this.window = window;
            this.from = (int) period.from().toEpochDay();
            this.to = (int) period.to().toEpochDay();
        }

        private Measured over(Period other) {
            return new Measured(scope, other, window);
        }

        @Nullable BigDecimal value(Definition definition) {
            return switch (definition) {
                case Definition.Ratio(Definition of, Definition by) -> ratio(value(of), value(by));
                case Definition.Ever(Definition of) ->
                    over(new Period(BEGINNING, period.to())).value(of);
                case Definition.Same(String code) -> value(code);
                case Definition.Planned(String code) -> planned(code);
                case Definition.Attainment(String code) -> ratio(value(code), planned(code));
                case Definition.Growth(String code) -> growth(code);
                case Definition.Distinct distinct -> BigDecimal.valueOf(values(distinct).length);
                case Definition.Again again -> again(again.values());
                case Definition.Open open -> open(gauges.sums(open).getFirst());
                default -> added(gauges.sums(definition));
            };
        }

        private @Nullable BigDecimal value(String code) {
            return value(catalogue.need(code).definition());
        }

        private @Nullable BigDecimal planned(String code) {
            Target target = target(catalogue.need(code), scope, period);
            return target == null ? null : target.goal();
        }

        private @Nullable BigDecimal growth(String code) {
            BigDecimal before = over(yearAgo()).value(code);
            BigDecimal now = value(code);
            return before == null || now == null || before.signum() <= 0 ? null : ratio(now.subtract(before), before);
        }

        /** The same days a year ago; the leap day is compared with 28 February. */
        private Period yearAgo() {
            LocalDate end = period.to();
            boolean beforeLeapDay = end.getMonthValue() == 2 && end.getDayOfMonth() == 29;
            return new Period(
                    period.from().minusYears(1), beforeLeapDay ? end.plusDays(1).minusYears(1) : end.minusYears(1));
        }

        private @Nullable BigDecimal added(List<Sums> sums) {
            BigDecimal first = total(sums.getFirst());
            return sums.size() == 1 ? first : ratio(first, total(sums.getLast()));
        }

        private BigDecimal total(Sums sums) {
            BigDecimal total = BigDecimal.ZERO;
            for (Member member : scope.members()) {
                total = total.add(
                        sums.between(member.owner(), Math.max(from, member.from()), Math.min(to, member.to())));
            }
            return total;
        }

        /** What is open at the end counts for the department in which its seller is by then. */
        private BigDecimal open(Sums sums) {
            BigDecimal total = BigDecimal.ZERO;
            for (Member member : scope.members()) {
                if (member.from() < to && to <= member.to()) {
                    total = total.add(sums.between(member.owner(), Integer.MIN_VALUE + 1, to));
                }
            }
            return total;
        }

        private int[] values(Definition.Distinct distinct) {
            Sets sets = gauges.sets(distinct);
            Sets.Numbers numbers = new Sets.Numbers();
            for (Member member : scope.members()) {
                sets.collect(member.owner(), Math.max(from, member.from()), Math.min(to, member.to()), numbers);
            }
            return numbers.distinct();
        }

        private @Nullable BigDecimal again(Definition.Distinct distinct) {
            LocalDate start = window.start(period.to().minusDays(1));
            int months = window == Window.YEAR ? 12 : window == Window.QUARTER ? 3 : 1;
            int[] before = over(new Period(start.minusMonths(months), start)).values(distinct);
            int[] now = values(distinct);
            long again = Arrays.stream(before)
                    .filter(value -> Arrays.binarySearch(now, value) >= 0)
                    .count();
            return ratio(BigDecimal.valueOf(again), BigDecimal.valueOf(before.length));
        }
    }
}
