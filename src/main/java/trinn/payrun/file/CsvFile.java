package trinn.payrun.file;

import java.util.ArrayList;
import java.util.List;
import trinn.facts.Kind;
import trinn.simulation.report.Cell;

/** Lines for payroll as columns of a text file. */
final class CsvFile {

    /** What the first column of the trailer says, in every language. */
    private static final String TRAILER = "TOTAL";

    private final Handover run;
    private final Mapping mapping;
    private final CsvText csv;

    CsvFile(Handover run, Mapping mapping) {
        this.run = run;
        this.mapping = mapping;
        this.csv = new CsvText(mapping.format(), run.currency());
    }

    byte[] bytes() {
        List<List<Cell>> rows = rows(Integer.MAX_VALUE);
        if (mapping.format().trailer()) {
            rows.add(trailer());
        }
        return csv.bytes(csv.text(rows));
    }

    /** The heading and the first lines. */
    String text(int most) {
        return csv.text(rows(most));
    }

    private List<List<Cell>> rows(int most) {
        List<Column> columns = mapping.format().columns();
        List<List<Cell>> rows = new ArrayList<>();
        if (mapping.format().header()) {
            rows.add(columns.stream()
                    .map(column -> Cell.of(OneLine.of(column.heading())))
                    .toList());
        }
        Line.of(run, mapping).stream()
                .limit(most)
                .forEach(line -> rows.add(columns.stream()
                        .map(column -> line.cell(column, run, mapping))
                        .toList()));
        return rows;
    }

    private List<Cell> trailer() {
        Totals totals = Totals.of(run);
        return List.of(
                Cell.of(TRAILER),
                Cell.of(Integer.toString(totals.lines())),
                Cell.of(totals.paid(), Kind.MONEY),
                Cell.of(Long.toString(run.run())),
                Cell.of(run.resultHash()),
                Cell.of(run.auditHead()));
    }
}
