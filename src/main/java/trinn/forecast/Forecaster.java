package trinn.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.kpi.Influence;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.Scope;
import trinn.kpi.WorkingDays;
import trinn.language.Vocabulary;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.scheme.KpiMeasure;
import trinn.statement.Change;
import trinn.statement.KpiWords;
import trinn.statement.Measure;

/**
 * Looks ahead to the end of a period: what came in each of the seller's earlier periods after the same working day is added to what
 * she has, and the rules work out what each of these would pay.
 */
public final class Forecaster {

    /** With fewer earlier periods there is no forecast. */
    public static final int FEWEST = 6;

    /** Older periods than so many say little about this one. */
    public static final int MOST = 12;

    private static final int MONEY_DIGITS = 2;

    private final Version version;
    private final DataSet data;
    private final KpiWords kpis;
    private final KpiMeasurement measured;
    private final Evaluated now;
    private final Period period;
    private final Scope seller;

    private Forecaster(Version version, DataSet data, Evaluated now) {
        this.version = version;
        this.data = data;
        this.kpis = new KpiWords(data.catalogue());
        this.measured = data.measured();
        this.now = now;
        this.period = now.facts().period();
        this.seller = measured.seller(now.facts().seller().id());
    }

    /** The first day of a period of which the data knows nothing; the day after the period where it knows all. */
    public static LocalDate until(DataSet data, Period period) {
        Period span = data.span();
        if (span == null || !span.to().isBefore(period.to())) {
            return period.to();
        }
        return span.to().isBefore(period.from()) ? period.from() : span.to();
    }

    /**
     * Looks ahead for a seller.
     *
     * @param data as it was when that day began
     * @param periods of the seller, worked out, in their order; the last is looked at
     * @param until the first day of the last period of which nothing is known
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for what would be
     */
    public static Outlook of(Version version, DataSet data, List<Evaluated> periods, LocalDate until) {
        return new Forecaster(version, data, periods.getLast()).look(periods, until);
    }

    private Outlook look(List<Evaluated> periods, LocalDate until) {
        Row record = data.records().find(RecordType.PAYEES, now.facts().seller().id());
        WorkingDays company = WorkingDays.of(data.records());
        WorkingDays days = record == null ? company : company.of(record.date("joined"), record.date("left"));
        int left = days.count(until, period.to());
        if (left == 0) {
            return new Outlook.Final();
        }
        if (version.scheme().asksFor(Sale.class, Refund.class, Contract.class)
                || version.scheme().asksFor(Rank.class, Share.class, Team.class, TeamKpi.class)) {
            return new Outlook.NotForeseen();
        }
        List<Rest> rests = periods.subList(0, periods.size() - 1).reversed().stream()
                .map(one -> one.facts().period())
                .filter(one -> isLike(one) && days.count(one.from(), one.to()) == company.count(one.from(), one.to()))
                .limit(MOST)
                .map(one -> Rest.of(period, until, one, days))
                .filter(Objects::nonNull)
                .toList();
        if (rests.size() < FEWEST) {
            return new Outlook.TooLittle(rests.size(), FEWEST);
        }
        int done = days.count(period.from(), until);
        return expected(rests, until, done, left);
    }

    private boolean isLike(Period other) {
        return other.from().until(other.to()).toTotalMonths()
                == period.from().until(period.to()).toTotalMonths();
    }

    private Outlook expected(List<Rest> rests, LocalDate until, int done, int left) {
        Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
        List<BigDecimal> pays = new ArrayList<>();
        for (Rest rest : rests) {
            List<Change> changes = changes(rest, done);
            Estimate estimate = Estimate.of(version, now, changes);
            pays.add(estimate.total());
            for (Change change : changes) {
                Kpi kpi = change.of().fact().equals("Kpi")
                        ? estimate.then().facts().kpi(change.of().key())
                        : null;
                if (kpi != null) {
                    values.computeIfAbsent(kpi.code(), code -> new ArrayList<>())
                            .add(kpi.actual());
                }
            }
        }
        List<Outlook.Value> ranges = new ArrayList<>();
        values.forEach((code, all) -> ranges.add(new Outlook.Value(
                code,
                Objects.requireNonNull(now.facts().kpi(code)).actual(),
                Range.of(all, digits(kpis.kind(version.scheme().scheme(), code))))));
        int cents = version.scheme().scheme().currency().getDefaultFractionDigits();
        return new Outlook.Expected(until, done, left, rests.size(), ranges, Range.of(pays, Math.max(0, cents)));
    }

    /** What one earlier period would make of this one; each KPI once. */
    private List<Change> changes(Rest rest, int done) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Fact fact : now.facts().others()) {
            BigDecimal more = switch (fact) {
                case Kpi kpi -> more(kpi, rest, done);
                case Product product -> pace(product.quantity(), rest.left(), done, 0);
                case Department department -> more(rest, "department", departmentScope(department));
                case Company all -> more(rest, "company", measured.company());
                default -> BigDecimal.ZERO;
            };
            if (more.signum() != 0 || fact instanceof Kpi kpi && kpi.additive()) {
                String type = fact.getClass().getSimpleName();
                String key = Vocabulary.key(fact);
                String field = fact instanceof Product ? "quantity" : "actual";
                Measure of = new Measure(type, key, fact instanceof Kpi kpi ? kpi.window() : null, field);
                changes.putIfAbsent(type + " " + key, new Change(of, more, Kind.NUMBER, Influence.SELF));
            }
        }
        return List.copyOf(changes.values());
    }

    private BigDecimal more(Kpi kpi, Rest rest, int done) {
        KpiMeasure own = version.scheme().scheme().measuring().kpi(kpi.code());
        if (data.catalogue().get(kpi.code()) == null || own != null && own.sum() != null) {
            return kpi.additive() ? pace(kpi.actual(), rest.left(), done, MONEY_DIGITS) : BigDecimal.ZERO;
        }
        String attained = data.catalogue().attained(kpi.code());
        if (attained != null) {
            Kpi of = now.facts().kpi(attained);
            BigDecimal target = of == null ? null : of.target();
            return target == null || target.signum() <= 0
                    ? BigDecimal.ZERO
                    : rest.of(measured, attained, seller, MONEY_DIGITS).divide(target, MathContext.DECIMAL128);
        }
        return data.catalogue().addsUp(kpi.code())
                ? rest.of(measured, kpi.code(), seller, digits(kpis.kind(kpi.code())))
                : BigDecimal.ZERO;
    }

    /** What goes on at the same pace for each working day. */
    private static BigDecimal pace(BigDecimal soFar, int left, int done, int digits) {
        return done == 0
                ? BigDecimal.ZERO
                : soFar.multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(done), digits, RoundingMode.HALF_UP);
    }

    private BigDecimal more(Rest rest, String level, @Nullable Scope scope) {
        String code = scope == null ? null : data.planned(level);
        return scope == null || code == null ? BigDecimal.ZERO : rest.of(measured, code, scope, MONEY_DIGITS);
    }

    private @Nullable Scope departmentScope(Department department) {
        for (Map.Entry<String, String> one : data.departments().entrySet()) {
            if (one.getValue().equals(department.name())) {
                return measured.department(one.getKey());
            }
        }
        return null;
    }

    private static int digits(Kind kind) {
        return kind == Kind.COUNT ? 0 : MONEY_DIGITS;
    }
}
