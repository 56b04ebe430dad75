package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;

/**
 * Every seller's revenue, paid margin and attainment of one month of Nordhandel, worked out anew by SQL on the raw files,
 * without any code that reads or measures them otherwise.
 */
class IndependentSqlTest {

    private static final String FOLDER = "scenarios/nordhandel";
    private static final Period MONTH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

    /** The raw files, and sales by whom they are credited to. */
    private static final List<String> TABLES = List.of(
            raw("sales"),
            raw("splits"),
            raw("returns"),
            raw("payments"),
            raw("targets"),
            "CREATE INDEX split_of ON splits (sale)",
            """
            CREATE TABLE credited AS
            SELECT sales.id, "DATE" AS sold, invoice, COALESCE(splits.payee, sales.payee) AS whose,
              CAST(amount AS DECFLOAT(60)) AS amount, CAST(cost AS DECFLOAT(60)) AS cost,
              CAST(COALESCE(share, '1') AS DECFLOAT(60)) AS share
            FROM sales LEFT JOIN splits ON splits.sale = sales.id
            """,
            "CREATE INDEX credited_id ON credited (id)",
            "CREATE INDEX credited_invoice ON credited (invoice)",
            "CREATE TABLE whole AS SELECT invoice, SUM(CAST(amount AS DECFLOAT(60))) AS amount FROM sales GROUP BY invoice",
            "CREATE INDEX whole_invoice ON whole (invoice)");

    private static final String REVENUE = """
            SELECT whose, SUM(part) FROM (
              SELECT whose, amount * share AS part FROM credited WHERE sold BETWEEN '2026-03-01' AND '2026-03-31'
              UNION ALL
              SELECT whose, -CAST(returns.amount AS DECFLOAT(60)) * share
              FROM returns JOIN credited ON credited.id = returns.sale
              WHERE returns."DATE" BETWEEN '2026-03-01' AND '2026-03-31')
            GROUP BY whose
            """;

    private static final String PAID_MARGIN = """
            SELECT whose, SUM((credited.amount - cost) * share * CAST(payments.amount AS DECFLOAT(60)) / whole.amount)
            FROM payments
              JOIN credited ON credited.invoice = payments.invoice
              JOIN whole ON whole.invoice = payments.invoice
            WHERE payments."DATE" BETWEEN '2026-03-01' AND '2026-03-31'
            GROUP BY whose
            """;

    private static final String TARGET = """
            SELECT "OF", CAST(target AS DECFLOAT(60)) FROM targets
            WHERE level = 'seller' AND kpi = 'revenue' AND "FROM" = '2026-03-01' AND "TO" = '2026-04-01'
            """;

    private static Connection database;
    private static Map<String, FactSet> facts;

    @BeforeAll
    static void derive() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = database.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        facts = DataFolder.read(Path.of(FOLDER)).factSets().stream()
                .filter(set -> set.period().equals(MONTH))
                .collect(Collectors.toMap(set -> set.seller().id(), set -> set, (one, other) -> one, TreeMap::new));
        assertThat(facts).hasSizeGreaterThan(100);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static String raw(String name) {
        return "CREATE TABLE %1$s AS SELECT * FROM CSVREAD('%2$s/data/%1$s.csv')".formatted(name, FOLDER);
    }

    @Test
    void revenueIsTheSameToTheLastDigit() throws SQLException {
        Map<String, BigDecimal> sums = query(REVENUE);
        assertThat(sums).hasSizeGreaterThan(90);
        facts.forEach((seller, set) -> assertThat(actual(set, "revenue"))
                .as(seller)
                .isEqualByComparingTo(sums.getOrDefault(seller, BigDecimal.ZERO)));
    }

    /** A part that was paid may have no end of digits: 28 before and 10 behind the point are kept, the rest is compared too. */
    @Test
    void paidMarginIsTheSameToTheLastDigit() throws SQLException {
        Map<String, BigDecimal> sums = query(PAID_MARGIN);
        assertThat(sums).hasSizeGreaterThan(90);
        facts.forEach((seller, set) -> assertThat(rounded(actual(set, "paid-margin")))
                .as(seller)
                .isEqualByComparingTo(rounded(sums.getOrDefault(seller, BigDecimal.ZERO))));
    }

    @Test
    void attainmentIsTheSameToTheLastDigit() throws SQLException {
        Map<String, BigDecimal> sums = query(REVENUE);
        Map<String, BigDecimal> targets = query(TARGET);
        assertThat(targets).hasSizeGreaterThan(90);
        facts.forEach((seller, set) -> {
            Kpi revenue = Objects.requireNonNull(set.kpi("revenue"));
            BigDecimal target = targets.get(seller);
            assertThat(revenue.attainment()).as(seller).isEqualTo(ratio(sums.get(seller), target));
        });
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal sum, @Nullable BigDecimal target) {
        return target == null
                ? null
                : Objects.requireNonNullElse(sum, BigDecimal.ZERO)
                        .divide(target, new MathContext(34, RoundingMode.FLOOR));
    }

    private static BigDecimal actual(FactSet set, String code) {
        return Objects.requireNonNull(set.kpi(code)).actual();
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(20, RoundingMode.HALF_EVEN);
    }

    private static Map<String, BigDecimal> query(String sql) throws SQLException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getBigDecimal(2));
            }
        }
        return numbers;
    }
}
