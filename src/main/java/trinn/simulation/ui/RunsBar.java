package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;
import trinn.simulation.WhatIf;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Decisions;
import trinn.simulation.store.RunSummary;
import trinn.simulation.store.StoredRun;
import trinn.simulation.store.TrialRuns;
import trinn.simulation.store.WhatIfRuns;
import trinn.source.ProblemsException;
import trinn.ui.Tone;

/** Saves the what-if with its results, and lists those that were saved, to be taken up again or deleted. */
final class RunsBar extends Div implements AfterNavigationObserver {

    private static final int LONGEST_NAME = 200;

    /** Of the address of a saved what-if, for whom it is sent to. */
    private static final String RUN = "run";

    private static final String LINK = "what-if?" + RUN + "=";

    private final Experiment experiment;
    private final WhatIfRuns runs;
    private final TrialRuns trials;
    private final Decisions decisions;
    private final ReadyWhatIfs ready;
    private final Supplier<Optional<Answer.Results>> results;
    private final Runnable restored;
    private final Formats formats = Formats.of(getLocale());

    /**
     * @param trials what is tried beside the schemes in force
     * @param decisions takes results out of the screen
     * @param ready what can be tried without choosing anything
     * @param results what is to be saved; none while what is shown is not what was asked for
     * @param restored called after one was taken up again
     */
    RunsBar(
            Experiment experiment,
            WhatIfRuns runs,
            TrialRuns trials,
            Decisions decisions,
            ReadyWhatIfs ready,
            Supplier<Optional<Answer.Results>> results,
            Runnable restored) {
        this.ready = ready;
        this.decisions = decisions;
        this.experiment = experiment;
        this.runs = runs;
        this.trials = trials;
        this.results = results;
        this.restored = restored;
        addClassName("runs-bar");
        Button save = new Button(getTranslation("runs.save"), event -> ask());
        save.addThemeVariants(ButtonVariant.SMALL);
        Button saved = new Button(getTranslation("runs.saved"), event -> list());
        saved.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Button begin = new Button(getTranslation("ready.button"), event -> offer());
        begin.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Button download = new Button(getTranslation("download.button"), event -> download());
        download.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Button trial = new Button(getTranslation("trials.button"), event -> offerTrial());
        trial.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(begin, saved, download, trial, save);
    }

    /** Takes up the saved what-if that the address names, such as {@code what-if?run=3}, or says that it is gone. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RUN)
                .ifPresent(id -> runs.all().stream()
                        .filter(run -> Long.toString(run.id()).equals(id))
                        .findFirst()
                        .ifPresentOrElse(this::restore, () -> refuse(getTranslation("runs.gone"))));
    }

    private void offer() {
        List<WhatIf> all = experiment
                .data()
                .map(data -> ready.of(data, experiment.versions()))
                .orElse(List.of());
        new ReadyDialog(all, (whatIf, side) -> {
                    experiment.take(whatIf, side);
                    restored.run();
                })
                .open();
    }

    /** Offers the results as files, where there are any. */
    private void download() {
        Optional<Answer.Results> shown = results.get();
        if (shown.isPresent() && !shown.get().comparison().rows().isEmpty()) {
            DataColumns beside = new DataColumns(experiment, getLocale(), this::getTranslation);
            new DownloadDialog(decisions, shown.get(), beside.all()).open();
        } else {
            Notification.show(getTranslation("runs.save.no-results"));
        }
    }

    /** Asks how the alternative shall be tried, where it is another one than the baseline and saved. */
    private void offerTrial() {
        Optional<Answer.Results> shown = results.get();
        Optional<TrialDialog.Both> sides = experiment.sides();
        if (experiment.rulesChanged() || shown.isEmpty() || sides.isEmpty()) {
            Notification.show(
                    getTranslation(experiment.rulesChanged() ? "trials.rules-first" : "runs.save.no-results"));
        } else if (sides.get().inForce().equals(sides.get().tried())) {
            Notification.show(getTranslation("trials.same"));
        } else {
            String data = experiment.data().map(DataSetSummary::name).orElseThrow();
            new TrialDialog(shown.get(), data, sides.get(), setup -> {
                        TrialsView.go(trials.start(setup));
                        Notification.show(getTranslation("trials.started", setup.name()));
                    })
                    .open();
        }
    }

    private void ask() {
        Dialog dialog = dialog("runs.save.title");
        Optional<Answer.Results> comparison = results.get();
        if (experiment.rulesChanged() || comparison.isEmpty()) {
            dialog.add(new Paragraph(
                    getTranslation(experiment.rulesChanged() ? "runs.save.rules-first" : "runs.save.no-results")));
            dialog.getFooter().add(new Button(getTranslation("action.close"), event -> dialog.close()));
            dialog.open();
            return;
        }
        TextField name = new TextField(getTranslation("runs.name"));
        name.setWidthFull();
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button save = new Button(getTranslation("action.save"), event -> {
            experiment.save(name.getValue(), comparison.get());
            dialog.close();
            Notification.show(getTranslation("runs.save.done", name.getValue().strip()));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(false);
        name.addValueChangeListener(event -> save.setEnabled(!event.getValue().isBlank()));
        Button cancel = new Button(getTranslation("action.cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.add(name);
        dialog.getFooter().add(cancel, save);
        dialog.open();
        name.focus();
    }

    private void list() {
        Dialog dialog = dialog("runs.title");
        Div list = new Div();
        list.addClassName("runs");
        fill(dialog, list);
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("action.close"), event -> dialog.close()));
        dialog.open();
    }

    private void fill(Dialog dialog, Div list) {
        list.removeAll();
        runs.all().forEach(run -> list.add(row(dialog, list, run)));
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(getTranslation("runs.none")));
        }
    }

    private Div row(Dialog dialog, Div list, RunSummary run) {
        Anchor name = new Anchor(LINK + run.id(), run.name());
        name.setTitle(getTranslation("runs.link"));
        name.addClassName("name");
        String schemes = run.baselineTitle().equals(run.alternativeTitle())
                ? run.baselineTitle()
                : run.baselineTitle() + " → " + run.alternativeTitle();
        Span about = new Span(String.join(
                " · ",
                getTranslation("data.version", run.dataSet(), run.dataVersion()),
                schemes,
                formats.date(run.saved().atZone(ZoneId.systemDefault()).toLocalDate())));
        about.addClassName("quiet");
        Span difference = new Span(
                formats.moneyDifference(run.difference(), Currency.getInstance(run.currency())) + " " + run.currency());
        difference.addClassNames("number", Tone.ofDifference(run.difference()).className());
        Button open = new Button(getTranslation("runs.open"), event -> {
            dialog.close();
            restore(run);
        });
        open.addThemeVariants(ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("runs.open") + ": " + run.name());
        Button delete = new DeleteButton(getTranslation("runs.delete"), run.name(), () -> {
            runs.delete(run.id());
            fill(dialog, list);
        });
        Div row = new Div(new Div(name, about), difference, open, delete);
        row.addClassName("run");
        return row;
    }

    /** Wholly, or not at all and with the reason. */
    private void restore(RunSummary run) {
        try {
            StoredRun stored = runs.load(run.id());
            if (Experiment.restorable(stored)) {
                experiment.restore(stored);
                restored.run();
                Notification.show(getTranslation("runs.restored", run.name()));
            } else {
                refuse(getTranslation("runs.refused.baseline", run.name()));
            }
        } catch (ProblemsException | IllegalStateException | NoSuchElementException e) {
            refuse(getTranslation("runs.refused", run.name(), String.valueOf(e.getMessage())));
        }
    }

    private void refuse(String why) {
        Dialog dialog = dialog("runs.title");
        dialog.add(new Paragraph(why));
        dialog.getFooter().add(new Button(getTranslation("action.close"), event -> dialog.close()));
        dialog.open();
    }

    private Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.addClassName("trinn-small-dialog");
        dialog.setHeaderTitle(getTranslation(title));
        return dialog;
    }
}
