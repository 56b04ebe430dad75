package trinn.simulation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.trial.Effect;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.LastYear.Candidate;
import trinn.simulation.trial.ShadowRun;
import trinn.simulation.trial.TrialGroup;
import trinn.simulation.trial.TrialResult;
import trinn.simulation.trial.TrialSetup;
import trinn.source.Translations;

/** The tables of a trial or shadow run: numbers as they are, in the words of a reader. */
public final class TrialSheets {

    private final TrialSetup setup;
    private final Translations words;
    private final List<Sheet> sheets = new ArrayList<>();

    private TrialSheets(TrialSetup setup, Locale reader) {
        this.setup = setup;
        this.words = Translations.of(reader);
    }

    /** What a trial is about, as it is called. */
    public record Titles(String inForce, String tried, String kpi, Kind kind, String currency) {}

    /** The tables of a shadow run. */
    public static List<Sheet> of(TrialSetup setup, Titles titles, ShadowRun run, Locale reader) {
        TrialSheets made = new TrialSheets(setup, reader);
        made.about(titles, List.of());
        List<List<Cell>> months = new ArrayList<>();
        run.months().forEach(month -> months.add(made.month(month)));
        made.add(
                "trials.months",
                months,
                "trials.month",
                "trials.in-force",
                "trials.tried",
                "tone.difference",
                "trials.less",
                "trials.more");
        List<List<Cell>> payouts = new ArrayList<>();
        for (ShadowRun.Month month : run.months()) {
            month.payouts().rows().forEach(row -> payouts.add(payout(row)));
        }
        made.add(
                "chart.payouts",
                payouts,
                "trials.id",
                "grid.seller",
                "grid.department",
                "trials.month",
                "trials.in-force",
                "trials.tried",
                "tone.difference");
        return made.sheets;
    }

    /** The tables of a trial with two groups. */
    public static List<Sheet> of(
            TrialSetup setup,
            Titles titles,
            TrialResult result,
            List<Candidate> before,
            Comparison all,
            Locale reader) {
        TrialSheets made = new TrialSheets(setup, reader);
        made.about(
                titles,
                List.of(
                        made.effect(titles.kpi(), titles.kind(), result.kpi()),
                        made.effect(made.words.text("trials.paid"), Kind.MONEY, result.paid())));
        made.months(titles, result);
        made.members(before);
        made.payouts(titles, all);
        return made.sheets;
    }

    private void add(String name, List<List<Cell>> rows, String... headings) {
        addNamed(name, rows, Stream.of(headings).map(key -> words.text(key)).toList());
    }

    private void addNamed(String name, List<List<Cell>> rows, List<String> headings) {
        sheets.add(new Sheet(words.text(name), headings, rows));
    }

    private void about(Titles titles, List<List<Cell>> effects) {
        List<List<Cell>> rows = new ArrayList<>();
        pair(rows, "runs.name", setup.name());
        pair(
                rows,
                "trials.kind",
                words.text(setup.kind() == TrialSetup.Kind.SHADOW ? "trials.kind.shadow" : "trials.kind.groups"));
        pair(rows, "context.data", setup.dataSet());
        pair(rows, "trials.in-force", titles.inForce());
        pair(rows, "trials.tried", titles.tried());
        pair(rows, "report.currency", titles.currency());
        rows.add(List.of(Cell.of(words.text("trials.start")), new Cell.Day(setup.start())));
        if (!effects.isEmpty()) {
            pair(rows, "trials.kpi", titles.kpi());
            rows.add(List.of(Cell.of(words.text("trials.seed")), Cell.of(Long.toString(setup.seed()))));
        }
        add("report.about", rows, "report.about", "report.about.value");
        if (!effects.isEmpty()) {
            add(
                    "trials.difference",
                    effects,
                    "trials.kpi",
                    "trials.a",
                    "trials.b",
                    "trials.difference",
                    "trials.from",
                    "trials.to");
        }
    }

    private void pair(List<List<Cell>> rows, String key, String value) {
        rows.add(List.of(Cell.of(words.text(key)), Cell.of(value)));
    }

    /** Adjusted means, and the difference of the second as a part of the first. */
    private List<Cell> effect(String name, Kind kind, Effect effect) {
        Effect.Interval ratio = effect.ratio();
        boolean known = effect.difference() != null;
        return List.of(
                Cell.of(name),
                known ? Cell.of(effect.meanA(), kind) : Cell.NONE,
                known ? Cell.of(effect.meanB(), kind) : Cell.NONE,
                part(ratio == null ? null : ratio.value()),
                part(ratio == null ? null : ratio.low()),
                part(ratio == null ? null : ratio.high()));
    }

    private static Cell part(@Nullable BigDecimal ratio) {
        return Cell.of(ratio, Kind.RATIO);
    }

    private List<Cell> month(ShadowRun.Month month) {
        Comparison payouts = month.payouts();
        return List.of(
                day(month.period().from()),
                money(payouts.baseline()),
                money(payouts.alternative()),
                money(payouts.difference()),
                Cell.of(payouts.count(-1)),
                Cell.of(payouts.count(1)));
    }

    private void months(Titles titles, TrialResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TrialResult.Month month : result.months()) {
            rows.add(List.of(
                    day(month.period().from()),
                    Cell.of(month.a().payees()),
                    Cell.of(month.b().payees()),
                    Cell.of(month.a().kpi(), titles.kind()),
                    Cell.of(month.b().kpi(), titles.kind()),
                    money(month.a().paid()),
                    money(month.b().paid())));
        }
        String sellers = words.text("trials.balance.payees");
        String paid = words.text("trials.paid");
        addNamed(
                "trials.months",
                rows,
                List.of(
                        words.text("trials.month"),
                        words.text("trials.kpi.a", sellers),
                        words.text("trials.kpi.b", sellers),
                        words.text("trials.kpi.a", titles.kpi()),
                        words.text("trials.kpi.b", titles.kpi()),
                        words.text("trials.kpi.a", paid),
                        words.text("trials.kpi.b", paid)));
    }

    private void members(List<Candidate> before) {
        Groups groups = setup.groups();
        List<List<Cell>> rows = new ArrayList<>();
        for (Candidate one : before) {
            TrialGroup group = groups.of(one.id());
            if (group != null) {
                rows.add(List.of(
                        Cell.of(one.id()),
                        Cell.of(one.seller().name()),
                        Cell.of(one.seller().department()),
                        Cell.of(group.name()),
                        Cell.of(one.attainment(), Kind.RATIO),
                        money(one.sold()),
                        money(one.pay())));
            }
        }
        addNamed(
                "trials.members",
                rows,
                List.of(
                        words.text("trials.id"),
                        words.text("grid.seller"),
                        words.text("grid.department"),
                        words.text("trials.group"),
                        words.text("grid.attainment"),
                        words.text("trials.sold"),
                        words.text("trials.paid")));
    }

    private void payouts(Titles titles, Comparison all) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparisonRow row : all.rows()) {
            TrialGroup group = setup.groups().of(row.facts().seller().id());
            if (group != null && !row.facts().period().from().isBefore(setup.start())) {
                var kpi = row.facts().kpi(setup.kpi());
                rows.add(List.of(
                        Cell.of(row.facts().seller().id()),
                        Cell.of(row.facts().seller().name()),
                        Cell.of(group.name()),
                        day(row.facts().period().from()),
                        Cell.of(kpi == null ? null : kpi.actual(), titles.kind()),
                        money(TrialResult.paid(row, setup.groups()))));
            }
        }
        addNamed(
                "chart.payouts",
                rows,
                List.of(
                        words.text("trials.id"),
                        words.text("grid.seller"),
                        words.text("trials.group"),
                        words.text("trials.month"),
                        titles.kpi(),
                        words.text("trials.paid")));
    }

    private static List<Cell> payout(ComparisonRow row) {
        return List.of(
                Cell.of(row.facts().seller().id()),
                Cell.of(row.facts().seller().name()),
                Cell.of(row.facts().seller().department()),
                day(row.facts().period().from()),
                money(row.baseline()),
                money(row.alternative()),
                money(row.difference()));
    }

    private static Cell money(BigDecimal amount) {
        return Cell.of(amount, Kind.MONEY);
    }

    private static Cell day(LocalDate day) {
        return new Cell.Day(day);
    }
}
