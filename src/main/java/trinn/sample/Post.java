package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a seller is from a day on.
 *
 * @param partTime 1 is full time
 * @param baseSalary a month at full time, in kroner
 * @param variableBase the bonus of a month at full time with the quota met
 */
record Post(
        LocalDate from,
        Department department,
        boolean senior,
        BigDecimal partTime,
        BigDecimal baseSalary,
        BigDecimal variableBase) {

    private static final BigDecimal SENIOR_SALARY = BigDecimal.valueOf(5_000);
    private static final BigDecimal SENIOR_BASE = BigDecimal.valueOf(2_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String role() {
        return (senior ? "Senior " : "") + department.usual.role();
    }

    /** With some per cent more salary, to whole hundreds. */
    Post raised(int percent) {
        BigDecimal more = baseSalary
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .multiply(HUNDRED);
        return new Post(from, department, senior, partTime, baseSalary.add(more), variableBase);
    }

    Post promoted() {
        return new Post(from, department, true, partTime, baseSalary.add(SENIOR_SALARY), variableBase.add(SENIOR_BASE));
    }

    Post moved() {
        Department next = department.next();
        return new Post(
                from,
                next,
                senior,
                partTime,
                baseSalary.add(BigDecimal.valueOf(next.usual.baseSalary() - department.usual.baseSalary())),
                variableBase.add(BigDecimal.valueOf(next.usual.variableBase() - department.usual.variableBase())));
    }

    Post working(BigDecimal share) {
        return new Post(from, department, senior, share, baseSalary, variableBase);
    }

    Post since(LocalDate day) {
        return new Post(day, department, senior, partTime, baseSalary, variableBase);
    }
}
