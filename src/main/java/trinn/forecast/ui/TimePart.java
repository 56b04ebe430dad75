package trinn.forecast.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.forecast.store.SellerPage;
import trinn.statement.PeriodPay;
import trinn.ui.Chart;

/** Attainment over time beside what is planned, and what was paid, period by period. */
final class TimePart extends Section {

    /**
     * @param goTo hears the id of a period whose bar was clicked
     * @param statement the address of the statement of a period, by its id
     */
    TimePart(SellerPage page, PageWords words, Consumer<String> goTo, Function<String, String> statement) {
        addClassName("time");
        add(new H2(getTranslation("my-pay.time")));
        List<PeriodPay> planned =
                page.periods().stream().filter(one -> one.attainment() != null).toList();
        if (planned.size() > 1) {
            add(chart(planned, words, goTo));
        }
        Details history = new Details(getTranslation("my-pay.history"));
        history.setOpened(planned.size() <= 1);
        page.periods().reversed().forEach(one -> history.add(row(one, words, statement)));
        add(history);
    }

    private Chart chart(List<PeriodPay> periods, PageWords words, Consumer<String> goTo) {
        Chart chart = new Chart(getTranslation("my-pay.attainment"));
        chart.setHeight("14rem");
        chart.setDescription(periods.stream()
                .map(one -> words.formats().date(one.period().from()) + ": " + attainment(one, words))
                .collect(Collectors.joining(", ")));
        chart.addItemClickListener(click -> goTo.accept(click.id()));
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        ObjectNode axis = option.putObject("xAxis").put("type", "category");
        axis.putObject("axisTick").put("show", false);
        axis.putObject("axisLabel").put("hideOverlap", true);
        option.putObject("yAxis").put("type", "value").put("min", 0).put("trinnFormat", "percent");
        ArrayNode names = axis.putArray("data");
        ArrayNode all = option.putArray("series");
        ObjectNode bars =
                all.addObject().put("type", "bar").put("barMaxWidth", 28).put("cursor", "pointer");
        ArrayNode data = bars.putArray("data");
        ObjectNode goal =
                all.addObject().put("type", "line").put("symbol", "none").put("silent", true);
        goal.putObject("lineStyle").put("type", "dashed").put("color", "var(--trinn-text-quiet)");
        ArrayNode line = goal.putArray("data");
        for (PeriodPay one : periods) {
            names.add(words.formats().date(one.period().from()));
            ObjectNode item = data.addObject()
                    .put("value", one.attainment())
                    .put("id", one.period().id())
                    .put("tip", period(one, words) + "\n" + attainment(one, words));
            boolean isReached = one.attainment() != null && one.attainment().compareTo(BigDecimal.ONE) >= 0;
            item.putObject("itemStyle").put("color", isReached ? "var(--trinn-more)" : "var(--trinn-baseline)");
            line.addObject().put("value", 1).put("tip", "");
        }
        chart.setOption(option);
        return chart;
    }

    private static String period(PeriodPay one, PageWords words) {
        return words.formats().period(one.period().from(), one.period().to());
    }

    private static String attainment(PeriodPay one, PageWords words) {
        return one.attainment() == null ? "" : words.formats().percent(one.attainment());
    }

    private Div row(PeriodPay one, PageWords words, Function<String, String> statement) {
        Anchor name = new Anchor(statement.apply(one.period().id()), period(one, words));
        name.addClassName("name");
        Span reached = new Span(attainment(one, words));
        reached.addClassName("quiet");
        Span number = new Span(words.formats().money(one.total(), words.currency()));
        number.addClassName("number");
        Div row = new Div(name, reached, number);
        row.addClassName("row");
        return row;
    }
}
