package trinn.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trinn.planning.Gap;
import trinn.planning.Plan;
import trinn.planning.Step;
import trinn.planning.Step.Kind;

/** The steps from the profit to a day's actions, one below the other; each unfolds its formula. */
final class Ladder extends Div {

    private final Words words;
    private final Plan plan;
    private final Set<String> open;

    /** @param open the steps that are unfolded, which stays so when another plan is shown */
    Ladder(Words words, Plan plan, Set<String> open) {
        this.words = words;
        this.plan = plan;
        this.open = open;
        addClassName("ladder");
        OrderedList steps = new OrderedList();
        steps.add(rung(
                "profit",
                words.say("plan.profit", words.currency().getCurrencyCode()),
                words.whole(plan.goal().profit()),
                words.say("plan.formula.profit", words.period(plan.goal().year()))));
        String before = words.say("plan.step.won");
        for (Step step : plan.steps()) {
            if (step.kind() != Kind.EFFORT && step.kind() != Kind.DAILY) {
                ListItem rung = rung(
                        step.kind() + step.subject(),
                        words.label(step),
                        words.result(step),
                        words.formula(step, before));
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

    private ListItem rung(String id, String label, String value, String... formulas) {
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
        details.setOpen(open.contains(id));
        details.addToggleListener(event -> {
            if (event.isOpened()) {
                open.add(id);
            } else {
                open.remove(id);
            }
        });
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
        List<String> gap = plan.gaps().stream()
                .filter(each -> each.code().equals(daily.subject()))
                .map(this::gap)
                .findFirst()
                .orElse(List.of());
        List<String> formulas = new ArrayList<>(List.of(words.formula(whole, ""), words.formula(daily, "")));
        formulas.addAll(gap);
        ListItem rung = rung(
                daily.kind() + daily.subject(),
                words.overloaded(plan, daily.subject()),
                words.result(daily),
                formulas.toArray(String[]::new));
        rung.setClassName("over", !gap.isEmpty());
        return rung;
    }

    /** A formula for each norm, as departments have different ones. */
    private List<String> gap(Gap gap) {
        return gap.parts().stream()
                .map(part -> words.say(
                        "plan.formula.gap",
                        words.people(
                                part.excess().divide(part.norm().multiply(gap.daysOfOne()), 1, RoundingMode.CEILING)),
                        words.count(part.excess()),
                        words.count(part.norm()),
                        words.count(gap.daysOfOne())))
                .toList();
    }
}
