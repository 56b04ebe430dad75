package trinn.simulation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trinn.facts.Kind;
import trinn.simulation.Bootstrap;
import trinn.simulation.Drawn;
import trinn.simulation.Figures.Both;

/** Collects the sheets of a decision, in the words of its reader. */
abstract class SheetMaker {

    final Decision decision;
    final DecisionWords words;
    private final List<Sheet> sheets = new ArrayList<>();

    SheetMaker(Decision decision, DecisionWords words) {
        this.decision = decision;
        this.words = words;
    }

    /** All that were added, in their order. */
    final List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Adds one.
     *
     * @param name key of a text, as headings are
     */
    final void add(String name, List<List<Cell>> rows, String... headings) {
        sheets.add(new Sheet(
                words.text(name),
                Stream.of(headings).map(key -> words.text(key)).toList(),
                rows));
    }

    /** Adds one with headings that are no texts of the screen. */
    final void add(Sheet sheet) {
        sheets.add(sheet);
    }

    final Cell money(BigDecimal amount) {
        return Cell.of(amount, Kind.MONEY);
    }

    /**
     * Adds what both sides cost, everybody and each department, each with its interval.
     *
     * @param name key of a text
     */
    final void costs(String name, Bootstrap sure) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(cost(words.text("goals.all"), sure.total()));
        sure.departments().forEach(part -> rows.add(cost(part.department(), part.cost())));
        add(
                name,
                rows,
                "grid.department",
                "tone.baseline",
                "report.sure.low",
                "report.sure.high",
                "tone.alternative",
                "report.sure.low",
                "report.sure.high",
                "tone.difference",
                "report.sure.low",
                "report.sure.high");
    }

    /** What both sides cost, each with its interval where that is known. */
    private List<Cell> cost(String name, Bootstrap.Cost cost) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (Drawn drawn : List.of(cost.baseline(), cost.alternative(), cost.difference())) {
            cells.add(money(drawn.amount()));
            cells.add(drawn.isKnown() ? money(drawn.low()) : Cell.NONE);
            cells.add(drawn.isKnown() ? money(drawn.high()) : Cell.NONE);
        }
        return cells;
    }

    /** A number on both sides. */
    static List<Cell> row(String name, Kind kind, Both both) {
        return List.of(
                Cell.of(name),
                Cell.of(both.baseline(), kind),
                Cell.of(both.alternative(), kind),
                Cell.of(both.difference(), kind));
    }
}
