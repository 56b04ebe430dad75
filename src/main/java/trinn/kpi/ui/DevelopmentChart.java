package trinn.kpi.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.Period;
import trinn.kpi.Better;
import trinn.kpi.KpiUnit;
import trinn.kpi.ui.Development.Point;
import trinn.ui.Chart;

/** Draws a KPI over time: blue what was, grey what was planned, dashed what is to be expected. */
final class DevelopmentChart {

    private static final int MANY = 40;

    private final Chart chart;
    private final KpiText text;

    DevelopmentChart(Chart chart, KpiText text) {
        this.chart = chart;
        this.text = text;
    }

    void draw(Ask ask, Development development) {
        List<Point> points = development.points();
        chart.setTitle(title(ask, points));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend").put("icon", "inherit").put("itemWidth", 28);
        option.putObject("tooltip").put("trigger", "axis");
        ObjectNode horizontal = option.putObject("xAxis");
        horizontal
                .put("type", "category")
                .put("boundaryGap", false)
                .put(
                        "name",
                        chart.getTranslation("data.grain." + ask.grain().name().toLowerCase(Locale.ROOT)));
        ArrayNode names = horizontal.putArray("data");
        points.forEach(point -> names.add(name(ask.grain(), point.period())));
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", unit(ask))
                .put(
                        "trinnFormat",
                        switch (ask.kpi().unit()) {
                            case MONEY -> "short-money";
                            case RATIO -> "percent";
                            case COUNT, DAYS -> "number";
                        });
        ArrayNode series = option.putArray("series");
        boolean spread = points.stream().anyMatch(Point::spread);
        if (points.stream().anyMatch(point -> point.target() != null)) {
            target(line(series, spread ? "data.chart.target.spread" : "data.chart.target", "baseline"), ask, points);
        }
        actual(line(series, "data.chart.actual", "alternative"), ask, points);
        if (points.stream().anyMatch(point -> point.expected() != null)) {
            expected(line(series, "data.chart.forecast", "alternative"), ask, points);
        }
        chart.setOption(option);
    }

    private String unit(Ask ask) {
        String name = ask.kpi().name(text.language());
        return switch (ask.kpi().unit()) {
            case MONEY -> name + ", " + text.currency();
            case RATIO -> name + ", %";
            case COUNT -> name;
            case DAYS -> name + ", " + chart.getTranslation("data.unit.days");
        };
    }

    private ObjectNode line(ArrayNode list, String name, String colour) {
        ObjectNode series = list.addObject();
        series.put("type", "line").put("name", chart.getTranslation(name)).put("connectNulls", true);
        series.putObject("lineStyle")
                .put("color", "var(--trinn-" + colour + ")")
                .put("width", 2);
        series.putObject("itemStyle").put("color", "var(--trinn-" + colour + ")");
        return series;
    }

    private void target(ObjectNode series, Ask ask, List<Point> points) {
        series.put("step", "middle").put("showSymbol", false);
        fill(
                series,
                points,
                Point::target,
                point -> chart.getTranslation("data.chart.target") + ": "
                        + text.full(ask.kpi().unit(), point.target()) + reached(point));
    }

    private String reached(Point point) {
        BigDecimal actual = point.actual();
        BigDecimal target = point.target();
        return point.isMeasurable() && actual != null && target != null
                ? " (" + text.percent(actual.divide(target, MathContext.DECIMAL128)) + ")"
                : "";
    }

    private void actual(ObjectNode series, Ask ask, List<Point> points) {
        series.put("symbolSize", points.size() > MANY ? 4 : 7).put("cursor", "pointer");
        fill(
                series,
                points,
                point -> point.partial() ? null : point.actual(),
                point -> chart.getTranslation("data.chart.actual") + ": "
                        + text.full(ask.kpi().unit(), point.actual()));
    }

    /** Begins at the last value that is wholly known, so that the curve goes on. */
    private void expected(ObjectNode series, Ask ask, List<Point> points) {
        series.withObject("lineStyle").put("type", "dashed");
        series.put("symbol", "emptyCircle").put("symbolSize", points.size() > MANY ? 4 : 7);
        Point last = points.stream()
                .filter(point -> !point.partial() && point.actual() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
        fill(
                series,
                points,
                point -> point.equals(last) ? point.actual() : point.expected(),
                point -> point.expected() == null ? "" : forecastTip(ask, point));
    }

    private String forecastTip(Ask ask, Point point) {
        KpiUnit unit = ask.kpi().unit();
        String forecast = chart.getTranslation("data.chart.forecast") + ": " + text.full(unit, point.expected());
        return point.actual() == null
                ? forecast
                : forecast + "\n" + chart.getTranslation("data.chart.so-far") + ": " + text.full(unit, point.actual());
    }

    private void fill(
            ObjectNode series,
            List<Point> points,
            Function<Point, @Nullable BigDecimal> value,
            Function<Point, String> tip) {
        ArrayNode data = series.putArray("data");
        for (Point point : points) {
            BigDecimal number = KpiText.forChart(value.apply(point));
            ObjectNode item = data.addObject();
            item.put("value", number);
            item.put("at", point.period().id());
            item.put("tip", number == null ? "" : tip.apply(point));
        }
    }

    /** What the curve says: how often the target was missed, or else where it was best. */
    private String title(Ask ask, List<Point> points) {
        String kpi = ask.kpi().name(text.language());
        String whom = ask.whom().name();
        long measurable = points.stream().filter(Point::isMeasurable).count();
        String grain = ask.grain().name().toLowerCase(Locale.ROOT);
        if (measurable > 0) {
            long missed = points.stream()
                    .filter(point -> point.isMissed(ask.kpi().better()))
                    .count();
            String key = missed == 0
                    ? "data.title.reached"
                    : ask.kpi().better() == Better.MORE ? "data.title.under" : "data.title.over";
            return chart.getTranslation(
                    key, kpi, whom, missed, measurable, chart.getTranslation("data.title." + grain));
        }
        Point best = points.stream()
                .filter(point -> point.actual() != null && !point.partial())
                .max((one, other) ->
                        Objects.requireNonNull(one.actual()).compareTo(Objects.requireNonNull(other.actual())))
                .orElse(null);
        return best == null
                ? chart.getTranslation("data.title.nothing", kpi, whom)
                : chart.getTranslation(
                        "data.title.most",
                        kpi,
                        whom,
                        text.brief(ask.kpi().unit(), best.actual()),
                        name(ask.grain(), best.period()));
    }

    /** Such as {@code Oct 2026}, {@code W44 2026} or {@code 31 Oct 2026}. */
    private String name(Grain grain, Period period) {
        LocalDate day = period.from();
        return switch (grain) {
            case MONTH -> text.formats().month(YearMonth.from(day));
            case WEEK ->
                chart.getTranslation(
                        "data.week",
                        String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        String.valueOf(day.get(IsoFields.WEEK_BASED_YEAR)));
            case DAY -> text.formats().date(day);
        };
    }
}
