package trinn.simulation.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.evaluation.store.Population;
import trinn.paper.Press;
import trinn.population.store.DataSets;
import trinn.simulation.Attribution;
import trinn.simulation.GoalReach;
import trinn.simulation.Grouping;
import trinn.simulation.Progress;
import trinn.simulation.report.CsvFiles;
import trinn.simulation.report.Decision;
import trinn.simulation.report.DecisionSheets;
import trinn.simulation.report.ExcelWorkbook;
import trinn.simulation.report.LookedSheets;
import trinn.simulation.report.Sheet;
import trinn.simulation.report.SteeringReport;

/** Takes results out of the screen: as a workbook, as files for tools, and as a report for those who decide. */
@Component
public final class Decisions {

    private final DataSets dataSets;
    private final Investigations investigations;
    private final Press press;

    Decisions(DataSets dataSets, Investigations investigations, Press press) {
        this.dataSets = dataSets;
        this.investigations = investigations;
        this.press = press;
    }

    /**
     * All tables as an Excel workbook.
     *
     * @param beside what stands beside the question
     * @throws trinn.engine.EvaluationException where a mixture of both sides cannot be worked out for somebody
     */
    public byte[] excel(Answer.Results results, Neighbours beside, Locale reader) {
        return bytes(out -> ExcelWorkbook.write(sheets(results, beside, reader), out));
    }

    /**
     * All tables as CSV files in a ZIP.
     *
     * @param beside what stands beside the question
     * @throws trinn.engine.EvaluationException where a mixture of both sides cannot be worked out for somebody
     */
    public byte[] csv(Answer.Results results, Neighbours beside, Locale reader) {
        return bytes(out -> CsvFiles.write(sheets(results, beside, reader), out));
    }

    /**
     * The report as PDF.
     *
     * @throws trinn.engine.EvaluationException where a mixture of both sides cannot be worked out for somebody
     */
    public byte[] report(Answer.Results results, Locale reader) {
        return press.pdf(SteeringReport.of(decision(results), reader));
    }

    private List<Sheet> sheets(Answer.Results results, Neighbours beside, Locale reader) {
        Decision decision = decision(results);
        List<Sheet> all = new ArrayList<>(DecisionSheets.of(decision, reader));
        all.addAll(LookedSheets.of(decision, investigations.looked(results), reader));
        all.addAll(new NeighbourSheets(
                        investigations.columns(),
                        results,
                        dataSets.name(results.population().id()),
                        reader)
                .of(beside));
        return all;
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Decision decision(Answer.Results results) {
        Question question = results.question();
        Population population = results.population();
        return new Decision(
                dataSets.name(population.id()),
                question.baseline(),
                question.alternative(),
                question.terms(),
                results.comparison(),
                results.usedBefore().in(question.period()),
                results.usedAfter().in(question.period()),
                attribution(results),
                investigations.fairness(results, true, new Grouping(Grouping.By.ROLE, "")),
                GoalReach.of(population.facts(), population.catalogue()::isLess),
                population.catalogue(),
                population.people(),
                LocalDate.now());
    }

    /** Null where there are too many changes to tell them apart. */
    private @Nullable Attribution attribution(Answer.Results results) {
        return results.question().changes().all().size() > Attribution.MOST_CHANGES
                ? null
                : investigations.attribution(results, Progress.PATIENT);
    }
}
