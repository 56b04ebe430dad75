package trinn.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import trinn.intake.Check;
import trinn.intake.DataProblem;
import trinn.intake.DataProblemsException;
import trinn.intake.Intake;
import trinn.intake.Kept;
import trinn.intake.Layout;
import trinn.intake.LayoutReader;
import trinn.intake.Report;
import trinn.kpi.Catalogue;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Spelling;

/**
 * A folder that holds {@code data.yaml}, its files, and perhaps {@code kpis.yaml}.
 *
 * @param path where it lies
 * @param layout what its data.yaml says
 * @param head what it is, besides its records
 */
public record DataFolder(Path path, Layout layout, DataHead head) {

    /** The file with the KPIs of a data set's own. */
    public static final String KPIS = "kpis.yaml";

    /**
     * Looks at data.yaml only.
     *
     * @throws DataProblemsException with everything that is wrong with it
     */
    public static DataFolder open(Path path) {
        try {
            Layout layout = LayoutReader.read(path);
            DataHead head = head(layout, text(path.resolve(KPIS)));
            FactDerivation.catalogue(head);
            return new DataFolder(path, layout, head);
        } catch (ProblemsException e) {
            throw refusal(e.problems());
        }
    }

    private static DataHead head(Layout layout, String kpis) {
        return new DataHead(layout.name(), layout.currency(), layout.description(), layout.periods(), kpis);
    }

    /**
     * The whole data set, never a part of it.
     *
     * @throws DataProblemsException with everything that is wrong in the folder
     */
    public static DataSet read(Path path) {
        DataFolder folder = open(path);
        List<Row> rows = new ArrayList<>();
        folder.rows(rows::add).refuse();
        return new DataSet(folder.head(), new Records(rows));
    }

    /** Hands on every record; what was done with them must be undone where the report has an error. */
    public Report rows(Consumer<Row> sink) {
        return rows(Kept.NOTHING, Catalogue.delivered(), sink);
    }

    /**
     * As {@link #rows(Consumer)}, together with records that stay as they are.
     *
     * @param kpis that targets may be for, besides the data set's own
     */
    public Report rows(Kept kept, Catalogue kpis, Consumer<Row> sink) {
        Map<String, Row> planned = new LinkedHashMap<>();
        Report report = Intake.read(path, layout, kept, row -> {
            if (row.type() == RecordType.TARGETS) {
                planned.putIfAbsent(row.text("kpi"), row);
            }
            sink.accept(row);
        });
        Catalogue catalogue = FactDerivation.catalogue(head, kpis);
        planned.forEach((code, row) -> {
            if (catalogue.get(code) == null) {
                report.add(unknownKpi(code, row, catalogue));
            }
        });
        return report;
    }

    private static DataProblem unknownKpi(String code, Row row, Catalogue catalogue) {
        String message = "There is no such KPI. %s Or define it in %s."
                .formatted(Spelling.advice(code, catalogue.codes()), KPIS);
        return new DataProblem(
                Check.UNKNOWN_ID, row.origin().file(), row.origin().row(), "kpi", code, message);
    }

    /**
     * The {@linkplain DataSet#contentHash() content hash} of the data set, for which no record is kept.
     *
     * @throws DataProblemsException with everything that is wrong in the folder
     */
    public String contentHash() {
        ContentHash hash = new ContentHash(head);
        rows(hash::add).refuse();
        return hash.hex();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new ProblemsException(new Problem(KPIS, 0, 0, "The file cannot be read. Save it as UTF-8 text."));
        }
    }

    private static DataProblemsException refusal(List<Problem> problems) {
        List<DataProblem> told = problems.stream()
                .map(problem ->
                        new DataProblem(Check.UNREADABLE, problem.file(), problem.line(), "", "", problem.advice()))
                .toList();
        return new DataProblemsException(told, told.size());
    }
}
