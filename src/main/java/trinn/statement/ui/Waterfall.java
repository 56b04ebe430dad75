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
import trinn.statement.StatementWords;
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
            String name = StatementWords.of(UI.getCurrent().getLocale()).name(line);
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
        ArrayNode series = option.putArray("series");
        ArrayNode below = series(series);
        ArrayNode bar = series(series);
        ArrayNode across = series(series);
        for (Bar one : bars) {
            names.add(shortened(one.name()));
            String colour = one.amount().signum() < 0 ? "var(--trinn-less)" : "var(--trinn-more)";
            put(one, colour, one.name() + "\n" + signed(one.amount()), below, bar, across);
        }
        String name = chart.getTranslation("statement.total", currency.getCurrencyCode());
        names.add(name);
        put(
                new Bar(name, BigDecimal.ZERO, total),
                "var(--trinn-baseline)",
                name + "\n" + formats.money(total, currency),
                below,
                bar,
                across);
        return option;
    }

    private static ArrayNode series(ArrayNode all) {
        ObjectNode series = all.addObject();
        series.put("type", "bar").put("stack", "pay").put("barMaxWidth", 18);
        return series.putArray("data");
    }

    /** A bar stands on what it does not reach down to; one that crosses zero has a part on each side. */
    private static void put(Bar one, String colour, String tip, ArrayNode below, ArrayNode bar, ArrayNode across) {
        BigDecimal least = one.from().min(one.to());
        BigDecimal most = one.from().max(one.to());
        boolean crosses = least.signum() < 0 && most.signum() > 0;
        BigDecimal standing = crosses ? BigDecimal.ZERO : least.signum() >= 0 ? least : most;
        item(below, standing, "transparent", "");
        item(bar, crosses || least.signum() >= 0 ? most.subtract(standing) : least.subtract(standing), colour, tip);
        item(across, crosses ? least : BigDecimal.ZERO, colour, tip);
    }

    private static void item(ArrayNode data, BigDecimal value, String colour, String tip) {
        ObjectNode item = data.addObject();
        item.put("value", value).put("tip", tip);
        item.putObject("itemStyle").put("color", colour);
    }

    private String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + formats.money(amount, currency) + " " + currency.getCurrencyCode();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
