package trinn.document;

import java.math.BigDecimal;
import java.util.List;
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

    private final Words words;
    private final Examples examples;
    private final Succession scheme;

    CurvePart(CompiledScheme compiled, Words words, Examples examples) {
        this.words = words;
        this.examples = examples;
        this.scheme = Succession.of(compiled, compiled.scheme().terms());
    }

    /**
     * Adds the section, where the scheme names an example.
     *
     * @return the amounts in it
     */
    List<Promise> addTo(Paper.Draft draft) {
        Example example = words.scheme().example();
        if (example == null) {
            return List.of();
        }
        GoldenCase golden = example.golden();
        Variation vary = example.vary();
        PayCurve curve = PayCurve.of(scheme, golden.population(), example.about(), vary);
        draft.section(words.text("curve")).curve(drawn(curve, vary, example.about()));
        if (examples.number(golden) > 0) {
            draft.note(words.text("curve.note", examples.number(golden)));
        }
        List<Corner> corners = new Corners(scheme, example).of(curve);
        draft.table(Table.of(
                List.of(Table.Column.text(axis(vary)), Table.Column.number(payout())),
                corners.stream().map(corner -> row(corner, vary)).toList()));
        String label = measure(vary).label();
        return corners.stream().map(corner -> corner.promise(label)).toList();
    }

    private String payout() {
        return words.text("payout", words.currency().getCurrencyCode());
    }

    private String axis(Variation vary) {
        String name = words.name(measure(vary));
        return kind(vary) == Kind.MONEY ? name + ", " + words.currency().getCurrencyCode() : name;
    }

    private static Measure measure(Variation vary) {
        return switch (vary.number().of()) {
            case KPI -> new Measure("Kpi", vary.number().name(), vary.number().window(), "actual");
            case PRODUCT -> new Measure("Product", vary.number().name(), null, "quantity");
            case SALE -> new Measure("Sale", vary.number().name(), null, "value");
            case DEPARTMENT -> new Measure("Department", "", null, "actual");
            case COMPANY -> new Measure("Company", "", null, "actual");
        };
    }

    private Kind kind(Variation vary) {
        return switch (vary.number().of()) {
            case KPI -> words.kpis().kind(words.scheme(), vary.number().name());
            case PRODUCT -> Kind.COUNT;
            default -> Kind.MONEY;
        };
    }

    private String at(BigDecimal value, Variation vary) {
        Kind kind = kind(vary);
        return kind == Kind.MONEY ? words.formats().number(value) : words.amount(value, kind);
    }

    private Table.Row row(Corner corner, Variation vary) {
        String at = at(corner.at(), vary);
        String where = switch (corner.side()) {
            case THERE -> at;
            case BELOW -> words.text("below", at);
            case ABOVE -> words.text("above", at);
        };
        return Table.Row.of(where, words.money(corner.pay()));
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
