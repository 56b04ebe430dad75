package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.FactSet;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.ui.Chart;

/** Draws payout against attainment: a grey dot for what holds, a blue one for what is tried, a line where they part. */
final class PayoutChart {

    private static final String SEPARATOR = "|";

    /** More could not be told apart. */
    private static final int MOST_DOTS = 2_000;

    /** A payout, and the attainment that it is drawn at. */
    record Dot(ComparisonRow row, BigDecimal attainment) {}

    private final Chart chart;
    private final Formats formats;
    private final Currency currency;

    PayoutChart(Chart chart, Currency currency, Locale locale) {
        this.chart = chart;
        this.formats = Formats.of(locale);
        this.currency = currency;
    }

    /** The row of a dot that was clicked, or null. */
    static @Nullable ComparisonRow row(Comparison comparison, String id) {
        return comparison.rows().stream()
                .filter(row -> id(row.facts()).equals(id))
                .findFirst()
                .orElse(null);
    }

    void draw(Comparison comparison) {
        List<Dot> known = comparison.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.attainment()).map(attainment -> new Dot(row, attainment)))
                .toList();
        List<Dot> drawn = some(known);
        long more = comparison.count(1);
        long less = comparison.count(-1);
        long all = comparison.rows().size();
        chart.setTitle(title(more, less, all));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend");
        option.putObject("xAxis")
                .put("type", "value")
                .put("name", horizontal(drawn.size(), known.size()))
                .put("trinnFormat", "percent");
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", chart.getTranslation("chart.payout", currency.getCurrencyCode()))
                .put("trinnFormat", "short-money");
        ArrayNode series = option.putArray("series");
        dots(series, drawn, "baseline", 9);
        changes(series, drawn);
        dots(series, drawn, "alternative", 6);
        chart.setOption(option);
    }

    /**
     * So many that they can be told apart and drawn while a slider moves: evenly among all by attainment, the lowest and the
     * highest too, and the same ones whatever is paid.
     */
    static List<Dot> some(List<Dot> all) {
        if (all.size() <= MOST_DOTS) {
            return all;
        }
        List<Dot> rising =
                all.stream().sorted(Comparator.comparing(Dot::attainment)).toList();
        return IntStream.range(0, MOST_DOTS)
                .mapToObj(nth -> rising.get((int) ((long) nth * (rising.size() - 1) / (MOST_DOTS - 1))))
                .toList();
    }

    private String horizontal(int drawn, int all) {
        String attainment = chart.getTranslation("chart.attainment");
        return drawn == all ? attainment : chart.getTranslation("chart.some", attainment, drawn, all);
    }

    private String title(long more, long less, long all) {
        if (more == 0 && less == 0) {
            return chart.getTranslation("chart.same");
        }
        if (more == 0) {
            return chart.getTranslation("chart.fall", less, all);
        }
        return less == 0
                ? chart.getTranslation("chart.rise", more, all)
                : chart.getTranslation("chart.fall-and-rise", less, all, more);
    }

    private void dots(ArrayNode list, List<Dot> dots, String tone, int size) {
        boolean baseline = tone.equals("baseline");
        ObjectNode series = list.addObject();
        series.put("type", "scatter").put("name", chart.getTranslation("tone." + tone));
        series.put("symbolSize", size).put("cursor", "pointer");
        series.putObject("itemStyle")
                .put("color", "var(--trinn-" + tone + ")")
                .put("opacity", new BigDecimal(baseline ? "0.55" : "0.85"));
        ArrayNode data = series.putArray("data");
        for (Dot dot : dots) {
            ComparisonRow row = dot.row();
            ObjectNode item = data.addObject();
            item.putArray("value")
                    .add(Numbers.forChart(dot.attainment()))
                    .add(baseline ? row.baseline() : row.alternative());
            item.put("id", id(row.facts()));
            item.put("tip", baseline ? baselineTip(dot) : alternativeTip(row));
        }
    }

    private static void changes(ArrayNode list, List<Dot> dots) {
        ObjectNode series = list.addObject();
        series.put("type", "lines").put("coordinateSystem", "cartesian2d").put("silent", true);
        series.putObject("lineStyle").put("width", 1).put("opacity", new BigDecimal("0.6"));
        ArrayNode data = series.putArray("data");
        for (Dot dot : dots) {
            ComparisonRow row = dot.row();
            if (row.difference().signum() != 0) {
                ObjectNode item = data.addObject();
                ArrayNode ends = item.putArray("coords");
                BigDecimal attainment = Numbers.forChart(dot.attainment());
                ends.addArray().add(attainment).add(row.baseline());
                ends.addArray().add(attainment).add(row.alternative());
                item.putObject("lineStyle")
                        .put("color", row.difference().signum() > 0 ? "var(--trinn-more)" : "var(--trinn-less)");
            }
        }
    }

    /** The two halves of what hovering shows: the browser puts together what has one id. */
    private String baselineTip(Dot dot) {
        FactSet facts = dot.row().facts();
        return String.join(
                "\n",
                facts.seller().name(),
                formats.period(facts.period().from(), facts.period().to()),
                chart.getTranslation("chart.tip.attainment", formats.percent(dot.attainment())),
                chart.getTranslation("tone.baseline") + ": "
                        + formats.money(dot.row().baseline(), currency));
    }

    private String alternativeTip(ComparisonRow row) {
        return chart.getTranslation("tone.alternative") + ": " + formats.money(row.alternative(), currency) + "\n"
                + formats.moneyDifference(row.difference(), currency);
    }

    private static String id(FactSet facts) {
        return facts.seller().id() + SEPARATOR + facts.period().id();
    }
}
