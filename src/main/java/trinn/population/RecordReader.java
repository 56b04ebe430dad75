package trinn.population;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.Period;
import trinn.records.Numbers;

/**
 * Reads the CSV files of a data set and checks them against each other. What follows from a problem already noted is
 * not noted again: where a payee's row cannot be read, the payee's sales are not called unknown.
 */
final class RecordReader {

    private final Path folder;
    private final Layout layout;
    private final ProblemList problems;

    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> sellers = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private boolean allUnits;
    private boolean allSellers;
    private boolean allQuotas;

    RecordReader(Path folder, Layout layout, ProblemList problems) {
        this.folder = folder;
        this.layout = layout;
        this.problems = problems;
    }

    /** Everything that could be read; of use only where no problem was noted. */
    Records read() {
        List<Unit> departments = departments();
        List<Payee> payees = payees();
        QuotaReader reader = new QuotaReader(layout.lastEnd());
        List<Quota> quotas = quotas(reader);
        List<Sale> sales = sales(new QuotaIndex(quotas), reader);
        return new Records(departments, payees, quotas, sales);
    }

    private List<Unit> departments() {
        List<Unit> read = new ArrayList<>();
        Section section = layout.departments();
        if (section != null) {
            allUnits = CsvFile.read(folder, section, problems, row -> {
                        String id = id(row, units);
                        String name = row.text("name");
                        if (!row.failed()) {
                            read.add(new Unit(id, name, row.origin()));
                        }
                    })
                    && !units.containsKey("");
        }
        return read;
    }

    private List<Payee> payees() {
        List<Payee> read = new ArrayList<>();
        allSellers = CsvFile.read(folder, layout.payees(), problems, row -> {
                    String id = id(row, sellers);
                    String name = row.text("name");
                    String role = row.optionalText("role");
                    String department = row.optionalText("department");
                    BigDecimal rate = row.optionalNumber("commission rate");
                    BigDecimal base = row.optionalNumber("variable base");
                    Section section = layout.departments();
                    if (section != null && allUnits && !department.isEmpty() && !units.containsKey(department)) {
                        row.fail("department", "There is no such department in %s.".formatted(section.file()));
                    }
                    if (!row.failed()) {
                        read.add(new Payee(id, name, role, department, rate, base, row.origin()));
                    }
                })
                && !sellers.containsKey("");
        return read;
    }

    private List<Quota> quotas(QuotaReader reader) {
        boolean[] attributed = {true};
        boolean all = CsvFile.read(folder, layout.quotas(), problems, row -> {
            String payee = seller(row);
            attributed[0] &= !row.failed();
            reader.read(row, payee);
        });
        allQuotas = all && attributed[0];
        return reader.quotas();
    }

    private List<Sale> sales(QuotaIndex quotas, QuotaReader reader) {
        List<Sale> read = new ArrayList<>();
        Map<Quota, BigDecimal> sums = new HashMap<>();
        CsvFile.read(folder, layout.sales(), problems, row -> {
            String id = id(row, orders);
            LocalDate date = row.date("date");
            String payee = seller(row);
            BigDecimal amount = row.number("amount");
            if (row.failed()) {
                return;
            }
            Quota quota = quotas.on(payee, date);
            if (quota != null) {
                BigDecimal sum = sums.merge(quota, amount, BigDecimal::add);
                if (Numbers.hasTooManyWholeDigits(sum)) {
                    row.fail("amount", tooLarge(quota.period()));
                }
            } else if (allQuotas && !reader.unsure().contains(payee)) {
                row.fail(
                        "date",
                        "Seller %s has no quota for this day. Add one to %s, or correct the day."
                                .formatted(payee, layout.quotas().file()));
            }
            read.add(new Sale(id, payee, date, amount, row.origin()));
        });
        return read;
    }

    private static String tooLarge(Period period) {
        return "The sum of the seller's sales from %s to %s now has more than %d digits before the point."
                .formatted(period.from(), period.to(), Numbers.WHOLE_DIGITS);
    }

    /** The id of a row, noted as taken; one that cannot be read is noted as the empty text. */
    private static String id(CsvRow row, Map<String, Integer> taken) {
        String id = row.text("id");
        Integer before = taken.putIfAbsent(id, row.origin().row());
        if (before != null && !id.isEmpty()) {
            row.fail("id", "Row %d has this id already. Every row needs one of its own.".formatted(before));
        }
        return id;
    }

    private String seller(CsvRow row) {
        String payee = row.text("payee");
        if (!payee.isEmpty() && allSellers && !sellers.containsKey(payee)) {
            row.fail(
                    "payee",
                    "There is no such seller in %s. Add the seller there, or correct the id here."
                            .formatted(layout.payees().file()));
        }
        return payee;
    }
}
