package trinn.simulation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.simulation.Attribution;
import trinn.simulation.Bootstrap;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Drawn;
import trinn.simulation.Fairness;
import trinn.simulation.Figures;
import trinn.simulation.Figures.Both;
import trinn.simulation.GoalReach;
import trinn.simulation.Grouping;
import trinn.simulation.Movement;
import trinn.simulation.RuleUse;
import trinn.simulation.SellerComparison;
import trinn.statement.KpiWords;

/** All tables of a decision, as What-if shows them on its tabs: numbers as they are, in the words of a reader. */
public final class DecisionSheets {

    private final Decision decision;
    private final DecisionWords words;
    private final List<Sheet> sheets = new ArrayList<>();

    private DecisionSheets(Decision decision, Locale reader) {
        this.decision = decision;
        this.words = new DecisionWords(decision, reader);
    }

    /** The tables, that with what is compared first. */
    public static List<Sheet> of(Decision decision, Locale reader) {
        DecisionSheets all = new DecisionSheets(decision, reader);
        all.about();
        all.figures();
        all.movements();
        all.sure();
        all.groups();
        all.sellers();
        all.payouts();
        all.attribution();
        all.rules();
        all.targets();
        all.fairness();
        return all.sheets;
    }

    private void add(String name, List<List<Cell>> rows, String... headings) {
        sheets.add(new Sheet(
                words.text(name),
                List.of(headings).stream()
                        .map(key -> key.isEmpty() ? "" : words.text(key))
                        .toList(),
                rows));
    }

    private Cell money(BigDecimal amount) {
        return Cell.of(amount, Kind.MONEY);
    }

    private void about() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(pair("context.data", decision.data()));
        rows.add(pair("context.period", words.periods(decision.comparison())));
        rows.add(pair("report.currency", words.currency()));
        rows.add(pair("tone.baseline", words.title(decision.baseline())));
        rows.add(pair("tone.alternative", words.title(decision.alternative())));
        for (String term : decision.baseline().terms().changedIn(decision.terms())) {
            String name = decision.baseline()
                    .messages(words.reader())
                    .label(Objects.requireNonNull(decision.baseline().terms().get(term)));
            rows.add(List.of(Cell.of(name), Cell.of(words.before(term) + "  →  " + words.after(term))));
        }
        rows.add(List.of(Cell.of(words.text("report.day")), new Cell.Day(decision.day())));
        rows.add(pair("report.hash", decision.hash()));
        add("report.about", rows, "report.about", "report.about.value");
    }

    private List<Cell> pair(String key, String value) {
        return List.of(Cell.of(words.text(key)), Cell.of(value));
    }

    private static List<Cell> row(String name, Kind kind, Both both) {
        return List.of(
                Cell.of(name),
                Cell.of(both.baseline(), kind),
                Cell.of(both.alternative(), kind),
                Cell.of(both.difference(), kind));
    }

    private void figures() {
        List<List<Cell>> rows = new ArrayList<>();
        Figures.of(decision.comparison())
                .of()
                .forEach((measure, both) ->
                        rows.add(row(words.text("figures." + measure.name()), measure.kind(), both)));
        add("figures.title", rows, "figures.title", "tone.baseline", "tone.alternative", "tone.difference");
    }

    private void movements() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Movement one : Figures.of(decision.comparison()).movements()) {
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

    private void sure() {
        Bootstrap sure = decision.sure();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(cost(words.text("goals.all"), sure.total()));
        sure.departments().forEach(part -> rows.add(cost(part.department(), part.cost())));
        add(
                "report.sure",
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

    private List<Cell> cost(String name, Bootstrap.Cost cost) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (Drawn drawn : List.of(cost.baseline(), cost.alternative(), cost.difference())) {
            cells.add(money(drawn.amount()));
            cells.add(drawn.isKnown() ? money(drawn.low()) : Cell.NONE);
            cells.add(drawn.isKnown() ? money(drawn.high()) : Cell.NONE);
        }
        return cells;
    }

    private void groups() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Grouping by : Grouping.of(decision.comparison(), decision.people())) {
            for (Grouping.Group group : by.groups(decision.comparison())) {
                rows.add(List.of(
                        Cell.of(words.grouping(by)),
                        Cell.of(words.group(by, group.name())),
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

    private void attribution() {
        Attribution known = decision.attribution();
        if (known == null || known.changes().isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<BigDecimal> amounts = known.total();
        for (int nth = 0; nth < amounts.size(); nth++) {
            rows.add(List.of(Cell.of(words.change(known.changes().get(nth))), money(amounts.get(nth))));
        }
        add("attribution.title", rows, "report.change", "tone.difference");
    }

    private void rules() {
        Set<String> names = new TreeSet<>(decision.usedBefore().keySet());
        names.addAll(decision.usedAfter().keySet());
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : names) {
            RuleUse before = decision.usedBefore().get(name);
            RuleUse after = decision.usedAfter().get(name);
            rows.add(List.of(
                    Cell.of(words.rule(name)),
                    payouts(before),
                    before == null ? Cell.NONE : money(before.amount()),
                    payouts(after),
                    after == null ? Cell.NONE : money(after.amount())));
        }
        add(
                "coverage.title",
                rows,
                "coverage.rule",
                "coverage.before",
                "report.rules.before",
                "coverage.after",
                "report.rules.after");
    }

    private static Cell payouts(@Nullable RuleUse use) {
        return use == null ? Cell.NONE : Cell.of(use.payouts());
    }

    private void targets() {
        KpiWords kpis = new KpiWords(decision.catalogue());
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, List<GoalReach>> kpi : decision.targets().entrySet()) {
            for (GoalReach one : kpi.getValue()) {
                rows.add(List.of(
                        Cell.of(kpis.name(kpi.getKey(), words.reader())),
                        Cell.of(one.department().isEmpty() ? words.text("goals.all") : one.department()),
                        Cell.of(one.targets()),
                        Cell.of(one.average(), kpis.kind(kpi.getKey())),
                        Cell.of(one.share(), Kind.RATIO),
                        Cell.of(one.easy(), Kind.RATIO),
                        Cell.of(one.hard(), Kind.RATIO)));
            }
        }
        if (!rows.isEmpty()) {
            add(
                    "goals.title",
                    rows,
                    "goals.kpi",
                    "grid.department",
                    "goals.targets",
                    "goals.average",
                    "goals.reached",
                    "report.targets.easy",
                    "report.targets.hard");
        }
    }

    private void fairness() {
        Fairness fairness = decision.fairness();
        if (fairness.figures().isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        fairness.figures()
                .forEach((figure, both) -> rows.add(row(words.text("fairness." + figure.name()), Kind.RATIO, both)));
        for (int band = 0; band < fairness.bands().size(); band++) {
            String quarter = words.text("fairness.bands") + ": " + words.text("grid.quartile." + (band + 1));
            rows.add(row(quarter, Kind.RATIO, fairness.bands().get(band)));
        }
        for (Fairness.Category category : fairness.categories()) {
            Both total = category.total();
            if (total != null) {
                rows.add(row(words.text("fairness.category.all") + ": " + category.name(), Kind.RATIO, total));
            }
        }
        add("fairness.title", rows, "fairness.gap", "tone.baseline", "tone.alternative", "tone.difference");
    }
}
