package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
        List<ComparisonRow> rows = comparison.rows().stream()
                .filter(row -> row.attainment() != null)
                .toList();
        long more = comparison.count(1);
        long less = comparison.count(-1);
        long all = comparison.rows().size();
        chart.setTitle(title(more, less, all));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend");
        option.putObject("xAxis")
                .put("type", "value")
                .put("name", chart.getTranslation("chart.attainment"))
                .put("trinnFormat", "percent");
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", chart.getTranslation("chart.payout", currency.getCurrencyCode()))
                .put("trinnFormat", "short-money");
        ArrayNode series = option.putArray("series");
        dots(series, rows, "baseline", 9);
        changes(series, rows);
        dots(series, rows, "alternative", 6);
        chart.setOption(option);
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

    private void dots(ArrayNode list, List<ComparisonRow> rows, String tone, int size) {
        boolean baseline = tone.equals("baseline");
        ObjectNode series = list.addObject();
        series.put("type", "scatter").put("name", chart.getTranslation("tone." + tone));
        series.put("symbolSize", size).put("cursor", "pointer");
        series.putObject("itemStyle")
                .put("color", "var(--trinn-" + tone + ")")
                .put("opacity", new BigDecimal(baseline ? "0.55" : "0.85"));
        ArrayNode data = series.putArray("data");
        for (ComparisonRow row : rows) {
            ObjectNode item = data.addObject();
            item.putArray("value")
                    .add(Numbers.forChart(row.attainment()))
                    .add(baseline ? row.baseline() : row.alternative());
            item.put("id", id(row.facts()));
            item.put("tip", baseline ? baselineTip(row) : alternativeTip(row));
        }
    }

    private static void changes(ArrayNode list, List<ComparisonRow> rows) {
        ObjectNode series = list.addObject();
        series.put("type", "lines").put("coordinateSystem", "cartesian2d").put("silent", true);
        series.putObject("lineStyle").put("width", 1).put("opacity", new BigDecimal("0.6"));
        ArrayNode data = series.putArray("data");
        for (ComparisonRow row : rows) {
            if (row.difference().signum() != 0) {
                ObjectNode item = data.addObject();
                ArrayNode ends = item.putArray("coords");
                BigDecimal attainment = Numbers.forChart(row.attainment());
                ends.addArray().add(attainment).add(row.baseline());
                ends.addArray().add(attainment).add(row.alternative());
                item.putObject("lineStyle")
                        .put("color", row.difference().signum() > 0 ? "var(--trinn-more)" : "var(--trinn-less)");
            }
        }
    }

    /** The two halves of what hovering shows: the browser puts together what has one id. */
    private String baselineTip(ComparisonRow row) {
        FactSet facts = row.facts();
        BigDecimal attainment = row.attainment();
        return String.join(
                "\n",
                facts.seller().name(),
                formats.period(facts.period().from(), facts.period().to()),
                chart.getTranslation("chart.tip.attainment", attainment == null ? "–" : formats.percent(attainment)),
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
