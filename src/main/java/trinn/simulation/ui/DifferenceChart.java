package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.ui.Chart;

/**
 * Draws how many payouts differ by how much. Those that do not differ are a number at their place and no bar: they are
 * often so many that nothing else could be read beside them.
 */
final class DifferenceChart {

    private static final int WIDEST_BAR = 96;

    private final Chart chart;
    private final Formats formats;
    private final Currency currency;
    private List<Bins.Bin> bins = List.of();

    DifferenceChart(Chart chart, Currency currency, Locale locale) {
        this.chart = chart;
        this.formats = Formats.of(locale);
        this.currency = currency;
    }

    /** What the payouts of a bar have in common, by the id of the bar. */
    Optional<Focus> focus(String id) {
        return bins.stream()
                .filter(bin -> id(bin).equals(id))
                .findFirst()
                .map(bin -> new Focus(words(bin), bin::includes));
    }

    void draw(Comparison comparison) {
        bins = Bins.of(comparison.rows().stream().map(ComparisonRow::difference).toList());
        chart.setTitle(title(comparison));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        ObjectNode axis = option.putObject("xAxis");
        axis.put("type", "category").put("name", chart.getTranslation("chart.difference", currency.getCurrencyCode()));
        axis.putObject("axisTick").put("show", false);
        axis.putObject("axisLabel").put("hideOverlap", true);
        ArrayNode names = axis.putArray("data");
        bins.forEach(bin -> names.add(label(bin)));
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", chart.getTranslation("chart.payouts"))
                .put("minInterval", 1)
                .put("trinnFormat", "count");
        ArrayNode list = option.putArray("series");
        bars(list);
        bins.stream().filter(this::standsApart).forEach(bin -> unchanged(list, bin));
        chart.setOption(option);
    }

    private boolean standsApart(Bins.Bin bin) {
        return bin.sign() == 0 && bin.count() > 0 && bins.size() > 1;
    }

    private void bars(ArrayNode list) {
        ObjectNode series = list.addObject();
        series.put("type", "bar").put("trinnFormat", "count").put("cursor", "pointer");
        series.put("barCategoryGap", "12%").put("barMaxWidth", WIDEST_BAR);
        series.putObject("label").put("show", true).put("position", "top").put("color", "var(--trinn-text-quiet)");
        ArrayNode data = series.putArray("data");
        bins.forEach(bin -> bar(data, bin));
    }

    private void unchanged(ArrayNode list, Bins.Bin bin) {
        String count = formats.count(bin.count());
        ObjectNode series = list.addObject();
        series.put("type", "scatter").put("symbol", "roundRect").put("cursor", "pointer");
        series.putArray("symbolSize").add(12 + 8 * count.length()).add(20);
        series.putArray("symbolOffset").add(0).add("-60%");
        series.putObject("itemStyle").put("color", "var(--trinn-baseline)").put("opacity", 1);
        series.putObject("label").put("show", true).put("formatter", count).put("color", "var(--trinn-page)");
        ObjectNode item = series.putArray("data").addObject();
        item.putArray("value").add(label(bin)).add(0);
        item.put("id", id(bin)).put("tip", tip(bin));
    }

    private String title(Comparison comparison) {
        BigDecimal most = comparison.rows().stream()
                .map(ComparisonRow::difference)
                .max((one, other) -> one.abs().compareTo(other.abs()))
                .orElse(BigDecimal.ZERO);
        if (most.signum() == 0) {
            return chart.getTranslation("chart.no-difference");
        }
        return chart.getTranslation(
                most.signum() < 0 ? "chart.largest-loss" : "chart.largest-gain",
                formats.wholeMoney(most.abs()),
                currency.getCurrencyCode());
    }

    private void bar(ArrayNode data, Bins.Bin bin) {
        ObjectNode item = data.addObject();
        long height = standsApart(bin) ? 0 : bin.count();
        item.put("value", height).put("id", id(bin)).put("tip", tip(bin));
        String colour = switch (bin.sign()) {
            case 1 -> "var(--trinn-more)";
            case -1 -> "var(--trinn-less)";
            default -> "var(--trinn-baseline)";
        };
        item.putObject("itemStyle").put("color", colour);
        if (height == 0) {
            item.putObject("label").put("show", false);
        }
    }

    private String tip(Bins.Bin bin) {
        return words(bin) + "\n" + chart.getTranslation("chart.tip.payouts", formats.count(bin.count()));
    }

    private static String id(Bins.Bin bin) {
        return bin.farther().toPlainString();
    }

    private String label(Bins.Bin bin) {
        if (bin.sign() == 0) {
            return "=";
        }
        String mark = bin.sign() > 0 ? "+" : "";
        return mark + formats.wholeMoney(bin.farther());
    }

    private String words(Bins.Bin bin) {
        if (bin.sign() == 0) {
            return chart.getTranslation("results.same");
        }
        return chart.getTranslation(
                bin.sign() > 0 ? "chart.bin.more" : "chart.bin.less",
                formats.number(bin.nearer().abs()),
                formats.number(bin.farther().abs()),
                currency.getCurrencyCode());
    }
}
