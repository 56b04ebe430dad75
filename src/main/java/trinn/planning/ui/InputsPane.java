package trinn.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import trinn.facts.Period;
import trinn.planning.PlanningData;
import trinn.planning.ui.Wishes.Wish;
import trinn.ui.NumberInput;
import trinn.ui.Unit;

/** What the planner puts in: goal, costs, periods, norms. */
final class InputsPane extends Div {

    private static final int YEARS_AHEAD = 3;
    private static final int MONTHS = 12;

    private final Words words;
    private final PlanningData data;
    private final NormsPane norms;
    private final Paragraph lastMargin = quiet("");
    private final SerializableConsumer<Wish> changed;
    private Wish wish;

    /** @param changed called with every change */
    InputsPane(Words words, PlanningData data, Wish wish, SerializableConsumer<Wish> changed) {
        this.words = words;
        this.data = data;
        this.wish = wish;
        this.changed = changed;
        addClassName("inputs");
        Unit money = Unit.of(words.currency());
        NumberInput profit = new NumberInput(words.say("plan.profit.label"), money, wish.profit());
        profit.addValueChangeListener(event -> change(now -> now.withProfit(event.getValue())));
        NumberInput costs = new NumberInput(words.say("plan.costs.label"), money, wish.fixedCosts());
        costs.addValueChangeListener(event -> change(now -> now.withFixedCosts(event.getValue())));
        add(labelled("plan.profit.label", profit), lastMargin, labelled("plan.costs.label", costs));
        YearMonth first = data.months().getFirst();
        YearMonth last = data.months().getLast();
        add(period("plan.base", wish.base(), data.months(), base -> change(now -> now.withBase(base))));
        add(period(
                "plan.year",
                wish.year(),
                months(first.plusMonths(1), last.plusYears(YEARS_AHEAD)),
                year -> change(now -> now.withYear(year))));
        norms = new NormsPane(words, data, wish.base(), wish.norms(), now -> change(before -> before.withNorms(now)));
        add(new H2(words.say("plan.norms")), quiet(words.say("plan.norms.what")), norms);
        Checkbox fullTime = new Checkbox(words.say("plan.full-time"), wish.fullTime());
        fullTime.addValueChangeListener(event -> change(now -> now.withFullTime(event.getValue())));
        add(new H2(words.say("plan.targets")), fullTime, quiet(words.say("plan.full-time.why")));
        showMargin();
    }

    private static List<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private void change(UnaryOperator<Wish> change) {
        Wish before = wish;
        wish = change.apply(wish);
        if (!wish.base().equals(before.base())) {
            showMargin();
            norms.setBase(wish.base());
        }
        changed.accept(wish);
    }

    private void showMargin() {
        lastMargin.setText(words.say(
                "plan.last-margin",
                words.whole(data.margin(wish.base())),
                words.currency().getCurrencyCode(),
                words.period(wish.base())));
    }

    /** Two choices of months that stay in order: the other one moves along. */
    private Div period(String key, Period period, List<YearMonth> months, SerializableConsumer<Period> chosen) {
        Select<YearMonth> from = month(words.say(key + ".from"), months, YearMonth.from(period.from()));
        Select<YearMonth> last =
                month(words.say(key + ".to"), months, YearMonth.from(period.to().minusDays(1)));
        from.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                YearMonth latest = months.getLast();
                YearMonth end = event.getValue().plusMonths(MONTHS - 1);
                last.setValue(end.isAfter(latest) ? latest : end);
                chosen.accept(period(event.getValue(), last.getValue()));
            }
        });
        last.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                if (event.getValue().isBefore(from.getValue())) {
                    from.setValue(event.getValue());
                }
                chosen.accept(period(from.getValue(), event.getValue()));
            }
        });
        Span label = new Span(words.say(key));
        label.addClassName("label");
        Span dash = new Span("–");
        Div months2 = new Div(from, dash, last);
        months2.addClassName("months");
        Div field = new Div(label, months2);
        field.addClassName("field");
        return field;
    }

    private Select<YearMonth> month(String label, List<YearMonth> months, YearMonth value) {
        Select<YearMonth> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setAriaLabel(label);
        select.setItemLabelGenerator(words::month);
        List<YearMonth> all = new ArrayList<>(months);
        if (!all.contains(value)) {
            all.add(value);
            all.sort(null);
        }
        select.setItems(all);
        select.setValue(value);
        return select;
    }

    private static Period period(YearMonth from, YearMonth last) {
        return new Period(from.atDay(1), last.plusMonths(1).atDay(1));
    }

    private Div labelled(String key, Component field) {
        Span label = new Span(words.say(key));
        label.addClassName("label");
        Div div = new Div(label, field);
        div.addClassName("field");
        return div;
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
