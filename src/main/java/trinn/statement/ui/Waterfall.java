package trinn.statement.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.format.Formats;
import trinn.settlement.Step;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.ui.Chart;

/** From nothing through each component, gate, factor, cap and balance to what is paid. */
final class Waterfall {

    private static final int LONGEST = 28;
    private static final double ROW = 1.75;
    private static final double AROUND = 4.5;

    private final Chart chart = new Chart("");
    private final Currency currency;
    private final Formats formats;

    private record Bar(String name, BigDecimal from, BigDecimal to) {
        BigDecimal amount() {
            return to.subtract(from);
        }
    }

    Waterfall(Statement statement, Currency currency) {
        this.currency = currency;
        Locale reader = UI.getCurrent().getLocale();
        this.formats = Formats.of(reader);
        List<Bar> bars = bars(statement);
        chart.setTitle(chart.getTranslation("statements.waterfall", currency.getCurrencyCode()));
        chart.setHeight("%srem".formatted(AROUND + ROW * (bars.size() + 1)));
        chart.setOption(option(bars, statement.total()));
    }

    Chart chart() {
        return chart;
    }

    /** Lines of one component and step that follow each other are one bar. */
    private List<Bar> bars(Statement statement) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (StatementLine line : statement.lines()) {
            BigDecimal to = at.add(line.amount());
            String name = StepNames.name(chart, line);
            if (!bars.isEmpty() && bars.getLast().name().equals(name)) {
                bars.set(bars.size() - 1, new Bar(name, bars.getLast().from(), to));
            } else if (line.amount().signum() != 0 || line.step() == Step.AWARD) {
                bars.add(new Bar(name, at, to));
            }
            at = to;
        }
        return bars;
    }

    private ObjectNode option(List<Bar> bars, BigDecimal total) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.putObject("xAxis").put("type", "value").put("trinnFormat", "short-money");
        ObjectNode rows = option.putObject("yAxis").put("type", "category").put("inverse", true);
        rows.putObject("axisTick").put("show", false);
        ArrayNode names = rows.putArray("data");
        ObjectNode series = option.putArray("series").addObject();
        series.put("type", "candlestick").put("barMaxWidth", 18);
        ArrayNode data = series.putArray("data");
        for (Bar bar : bars) {
            names.add(shortened(bar.name()));
            String colour = bar.amount().signum() < 0 ? "var(--trinn-less)" : "var(--trinn-more)";
            item(data, bar.from(), bar.to(), colour, bar.name() + "\n" + signed(bar.amount()));
        }
        String name = chart.getTranslation("statement.total", currency.getCurrencyCode());
        names.add(name);
        item(data, BigDecimal.ZERO, total, "var(--trinn-baseline)", name + "\n" + formats.money(total, currency));
        return option;
    }

    private static void item(ArrayNode data, BigDecimal from, BigDecimal to, String colour, String tip) {
        ObjectNode item = data.addObject();
        item.putArray("value").add(from).add(to).add(from.min(to)).add(from.max(to));
        item.putObject("itemStyle")
                .put("color", colour)
                .put("color0", colour)
                .put("borderColor", colour)
                .put("borderColor0", colour);
        item.put("tip", tip);
    }

    private String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + formats.money(amount, currency) + " " + currency.getCurrencyCode();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
