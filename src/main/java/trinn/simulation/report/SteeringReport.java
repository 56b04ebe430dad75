package trinn.simulation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import trinn.facts.Kind;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.paper.Table.Column;
import trinn.paper.Table.Row;
import trinn.simulation.Attribution;
import trinn.simulation.Bootstrap;
import trinn.simulation.Changes.Change;
import trinn.simulation.Comparison;
import trinn.simulation.Drawn;
import trinn.simulation.Fairness;
import trinn.simulation.Figures;
import trinn.simulation.Figures.Both;
import trinn.simulation.GapFigure;
import trinn.simulation.Grouping;
import trinn.simulation.Measure;
import trinn.simulation.Movement;
import trinn.simulation.SellerComparison;

/** What a steering group needs to decide on a what-if, on at most four pages: what changes, what it costs, who wins and who loses. */
public final class SteeringReport {

    /** No table is longer, so that the pages are never more than four; the workbook has them whole. */
    private static final int MOST_ROWS = 10;

    private static final int MOVERS = 5;
    private static final int LONGEST = 60;
    private static final int SHARE_DIGITS = 3;

    private final Decision decision;
    private final DecisionWords words;
    private final Comparison comparison;
    private final Figures figures;

    private SteeringReport(Decision decision, Locale reader) {
        this.decision = decision;
        this.words = new DecisionWords(decision, reader);
        this.comparison = decision.comparison();
        this.figures = Figures.of(comparison);
    }

    /** The paper, in a reader's language. */
    public static Paper of(Decision decision, Locale reader) {
        return new SteeringReport(decision, reader).paper();
    }

    private Paper paper() {
        String title = words.text("report.title", words.title(decision.alternative()));
        Paper.Draft draft = Paper.draft(title, words.reader(), decision.day())
                .heading(title)
                .footer(decision.data() + " · " + words.formats().date(decision.day()))
                .certificate(words.text("report.certificate", decision.hash()))
                .compact()
                .table(Table.details(
                        Row.of(words.text("context.data"), decision.data()),
                        Row.of(words.text("context.period"), words.periods(comparison)),
                        Row.of(words.text("tone.baseline"), words.title(decision.baseline())),
                        Row.of(words.text("tone.alternative"), words.title(decision.alternative()))))
                .figure(
                        words.text("report.difference", words.currency()),
                        words.difference(Kind.MONEY, comparison.difference()))
                .paragraph(summary());
        changes(draft);
        sure(draft);
        figures(draft);
        departments(draft);
        movements(draft);
        movers(draft);
        fairness(draft);
        return draft.paper();
    }

    private String summary() {
        Both total = Objects.requireNonNull(figures.of().get(Measure.TOTAL));
        Movement any = figures.movements().getFirst();
        String costs = words.text(
                "report.costs",
                words.number(Kind.MONEY, total.alternative()),
                words.number(Kind.MONEY, total.baseline()),
                words.currency());
        String people = words.text(
                "report.people",
                words.formats().count(any.more()),
                words.formats().count(any.less()),
                words.formats().count(any.same()));
        return costs + " " + people;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private Column column(String key) {
        return Column.number(words.text(key));
    }

    private Column name(String key) {
        return Column.text(words.text(key));
    }

    /** A table, with how many rows more there are. */
    private void table(Paper.Draft draft, List<Column> columns, List<Row> rows) {
        draft.table(Table.of(columns, rows.subList(0, Math.min(rows.size(), MOST_ROWS))));
        if (rows.size() > MOST_ROWS) {
            draft.note(words.text("report.more", rows.size() - MOST_ROWS));
        }
    }

    private void changes(Paper.Draft draft) {
        Attribution known = decision.attribution();
        List<Change> changes = known == null
                ? decision.baseline().terms().changedIn(decision.terms()).stream()
                        .map(Change::new)
                        .toList()
                : known.changes();
        if (changes.isEmpty()) {
            return;
        }
        List<BigDecimal> amounts = known == null ? List.of() : known.total();
        List<Row> rows = new ArrayList<>();
        for (int nth = 0; nth < changes.size(); nth++) {
            Change change = changes.get(nth);
            rows.add(Row.of(
                    cut(words.change(change)),
                    cut(words.before(change)),
                    cut(words.after(change)),
                    amounts.isEmpty() ? "–" : words.difference(Kind.MONEY, amounts.get(nth))));
        }
        draft.section(words.text("report.changes"));
        table(
                draft,
                List.of(
                        name("report.change"),
                        column("tone.baseline"),
                        column("tone.alternative"),
                        column("report.adds")),
                rows);
        draft.note(words.text("attribution.how"));
        if (known != null && known.together() != null) {
            draft.note(words.text("attribution.together." + known.together(), Attribution.MOST_CHANGES));
        }
    }

    /** The intervals of both sides, where there are sellers enough for them. */
    private void sure(Paper.Draft draft) {
        Bootstrap.Cost total = decision.sure().total();
        if (!total.difference().isKnown()) {
            return;
        }
        draft.section(words.text("report.sure"));
        table(
                draft,
                List.of(
                        name("report.sure"),
                        column("report.sure.amount"),
                        column("report.sure.low"),
                        column("report.sure.high")),
                List.of(
                        row("tone.baseline", total.baseline()),
                        row("tone.alternative", total.alternative()),
                        row("tone.difference", total.difference())));
        draft.note(words.text("year.method", words.formats().count(Bootstrap.DRAWS)));
    }

    private Row row(String key, Drawn drawn) {
        return Row.of(
                words.text(key),
                words.number(Kind.MONEY, drawn.amount()),
                words.number(Kind.MONEY, drawn.low()),
                words.number(Kind.MONEY, drawn.high()));
    }

    private void figures(Paper.Draft draft) {
        List<Row> rows = new ArrayList<>();
        figures.of()
                .forEach((measure, both) -> rows.add(Row.of(
                        words.text("figures." + measure.name()),
                        words.number(measure.kind(), both.baseline()),
                        words.number(measure.kind(), both.alternative()),
                        words.difference(measure.kind(), both.difference()))));
        draft.section(words.text("figures.title"));
        table(draft, sides("figures.title"), rows);
    }

    private List<Column> sides(String first) {
        return List.of(name(first), column("tone.baseline"), column("tone.alternative"), column("tone.difference"));
    }

    private void departments(Paper.Draft draft) {
        Grouping by = new Grouping(Grouping.By.DEPARTMENT, "");
        List<Row> rows = by.groups(comparison).stream()
                .map(group -> Row.of(
                        cut(words.groupings().group(by, group.name())),
                        words.number(Kind.MONEY, group.comparison().baseline()),
                        words.number(Kind.MONEY, group.comparison().alternative()),
                        words.difference(Kind.MONEY, group.comparison().difference())))
                .toList();
        if (rows.size() > 1) {
            draft.section(words.text("report.departments"));
            table(draft, sides("grid.department"), rows);
        }
    }

    private void movements(Paper.Draft draft) {
        List<Row> rows = figures.movements().stream()
                .map(one -> Row.of(
                        one.than().signum() == 0
                                ? words.text("figures.moved.any")
                                : words.text(
                                        "figures.moved.than", words.formats().percent(one.than())),
                        words.formats().count(one.more()),
                        words.difference(Kind.MONEY, one.gained()),
                        words.formats().count(one.less()),
                        words.difference(Kind.MONEY, one.lost())))
                .toList();
        draft.section(words.text("figures.moved"));
        table(
                draft,
                List.of(
                        name("figures.moved.by"),
                        column("figures.moved.more"),
                        column("figures.moved.gained"),
                        column("figures.moved.less"),
                        column("figures.moved.lost")),
                rows);
    }

    private void movers(Paper.Draft draft) {
        List<SellerComparison> sorted = comparison.sellers().stream()
                .sorted(Comparator.comparing(SellerComparison::difference)
                        .thenComparing(one -> one.seller().id()))
                .toList();
        List<Row> rows = new ArrayList<>();
        add(rows, sorted.reversed(), 1);
        add(rows, sorted, -1);
        if (!rows.isEmpty()) {
            draft.section(words.text("report.movers"));
            table(draft, sides("grid.seller"), rows);
        }
    }

    private void add(List<Row> rows, List<SellerComparison> sorted, int sign) {
        sorted.stream()
                .limit(MOVERS)
                .filter(one -> one.difference().signum() == sign)
                .map(one -> Row.of(
                        cut(one.seller().name()),
                        words.number(Kind.MONEY, one.baseline()),
                        words.number(Kind.MONEY, one.alternative()),
                        words.difference(Kind.MONEY, one.difference())))
                .forEach(rows::add);
    }

    private void fairness(Paper.Draft draft) {
        Fairness fairness = decision.fairness();
        if (fairness.figures().isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        fairness.figures().forEach((figure, both) -> rows.add(row(figure, both)));
        draft.section(words.text("report.fairness"));
        table(draft, sides("fairness.gap"), rows);
        draft.note(words.text("report.fairness.how", fairness.women(), fairness.men()));
    }

    private Row row(GapFigure figure, Both both) {
        return Row.of(
                words.text("fairness." + figure.name()),
                words.number(Kind.RATIO, rounded(both.baseline())),
                words.number(Kind.RATIO, rounded(both.alternative())),
                words.difference(Kind.RATIO, rounded(both.difference())));
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
