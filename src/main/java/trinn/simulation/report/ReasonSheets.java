package trinn.simulation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.simulation.Attribution;
import trinn.simulation.Fairness;
import trinn.simulation.Figures.Both;
import trinn.simulation.GoalReach;
import trinn.simulation.RuleUse;
import trinn.statement.KpiWords;

/** Why a decision comes to what it does: its changes, its rules, its targets, and women and men. */
final class ReasonSheets extends SheetMaker {

    private ReasonSheets(Decision decision, DecisionWords words) {
        super(decision, words);
    }

    static List<Sheet> of(Decision decision, DecisionWords words) {
        ReasonSheets all = new ReasonSheets(decision, words);
        all.attribution();
        all.rules();
        all.targets();
        all.fairness();
        return all.sheets();
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
