package trinn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.intake.Intake;
import trinn.intake.Layout;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiMeasurement;
import trinn.kpi.KpiMeter;
import trinn.population.DataFolder;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Measures every KPI of a folder of any size while its files pass by, and then looks up every seller's value of every month
 * of a year. Prints how long both take.
 */
final class KpiBench {

    private final PrintWriter out;
    private final Set<String> sellers = new LinkedHashSet<>();
    private long rows;
    private long sales;
    private @Nullable LocalDate first;

    KpiBench(PrintWriter out) {
        this.out = out;
    }

    void run(Path path) {
        DataFolder folder = DataFolder.open(path);
        Catalogue catalogue = Catalogue.delivered();
        KpiMeter meter = new KpiMeter(catalogue, catalogue.codes());
        long start = System.nanoTime();
        for (RecordType type : meter.types()) {
            Intake.read(path, only(folder.layout(), type), row -> {
                        if (row.type() == type) {
                            count(row);
                            meter.accept(row);
                        }
                    })
                    .refuse();
        }
        KpiMeasurement measured = meter.close();
        print("%,d records with %,d sales lines read and measured".formatted(rows, sales), start);
        start = System.nanoTime();
        long values = lookUp(catalogue, measured);
        print("%,d values of %,d sellers in 12 months looked up".formatted(values, sellers.size()), start);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        out.printf(
                Locale.ROOT,
                "memory in use behind it %,d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
    }

    private static Layout only(Layout layout, RecordType type) {
        return new Layout(
                layout.name(),
                layout.currency(),
                layout.description(),
                layout.periods(),
                layout.sections().stream()
                        .filter(section -> section.type() == type)
                        .toList());
    }

    private void count(Row row) {
        rows++;
        if (row.type() == RecordType.PAYEES) {
            sellers.add(row.text("id"));
        } else if (row.type() == RecordType.SALES) {
            sales++;
            LocalDate day = row.day("date");
            first = first == null || day.isBefore(first) ? day : first;
        }
    }

    private long lookUp(Catalogue catalogue, KpiMeasurement measured) {
        long values = 0;
        List<String> codes = catalogue.codes();
        LocalDate start = first == null ? LocalDate.EPOCH : first.withDayOfMonth(1);
        for (String seller : sellers) {
            for (int month = 0; month < 12; month++) {
                Period period = new Period(start.plusMonths(month), start.plusMonths(month + 1));
                for (String code : codes) {
                    measured.value(code, seller, period);
                    values++;
                }
            }
        }
        return values;
    }

    private void print(String what, long start) {
        out.printf(Locale.ROOT, "%-80s %8.1f s%n", what, (System.nanoTime() - start) / 1e9);
        out.flush();
    }
}
