package trinn.statement.ui;

import com.vaadin.flow.component.UI;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.format.Formats;
import trinn.statement.PeriodPay;
import trinn.ui.Chart;

/** What was paid period by period; a bar leads to its statement. */
final class PeriodsChart {

    private final Chart chart = new Chart("");

    PeriodsChart(List<PeriodPay> periods, Currency currency, Consumer<String> goTo) {
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        chart.setTitle(chart.getTranslation("statements.periods", currency.getCurrencyCode()));
        chart.addItemClickListener(click -> goTo.accept(click.id()));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        ObjectNode axis = option.putObject("xAxis").put("type", "category");
        axis.putObject("axisTick").put("show", false);
        axis.putObject("axisLabel").put("hideOverlap", true);
        option.putObject("yAxis").put("type", "value").put("trinnFormat", "short-money");
        ArrayNode names = axis.putArray("data");
        ObjectNode series = option.putArray("series").addObject();
        series.put("type", "bar").put("barMaxWidth", 32).put("cursor", "pointer");
        ArrayNode data = series.putArray("data");
        for (PeriodPay one : periods) {
            String name = formats.period(one.period().from(), one.period().to());
            names.add(formats.date(one.period().from()));
            boolean last = one.equals(periods.getLast());
            ObjectNode item = data.addObject();
            item.put("value", one.total()).put("id", one.period().id());
            item.put(
                    "tip",
                    name + "\n" + formats.money(one.total(), currency) + " " + currency.getCurrencyCode()
                            + (one.attainment() == null
                                    ? ""
                                    : "\n" + chart.getTranslation("grid.attainment") + ": "
                                            + formats.percent(one.attainment())));
            item.putObject("itemStyle").put("color", last ? "var(--trinn-alternative)" : "var(--trinn-baseline)");
        }
        chart.setOption(option);
    }

    Chart chart() {
        return chart;
    }
}
