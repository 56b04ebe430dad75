package trinn.ui;

import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.format.Formats;

/** A pay curve of two schemes, with a name in the data that would be markup if it were taken for it. */
final class GalleryChart {

    private GalleryChart() {}

    static ObjectNode option(Locale locale) {
        Formats formats = Formats.of(locale);
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("legend");
        option.putObject("xAxis")
                .put("type", "value")
                .put("min", new BigDecimal("0.6"))
                .put("max", new BigDecimal("1.3"))
                .put("name", "Attainment")
                .put("trinnFormat", "percent");
        option.putObject("yAxis").put("type", "value").put("name", "Pay, NOK").put("trinnFormat", "money");
        ArrayNode series = option.putArray("series");
        line(series, formats, "Baseline", "baseline", new BigDecimal("5000"));
        line(series, formats, "Alternative", "alternative", new BigDecimal("6500"));
        return option;
    }

    private static void line(ArrayNode list, Formats formats, String name, String tone, BigDecimal bonus) {
        ObjectNode series = list.addObject();
        series.put("type", "line").put("name", name).put("symbolSize", 9);
        series.putObject("itemStyle").put("color", "var(--trinn-" + tone + ")");
        series.putObject("lineStyle").put("color", "var(--trinn-" + tone + ")").put("width", 2);
        ArrayNode data = series.putArray("data");
        for (int percent = 60; percent <= 130; percent += 10) {
            BigDecimal ratio = BigDecimal.valueOf(percent, 2);
            BigDecimal pay = percent < 70 ? BigDecimal.ZERO : bonus.multiply(ratio);
            ObjectNode item = data.addObject();
            item.putArray("value").add(ratio).add(pay);
            item.put("id", tone + "-" + percent);
            item.put(
                    "tip",
                    name + " <img src=x onerror=alert(1)>\n" + formats.percent(ratio) + "\n" + formats.wholeMoney(pay));
        }
    }
}
