package trinn.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import trinn.planning.Gap;
import trinn.planning.Plan;
import trinn.planning.Step;
import trinn.planning.Step.Kind;

/** The steps from the profit to a day's actions, one below the other; each unfolds its formula. */
final class Ladder extends Div {

    private final Words words;
    private final Plan plan;

    Ladder(Words words, Plan plan) {
        this.words = words;
        this.plan = plan;
        addClassName("ladder");
        OrderedList steps = new OrderedList();
        steps.add(rung(
                words.say("plan.profit", words.currency().getCurrencyCode()),
                words.whole(plan.goal().profit()),
                words.say("plan.formula.profit", words.period(plan.goal().year()))));
        String before = words.say("plan.step.won");
        for (Step step : plan.steps()) {
            if (step.kind() != Kind.EFFORT && step.kind() != Kind.DAILY) {
                ListItem rung = rung(words.label(step), words.result(step), words.formula(step, before));
                rung.setClassName("by", step.kind() == Kind.MARGIN_SHARE || step.kind() == Kind.ORDER_VALUE);
                steps.add(rung);
                before = step.kind() == Kind.STAGE ? words.stage(step.subject()) : before;
            }
        }
        add(steps);
        if (plan.company().needs().stages().isEmpty()) {
            Paragraph none = new Paragraph(words.say("plan.no-stages"));
            none.addClassName("quiet");
            add(none);
        }
        add(actions());
    }

    private static ListItem rung(String label, String value, String... formulas) {
        Span name = new Span(label);
        Span number = new Span(value);
        number.addClassName("number");
        NativeDetails details = new NativeDetails();
        details.setSummary(name, number);
        Div lines = new Div();
        for (String formula : formulas) {
            lines.add(new Paragraph(formula));
        }
        details.setContent(lines);
        return new ListItem(details);
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        Span title = new Span(words.say("plan.actions"));
        title.addClassName("title");
        Span unit = new Span(words.say("plan.actions.unit"));
        unit.addClassName("quiet");
        actions.add(new Div(title, unit));
        UnorderedList list = new UnorderedList();
        for (Step step : plan.steps()) {
            if (step.kind() == Kind.DAILY && step.result().signum() > 0) {
                list.add(action(step));
            }
        }
        if (list.getComponentCount() == 0) {
            actions.add(new Paragraph(words.say("plan.no-actions")));
        }
        actions.add(list);
        return actions;
    }

    private ListItem action(Step daily) {
        Step whole = plan.steps().stream()
                .filter(step -> step.kind() == Kind.EFFORT && step.subject().equals(daily.subject()))
                .findFirst()
                .orElseThrow();
        String gap = plan.gaps().stream()
                .filter(each -> each.code().equals(daily.subject()))
                .map(this::gap)
                .findFirst()
                .orElse("");
        ListItem rung = gap.isEmpty()
                ? rung(words.label(daily), words.result(daily), words.formula(whole, ""), words.formula(daily, ""))
                : rung(
                        "▲ " + words.label(daily),
                        words.result(daily),
                        words.formula(whole, ""),
                        words.formula(daily, ""),
                        gap);
        rung.setClassName("over", !gap.isEmpty());
        return rung;
    }

    private String gap(Gap gap) {
        return words.say(
                "plan.formula.gap",
                words.people(gap.people()),
                words.count(gap.excess()),
                words.count(gap.norm()),
                words.count(gap.daysOfOne()));
    }
}
