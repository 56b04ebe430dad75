package trinn.planning;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.format.SheetCell;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;

/** A plan as monthly targets of company, departments and sellers: revenue and every activity, by the codes of the KPIs. */
public final class PlanTargets {

    private static final RecordType TYPE = RecordType.TARGETS;
    private static final String[] COLUMNS = {"level", "of", "kpi", "from", "to", "target"};

    private record Key(String level, String of, String kpi, YearMonth month) {}

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<YearMonth> months;
    private final List<BigDecimal> season;
    private final List<BigDecimal> days;
    private final boolean fullTime;
    private final Crew crew;
    private final Map<String, Crew.Person> people = new LinkedHashMap<>();
    private final Map<String, List<BigDecimal>> worked = new HashMap<>();

    private PlanTargets(PlanningData data, Plan plan, boolean fullTime) {
        this.crew = data.crew();
        this.fullTime = fullTime;
        Period year = plan.goal().year();
        this.file = "plan-%s.csv".formatted(YearMonth.from(year.from()));
        this.months = months(year);
        this.season = Season.of(data, plan.goal(), months);
        this.days = months.stream()
                .map(month -> BigDecimal.valueOf(
                        crew.workingDays(month.atDay(1), month.plusMonths(1).atDay(1))))
                .toList();
        crew.all().forEach(person -> people.put(person.id(), person));
    }

    /**
     * All targets of a plan, company first. A seller's year is split over the months, by the company's season for revenue and by
     * working days for activities, so that the months add up to it; departments and the company are the sums of their sellers.
     * Targets of zero are left out.
     *
     * @param fullTime whether a seller's target is written as that of a full-time seller who works the whole month, rounded half
     *     up to a whole number, because schemes take it in proportion to the employment
     */
    public static PlanTargets of(PlanningData data, Plan plan, boolean fullTime) {
        PlanTargets targets = new PlanTargets(data, plan, fullTime);
        List<String> codes = new ArrayList<>(List.of(PlanningData.REVENUE));
        codes.addAll(plan.company().needs().efforts().keySet());
        for (String code : codes) {
            Map<SellerPlan, List<BigDecimal>> parts = new LinkedHashMap<>();
            plan.company().sellers().forEach(seller -> parts.put(seller, targets.split(seller, code)));
            targets.add("company", "", code, targets.sum(parts.values()));
            for (GroupPlan department : plan.departments()) {
                if (!department.id().isEmpty()) {
                    targets.add(
                            "department",
                            department.id(),
                            code,
                            targets.sum(department.sellers().stream()
                                    .map(parts::get)
                                    .toList()));
                }
            }
            parts.forEach((seller, months) -> targets.add("seller", seller.id(), code, targets.scaled(seller, months)));
        }
        return targets;
    }

    private static List<YearMonth> months(Period year) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(year.from());
                month.atDay(1).isBefore(year.to());
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private List<BigDecimal> split(SellerPlan seller, String code) {
        List<BigDecimal> worked = worked(seller);
        if (!code.equals(PlanningData.REVENUE)) {
            return LargestRemainder.split(seller.needs().effort(code), worked);
        }
        List<BigDecimal> seasonal = IntStream.range(0, months.size())
                .mapToObj(at -> worked.get(at).signum() == 0
                        ? BigDecimal.ZERO
                        : season.get(at).multiply(worked.get(at)).divide(days.get(at), MathContext.DECIMAL128))
                .toList();
        boolean none = seasonal.stream().allMatch(weight -> weight.signum() == 0);
        return LargestRemainder.split(seller.revenue(), none ? worked : seasonal);
    }

    /** The working days of each month, part-time counted. */
    private List<BigDecimal> worked(SellerPlan seller) {
        Crew.Person person = people.get(seller.id());
        return worked.computeIfAbsent(
                seller.id(),
                id -> months.stream()
                        .map(month -> person == null
                                ? BigDecimal.ZERO
                                : crew.workDays(
                                        person,
                                        new Period(
                                                month.atDay(1),
                                                month.plusMonths(1).atDay(1))))
                        .toList());
    }

    private List<BigDecimal> scaled(SellerPlan seller, List<BigDecimal> parts) {
        if (!fullTime) {
            return parts;
        }
        List<BigDecimal> scaled = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            BigDecimal worked = worked(seller).get(at);
            scaled.add(
                    worked.signum() == 0
                            ? parts.get(at)
                            : parts.get(at).multiply(days.get(at)).divide(worked, 0, RoundingMode.HALF_UP));
        }
        return scaled;
    }

    private List<BigDecimal> sum(Collection<List<BigDecimal>> parts) {
        List<BigDecimal> sums =
                new ArrayList<>(months.stream().map(month -> BigDecimal.ZERO).toList());
        for (List<BigDecimal> part : parts) {
            for (int at = 0; at < sums.size(); at++) {
                sums.set(at, sums.get(at).add(part.get(at)));
            }
        }
        return sums;
    }

    private void add(String level, String of, String kpi, List<BigDecimal> parts) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).signum() > 0) {
                @Nullable Object[] values = new @Nullable Object[TYPE.fields().size()];
                values[TYPE.place("level")] = level;
                values[TYPE.place("of")] = of;
                values[TYPE.place("kpi")] = kpi;
                values[TYPE.place("from")] = months.get(at).atDay(1);
                values[TYPE.place("to")] = months.get(at).plusMonths(1).atDay(1);
                values[TYPE.place("target")] = parts.get(at);
                rows.add(new Row(TYPE, new Origin(file, rows.size() + 2), values));
            }
        }
    }

    /** The name of the file that {@link #csv()} is written to. */
    public String file() {
        return file;
    }

    /** As records, each with its row in the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** As a file that the importer reads, with a header whose columns are the fields of targets. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Row row : rows) {
                csv.writeRecord(
                        row.text("level"),
                        SheetCell.harmless(row.text("of")),
                        SheetCell.harmless(row.text("kpi")),
                        row.day("from").toString(),
                        row.day("to").toString(),
                        row.amount("target").toPlainString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * How the targets go together with those that are there.
     *
     * @param rows all targets afterwards: the old ones first
     * @param overlapping how many of the old ones lie, wholly or in part, in months for which the plan has the same target
     */
    public record Merged(List<Row> rows, int overlapping) {

        /** Copies the list. */
        public Merged {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Adds the targets to those that are there; nothing is twice.
     *
     * @param old targets of the data set; one without an end lasts
     * @param replace whether an old one gives way to the plan where they overlap; otherwise the plan's is left out
     */
    public Merged into(List<Row> old, boolean replace) {
        Set<Key> planned = new HashSet<>();
        rows.forEach(row -> planned.add(key(row, YearMonth.from(row.day("from")))));
        Set<Key> taken = new HashSet<>();
        List<Row> all = new ArrayList<>();
        int overlapping = 0;
        for (Row row : old) {
            List<Key> both = shared(row).stream().filter(planned::contains).toList();
            overlapping += both.isEmpty() ? 0 : 1;
            if (both.isEmpty() || !replace) {
                all.add(row);
                taken.addAll(both);
            }
        }
        rows.stream()
                .filter(row -> !taken.contains(key(row, YearMonth.from(row.day("from")))))
                .forEach(all::add);
        return new Merged(all, overlapping);
    }

    /** The months of the plan in which any day of a target lies. */
    private List<Key> shared(Row row) {
        LocalDate to = row.date("to");
        return months.stream()
                .filter(month -> (to == null || month.atDay(1).isBefore(to))
                        && row.day("from").isBefore(month.plusMonths(1).atDay(1)))
                .map(month -> key(row, month))
                .toList();
    }

    private static Key key(Row row, YearMonth month) {
        String of = row.text("level").equals("company") ? "" : row.text("of");
        return new Key(row.text("level"), of, row.text("kpi"), month);
    }
}
