package trinn.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Window;

/**
 * One number of what a seller, department or company achieved.
 *
 * @param of what kind of fact holds the number
 * @param name its code or name; empty for the company
 * @param window of a KPI, or null where its code says enough
 */
public record InputNumber(Of of, String name, @Nullable Window window) {

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

    /** Whether several sellers of a period have the number in common. */
    public boolean isShared() {
        return of != Of.KPI && of != Of.PRODUCT;
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

    /** The number as a fact has it; zero where the fact holds none. */
    public static BigDecimal in(Fact fact) {
        return switch (fact) {
            case Kpi kpi -> kpi.actual();
            case Product product -> product.quantity();
            case Sale sale -> sale.value();
            case Department department -> department.actual();
            case Company company -> company.actual();
            default -> BigDecimal.ZERO;
        };
    }

    /** A fact with another number; one that holds none stays as it is. */
    public static Fact with(Fact fact, BigDecimal value) {
        return switch (fact) {
            case Kpi kpi ->
                new Kpi(
                        kpi.code(),
                        kpi.window(),
                        value,
                        kpi.target(),
                        kpi.base(),
                        kpi.norm(),
                        kpi.weight(),
                        kpi.additive());
            case Product product -> new Product(product.code(), value, product.unitValue(), product.attributes());
            case Sale sale -> sale.worth(value);
            case Department department ->
                new Department(department.name(), value, department.minimum(), department.norm(), department.maximum());
            case Company company -> new Company(value, company.target());
            default -> fact;
        };
    }
}
