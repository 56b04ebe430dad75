package trinn.workbench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.Period;

/**
 * An employment as a golden case states it. Facts have shares and sums only, so that days and amounts are found that come to the same:
 * public holidays, and the amount that held each day.
 */
final class EmploymentText {

    private static final int MOST_HOLIDAYS = 15;
    private static final int MOST_DIGITS = 34;

    private final Employment employment;
    private final Period period;

    private EmploymentText(Employment employment, Period period) {
        this.employment = employment;
        this.period = period;
    }

    /** In brackets; <code>{}</code> for who was there all the time, in full. */
    static String of(Employment employment, Period period) {
        return new EmploymentText(employment, period).text();
    }

    private String text() {
        FlowMap text = new FlowMap()
                .date("joined", employment.from(), period.from())
                .date("left", employment.to(), period.to())
                .number("partTime", employment.partTime(), BigDecimal.ONE);
        Set<LocalDate> holidays = holidays();
        if (!holidays.isEmpty()) {
            text.raw(
                    "holidays",
                    holidays.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ", "[", "]")));
        }
        amounts(text, "baseSalary", employment.salaryByDays());
        amounts(text, "variableBase", employment.variableByDays());
        return text.toString();
    }

    /** The fewest holidays with which the share of working days is what it is; none where no such days are found. */
    private Set<LocalDate> holidays() {
        List<LocalDate> within = workingDays(employment.from(), employment.to());
        List<LocalDate> around = workingDays(period.from(), period.to());
        around.removeAll(within);
        for (int all = 0; all <= MOST_HOLIDAYS; all++) {
            for (int in = Math.max(0, all - around.size()); in <= Math.min(all, within.size()); in++) {
                Set<LocalDate> days = new HashSet<>(within.subList(within.size() - in, within.size()));
                days.addAll(around.subList(0, all - in));
                Employment tried =
                        Employment.in(period, employment.from(), employment.to(), employment.partTime(), days);
                if (tried.workingShare().compareTo(employment.workingShare()) == 0) {
                    return days;
                }
            }
        }
        return Set.of();
    }

    private static List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toList());
    }

    private void amounts(FlowMap text, String key, @Nullable BigDecimal sum) {
        if (sum != null) {
            text.raw(
                    key,
                    found(sum).entrySet().stream()
                            .map(entry -> new FlowMap()
                                    .date("from", entry.getKey(), null)
                                    .number("amount", entry.getValue())
                                    .toString())
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** One amount from the first day on; two where no single one comes to the sum in its last digit. */
    private NavigableMap<LocalDate, BigDecimal> found(BigDecimal sum) {
        BigDecimal days = days(employment.from(), employment.to());
        BigDecimal full =
                sum.multiply(days(period.from(), period.to())).divide(employment.partTime(), MathContext.DECIMAL128);
        BigDecimal daily = full.divide(days, MathContext.DECIMAL128);
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            NavigableMap<LocalDate, BigDecimal> one = new TreeMap<>();
            one.put(employment.from(), daily.setScale(digits, RoundingMode.HALF_EVEN));
            if (comesTo(one, sum)) {
                return one;
            }
        }
        NavigableMap<LocalDate, BigDecimal> two = new TreeMap<>();
        LocalDate second = employment.from().plusDays(1);
        for (int digits = 0; digits <= MOST_DIGITS && second.isBefore(employment.to()); digits++) {
            BigDecimal rest = daily.setScale(2, RoundingMode.HALF_EVEN);
            BigDecimal total = full.setScale(digits, RoundingMode.HALF_EVEN);
            two.put(employment.from(), total.subtract(rest.multiply(days.subtract(BigDecimal.ONE))));
            two.put(second, rest);
            if (comesTo(two, sum)) {
                return two;
            }
        }
        two.clear();
        two.put(employment.from(), daily);
        return two;
    }

    private boolean comesTo(NavigableMap<LocalDate, BigDecimal> amounts, BigDecimal sum) {
        NavigableMap<LocalDate, BigDecimal> parts = new TreeMap<>();
        amounts.forEach((day, amount) -> parts.put(day, amount.multiply(employment.partTime())));
        BigDecimal comes = employment.byDays(period, parts);
        return comes != null && comes.compareTo(sum) == 0;
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
    }
}
