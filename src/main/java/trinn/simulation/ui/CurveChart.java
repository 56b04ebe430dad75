package trinn.simulation.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.Kind;
import trinn.simulation.CurveFault;
import trinn.simulation.CurveInput;
import trinn.simulation.InputCurve;
import trinn.simulation.Standing.Dot;
import trinn.ui.Chart;

/** Draws what both sides pay one seller by how much there is of one thing, with real sellers as dots and what misleads shaded. */
final class CurveChart {

    private final Chart chart;
    private final CurveWords words;
    private final CurveInput input;
    private final boolean inParts;

    /**
     * A real seller and her goal.
     *
     * @param goal null where she has none
     */
    record Real(Dot dot, @Nullable BigDecimal goal) {}

    /** @param target whether the seller has a goal, so that attainment is what is read */
    CurveChart(Chart chart, CurveWords words, CurveInput input, boolean target) {
        this.chart = chart;
        this.words = words;
        this.input = input;
        this.inParts = target && input.kind() != Kind.RATIO;
    }

    void draw(@Nullable InputCurve before, @Nullable InputCurve after, List<Real> real) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend");
        ObjectNode axis = option.putObject("xAxis").put("type", "value");
        axis.put("name", inParts ? chart.getTranslation("curve.attainment", words.name(input)) : words.name(input));
        axis.put("trinnFormat", inParts || input.kind() == Kind.RATIO ? "percent" : "short-money");
        InputCurve any = after == null ? before : after;
        if (any != null) {
            axis.put("max", place(any, any.points().getLast().at()));
        }
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put(
                        "name",
                        chart.getTranslation("chart.payout", words.currency().getCurrencyCode()))
                .put("trinnFormat", "short-money");
        ArrayNode series = option.putArray("series");
        dots(series.addObject(), "baseline", real);
        dots(series.addObject(), "alternative", real);
        if (before != null) {
            line(series.addObject(), "baseline", before);
        }
        if (after != null) {
            line(series.addObject(), "alternative", after);
            shade(series.addObject(), after);
        }
        chart.setOption(option);
    }

    private BigDecimal place(InputCurve curve, BigDecimal value) {
        return place(value, curve.goal());
    }

    private BigDecimal place(BigDecimal value, BigDecimal goal) {
        return Numbers.forChart(inParts ? value.divide(goal, MathContext.DECIMAL64) : value);
    }

    private void line(ObjectNode series, String tone, InputCurve curve) {
        series.put("type", "line").put("name", chart.getTranslation("tone." + tone));
        series.put("symbolSize", 5).put("showAllSymbol", true).put("z", tone.equals("baseline") ? 3 : 4);
        series.putObject("lineStyle").put("width", 2).put("color", "var(--trinn-" + tone + ")");
        series.putObject("itemStyle").put("color", "var(--trinn-" + tone + ")");
        ArrayNode data = series.putArray("data");
        for (InputCurve.Point point : curve.points()) {
            ObjectNode item = data.addObject();
            item.putArray("value").add(place(curve, point.at())).add(point.pay());
            item.put("tip", tip(tone, curve, point));
        }
        own(series, tone, curve);
    }

    /** The seller's own place. */
    private void own(ObjectNode series, String tone, InputCurve curve) {
        ObjectNode mark = series.putObject("markPoint");
        mark.put("symbol", "diamond").put("symbolSize", 16).put("silent", true);
        mark.putObject("itemStyle")
                .put("color", "var(--trinn-" + tone + ")")
                .put("borderColor", "var(--trinn-text)")
                .put("borderWidth", 2);
        ObjectNode item = mark.putArray("data").addObject();
        item.putArray("coord")
                .add(place(curve, curve.own().at()))
                .add(curve.own().pay());
    }

    private String tip(String tone, InputCurve curve, InputCurve.Point point) {
        String value = words.value(input, point.at());
        String part = inParts ? " (" + words.percent(point.at().divide(curve.goal(), MathContext.DECIMAL64)) + ")" : "";
        String first = value + part + "\n" + chart.getTranslation("tone." + tone) + ": " + words.money(point.pay());
        boolean last =
                point.at().add(input.more()).compareTo(curve.points().getLast().at()) > 0;
        return last
                ? first
                : first + "\n"
                        + chart.getTranslation(
                                "curve.tip.more",
                                words.value(input, input.more()),
                                words.money(curve.more(point.at())));
    }

    private void dots(ObjectNode series, String tone, List<Real> real) {
        series.put("type", "scatter").put("name", chart.getTranslation("tone." + tone));
        series.put("symbolSize", 6).put("cursor", "pointer");
        series.putObject("itemStyle").put("color", "var(--trinn-" + tone + ")").put("opacity", new BigDecimal("0.35"));
        ArrayNode data = series.putArray("data");
        for (Real one : real) {
            BigDecimal goal = one.goal();
            if (inParts && goal == null) {
                continue;
            }
            Dot dot = one.dot();
            BigDecimal pay = tone.equals("baseline") ? dot.before() : dot.after();
            ObjectNode item = data.addObject();
            item.putArray("value")
                    .add(place(dot.at(), goal == null ? BigDecimal.ONE : goal))
                    .add(pay);
            item.put("tip", String.join("\n", dot.seller().name(), words.value(input, dot.at()), words.money(pay)));
            item.put("id", dot.seller().id() + (tone.equals("baseline") ? "|b" : "|a"));
        }
    }

    /** What misleads on the alternative: dead zones and falls as areas, cliffs as lines. */
    private void shade(ObjectNode series, InputCurve curve) {
        series.put("type", "line").put("silent", true);
        series.putArray("data");
        ObjectNode areas = series.putObject("markArea");
        areas.putObject("label").put("position", "insideBottom").put("color", "var(--trinn-text-quiet)");
        ArrayNode stretches = areas.putArray("data");
        ObjectNode lines = series.putObject("markLine");
        lines.put("symbol", "none");
        lines.putObject("lineStyle").put("color", "var(--trinn-less)").put("type", "dashed");
        lines.putObject("label").put("show", false);
        ArrayNode cliffs = lines.putArray("data");
        for (CurveFault fault : curve.faults()) {
            if (fault.kind() == CurveFault.Kind.CLIFF) {
                cliffs.addObject().put("xAxis", place(curve, fault.to().at()));
            } else {
                ArrayNode ends = stretches.addArray();
                boolean fall = fault.kind() == CurveFault.Kind.FALL;
                ObjectNode first = ends.addObject()
                        .put(
                                "name",
                                chart.getTranslation("curve." + fault.kind().key()))
                        .put("xAxis", place(curve, fault.from().at()));
                first.putObject("itemStyle")
                        .put("color", fall ? "var(--trinn-less)" : "var(--trinn-baseline)")
                        .put("opacity", new BigDecimal("0.15"));
                ends.addObject().put("xAxis", place(curve, fault.to().at()));
            }
        }
    }
}
