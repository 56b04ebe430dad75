package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trinn.evaluation.ui.LackWords;
import trinn.payrun.About;
import trinn.payrun.Finding;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.State;
import trinn.payrun.Step;
import trinn.payrun.Teams;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;

/** What somebody has to look at before a run goes on: each accepted for a reason, or mended where it comes from. */
final class FindingPart extends Section {

    private static final int FEW = 8;
    private static final int MOST = 1_000;

    private final RunWords words = new RunWords(this, getLocale());
    private final RunDesk desk;
    private final PayRun run;
    private final FindingWords findings;
    private final Map<String, RunEvent> accepted;
    private final boolean mayAccept;
    private final Runnable changed;

    /** @param changed called after one was accepted */
    FindingPart(PayRuns runs, RunDesk desk, PayRun run, Result result, boolean mayAccept, Runnable changed) {
        this.desk = desk;
        this.run = run;
        this.findings = new FindingWords(
                words,
                RunWords.names(result),
                result.data().currency(),
                new LackWords(this::getTranslation, code -> runs.kpiName(code, getLocale())));
        this.accepted = accepted(run);
        this.mayAccept = mayAccept && Step.ACCEPT.isPossibleIn(run.state());
        this.changed = changed;
        addClassName("run-findings");
        List<Finding> all = new ArrayList<>(result.findings());
        if (run.state() == State.IN_REVIEW) {
            all.addAll(Teams.unconfirmed(run, result));
        }
        List<Finding> open = all.stream().filter(one -> accepted(one).isEmpty()).toList();
        List<Finding> done =
                all.stream().filter(one -> accepted(one).isPresent()).toList();
        add(new H3(words.text("findings")));
        Paragraph sum = new Paragraph(
                open.isEmpty()
                        ? "✓ " + words.text(all.isEmpty() ? "findings.none" : "findings.done", all.size())
                        : "✕ " + words.text("findings.open", open.size()));
        sum.addClassNames("sum", open.isEmpty() ? "fine" : "trouble");
        add(sum);
        add(open, FEW);
        if (!done.isEmpty()) {
            Div rows = new Div();
            done.stream().limit(MOST).forEach(one -> rows.add(row(one)));
            add(new Details(words.text("findings.accepted", done.size()), rows));
        }
    }

    private void add(List<Finding> open, int most) {
        Div rows = new Div();
        open.stream().limit(most).forEach(one -> rows.add(row(one)));
        if (open.size() > most) {
            Button more = new Button(words.text("findings.show", open.size()));
            more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            more.addClickListener(event -> {
                rows.removeAll();
                open.stream().limit(MOST).forEach(one -> rows.add(row(one)));
            });
            rows.add(more);
        }
        add(rows);
    }

    private Optional<RunEvent> accepted(Finding one) {
        return Optional.ofNullable(accepted.get(one.key()));
    }

    private static Map<String, RunEvent> accepted(PayRun run) {
        Map<String, RunEvent> accepted = new HashMap<>();
        run.history().stream()
                .filter(event -> event.step() == Step.ACCEPT)
                .forEach(event -> accepted.putIfAbsent(About.of(event.about()).key(), event));
        return accepted;
    }

    private Component row(Finding one) {
        String text = findings.of(one);
        Div said = new Div(new Span(text));
        Span todo = new Span(words.text("finding." + RunWords.key(one.kind()) + ".do"));
        todo.addClassName("quiet");
        Optional<RunEvent> accepted = accepted(one);
        Div row = new Div(said);
        row.addClassName("run-finding");
        if (accepted.isPresent()) {
            RunEvent event = accepted.get();
            Span by = new Span("✓ " + words.text("accepted", event.who(), words.moment(event.at()), event.text()));
            by.addClassName("quiet");
            said.add(by);
            row.addClassName("accepted");
        } else {
            said.add(todo);
            if (mayAccept) {
                Button accept = new Button(
                        words.text("accept"),
                        event -> new RunDialog("accept", text, true, reason -> {
                                    desk.accept(run.id(), one, reason);
                                    changed.run();
                                })
                                .open());
                accept.addThemeVariants(ButtonVariant.SMALL);
                accept.setAriaLabel(words.text("accept") + " " + text);
                row.add(accept);
            }
        }
        return row;
    }
}
