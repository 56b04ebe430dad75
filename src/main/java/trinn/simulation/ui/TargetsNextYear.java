package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.SortedMap;
import trinn.evaluation.store.Population;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.GoalReach;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.statement.KpiWords;

/** How many of the targets of each KPI were reached, and would be in a scenario. */
final class TargetsNextYear extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final GoalWords goals = new GoalWords(getLocale());

    /**
     * By the code of the KPI.
     *
     * @param last as they were reached
     * @param next as they would be
     */
    record Reached(SortedMap<String, List<GoalReach>> last, SortedMap<String, List<GoalReach>> next) {

        static Reached of(Population population, Comparison last, Comparison next) {
            return new Reached(reach(population, last), reach(population, next));
        }

        private static SortedMap<String, List<GoalReach>> reach(Population population, Comparison of) {
            return GoalReach.of(of.rows().stream().map(ComparisonRow::facts).toList(), population.catalogue()::isLess);
        }
    }

    void show(Population population, Reached reached) {
        removeAll();
        KpiWords words = new KpiWords(population.catalogue());
        FigureTable table = new FigureTable("goals.kpi", "goals.targets", "year.targets.last", "year.targets.next");
        reached.next().forEach((code, next) -> {
            List<GoalReach> last = reached.last().get(code);
            table.row(
                    words.name(code, getLocale()),
                    "",
                    List.of(
                            Cell.of(formats.count(next.getFirst().targets())),
                            last == null ? Cell.of("–") : goals.reached(last.getFirst()),
                            goals.reached(next.getFirst())));
        });
        if (!reached.next().isEmpty()) {
            add(new H2(getTranslation("year.targets")), table);
        }
    }
}
