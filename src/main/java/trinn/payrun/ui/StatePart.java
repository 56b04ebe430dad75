package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.payrun.LineKind;
import trinn.payrun.PayRun;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.State;
import trinn.payrun.Step;
import trinn.payrun.store.RunDesk;
import trinn.source.ProblemsException;
import trinn.ui.LongWork;

/** How far a run is, what it comes to, the steps that lead on, and all that was done with it. */
final class StatePart extends Section {

    private final RunWords words = new RunWords(this, getLocale());
    private final LongWork work = new LongWork();
    private final RunDesk desk;
    private final PayRun run;
    private final Runnable changed;

    /**
     * @param result null where it was not worked out
     * @param mayDecide whether whoever is signed in may take steps of finance
     * @param changed called after a step was taken
     */
    StatePart(RunDesk desk, PayRun run, @Nullable Result result, boolean mayDecide, Runnable changed) {
        this.desk = desk;
        this.run = run;
        this.changed = changed;
        addClassName("run-state");
        add(new H2(words.text("run", run.dataSet(), words.period(run.period()))), track());
        Paragraph next = new Paragraph(words.text("next." + RunWords.key(run.state())));
        next.addClassName("quiet");
        add(next);
        if (result != null) {
            add(sums(result));
        }
        if (mayDecide) {
            add(buttons(), work);
        }
        add(history(result));
    }

    private Component track() {
        OrderedList track = new OrderedList();
        track.addClassName("run-track");
        for (State state : State.values()) {
            ListItem item = new ListItem(words.text("state." + RunWords.key(state)));
            int far = state.compareTo(run.state());
            item.addClassName(far < 0 ? "before" : far == 0 ? "now" : "to-come");
            if (far == 0) {
                item.getElement().setAttribute("aria-current", "step");
            }
            track.add(item);
        }
        return track;
    }

    private Component sums(Result result) {
        String currency = result.data().currency();
        Div sums = new Div();
        sums.addClassName("run-sums");
        sums.add(sum("total", words.money(result.total(), currency) + " " + currency));
        for (LineKind kind : LineKind.values()) {
            var amount = result.sum(kind);
            if (kind != LineKind.PAY && amount.signum() != 0) {
                sums.add(sum("sum." + RunWords.key(kind), words.money(amount, currency) + " " + currency));
            }
        }
        sums.add(sum("payees", words.formats().count(result.payslips().size())));
        sums.add(sum("version", words.formats().count(result.data().version())));
        return sums;
    }

    private Component sum(String key, String value) {
        Span label = new Span(words.text(key));
        label.addClassName("quiet");
        Span figure = new Span(value);
        figure.addClassName("figure");
        return new Div(label, figure);
    }

    private Component buttons() {
        Div buttons = new Div();
        buttons.addClassName("decisions");
        if (Step.WORK_OUT.isPossibleIn(run.state())) {
            Button workOut = new Button(
                    words.text(run.result().isEmpty() ? "step.work-out" : "step.work-out-again"), event -> workOut());
            if (run.state() == State.OPEN) {
                workOut.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(workOut);
        }
        for (Step step : new Step[] {Step.SUBMIT, Step.APPROVE, Step.FREEZE, Step.PAY, Step.SEND_BACK}) {
            if (step.isPossibleIn(run.state())) {
                buttons.add(button(step));
            }
        }
        return buttons;
    }

    private Button button(Step step) {
        String what = "step." + RunWords.key(step);
        Button button = new Button(
                words.text(what),
                event -> new RunDialog(what, words.text(what + ".about"), step.needsText(), reason -> {
                            desk.take(run, step, reason);
                            changed.run();
                        })
                        .open());
        if (step != Step.SEND_BACK) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void workOut() {
        work.begin(
                words.text("working"), progress -> desk.workOut(run, progress), worked -> changed.run(), this::failed);
    }

    private String failed(RuntimeException e) {
        return switch (e) {
            case RefusedException refused -> words.refusal(refused);
            case EvaluationException evaluation -> words.text("failed", evaluation.getMessage());
            case ProblemsException problems -> words.text("failed", problems.getMessage());
            default -> {
                LoggerFactory.getLogger(StatePart.class).error("A run could not be worked out.", e);
                yield words.text("failed", "");
            }
        };
    }

    private Component history(@Nullable Result result) {
        Map<String, String> names = result == null ? Map.of() : RunWords.names(result);
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (RunEvent event : run.history().reversed()) {
            Span who = new Span(words.event(event, names));
            Paragraph text = new Paragraph(event.text());
            text.addClassName("said");
            text.setVisible(!event.text().isEmpty());
            list.add(new ListItem(who, text));
        }
        Details history = new Details(words.event(run.history().getLast(), names), list);
        history.addClassName("run-history");
        return history;
    }
}
