package trinn.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Window;

/**
 * One number of a seller's facts that runs from one value to another: the horizontal axis of a pay curve.
 *
 * @param of what kind of fact holds the number
 * @param name its code or name; empty for the company
 * @param window of a KPI, or null where its code says enough
 * @param label what the axis is called, with the unit
 * @param range from, to and step, in the unit of the number
 */
public record Variation(Of of, String name, @Nullable Window window, String label, Range range) {

    /** The most values that a number may run through. */
    public static final int MOST_VALUES = 2000;

    /** Which number of which fact. */
    public enum Of {
        /** The actual of a KPI. */
        KPI,
        /** The quantity of a product. */
        PRODUCT,
        /** The value of a sale; its other money stays in proportion. */
        SALE,
        /** The actual of the seller's department. */
        DEPARTMENT,
        /** The actual of the company. */
        COMPANY
    }

    /** @throws IllegalArgumentException where the number would run through too many values */
    public Variation {
        BigDecimal steps = range.to().subtract(range.from()).divideToIntegralValue(range.step());
        if (steps.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
            throw new IllegalArgumentException(
                    "From %s to %s in steps of %s are more than %d values. Take larger steps."
                            .formatted(
                                    range.from().toPlainString(),
                                    range.to().toPlainString(),
                                    range.step().toPlainString(),
                                    MOST_VALUES));
        }
    }

    /** All values, rising. */
    public List<BigDecimal> values() {
        return Stream.iterate(range.from(), value -> value.compareTo(range.to()) <= 0, value -> value.add(range.step()))
                .toList();
    }

    /** Whether this fact holds the number. */
    public boolean isIn(Fact fact) {
        return switch (fact) {
            case Kpi kpi -> of == Of.KPI && kpi.code().equals(name) && (window == null || kpi.window() == window);
            case Product product -> of == Of.PRODUCT && product.code().equals(name);
            case Sale sale -> of == Of.SALE && sale.code().equals(name);
            case Department department ->
                of == Of.DEPARTMENT && department.name().equals(name);
            case Company company -> of == Of.COMPANY;
            default -> false;
        };
    }

    /** The number as facts have it; null where they have none. */
    public @Nullable BigDecimal in(FactSet facts) {
        return facts.all().stream()
                .filter(this::isIn)
                .map(fact -> switch (fact) {
                    case Kpi kpi -> kpi.actual();
                    case Product product -> product.quantity();
                    case Sale sale -> sale.value();
                    case Department department -> department.actual();
                    case Company company -> company.actual();
                    default -> BigDecimal.ZERO;
                })
                .findFirst()
                .orElse(null);
    }

    /** Whether several sellers of a period have the number in common. */
    public boolean isShared() {
        return of != Of.KPI && of != Of.PRODUCT;
    }
}
