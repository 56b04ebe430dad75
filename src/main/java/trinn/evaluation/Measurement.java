package trinn.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Succession.Version;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Sale;
import trinn.facts.Scorecard;
import trinn.facts.Window;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Measuring;

/** Credits the sales of one seller and measures the KPIs, period after period: what comes before the rules of pay. */
final class Measurement {

    private static final Comparator<Sale> BY_DATE =
            Comparator.comparing(Sale::date).thenComparing(Sale::code);

    /** Makes 116 000 of 29 thirtieths of 120 000, which would be a hair off with a quotient of 34 digits. */
    private static final MathContext QUOTA = new MathContext(30, RoundingMode.HALF_EVEN);

    private final Version version;
    private final Measuring measuring;
    private final List<Measured> earlier;

    private Measurement(Version version, List<Measured> earlier) {
        this.version = version;
        this.measuring = version.scheme().scheme().measuring();
        this.earlier = earlier;
    }

    /** Measures the periods of one seller, given in order. */
    static List<Measured> of(Succession scheme, List<FactSet> periods) {
        List<Measured> measured = new ArrayList<>();
        for (FactSet facts : periods) {
            measured.add(new Measurement(scheme.on(facts), measured).measure(facts));
        }
        return measured;
    }

    private Measured measure(FactSet given) {
        FactSet facts = given.one(Employment.class) == null ? given.with(List.of(wholePeriod(given.period()))) : given;
        List<Sale> split =
                facts.all(Sale.class).stream().map(Sale::split).sorted(BY_DATE).toList();
        FactSet before = facts.replacing(split, Sale.class);
        SaleCredit credit = new SaleCredit(version.scheme().credit(before, version.terms()));
        List<Sale> credited = placed(
                split.stream()
                        .map(sale -> credit.credited(sale, ""))
                        .filter(sale -> sale.share().signum() != 0)
                        .toList(),
                facts.period());
        Map<String, SortedMap<LocalDate, BigDecimal>> days = new HashMap<>();
        for (KpiMeasure kpi : measuring.kpis()) {
            if (kpi.sum() != null) {
                days.put(kpi.code(), byDay(kpi, credit, credited, facts));
            }
        }
        FactSet after = before.replacing(credited, Sale.class).replacing(kpis(facts, days), Kpi.class);
        List<Objective> objectives = facts.all(Objective.class);
        return new Measured(
                objectives.isEmpty() ? after : after.with(List.of(Scorecard.of(objectives))), days, credit.fired());
    }

    /** Who is not said to be employed for less was there all the time, in full. */
    private static Employment wholePeriod(Period period) {
        return new Employment(period.from(), period.to(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Places each sale after what came before it. */
    private List<Sale> placed(List<Sale> sales, Period period) {
        LocalDate since = measuring.crediting().running().start(period.from());
        BigDecimal running = BigDecimal.ZERO;
        for (Measured past : earlier) {
            if (!past.facts().period().from().isBefore(since)) {
                for (Sale sale : past.facts().all(Sale.class)) {
                    running = running.add(isMadeIn(past.facts().period(), sale) ? sale.value() : BigDecimal.ZERO);
                }
            }
        }
        List<Sale> placed = new ArrayList<>();
        for (Sale sale : sales) {
            placed.add(sale.after(running));
            running = running.add(isMadeIn(period, sale) ? sale.value() : BigDecimal.ZERO);
        }
        return placed;
    }

    /** A sale of an earlier period stands in a later one again with what was paid of it then. */
    private static boolean isMadeIn(Period period, Sale sale) {
        return period.contains(sale.date());
    }

    private SortedMap<LocalDate, BigDecimal> byDay(
            KpiMeasure kpi, SaleCredit credit, List<Sale> credited, FactSet facts) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        for (Sale sale : credited) {
            if (kpi.counts(sale) && (kpi.sum().isOfPayments() || isMadeIn(facts.period(), sale))) {
                Sale counted = credit.credited(sale, kpi.code());
                if (kpi.capPerSale() != null) {
                    counted = counted.capped((BigDecimal)
                            version.terms().on(facts.period().from()).get(kpi.capPerSale()));
                }
                BigDecimal amount = amount(kpi.sum(), counted);
                if (amount != null) {
                    LocalDate first = facts.period().from();
                    days.merge(sale.date().isBefore(first) ? first : sale.date(), amount, BigDecimal::add);
                }
            }
        }
        days.values().removeIf(gain -> gain.signum() == 0);
        return days;
    }

    private static @Nullable BigDecimal amount(KpiMeasure.@Nullable Sum sum, Sale sale) {
        return switch (sum) {
            case null -> null;
            case VALUE -> sale.value();
            case MARGIN -> sale.margin();
            case PAID -> sale.paid();
            case PAID_MARGIN -> sale.paidMargin();
            case QUANTITY -> sale.quantity();
            case SALES -> sale.value().signum() < 0 ? sale.share().negate() : sale.share();
        };
    }

    private List<Kpi> kpis(FactSet facts, Map<String, SortedMap<LocalDate, BigDecimal>> days) {
        List<Kpi> kpis = new ArrayList<>();
        for (Kpi kpi : facts.kpis()) {
            KpiMeasure measure = measuring.kpi(kpi.code());
            boolean replaced = measure != null && measure.sum() != null && measure.window() == kpi.window();
            if (!replaced) {
                kpis.add(prorated(kpi, measure, facts));
            }
        }
        for (KpiMeasure measure : measuring.kpis()) {
            if (measure.sum() != null) {
                kpis.add(prorated(measured(measure, facts, days), measure, facts));
            }
        }
        for (KpiMeasure measure : measuring.kpis()) {
            for (Window window : measure.toDate()) {
                Kpi own = of(kpis, measure.code(), measure.window());
                if (own != null && own.additive() && of(kpis, measure.code(), window) == null) {
                    kpis.add(toDate(own, window, facts.period()));
                }
            }
        }
        return kpis;
    }

    /** The KPI with what the sales of its window brought, and the target that the data has for it. */
    private Kpi measured(KpiMeasure measure, FactSet facts, Map<String, SortedMap<LocalDate, BigDecimal>> days) {
        BigDecimal actual = sum(days.getOrDefault(measure.code(), new TreeMap<>()));
        LocalDate since = measure.window().start(facts.period().from());
        for (Measured past : earlier) {
            if (!past.facts().period().from().isBefore(since)) {
                actual = actual.add(sum(past.days(measure.code())));
            }
        }
        Kpi given = of(facts.kpis(), measure.code(), measure.window());
        return given == null
                ? new Kpi(measure.code(), measure.window(), actual, null, null, null, null)
                : new Kpi(
                        measure.code(),
                        measure.window(),
                        actual,
                        given.target(),
                        given.base(),
                        given.norm(),
                        given.weight());
    }

    /** The KPI with the target that part-time and the days employed leave of it. */
    private static Kpi prorated(Kpi kpi, @Nullable KpiMeasure measure, FactSet facts) {
        Employment employment = facts.one(Employment.class);
        if (measure == null || employment == null || kpi.target() == null || kpi.window() != measure.window()) {
            return kpi;
        }
        BigDecimal target = kpi.target();
        if (measure.partTime()) {
            target = target.multiply(employment.partTime());
        }
        target = switch (measure.prorate()) {
            case NONE -> target;
            case CALENDAR -> target.multiply(employment.calendarShare());
            case WORKING -> target.multiply(employment.workingShare());
        };
        return kpi.withTarget(target.round(QUOTA));
    }

    /** Actual and target added up since the start of a window; a target that is missing once is missing. */
    private Kpi toDate(Kpi own, Window window, Period period) {
        BigDecimal actual = own.actual();
        BigDecimal target = own.target();
        LocalDate since = window.start(period.from());
        for (Measured past : earlier) {
            Kpi kpi = of(past.facts().kpis(), own.code(), own.window());
            if (kpi != null && !past.facts().period().from().isBefore(since)) {
                actual = actual.add(kpi.actual());
                target = target == null || kpi.target() == null ? null : target.add(kpi.target());
            }
        }
        return new Kpi(own.code(), window, actual, target, null, null, own.weight());
    }

    private static @Nullable Kpi of(List<Kpi> kpis, String code, Window window) {
        for (Kpi kpi : kpis) {
            if (kpi.code().equals(code) && kpi.window() == window) {
                return kpi;
            }
        }
        return null;
    }

    private static BigDecimal sum(SortedMap<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
