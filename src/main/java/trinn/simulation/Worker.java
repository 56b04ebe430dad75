package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.FactSet;
import trinn.population.Person;

/**
 * One of those between whom pay is compared, with all her periods together.
 *
 * @param woman whether she is one; otherwise a man
 * @param category of workers
 * @param baseline her pay under the baseline
 * @param alternative her pay under the alternative
 * @param partTime her part-time fraction on an average of the days employed, 1 = full time
 * @param tenure years from her first day to the end of her last period; null where it is not known
 */
record Worker(
        boolean woman,
        String category,
        Pay baseline,
        Pay alternative,
        BigDecimal partTime,
        @Nullable BigDecimal tenure) {

    private static final BigDecimal YEAR = new BigDecimal("365.25");

    /**
     * What somebody is paid.
     *
     * @param basic the scheme's fixed pay, or where it pays none the base salary for the days employed
     * @param variable all else that the scheme pays
     */
    record Pay(BigDecimal basic, BigDecimal variable) {
        BigDecimal total() {
            return basic.add(variable);
        }

        private Pay per(BigDecimal time) {
            return new Pay(basic.divide(time, MathContext.DECIMAL128), variable.divide(time, MathContext.DECIMAL128));
        }
    }

    /** @param whole whether pay is that of a full-time day */
    static Worker of(SellerComparison seller, Person person, String category, boolean whole) {
        List<ComparisonRow> rows = seller.rows();
        BigDecimal days = sum(rows, row -> days(row.facts()));
        BigDecimal time = sum(rows, row -> days(row.facts()).multiply(partTime(row.facts())));
        Pay before = pay(rows, ComparisonRow::baseline, ComparisonRow::baselineFixed);
        Pay after = pay(rows, ComparisonRow::alternative, ComparisonRow::alternativeFixed);
        LocalDate joined = person.joined();
        BigDecimal tenure = joined == null
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                joined, rows.getLast().facts().period().to()))
                        .divide(YEAR, MathContext.DECIMAL64);
        return new Worker(
                person.gender() == Person.Gender.WOMAN,
                category,
                whole ? before.per(time) : before,
                whole ? after.per(time) : after,
                time.divide(days, MathContext.DECIMAL64),
                tenure);
    }

    private static Pay pay(
            List<ComparisonRow> rows,
            Function<ComparisonRow, BigDecimal> paid,
            Function<ComparisonRow, BigDecimal> fixed) {
        BigDecimal basic = sum(rows, row -> fixed.apply(row).signum() == 0 ? salary(row.facts()) : fixed.apply(row));
        return new Pay(basic, sum(rows, paid).subtract(sum(rows, fixed)));
    }

    private static BigDecimal salary(FactSet facts) {
        Employment employment = employment(facts);
        BigDecimal known = employment == null ? facts.seller().baseSalary() : employment.salaryByDays();
        return known == null ? BigDecimal.ZERO : known;
    }

    private static BigDecimal days(FactSet facts) {
        Employment employment = employment(facts);
        LocalDate from = employment == null ? facts.period().from() : employment.from();
        LocalDate to = employment == null ? facts.period().to() : employment.to();
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static BigDecimal partTime(FactSet facts) {
        Employment employment = employment(facts);
        return employment == null ? BigDecimal.ONE : employment.partTime();
    }

    private static @Nullable Employment employment(FactSet facts) {
        return facts.others().stream()
                .map(fact -> fact instanceof Employment one ? one : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal sum(List<ComparisonRow> rows, Function<ComparisonRow, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
