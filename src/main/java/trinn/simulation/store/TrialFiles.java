package trinn.simulation.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import trinn.simulation.report.CsvFiles;
import trinn.simulation.report.ExcelWorkbook;
import trinn.simulation.report.Sheet;
import trinn.simulation.report.TrialSheets;
import trinn.simulation.trial.TrialSetup;
import trinn.statement.KpiWords;

/** Takes trials out of the screen: as a workbook, and as files for tools. */
public final class TrialFiles {

    /** The media type of a workbook. */
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of the files for tools. */
    public static final String ZIP = "application/zip";

    private TrialFiles() {}

    /** All tables as an Excel workbook. */
    public static byte[] excel(TrialAnswer answer, Locale reader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExcelWorkbook.write(sheets(answer, reader), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All tables as CSV files in a ZIP. */
    public static byte[] csv(TrialAnswer answer, Locale reader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvFiles.write(sheets(answer, reader), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Sheet> sheets(TrialAnswer answer, Locale reader) {
        TrialSetup setup = answer.trial().setup();
        KpiWords kpis = new KpiWords(answer.population().catalogue());
        TrialSheets.Titles titles = new TrialSheets.Titles(
                answer.inForce().messages(reader).title(),
                answer.tried().messages(reader).title(),
                kpis.name(setup.kpi(), reader),
                kpis.kind(setup.kpi()),
                answer.inForce().currency().getCurrencyCode());
        return setup.kind() == TrialSetup.Kind.SHADOW
                ? TrialSheets.of(setup, titles, answer.shadow(), reader)
                : TrialSheets.of(setup, titles, answer.result(), answer.before().candidates(), answer.all(), reader);
    }
}
