package trinn.simulation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.simulation.Comparison;
import trinn.simulation.Progress;
import trinn.simulation.Side;
import trinn.simulation.SideBySide;
import trinn.simulation.report.BesideSheets;
import trinn.simulation.report.BesideSheets.Column;
import trinn.simulation.report.Sheet;
import trinn.source.ProblemsException;
import trinn.source.Translations;

/** The tables of what stands beside a question; a column that cannot be worked out is there without numbers. */
final class NeighbourSheets {

    private final Columns columns;
    private final Answer.Results results;
    private final String data;
    private final Locale reader;

    /** @param data the name of the question's own data set */
    NeighbourSheets(Columns columns, Answer.Results results, String data, Locale reader) {
        this.columns = columns;
        this.results = results;
        this.data = data;
        this.reader = reader;
    }

    /** No table where nothing stands beside it. */
    List<Sheet> of(Neighbours beside) {
        List<Sheet> sheets = new ArrayList<>();
        List<Column> plans = new ArrayList<>();
        beside.plans().stream().filter(this::fits).forEach(side -> plans.add(new Column(side.name(), plan(side))));
        if (!plans.isEmpty()) {
            plans.add(new Column(Translations.of(reader).text("side.now"), results.comparison()));
            sheets.addAll(BesideSheets.plans(plans, reader));
        }
        if (!beside.data().isEmpty()) {
            List<Column> all = new ArrayList<>(List.of(new Column(data, results.comparison())));
            beside.data().forEach(column -> all.add(new Column(column.name(), data(column))));
            sheets.add(BesideSheets.data(all, reader));
        }
        return sheets;
    }

    private boolean fits(Side side) {
        return side.scheme().currency().equals(results.question().baseline().currency());
    }

    private @Nullable Comparison plan(Side side) {
        return orNothing(() -> results.question()
                .of(SideBySide.against(results.all(), columns.plan(results, side, Progress.PATIENT))));
    }

    private @Nullable Comparison data(DataColumn column) {
        return orNothing(() -> {
            OnData worked = columns.data(results, column, Progress.PATIENT);
            Comparison asked = results.question().of(worked.all());
            boolean misleads = worked.isNothing() || !worked.missing(results).isEmpty();
            return misleads || asked.rows().isEmpty() ? null : asked;
        });
    }

    private static @Nullable Comparison orNothing(Supplier<@Nullable Comparison> work) {
        try {
            return work.get();
        } catch (EvaluationException | ProblemsException | NoSuchElementException e) {
            LoggerFactory.getLogger(NeighbourSheets.class).warn("A column is left empty.", e);
            return null;
        }
    }
}
