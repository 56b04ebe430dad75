package trinn.comparison;

import java.util.function.BinaryOperator;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.TeamKpi;

/** What is result and what is target of each fact that has both. */
final class Facets {

    private static final BinaryOperator<Department> DEPARTMENT_RESULT = (asks, achieved) ->
            new Department(achieved.name(), achieved.actual(), asks.minimum(), asks.norm(), asks.maximum());

    static final Facet<Department> DEPARTMENT = new Facet<>(
            Department.class,
            department -> true,
            department -> "",
            DEPARTMENT_RESULT,
            (own, other) -> DEPARTMENT_RESULT.apply(other, own));

    private static final BinaryOperator<Company> COMPANY_RESULT =
            (asks, achieved) -> new Company(achieved.actual(), asks.target());

    static final Facet<Company> COMPANY = new Facet<>(
            Company.class,
            company -> true,
            company -> "",
            COMPANY_RESULT,
            (own, other) -> COMPANY_RESULT.apply(other, own));

    private Facets() {}

    static Facet<Kpi> kpi(String code) {
        return new Facet<>(
                Kpi.class, kpi -> kpi.code().equals(code), Kpi::window, Facets::kpi, (own, other) -> kpi(other, own));
    }

    /** What one KPI achieved of what the other asks for. */
    private static Kpi kpi(Kpi asks, Kpi achieved) {
        return new Kpi(
                asks.code(),
                asks.window(),
                achieved.actual(),
                asks.target(),
                asks.base(),
                asks.norm(),
                asks.weight(),
                achieved.additive());
    }

    static Facet<TeamKpi> teamKpi(String code) {
        BinaryOperator<TeamKpi> result = (asks, achieved) -> new TeamKpi(
                asks.code(),
                asks.window(),
                achieved.actual(),
                asks.target(),
                achieved.directActual(),
                asks.directTarget());
        return new Facet<>(
                TeamKpi.class,
                kpi -> kpi.code().equals(code),
                TeamKpi::window,
                result,
                (own, other) -> result.apply(other, own));
    }

    static Facet<Objective> objective(String code) {
        BinaryOperator<Objective> result =
                (asks, achieved) -> new Objective(asks.code(), asks.weight(), achieved.score());
        return new Facet<>(
                Objective.class,
                objective -> objective.code().equals(code),
                Objective::code,
                result,
                (own, other) -> result.apply(other, own));
    }
}
