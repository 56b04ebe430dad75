package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.format.Formats;
import trinn.simulation.store.TrialAnswer;
import trinn.simulation.store.TrialAnswers;
import trinn.simulation.store.TrialRuns;
import trinn.simulation.store.TrialSummary;
import trinn.simulation.trial.TrialSetup.Kind;
import trinn.source.ProblemsException;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.Results;
import trinn.ui.View;

/** What is tried beside the schemes in force: which trials and shadow runs there are, and how one of them stands. */
@Route(value = "trials/:trial?", layout = MainLayout.class)
@Menu(title = "task.trials", order = 1.2)
@RolesAllowed({"DESIGNER", "FINANCE"})
final class TrialsView extends View implements BeforeEnterObserver {

    private static final String TRIAL = "trial";

    private final TrialRuns trials;
    private final TrialAnswers answers;
    private final UnorderedList list = new UnorderedList();
    private final Results page = new Results();
    private String chosen = "";

    TrialsView(TrialRuns trials, TrialAnswers answers) {
        super("task.trials", "trials");
        this.trials = trials;
        this.answers = answers;
        addClassNames("statements-view", "trials-view");
        list.addClassName("trial-list");
        page.addClassName("trial-page");
    }

    /** Shows one. */
    static void go(long trial) {
        UI.getCurrent().navigate(TrialsView.class, path(trial));
    }

    private static RouteParameters path(long trial) {
        return new RouteParameters(TRIAL, Long.toString(trial));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get(TRIAL).orElse("");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        add(head());
        List<TrialSummary> all = trials.all();
        if (all.isEmpty()) {
            add(empty("trials.none", "trials.none.do"));
            return;
        }
        TrialSummary shown = all.stream()
                .filter(one -> chosen.isEmpty() || Long.toString(one.id()).equals(chosen))
                .findFirst()
                .orElse(null);
        list.removeAll();
        list.getElement().setAttribute("aria-label", getTranslation("trials.list"));
        all.forEach(one -> list.add(item(one, one == shown)));
        Div panes = new Div(list, page);
        panes.addClassName("panes");
        add(panes);
        if (shown == null) {
            showOnly(empty("trials.no-such", "trials.choose.do"));
        } else {
            load(shown);
        }
    }

    private ListItem item(TrialSummary trial, boolean isShown) {
        RouterLink name = new RouterLink(trial.name(), TrialsView.class, path(trial.id()));
        if (isShown) {
            name.getElement().setAttribute("aria-current", "true");
        }
        Span about = new Span(String.join(
                " · ",
                getTranslation(trial.kind() == Kind.SHADOW ? "trials.kind.shadow" : "trials.kind.groups"),
                trial.dataSet(),
                getTranslation("trials.since", TrialWords.month(trial.start(), Formats.of(getLocale())))));
        about.addClassName("quiet");
        ListItem item = new ListItem(name, about);
        item.setClassName("chosen", isShown);
        return item;
    }

    private void load(TrialSummary trial) {
        Consumer<Runnable> tell = asking();
        String gone = getTranslation("trials.no-such");
        page.setComputing(true);
        Background.start(() -> {
            try {
                TrialAnswer answer =
                        answers.of(trials.find(trial.id()).orElseThrow(() -> new NoSuchElementException(gone)));
                tell.accept(() -> showOnly(new TrialPage(answer, () -> delete(trial))));
            } catch (EvaluationException | ProblemsException | NoSuchElementException e) {
                String why = Objects.requireNonNullElse(e.getMessage(), "");
                tell.accept(() -> showFailed(trial, why));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(TrialsView.class).error("A trial could not be worked out.", e);
                tell.accept(() -> showFailed(trial, ""));
            }
        });
    }

    private void showFailed(TrialSummary trial, String why) {
        showOnly(empty("statements.failed", "statements.failed.why", why));
        page.add(new DeleteButton(getTranslation("trials.delete"), trial.name(), () -> delete(trial)));
    }

    private void delete(TrialSummary trial) {
        trials.delete(trial.id());
        UI.getCurrent().navigate(TrialsView.class);
    }

    private void showOnly(Component content) {
        page.setComputing(false);
        page.removeAll();
        page.add(content);
    }
}
