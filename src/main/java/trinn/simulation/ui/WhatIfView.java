package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.document.store.PlanPapers;
import trinn.facts.Period;
import trinn.parallel.Latest;
import trinn.population.store.SampleData;
import trinn.population.ui.FirstVisit;
import trinn.scheme.Scheme;
import trinn.simulation.ComparisonRow;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.ui.MainLayout;
import trinn.ui.Tabs;
import trinn.ui.View;
import trinn.ui.WithContext;

/** What would this scheme have paid? Every change of a term or a rule is answered at once, for everybody. */
@Route(value = "what-if", layout = MainLayout.class)
@Menu(title = "task.what-if", order = 1)
@RolesAllowed({"DESIGNER", "FINANCE"})
final class WhatIfView extends View implements WithContext {

    private final Store store;
    private final Simulator simulator;
    private final SampleData samples;
    private final ReadyWhatIfs ready;
    private final PlanPapers papers;
    private final Experiment experiment;
    private final Latest latest = new Latest(task -> Thread.ofVirtual().start(task));
    private final Div context = new Div();
    private final Div stage = new Div();
    private final Div body = new Div();
    private final Div sides = new Div();
    private final Div left = new Div();
    private Div panes = new Div();
    private Div terms = new Div();
    private @Nullable Currency currency;
    private List<Period> periods = List.of();
    private Answer.@Nullable Results current;
    private @Nullable ContextBar contextBar;
    private @Nullable Totals totals;
    private @Nullable FindingsStrip findings;
    private @Nullable ResultsPane results;
    private @Nullable RulesPane rules;
    private @Nullable Tab rulesTab;
    private int tab;

    WhatIfView(Store store, Simulator simulator, SampleData samples, ReadyWhatIfs ready, PlanPapers papers) {
        super("task.what-if", "what-if");
        this.ready = ready;
        this.papers = papers;
        this.store = store;
        this.simulator = simulator;
        this.samples = samples;
        this.experiment = new Experiment(store);
        WhatIfOf asked = WhatIfOf.take(UI.getCurrent());
        if (asked != null) {
            experiment.take(asked);
        }
        addClassName("what-if");
        context.addClassName("what-if-place");
        left.addClassName("left");
        stage.addClassName("stage");
        body.addClassName("asked");
        add(stage);
        build();
    }

    @Override
    public Component context() {
        return context;
    }

    @Override
    protected void build() {
        stage.removeAll();
        context.removeAll();
        results = null;
        contextBar = new ContextBar(experiment, this::refresh, this::refresh);
        contextBar.setPeriods(periods, experiment.period());
        context.add(contextBar);
        Div top = new Div(
                head(),
                new RunsBar(
                        experiment,
                        store.runs(),
                        store.trials(),
                        store.decisions(),
                        ready,
                        this::savable,
                        this::build));
        top.addClassName("top");
        stage.add(top, body);
        refresh();
    }

    /** Puts up the schemes and what can be changed; results stay until there are new ones. */
    private void refresh() {
        current = null;
        Optional<Scheme> alternative = experiment.alternative();
        if (!samples.isDone()) {
            results = null;
            fill(body, new FirstVisit(samples));
        } else if (experiment.data().isEmpty()) {
            results = null;
            fill(body, empty("empty.no-data", "empty.no-data.do"));
        } else if (experiment.baseline().isEmpty() || alternative.isEmpty()) {
            String money = experiment.data().get().currency();
            results = null;
            fill(body, empty("empty.no-scheme", "empty.no-scheme.do", money));
        } else {
            fill(sides, new Sides(experiment, papers, this::showChosen));
            put(alternative.get());
            ask();
        }
    }

    private void put(Scheme alternative) {
        if (results == null || !alternative.currency().equals(currency)) {
            currency = alternative.currency();
            SideBySidePane side = new SideBySidePane(currency, experiment, store, this::refresh);
            results = new ResultsPane(currency, store.investigations(), side, this::change, this::open);
            totals = new Totals(currency, results::focus);
            results.whenFocused(totals::press);
            panes = new Div(left, results);
            panes.addClassName("panes");
            findings = new FindingsStrip(experiment, this::ask);
            fill(body, sides, findings, totals, panes);
        }
        rules = new RulesPane(experiment, this::ask, this::saveRules);
        TabSheet sheet = Tabs.sheet();
        sheet.addClassName("changes");
        terms = new Div();
        showTerms(alternative);
        sheet.add(getTranslation("what-if.terms"), terms);
        rulesTab = sheet.add(getTranslation("what-if.rules"), rules);
        sheet.addSelectedChangeListener(event -> {
            tab = sheet.getSelectedIndex();
            giveRoom();
        });
        sheet.setSelectedIndex(tab);
        giveRoom();
        fill(left, sheet);
    }

    private void showTerms(Scheme alternative) {
        fill(terms, new TermsPane(experiment, alternative, day(), this::ask));
    }

    /** Rules need wider lines than terms. */
    private void giveRoom() {
        panes.setClassName("writing", tab == 1);
        Objects.requireNonNull(results).setBeside(tab == 1);
    }

    private static void fill(Div place, Component... content) {
        place.removeAll();
        place.add(content);
    }

    private void showChosen() {
        current = null;
        experiment.alternative().ifPresent(this::put);
        ask();
    }

    /** Asks the question as it stands; an answer to an earlier one is not shown any longer. */
    private void ask() {
        Consumer<Runnable> tell = asking();
        markRules();
        Optional<Question> question;
        try {
            question = experiment.question();
        } catch (ProblemsException e) {
            show(new Answer.Broken(e.problems()));
            return;
        }
        question.ifPresent(wanted -> {
            Objects.requireNonNull(results).setComputing(true);
            Objects.requireNonNull(totals).setComputing(true);
            latest.run(() -> {
                Answer answer = simulator.answer(wanted);
                tell.accept(() -> show(answer));
                tell.accept(() -> draw(answer));
            });
        });
    }

    private void show(Answer answer) {
        ResultsPane pane = Objects.requireNonNull(results);
        Objects.requireNonNull(totals).setComputing(false);
        Objects.requireNonNull(totals).removeClassName("is-stale");
        pane.setComputing(answer instanceof Answer.Results);
        switch (answer) {
            case Answer.Results fresh -> {
                current = fresh;
                pane.setStale("");
                Objects.requireNonNull(findings).show(fresh);
                Objects.requireNonNull(totals).show(fresh.comparison());
                tellPeriods(fresh.population().periods());
                Objects.requireNonNull(rules).show(fresh.warnings());
            }
            case Answer.Broken(List<Problem> problems) -> {
                stale(getTranslation("results.stale.rules", problems.size()));
                Objects.requireNonNull(rules).show(problems);
            }
            case Answer.Failed(@Nullable String reason) -> {
                String why = reason == null ? getTranslation("results.failed") : reason;
                stale(pane.isShowing() ? why + " " + getTranslation("results.stale") : why);
                Objects.requireNonNull(rules).show(List.of());
            }
        }
    }

    /** What takes longer to draw than figures do comes behind them. */
    private void draw(Answer answer) {
        if (answer instanceof Answer.Results fresh) {
            Objects.requireNonNull(results).show(fresh);
            Objects.requireNonNull(results).setComputing(false);
        }
    }

    private void stale(String why) {
        current = null;
        Objects.requireNonNull(results).setStale(why);
        Objects.requireNonNull(totals).addClassName("is-stale");
    }

    private void tellPeriods(List<Period> found) {
        if (!found.equals(periods)) {
            periods = found;
            Objects.requireNonNull(contextBar).setPeriods(found, experiment.period());
            experiment.alternative().filter(TermsPane::isDated).ifPresent(this::showTerms);
        }
    }

    private void markRules() {
        boolean changed = experiment.rulesChanged();
        Tab label = Objects.requireNonNull(rulesTab);
        label.setLabel(getTranslation("what-if.rules") + (changed ? " •" : ""));
    }

    /** Gives a term of the alternative another value, as its slider does. */
    private void change(String term, BigDecimal value) {
        experiment.change(term, value);
        experiment.alternative().ifPresent(this::showTerms);
        ask();
    }

    private void saveRules() {
        new SaveRulesDialog(
                        simulator,
                        Scheme.of(experiment.draft()),
                        experiment.changes().size(),
                        name -> {
                            experiment.saveRules(name);
                            refresh();
                            Notification.show(getTranslation("rules.save.done", name));
                        })
                .open();
    }

    private void open(Answer.Results answer, ComparisonRow row) {
        new SellerDialog(simulator, answer, row).open();
    }

    private Optional<Answer.Results> savable() {
        return Optional.ofNullable(current);
    }

    /** The day whose values of dated terms are shown: the first of the chosen period, or of the last. */
    private LocalDate day() {
        if (!experiment.period().isEmpty()) {
            return LocalDate.parse(experiment.period());
        }
        return periods.isEmpty() ? LocalDate.MAX : periods.getLast().from();
    }
}
