package trinn.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Product;
import trinn.facts.Tiers;

/** The tables that the SQL query reads: months of sellers, their products, and the terms. */
final class DuckDbTables {

    /** A product of two decimals of at most 18 digits has at most 18 in DuckDB; so one of the two has more. */
    private static final String SCHEMA = """
            CREATE TABLE seller_month (
              seller INTEGER, month INTEGER,
              base_salary DECIMAL(12, 2), variable_base DECIMAL(12, 2),
              calendar_share DECIMAL(20, 17), part_time DECIMAL(5, 4),
              paid_margin DECIMAL(18, 8), quality DECIMAL(18, 16),
              revenue DECIMAL(18, 6), revenue_target DECIMAL(18, 6),
              department DECIMAL(16, 2), department_minimum DECIMAL(16, 2),
              department_norm DECIMAL(16, 2), department_maximum DECIMAL(16, 2));
            CREATE TABLE product (
              seller INTEGER, month INTEGER, quantity DECIMAL(9, 2), unit_value DECIMAL(20, 10));
            CREATE TABLE terms (
              unit_plan DECIMAL(9, 2), unit_rate DECIMAL(6, 4), quality_floor DECIMAL(6, 4),
              minimum_factor DECIMAL(6, 4), norm_factor DECIMAL(6, 4), maximum_factor DECIMAL(6, 4),
              cap DECIMAL(14, 2), draw DECIMAL(14, 2));
            CREATE TABLE commission_rates (from_border DECIMAL(18, 8), next_from DECIMAL(18, 8), gives DECIMAL(6, 4));
            CREATE TABLE plan_coefficients (
              from_border DECIMAL(18, 14), next_from DECIMAL(18, 14), gives DECIMAL(10, 6), slope DECIMAL(12, 6));
            """;

    /** Beyond every border, for the last row of a table. */
    private static final BigDecimal ENDLESS = new BigDecimal("9999");

    private static final BigDecimal ENDLESS_MONEY = new BigDecimal("9999999999");

    private DuckDbTables() {}

    static void fill(Connection connection, Nordhandel company) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        connection.setAutoCommit(false);
        try (PreparedStatement months = insert(connection, "seller_month", 14);
                PreparedStatement products = insert(connection, "product", 4)) {
            for (int seller = 0; seller < company.sellers().size(); seller++) {
                List<FactSet> all = company.sellers().get(seller);
                for (int month = 0; month < all.size(); month++) {
                    month(months, products, seller, month, all.get(month));
                }
            }
            months.executeBatch();
            products.executeBatch();
        }
        PlainTerms terms =
                company.plainTerms(company.terms()).values().iterator().next();
        terms(connection, terms);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void month(
            PreparedStatement months, PreparedStatement products, int seller, int number, FactSet facts)
            throws SQLException {
        PlainMonth month = PlainMonth.ready(facts);
        Department department = facts.one(Department.class);
        add(
                months,
                seller,
                number,
                scaled(month.seller().baseSalary(), 2),
                scaled(month.seller().variableBase(), 2),
                month.employment() == null ? null : scaled(month.employment().calendarShare(), 17),
                month.employment() == null ? null : scaled(month.employment().partTime(), 4),
                scaled(month.paidMargin(), 8),
                scaled(month.quality(), 16),
                month.revenue() == null ? null : scaled(month.revenue().actual(), 6),
                month.revenue() == null ? null : scaled(month.revenue().target(), 6),
                department == null ? null : scaled(department.actual(), 2),
                department == null ? null : scaled(department.minimum(), 2),
                department == null ? null : scaled(department.norm(), 2),
                department == null ? null : scaled(department.maximum(), 2));
        for (Product product : month.products()) {
            add(products, seller, number, scaled(product.quantity(), 2), scaled(product.unitValue(), 10));
        }
    }

    private static void terms(Connection connection, PlainTerms terms) throws SQLException {
        try (PreparedStatement row = insert(connection, "terms", 8)) {
            add(
                    row,
                    terms.unitPlan(),
                    terms.unitRate(),
                    terms.qualityFloor(),
                    terms.minimumFactor(),
                    terms.normFactor(),
                    terms.maximumFactor(),
                    terms.cap(),
                    terms.draw());
            row.executeBatch();
        }
        List<Tiers.Tier> rates = terms.commissionRates().rows();
        try (PreparedStatement row = insert(connection, "commission_rates", 3)) {
            for (int i = 0; i < rates.size(); i++) {
                BigDecimal next = i + 1 < rates.size() ? rates.get(i + 1).from() : ENDLESS_MONEY;
                add(row, rates.get(i).from(), next, rates.get(i).gives());
            }
            row.executeBatch();
        }
        List<Tiers.Tier> points = terms.planCoefficients().rows();
        try (PreparedStatement row = insert(connection, "plan_coefficients", 4)) {
            for (int i = 0; i < points.size(); i++) {
                Tiers.Tier point = points.get(i);
                Tiers.Tier next = i + 1 < points.size() ? points.get(i + 1) : new Tiers.Tier(ENDLESS, point.gives());
                BigDecimal slope = next.gives()
                        .subtract(point.gives())
                        .divide(next.from().subtract(point.from()), MathContext.DECIMAL64);
                add(row, point.from(), next.from(), point.gives(), slope);
            }
            row.executeBatch();
        }
    }

    private static PreparedStatement insert(Connection connection, String table, int columns) throws SQLException {
        return connection.prepareStatement("INSERT INTO %s VALUES (%s)"
                .formatted(table, String.join(", ", java.util.Collections.nCopies(columns, "?"))));
    }

    private static void add(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int digits) {
        return value == null ? null : value.setScale(digits, RoundingMode.HALF_EVEN);
    }
}
