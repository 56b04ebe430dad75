package trinn.pages;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.scheme.Example;
import trinn.scheme.Scheme;
import trinn.scheme.Variation;
import trinn.simulation.PayCurve;

/** The pay curve of a scheme's example, as ECharts draws it. */
final class PayCurvePicture {

    private static final String TEXT = "#1b2330";
    private static final String QUIET = "#566072";
    private static final String LINE = "#dde2ea";
    private static final String ALTERNATIVE = "#1d4ed8";
    private static final String SOFT = "#e8effd";

    private static final int LEFT = 84;
    private static final int MARGIN = 16;

    private final Scheme scheme;
    private final PayCurve curve;
    private final Example example;

    PayCurvePicture(Scheme scheme, PayCurve curve) {
        this.scheme = scheme;
        this.curve = curve;
        this.example = Objects.requireNonNull(scheme.example());
    }

    /** What the picture shows. */
    String title() {
        int jumps = curve.jumps().size();
        String with = jumps == 0 ? "" : jumps == 1 ? ", with one jump" : ", with " + jumps + " jumps";
        return "%s: payout by %s%s".formatted(scheme.title(), what(), with);
    }

    /** The label of the axis without its unit and what stands in parentheses, as a part of a sentence. */
    private String what() {
        String label = example.vary().label().replaceFirst("\\s*[(,].*", "");
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The option that is drawn. */
    ObjectNode option() {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("animation", false).put("backgroundColor", "#ffffff");
        option.putObject("textStyle").put("fontFamily", "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif");
        ObjectNode title = option.putObject("title")
                .put("text", title())
                .put("left", MARGIN)
                .put("padding", 0)
                .put("top", 12);
        title.putObject("textStyle").put("fontSize", 16).put("fontWeight", 600).put("color", TEXT);
        option.putObject("grid")
                .put("left", LEFT)
                .put("right", 40)
                .put("top", 76)
                .put("bottom", 56)
                .put("containLabel", false);
        Variation vary = example.vary();
        axis(option.putObject("xAxis"), vary.label())
                .put("min", vary.range().from())
                .put("max", vary.range().to())
                .put("nameLocation", "middle")
                .put("nameGap", 32);
        ObjectNode pay = axis(option.putObject("yAxis"), "Payout, " + scheme.currency())
                .put("nameLocation", "end")
                .put("nameGap", 14);
        pay.withObject("nameTextStyle")
                .put("align", "left")
                .putArray("padding")
                .add(0)
                .add(0)
                .add(0)
                .add(MARGIN - LEFT);
        ArrayNode series = option.putArray("series");
        line(series.addObject());
        example(series.addObject());
        return option;
    }

    private static ObjectNode axis(ObjectNode axis, String name) {
        axis.put("type", "value").put("name", name);
        axis.putObject("nameTextStyle").put("color", QUIET).put("fontSize", 13);
        axis.putObject("axisLabel").put("color", QUIET).put("fontSize", 12);
        axis.putObject("axisLine").put("show", false);
        axis.putObject("axisTick").put("show", false);
        axis.putObject("splitLine").putObject("lineStyle").put("color", LINE);
        return axis;
    }

    private void line(ObjectNode series) {
        series.put("type", "line").put("showSymbol", false).put("silent", true);
        series.putObject("lineStyle")
                .put("color", ALTERNATIVE)
                .put("width", 2.5)
                .put("join", "miter");
        series.putObject("areaStyle").put("color", SOFT).put("opacity", 0.7);
        ArrayNode data = series.putArray("data");
        curve.line().forEach(point -> data.addArray().add(point.at()).add(point.pay()));
    }

    /** A dot for the example, where the curve passes it. */
    private void example(ObjectNode series) {
        series.put("type", "scatter").put("symbolSize", 10).put("silent", true);
        series.putObject("itemStyle")
                .put("color", "#ffffff")
                .put("borderColor", ALTERNATIVE)
                .put("borderWidth", 2.5);
        ArrayNode data = series.putArray("data");
        exampleOnCurve().forEach(point -> data.addArray().add(point.at()).add(point.pay()));
        series.put("z", 5);
        ObjectNode label = series.putObject("label").put("show", true).put("formatter", "example");
        label.put("align", "right").put("color", QUIET).put("fontSize", 12);
        label.putArray("position").add(0).add(-14);
    }

    /** The point of the example; none where the curve leaves it out between two values. */
    List<PayCurve.Point> exampleOnCurve() {
        BigDecimal at = Objects.requireNonNull(example.vary().in(example.about()));
        return curve.points().stream()
                .filter(point -> point.at().compareTo(at) == 0)
                .toList();
    }

    /** A mark by which a picture is known to be of this curve and this option. */
    String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(option().toString().getBytes(StandardCharsets.UTF_8));
            return "curve " + HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The drawing with its title for those who cannot see it, and its mark. */
    String svg(String drawn) {
        String head = "$1\n<title>%s</title>\n<desc>%s</desc>".formatted(title().replace("&", "&amp;"), mark());
        return drawn.replaceFirst("(<svg[^>]*>)", head).strip() + "\n";
    }
}
