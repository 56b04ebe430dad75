package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** What is planned of sellers, departments and the company, month by month. */
final class Targets {

    private static final BigDecimal MINIMUM = new BigDecimal("0.92");
    private static final BigDecimal MAXIMUM = new BigDecimal("1.12");
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MARGIN = new BigDecimal("0.33");
    private static final BigDecimal PAID_MARGIN = new BigDecimal("0.30");

    /** Planned of a full-time month; base and norm are null where only the target counts. */
    private record Planned(
            String kpi,
            @Nullable BigDecimal base,
            @Nullable BigDecimal norm,
            @Nullable BigDecimal target) {
        static Planned of(String kpi, String target) {
            return new Planned(kpi, null, null, new BigDecimal(target));
        }

        static Planned of(String kpi, int base, int norm, int target) {
            return new Planned(kpi, BigDecimal.valueOf(base), BigDecimal.valueOf(norm), BigDecimal.valueOf(target));
        }
    }

    private static final Map<Department, List<Planned>> PLANNED = new EnumMap<>(Map.of(
            Department.ACTIVE,
            List.of(
                    Planned.of("first-calls", "11"),
                    Planned.of("repeat-calls", "13"),
                    Planned.of("meetings", 9, 14, 16),
                    Planned.of("offers", 1, 2, 3),
                    Planned.of("contact-points", "1.8"),
                    Planned.of("contracts", "2"),
                    Planned.of("new-customers", "1")),
            Department.INBOUND,
            List.of(
                    Planned.of("first-calls", "9"),
                    Planned.of("repeat-calls", "18"),
                    Planned.of("offers", 1, 2, 3),
                    Planned.of("new-customers", "1")),
            Department.VIP,
            List.of(
                    Planned.of("repeat-calls", "8"),
                    Planned.of("meetings", 20, 28, 32),
                    Planned.of("contact-points", "2")),
            Department.STORES,
            List.of(Planned.of("conversion", "0.25"), Planned.of("average-order-value", "5000"))));

    private final Company company;
    private final CsvOut out;
    private final Map<YearMonth, BigDecimal[]> quotas = new TreeMap<>();

    Targets(Company company, CsvOut out) {
        this.company = company;
        this.out = out;
    }

    /** Writes the targets of a seller in a month, as of full time and the whole of it. */
    void write(Stint stint) {
        YearMonth month = stint.month();
        BigDecimal quota = Quota.of(company, stint.post(), month.getMonth());
        for (Planned planned : ofQuota(quota)) {
            write("seller", stint.seller().id(), planned, month);
        }
        for (Planned planned : PLANNED.getOrDefault(stint.department(), List.of())) {
            write("seller", stint.seller().id(), planned, month);
        }
        BigDecimal[] sums = quotas.computeIfAbsent(month, any -> zeros());
        int place = stint.department().ordinal();
        sums[place] = sums[place].add(quota.multiply(BigDecimal.valueOf(stint.share())));
    }

    /** What follows from the quota: half of it is where an index begins, and all of it the norm. */
    private static List<Planned> ofQuota(BigDecimal quota) {
        BigDecimal margin = thousands(quota.multiply(MARGIN));
        BigDecimal paid = thousands(quota.multiply(PAID_MARGIN));
        return List.of(
                new Planned("revenue", thousands(quota.multiply(HALF)), quota, quota),
                new Planned("margin", thousands(margin.multiply(HALF)), margin, margin),
                Planned.of("paid-margin", paid.toString()),
                new Planned("errors", BigDecimal.valueOf(2), BigDecimal.ONE, null),
                Planned.of("quality", "0.95"));
    }

    private static BigDecimal thousands(BigDecimal kroner) {
        return kroner.divide(THOUSAND, 0, RoundingMode.HALF_UP).multiply(THOUSAND);
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[Department.values().length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private void write(String level, String of, Planned planned, YearMonth month) {
        row(level, of, planned.kpi(), month, null, planned.base(), planned.norm(), planned.target(), null);
    }

    private void row(
            String level,
            String of,
            String kpi,
            YearMonth month,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal base,
            @Nullable BigDecimal norm,
            @Nullable BigDecimal target,
            @Nullable BigDecimal maximum) {
        LocalDate to = month.plusMonths(1).atDay(1);
        out.row(RecordType.TARGETS, level, of, kpi, month.atDay(1), to, minimum, base, norm, target, maximum);
    }

    /** Writes the revenue planned of departments and company, and what acquisition cost: after all sellers. */
    void writeSums() {
        quotas.forEach((month, sums) -> {
            BigDecimal all = BigDecimal.ZERO;
            for (Department department : Department.values()) {
                BigDecimal planned = rounded(sums[department.ordinal()]);
                all = all.add(planned);
                if (planned.signum() > 0) {
                    writeDepartment(department, month, planned);
                }
            }
            row("company", "", "revenue", month, null, null, null, all, null);
        });
    }

    private void writeDepartment(Department department, YearMonth month, BigDecimal planned) {
        row(
                "department",
                department.usual.id(),
                "revenue",
                month,
                rounded(planned.multiply(MINIMUM)),
                null,
                planned,
                planned,
                rounded(planned.multiply(MAXIMUM)));
        Chance chance = company.chance("acquisition", month.getYear() * 100L + month.getMonthValue());
        double share = 0.01 * (1 + department.ordinal()) / 2 * chance.factor(0.15);
        BigDecimal cost = planned.multiply(BigDecimal.valueOf(share)).setScale(0, RoundingMode.HALF_UP);
        out.row(RecordType.EXPENSES, month.atEndOfMonth(), department.usual.id(), "acquisition", cost);
    }

    /** To tens of thousands of kroner. */
    private static BigDecimal rounded(BigDecimal kroner) {
        return kroner.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
    }
}
