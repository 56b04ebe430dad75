package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.ui.Chart;

/** Draws how many payouts differ by how much. */
final class DifferenceChart {

    private final Chart chart;
    private final Formats formats;
    private final Currency currency;
    private List<Bins.Bin> bins = List.of();

    DifferenceChart(Chart chart, Currency currency, Locale locale) {
        this.chart = chart;
        this.formats = Formats.of(locale);
        this.currency = currency;
    }

    /** What the payouts of a bar have in common. */
    Focus focus(int bar) {
        Bins.Bin bin = bins.get(bar);
        return new Focus(words(bin), bin::includes);
    }

    /** How many bars there are. */
    int size() {
        return bins.size();
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
        ObjectNode vertical = option.putObject("yAxis");
        vertical.putObject("nameTextStyle").put("align", "left");
        vertical.put("type", "value")
                .put("name", chart.getTranslation("chart.payouts"))
                .put("minInterval", 1)
                .put("trinnFormat", "count");
        ObjectNode series = option.putArray("series").addObject();
        series.put("type", "bar").put("trinnFormat", "count").put("cursor", "pointer");
        series.put("barCategoryGap", "12%");
        series.putObject("label").put("show", true).put("position", "top").put("color", "var(--trinn-text-quiet)");
        ArrayNode data = series.putArray("data");
        for (Bins.Bin bin : bins) {
            names.add(bin.sign() == 0 ? "=" : label(bin));
            bar(data, bin);
        }
        chart.setOption(option);
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
        item.put("value", bin.count());
        item.put("tip", words(bin) + "\n" + chart.getTranslation("chart.tip.payouts", formats.count(bin.count())));
        String colour = switch (bin.sign()) {
            case 1 -> "var(--trinn-more)";
            case -1 -> "var(--trinn-less)";
            default -> "var(--trinn-baseline)";
        };
        item.putObject("itemStyle").put("color", colour);
        if (bin.count() == 0) {
            item.putObject("label").put("show", false);
        }
    }

    private String label(Bins.Bin bin) {
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
