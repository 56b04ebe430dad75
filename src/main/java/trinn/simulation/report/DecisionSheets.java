package trinn.simulation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.facts.Kind;
import trinn.simulation.Changes.Change;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Figures;
import trinn.simulation.Grouping;
import trinn.simulation.Movement;
import trinn.simulation.SellerComparison;

/** All tables of a decision, as What-if shows them on its tabs: numbers as they are, in the words of a reader. */
public final class DecisionSheets extends SheetMaker {

    private final Figures figures;

    private DecisionSheets(Decision decision, DecisionWords words) {
        super(decision, words);
        this.figures = Figures.of(decision.comparison());
    }

    /** The tables, that with what is compared first. */
    public static List<Sheet> of(Decision decision, Locale reader) {
        DecisionWords words = new DecisionWords(decision, reader);
        DecisionSheets paid = new DecisionSheets(decision, words);
        paid.about();
        paid.figures();
        paid.movements();
        paid.costs("report.sure", decision.sure());
        paid.groups();
        paid.sellers();
        paid.payouts();
        List<Sheet> all = new ArrayList<>(paid.sheets());
        all.addAll(ReasonSheets.of(decision, words));
        return all;
    }

    private void about() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(pair("context.data", decision.data()));
        rows.add(pair("context.period", words.periods(decision.comparison())));
        rows.add(pair("report.currency", words.currency()));
        rows.add(pair("tone.baseline", words.title(decision.baseline())));
        rows.add(pair("tone.alternative", words.title(decision.alternative())));
        for (String term : decision.baseline().terms().changedIn(decision.terms())) {
            rows.add(List.of(
                    Cell.of(words.change(new Change(term))),
                    Cell.of(words.before(new Change(term)) + "  →  " + words.after(new Change(term)))));
        }
        rows.add(List.of(Cell.of(words.text("report.day")), new Cell.Day(decision.day())));
        rows.add(pair("report.hash", decision.hash()));
        add("report.about", rows, "report.about", "report.about.value");
    }

    private List<Cell> pair(String key, String value) {
        return List.of(Cell.of(words.text(key)), Cell.of(value));
    }

    private void figures() {
        List<List<Cell>> rows = new ArrayList<>();
        figures.of()
                .forEach((measure, both) ->
                        rows.add(row(words.text("figures." + measure.name()), measure.kind(), both)));
        add("figures.title", rows, "figures.title", "tone.baseline", "tone.alternative", "tone.difference");
    }

    private void movements() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Movement one : figures.movements()) {
            rows.add(List.of(
                    Cell.of(one.than(), Kind.RATIO),
                    Cell.of(one.more()),
                    money(one.gained()),
                    Cell.of(one.less()),
                    money(one.lost()),
                    Cell.of(one.same())));
        }
        add(
                "figures.moved",
                rows,
                "figures.moved.by",
                "figures.moved.more",
                "figures.moved.gained",
                "figures.moved.less",
                "figures.moved.lost",
                "figures.moved.others");
    }

    private void groups() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Grouping by : Grouping.of(decision.comparison(), decision.people())) {
            for (Grouping.Group group : by.groups(decision.comparison())) {
                rows.add(List.of(
                        Cell.of(words.groupings().title(by)),
                        Cell.of(words.groupings().group(by, group.name())),
                        Cell.of(group.sellers()),
                        money(group.comparison().baseline()),
                        money(group.comparison().alternative()),
                        money(group.comparison().difference())));
            }
        }
        add(
                "report.groups",
                rows,
                "report.groups.by",
                "report.groups.group",
                "grid.group.sellers",
                "tone.baseline",
                "tone.alternative",
                "tone.difference");
    }

    private void sellers() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SellerComparison one : decision.comparison().sellers()) {
            rows.add(List.of(
                    Cell.of(one.seller().id()),
                    Cell.of(one.seller().name()),
                    Cell.of(one.seller().department()),
                    Cell.of(one.seller().role()),
                    Cell.of(one.attainment(), Kind.RATIO),
                    money(one.baseline()),
                    money(one.alternative()),
                    money(one.difference())));
        }
        add(
                "results.everybody",
                rows,
                "field.id",
                "grid.seller",
                "grid.department",
                "grid.role",
                "grid.attainment",
                "tone.baseline",
                "tone.alternative",
                "tone.difference");
    }

    private void payouts() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparisonRow one : decision.comparison().rows()) {
            rows.add(List.of(
                    Cell.of(one.facts().seller().id()),
                    Cell.of(one.facts().seller().name()),
                    new Cell.Day(one.facts().period().from()),
                    new Cell.Day(one.facts().period().to().minusDays(1)),
                    Cell.of(one.attainment(), Kind.RATIO),
                    money(one.baseline()),
                    money(one.alternative()),
                    money(one.difference())));
        }
        add(
                "report.payouts",
                rows,
                "field.id",
                "grid.seller",
                "report.from",
                "report.to",
                "grid.attainment",
                "tone.baseline",
                "tone.alternative",
                "tone.difference");
    }
}
