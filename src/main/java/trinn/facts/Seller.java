package trinn.facts;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payee whose pay is worked out. An attribute that the data does not give is null, never zero.
 *
 * @param id the number or code by which the data knows the seller
 * @param name the name that people read
 * @param role the job title, or the empty text
 * @param department the department, team or territory, or the empty text
 * @param manager the id of the seller's manager, or the empty text
 * @param baseSalary what is paid per period whatever is sold, in the currency of the scheme
 * @param commissionRate this seller's own rate, 1 = 100 %
 * @param variableBase the amount per period to which coefficients apply, in the currency of the scheme
 * @param attributes the company's own, by name: those of the seller, then those of the department
 */
public record Seller(
        String id,
        String name,
        String role,
        String department,
        String manager,
        @Measured(Kind.MONEY) @Nullable BigDecimal baseSalary,
        @Measured(Kind.RATIO) @Nullable BigDecimal commissionRate,
        @Measured(Kind.MONEY) @Nullable BigDecimal variableBase,
        Map<String, String> attributes)
        implements Fact, Attributed {

    /** Copies the map. */
    public Seller {
        attributes = Map.copyOf(attributes);
    }

    /** A seller without attributes of the company's own. */
    public Seller(
            String id,
            String name,
            String role,
            String department,
            String manager,
            @Nullable BigDecimal baseSalary,
            @Nullable BigDecimal commissionRate,
            @Nullable BigDecimal variableBase) {
        this(id, name, role, department, manager, baseSalary, commissionRate, variableBase, Map.of());
    }

    /** A seller of whom neither manager nor base salary is known. */
    public Seller(
            String id,
            String name,
            String role,
            String department,
            @Nullable BigDecimal commissionRate,
            @Nullable BigDecimal variableBase) {
        this(id, name, role, department, "", null, commissionRate, variableBase);
    }
}
