package trinn.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Employment;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.records.Stint;
import trinn.records.Stints;

/** Who was what, and when. */
final class Staff {

    private final Records records;
    private final Stints stints;
    private final Set<LocalDate> holidays = new HashSet<>();

    Staff(Records records) {
        this.records = records;
        this.stints = new Stints(records);
        records.of(RecordType.HOLIDAYS).forEach(row -> holidays.add(row.day("date")));
    }

    /** The ids of all payees, in the order of their file. */
    Set<String> payees() {
        return stints.payees();
    }

    /** What a payee was on a day. */
    Stint on(String payee, LocalDate day) {
        return stints.on(payee, day);
    }

    /**
     * The part of a period in which a payee was employed; a part-time fraction that changes within it counts by calendar
     * days. Null where no day of it lies in the period.
     */
    @Nullable Employment employment(String payee, Period period) {
        Row record = records.find(RecordType.PAYEES, payee);
        LocalDate joined = record == null ? null : record.date("joined");
        LocalDate left = record == null ? null : record.date("left");
        boolean late = joined != null && !joined.isBefore(period.to());
        boolean gone = left != null && !left.isAfter(period.from());
        if (late || gone || joined != null && left != null && !joined.isBefore(left)) {
            return null;
        }
        Employment whole = Employment.in(period, joined, left, BigDecimal.ONE, holidays);
        return new Employment(
                        whole.from(), whole.to(), partTime(payee, whole), whole.calendarShare(), whole.workingShare())
                .withPay(
                        byDays(payee, whole, period, Stint::baseSalary),
                        byDays(payee, whole, period, Stint::variableBase));
    }

    private BigDecimal partTime(String payee, Employment employment) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate day = employment.from();
        for (Stint stint : stints.of(payee)) {
            if (stint.from().isAfter(day) && stint.from().isBefore(employment.to())) {
                sum = sum.add(on(payee, day).partTime().multiply(days(day, stint.from())));
                day = stint.from();
            }
        }
        BigDecimal last = on(payee, day).partTime();
        return day.equals(employment.from())
                ? last
                : sum.add(last.multiply(days(day, employment.to())))
                        .divide(days(employment.from(), employment.to()), MathContext.DECIMAL128);
    }

    private @Nullable BigDecimal byDays(
            String payee, Employment employment, Period period, Function<Stint, @Nullable BigDecimal> pay) {
        NavigableMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        for (Stint stint : stints.of(payee)) {
            BigDecimal amount = pay.apply(stint);
            if (amount == null) {
                return null;
            }
            amounts.put(stint.from(), amount.multiply(stint.partTime()));
        }
        return employment.byDays(period, amounts);
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    /** The payee as on the last day of an employment. */
    Seller seller(String payee, Employment employment) {
        return seller(payee, employment.to().minusDays(1));
    }

    /** The payee as on a day. */
    Seller seller(String payee, LocalDate day) {
        Stint stint = on(payee, day);
        Row record = records.find(RecordType.PAYEES, payee);
        return new Seller(
                payee,
                record == null ? payee : record.text("name"),
                stint.role(),
                departmentName(stint.department()),
                stint.manager(),
                stint.baseSalary(),
                stint.commissionRate(),
                stint.variableBase(),
                attributes(stint));
    }

    /** The payee's own, and those of the department where the payee has none of the name. */
    private Map<String, String> attributes(Stint stint) {
        Row unit = unit(stint.department());
        if (unit == null || unit.attributes().isEmpty()) {
            return stint.attributes();
        }
        Map<String, String> all = new HashMap<>(unit.attributes());
        all.putAll(stint.attributes());
        return all;
    }

    /** The name of a department that is listed; otherwise what stands in its place. */
    String departmentName(String id) {
        Row unit = unit(id);
        return unit == null ? id : unit.text("name");
    }

    private @Nullable Row unit(String id) {
        return records.has(RecordType.DEPARTMENTS) ? records.find(RecordType.DEPARTMENTS, id) : null;
    }
}
