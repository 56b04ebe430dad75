package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.ui.Chart;

/** Draws two numbers month by month: a grey line for what is in force, a blue one for what is on trial. */
final class TrialChart {

    /** A number on both sides. */
    record Point(
            Period period,
            @Nullable BigDecimal inForce,
            @Nullable BigDecimal tried) {}

    private TrialChart() {}

    /**
     * A chart.
     *
     * @param names of both sides, that in force first
     * @param text a number as it is read
     */
    static Chart of(
            String title,
            List<String> names,
            Kind kind,
            List<Point> points,
            Function<@Nullable BigDecimal, String> text,
            Locale reader) {
        Formats formats = Formats.of(reader);
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend").put("icon", "inherit").put("itemWidth", 28);
        option.putObject("tooltip").put("trigger", "axis");
        Chart chart = new Chart(title);
        ArrayNode months = option.putObject("xAxis")
                .put("type", "category")
                .put("name", chart.getTranslation("trials.month"))
                .putArray("data");
        points.forEach(point -> months.add(
                formats.calendar(point.period().from(), point.period().to())));
        option.putObject("yAxis")
                .put("type", "value")
                .put("scale", kind == Kind.RATIO)
                .put("trinnFormat", kind == Kind.MONEY ? "short-money" : kind == Kind.RATIO ? "percent" : "number");
        ArrayNode series = option.putArray("series");
        line(series, names.getFirst(), "baseline", "emptyCircle", points, Point::inForce, text);
        line(series, names.getLast(), "alternative", "circle", points, Point::tried, text);
        chart.setHeight("18rem");
        chart.setOption(option);
        return chart;
    }

    private static void line(
            ArrayNode all,
            String name,
            String colour,
            String symbol,
            List<Point> points,
            Function<Point, @Nullable BigDecimal> of,
            Function<@Nullable BigDecimal, String> text) {
        String css = "var(--trinn-" + colour + ")";
        ObjectNode series = all.addObject();
        series.put("type", "line").put("name", name).put("connectNulls", true);
        series.put("symbol", symbol).put("symbolSize", 8);
        series.putObject("lineStyle").put("color", css).put("width", 2);
        series.putObject("itemStyle").put("color", css);
        ArrayNode data = series.putArray("data");
        for (Point point : points) {
            BigDecimal value = of.apply(point);
            data.addObject()
                    .put("value", Numbers.forChart(value))
                    .put("tip", value == null ? "" : name + ": " + text.apply(value));
        }
    }
}
