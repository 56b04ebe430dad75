package trinn.simulation;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.scheme.Variation;

/**
 * A population in which one number of one seller varies; what sellers of a period have in common varies for all of them.
 *
 * @param everybody the population as it is
 * @param about whose number it is
 * @param vary which number
 */
record Varied(List<FactSet> everybody, FactSet about, Variation vary) {

    /** The population with this value. */
    List<FactSet> population(BigDecimal value) {
        return everybody.stream()
                .map(facts -> concerns(facts) ? with(facts, value) : facts)
                .toList();
    }

    private boolean concerns(FactSet facts) {
        return facts.period().equals(about.period())
                && (vary.isShared() || facts.seller().id().equals(about.seller().id()));
    }

    private FactSet with(FactSet facts, BigDecimal value) {
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream()
                        .map(fact -> vary.isIn(fact) ? with(fact, value) : fact)
                        .toList());
    }

    private static Fact with(Fact fact, BigDecimal value) {
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
