package trinn.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Product;
import trinn.facts.TeamKpi;
import trinn.scheme.Scheme;
import trinn.statement.Obstacle.Need;

/**
 * How much of what was achieved is missing, in whole units of it: 28 900.00 of revenue, and not 3.6 percentage points of its
 * attainment.
 *
 * @param currency of the scheme
 * @param kinds what kind of number a KPI is, by its code
 */
record Needs(Currency currency, Function<String, Kind> kinds) {

    /** Digits of a ratio that count as one unit: a hundredth of a per cent. */
    private static final int RATIO_DIGITS = 4;

    /** Of the KPIs that the data has, and those that the scheme measures itself. */
    static Needs of(Scheme scheme, KpiWords kpis) {
        return new Needs(scheme.currency(), code -> kpis.kind(scheme, code));
    }

    /** The smallest amount of a kind that counts: of money its minor unit, of things one. */
    BigDecimal unit(Kind kind) {
        return BigDecimal.ONE.movePointLeft(
                switch (kind) {
                    case MONEY -> currency.getDefaultFractionDigits();
                    case COUNT -> 0;
                    default -> RATIO_DIGITS;
                });
    }

    /** What would have to be there of a fact, so that one of its fields is as a comparison asks; null where that is not one number. */
    @Nullable Need of(Measure measure, @Nullable Fact fact, String sign, BigDecimal asked) {
        return switch (fact) {
            case Kpi kpi -> kpi(measure, kpi, sign, asked);
            case TeamKpi kpi
            when measure.field().equals("attainment") && positive(kpi.target()) ->
                need(measure.of("actual"), kinds.apply(kpi.code()), kpi.actual(), sign, asked.multiply(kpi.target()));
            case TeamKpi kpi
            when measure.field().equals("actual") -> need(measure, kinds.apply(kpi.code()), kpi.actual(), sign, asked);
            case Department department
            when measure.field().equals("attainment") && positive(department.norm()) ->
                need(measure.of("actual"), Kind.MONEY, department.actual(), sign, asked.multiply(department.norm()));
            case Department department
            when measure.field().equals("actual") -> need(measure, Kind.MONEY, department.actual(), sign, asked);
            case Company company
            when measure.field().equals("attainment") && positive(company.target()) ->
                need(measure.of("actual"), Kind.MONEY, company.actual(), sign, asked.multiply(company.target()));
            case Company company
            when measure.field().equals("actual") -> need(measure, Kind.MONEY, company.actual(), sign, asked);
            case Product product
            when measure.field().equals("quantity") -> need(measure, Kind.COUNT, product.quantity(), sign, asked);
            case Product product
            when measure.field().equals("value") && positive(product.unitValue()) ->
                need(
                        measure.of("quantity"),
                        Kind.COUNT,
                        product.quantity(),
                        sign,
                        asked.divide(product.unitValue(), 34, RoundingMode.HALF_EVEN));
            case null, default -> null;
        };
    }

    /** What the department lacks to a level; null where it is there, or beyond. */
    @Nullable Need of(Measure measure, Department department, Level asked) {
        if (department.level().compareTo(asked) >= 0) {
            return null;
        }
        BigDecimal border = switch (asked) {
            case MAXIMUM -> department.maximum();
            case NORM -> department.norm();
            default -> department.minimum();
        };
        return need(measure.of("actual"), Kind.MONEY, department.actual(), ">=", border);
    }

    private @Nullable Need kpi(Measure measure, Kpi kpi, String sign, BigDecimal asked) {
        Measure actual = measure.of("actual");
        Kind kind = kinds.apply(kpi.code());
        BigDecimal base = kpi.base();
        BigDecimal norm = kpi.norm();
        return switch (measure.field()) {
            case "actual" -> need(actual, kind, kpi.actual(), sign, asked);
            case "attainment" ->
                positive(kpi.target()) ? need(actual, kind, kpi.actual(), sign, asked.multiply(kpi.target())) : null;
            case "index" -> {
                if (base == null || norm == null || norm.compareTo(base) == 0) {
                    yield null;
                }
                BigDecimal width = norm.subtract(base);
                yield need(
                        actual,
                        kind,
                        kpi.actual(),
                        width.signum() > 0 ? sign : turned(sign),
                        base.add(asked.multiply(width)));
            }
            default -> null;
        };
    }

    private static boolean positive(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    /** The least change in whole units after which {@code there sign border} holds; null where none is needed, or none is least. */
    private @Nullable Need need(Measure of, Kind kind, BigDecimal there, String sign, BigDecimal border) {
        BigDecimal unit = unit(kind);
        BigDecimal gap = border.subtract(there);
        BigDecimal up = gap.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
        BigDecimal down = gap.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
        BigDecimal more = switch (sign) {
            case ">=" -> up;
            case ">" -> up.compareTo(gap) > 0 ? up : up.add(unit);
            case "<=" -> down;
            case "<" -> down.compareTo(gap) < 0 ? down : down.subtract(unit);
            case "==" -> gap;
            default -> BigDecimal.ZERO;
        };
        return more.signum() == 0 ? null : new Need(of, more, kind);
    }

    /** The sign of a comparison whose sides are exchanged. */
    static String turned(String sign) {
        return switch (sign) {
            case ">=" -> "<=";
            case ">" -> "<";
            case "<=" -> ">=";
            case "<" -> ">";
            default -> sign;
        };
    }
}
