package trinn.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.paper.Curve;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.Example;
import trinn.scheme.GoldenCase;
import trinn.scheme.Variation;
import trinn.simulation.PayCurve;
import trinn.statement.Measure;

/** What one thing that is achieved comes to, all else as in the scheme's example: as a curve, and as a table of its corners. */
final class CurvePart {

    /** More rows than these nobody reads; then every so-manieth point stands in the table. */
    private static final int MOST = 14;

    private static final int SOME = 10;

    /** Lines are rounded, so that points on a straight line may lie beside it by this, in the currency of the scheme. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final Words words;
    private final Examples examples;
    private final Succession scheme;

    CurvePart(CompiledScheme compiled, Words words, Examples examples) {
        this.words = words;
        this.examples = examples;
        this.scheme = Succession.of(compiled, compiled.scheme().terms());
    }

    /** Adds the section, where the scheme names an example. */
    void addTo(Paper.Draft draft) {
        Example example = words.scheme().example();
        if (example == null) {
            return;
        }
        GoldenCase golden = example.golden();
        Variation vary = example.vary();
        PayCurve curve = PayCurve.of(scheme, golden.population(), example.about(), vary);
        draft.section(words.text("curve")).curve(drawn(curve, vary, example.about()));
        if (examples.number(golden) > 0) {
            draft.note(words.text("curve.note", examples.number(golden)));
        }
        draft.table(
                Table.of(List.of(Table.Column.text(axis(vary)), Table.Column.number(payout())), rows(curve, example)));
    }

    private String payout() {
        return words.text("payout", words.currency().getCurrencyCode());
    }

    private String axis(Variation vary) {
        String name = words.name(measure(vary));
        return kind(vary) == Kind.MONEY ? name + ", " + words.currency().getCurrencyCode() : name;
    }

    private static Measure measure(Variation vary) {
        return switch (vary.of()) {
            case KPI -> new Measure("Kpi", vary.name(), vary.window(), "actual");
            case PRODUCT -> new Measure("Product", vary.name(), null, "quantity");
            case SALE -> new Measure("Sale", vary.name(), null, "value");
            case DEPARTMENT -> new Measure("Department", "", null, "actual");
            case COMPANY -> new Measure("Company", "", null, "actual");
        };
    }

    private Kind kind(Variation vary) {
        return switch (vary.of()) {
            case KPI -> words.kpis().kind(words.scheme(), vary.name());
            case PRODUCT -> Kind.COUNT;
            default -> Kind.MONEY;
        };
    }

    private String at(BigDecimal value, Variation vary) {
        Kind kind = kind(vary);
        return kind == Kind.MONEY ? words.formats().number(value) : words.amount(value, kind);
    }

    private List<Table.Row> rows(PayCurve curve, Example example) {
        List<PayCurve.Point> corners = corners(curve.line());
        List<Table.Row> rows = new ArrayList<>();
        if (corners.size() + curve.jumps().size() > MOST) {
            int every = Math.max(1, curve.points().size() / SOME);
            for (int i = 0; i < curve.points().size(); i += every) {
                rows.add(row(curve.points().get(i), example.vary()));
            }
            return rows;
        }
        for (PayCurve.Point corner : corners) {
            PayCurve.Jump jump = jump(curve, corner);
            if (jump == null) {
                rows.add(row(corner, example.vary()));
            } else if (corner.equals(jump.before())) {
                rows.addAll(rows(jump, example));
            }
        }
        return rows;
    }

    private Table.Row row(PayCurve.Point point, Variation vary) {
        return Table.Row.of(at(point.at(), vary), words.money(point.pay()));
    }

    /** The border with its own pay, and what is paid right beside it. */
    private List<Table.Row> rows(PayCurve.Jump jump, Example example) {
        BigDecimal border = jump.at();
        PayCurve.Point there =
                PayCurve.at(scheme, example.golden().population(), example.about(), example.vary(), border);
        boolean reached = there.pay()
                        .subtract(jump.after().pay())
                        .abs()
                        .compareTo(there.pay().subtract(jump.before().pay()).abs())
                <= 0;
        String at = at(border, example.vary());
        return reached
                ? List.of(
                        Table.Row.of(
                                words.text("below", at),
                                words.money(jump.before().pay())),
                        Table.Row.of(at, words.money(there.pay())))
                : List.of(
                        Table.Row.of(at, words.money(there.pay())),
                        Table.Row.of(
                                words.text("above", at),
                                words.money(jump.after().pay())));
    }

    private static PayCurve.@Nullable Jump jump(PayCurve curve, PayCurve.Point point) {
        return curve.jumps().stream()
                .filter(jump -> jump.before().equals(point) || jump.after().equals(point))
                .findFirst()
                .orElse(null);
    }

    /** The ends, and the points where the line bends. */
    private static List<PayCurve.Point> corners(List<PayCurve.Point> line) {
        List<PayCurve.Point> corners = new ArrayList<>(List.of(line.getFirst()));
        for (int i = 1; i + 1 < line.size(); i++) {
            if (bends(corners.getLast(), line.get(i), line.get(i + 1))) {
                corners.add(line.get(i));
            }
        }
        corners.add(line.getLast());
        return corners;
    }

    private static boolean bends(PayCurve.Point from, PayCurve.Point at, PayCurve.Point to) {
        BigDecimal width = to.at().subtract(from.at());
        BigDecimal part = at.at().subtract(from.at()).divide(width, MathContext.DECIMAL64);
        BigDecimal straight = from.pay().add(to.pay().subtract(from.pay()).multiply(part));
        return straight.subtract(at.pay()).abs().compareTo(ROUNDING) > 0;
    }

    private Curve drawn(PayCurve curve, Variation vary, FactSet about) {
        List<Curve.Point> line = curve.line().stream()
                .map(point ->
                        new Curve.Point(point.at().doubleValue(), point.pay().doubleValue()))
                .toList();
        BigDecimal from = curve.points().getFirst().at();
        BigDecimal to = curve.points().getLast().at();
        BigDecimal least = curve.line().stream().map(PayCurve.Point::pay).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = curve.line().stream().map(PayCurve.Point::pay).reduce(BigDecimal.ONE, BigDecimal::max);
        return new Curve(
                words.text("curve.alt", words.reasons().name(measure(vary)), at(from, vary), at(to, vary)),
                axis(vary),
                payout(),
                Marks.within(from, to).stream()
                        .map(mark -> new Curve.Mark(mark.doubleValue(), at(mark, vary)))
                        .toList(),
                Marks.around(least, most).stream()
                        .map(mark -> new Curve.Mark(
                                mark.doubleValue(), words.formats().number(mark)))
                        .toList(),
                line,
                dots(curve, vary, about));
    }

    /** The example itself, where the curve passes it. */
    private static List<Curve.Point> dots(PayCurve curve, Variation vary, FactSet about) {
        BigDecimal value = vary.in(about);
        return curve.points().stream()
                .filter(point -> value != null && point.at().compareTo(value) == 0)
                .map(point ->
                        new Curve.Point(point.at().doubleValue(), point.pay().doubleValue()))
                .toList();
    }
}
