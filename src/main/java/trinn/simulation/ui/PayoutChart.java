package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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

    private static final int BASELINE_SIZE = 9;

    /** The place of a payout among all, and the attainment that it is drawn at. */
    record Dot(int place, BigDecimal attainment) {}

    private final Chart chart;
    private final Formats formats;
    private final Currency currency;
    private List<ComparisonRow> before = List.of();
    private List<Dot> dots = List.of();
    private int all;
    private ObjectNode baseline;

    PayoutChart(Chart chart, Currency currency, Locale locale) {
        this.chart = chart;
        this.formats = Formats.of(locale);
        this.currency = currency;
        this.baseline = series(List.of(), "baseline", BASELINE_SIZE);
    }

    /** The row of a dot that was clicked, or null. */
    static @Nullable ComparisonRow row(Comparison comparison, String id) {
        return comparison.rows().stream()
                .filter(row -> id(row.facts()).equals(id))
                .findFirst()
                .orElse(null);
    }

    void draw(Comparison comparison) {
        List<ComparisonRow> rows = comparison.rows();
        if (!isSame(rows)) {
            List<Dot> known = known(rows);
            dots = some(known);
            all = dots.size() < known.size() ? rows.size() : dots.size();
            baseline = series(rows, "baseline", BASELINE_SIZE);
        }
        before = rows;
        long more = comparison.count(1);
        long less = comparison.count(-1);
        chart.setTitle(title(more, less, rows.size()));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend");
        option.putObject("xAxis").put("type", "value").put("name", horizontal()).put("trinnFormat", "percent");
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", chart.getTranslation("chart.payout", currency.getCurrencyCode()))
                .put("trinnFormat", "short-money");
        ArrayNode series = option.putArray("series");
        series.add(baseline);
        series.add(changes(rows));
        series.add(series(rows, "alternative", 6));
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

    /** Whether nothing but the alternative is another than when it was last drawn. */
    private boolean isSame(List<ComparisonRow> rows) {
        return rows.size() == before.size()
                && IntStream.range(0, rows.size())
                        .allMatch(
                                nth -> rows.get(nth).facts() == before.get(nth).facts()
                                        && rows.get(nth)
                                                .baseline()
                                                .equals(before.get(nth).baseline()));
    }

    private static List<Dot> known(List<ComparisonRow> rows) {
        List<Dot> known = new ArrayList<>();
        for (int nth = 0; nth < rows.size(); nth++) {
            BigDecimal attainment = rows.get(nth).attainment();
            if (attainment != null) {
                known.add(new Dot(nth, attainment));
            }
        }
        return known;
    }

    private String horizontal() {
        String attainment = chart.getTranslation("chart.attainment");
        return dots.size() == all ? attainment : chart.getTranslation("chart.some", attainment, dots.size(), all);
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

    private ObjectNode series(List<ComparisonRow> rows, String tone, int size) {
        boolean ofBaseline = tone.equals("baseline");
        ObjectNode series = JsonNodeFactory.instance.objectNode();
        series.put("type", "scatter").put("name", chart.getTranslation("tone." + tone));
        series.put("symbolSize", size).put("cursor", "pointer");
        series.putObject("itemStyle")
                .put("color", "var(--trinn-" + tone + ")")
                .put("opacity", new BigDecimal(ofBaseline ? "0.55" : "0.85"));
        ArrayNode data = series.putArray("data");
        for (Dot dot : dots) {
            ComparisonRow row = rows.get(dot.place());
            ObjectNode item = data.addObject();
            item.putArray("value")
                    .add(Numbers.forChart(dot.attainment()))
                    .add(ofBaseline ? row.baseline() : row.alternative());
            item.put("id", id(row.facts()));
            item.put("tip", ofBaseline ? baselineTip(row, dot.attainment()) : alternativeTip(row));
        }
        return series;
    }

    private ObjectNode changes(List<ComparisonRow> rows) {
        ObjectNode series = JsonNodeFactory.instance.objectNode();
        series.put("type", "lines").put("coordinateSystem", "cartesian2d").put("silent", true);
        series.putObject("lineStyle").put("width", 1).put("opacity", new BigDecimal("0.6"));
        ArrayNode data = series.putArray("data");
        for (Dot dot : dots) {
            ComparisonRow row = rows.get(dot.place());
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
        return series;
    }

    /** The two halves of what hovering shows: the browser puts together what has one id. */
    private String baselineTip(ComparisonRow row, BigDecimal attainment) {
        FactSet facts = row.facts();
        return String.join(
                "\n",
                facts.seller().name(),
                formats.period(facts.period().from(), facts.period().to()),
                chart.getTranslation("chart.tip.attainment", formats.percent(attainment)),
                chart.getTranslation("tone.baseline") + ": " + formats.money(row.baseline(), currency));
    }

    private String alternativeTip(ComparisonRow row) {
        return chart.getTranslation("tone.alternative") + ": " + formats.money(row.alternative(), currency) + "\n"
                + formats.moneyDifference(row.difference(), currency);
    }

    private static String id(FactSet facts) {
        return facts.seller().id() + SEPARATOR + facts.period().id();
    }
}
