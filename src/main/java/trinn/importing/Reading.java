package trinn.importing;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import trinn.intake.Kept;
import trinn.intake.Report;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.population.DataHead;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;

/** Reads a folder for whoever takes its records, and says how far it is. Keeps the report, also where it refuses. */
final class Reading implements DataSets.Source {

    private static final long STEP = 100_000;

    private final DataFolder folder;
    private final PrintWriter progress;
    private final Map<RecordType, Long> counts = new EnumMap<>(RecordType.class);
    private Catalogue kpis = Catalogue.delivered();
    private long records;
    private Report report = new Report();

    Reading(DataFolder folder, PrintWriter progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Lets targets be for other KPIs than those that come with Trinn, too. */
    Reading against(Catalogue all) {
        kpis = all;
        return this;
    }

    @Override
    public Report read(Consumer<Row> sink) {
        report = folder.rows(Kept.NOTHING, kpis, row -> {
            counts.merge(row.type(), 1L, Long::sum);
            if (++records % STEP == 0) {
                progress.printf(Locale.ENGLISH, "%,d records read%n", records);
                progress.flush();
            }
            sink.accept(row);
        });
        return report;
    }

    /** What the data set will be, besides its records. */
    DataHead head() {
        return folder.head();
    }

    /** What the checks found. */
    Report report() {
        return report;
    }

    /** How many records there are, in all and of each type: {@code 10 records: 2 payees, 8 sales}. */
    String counted() {
        StringBuilder counted = new StringBuilder("%,d records".formatted(records));
        String between = ": ";
        for (Map.Entry<RecordType, Long> one : counts.entrySet()) {
            counted.append(between)
                    .append("%,d ".formatted(one.getValue()))
                    .append(one.getKey().code());
            between = ", ";
        }
        return counted.toString();
    }
}
