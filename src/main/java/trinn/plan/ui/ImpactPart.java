package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.plan.Impact;
import trinn.plan.store.Baseline;
import trinn.plan.store.Impacts;
import trinn.population.store.DataSetSummary;
import trinn.scheme.store.SchemeVersion;
import trinn.simulation.Progress;
import trinn.simulation.ui.WhatIfOf;
import trinn.source.ProblemsException;
import trinn.ui.Background;

/** What a version changes in money, against a baseline that can be chosen; worked out while one looks on, or given up. */
final class ImpactPart extends Div {

    private static final long STEP_MILLIS = 200;

    private final Impacts impacts;
    private final SchemeVersion version;
    private final Runnable leave;
    private final PlanWords words = new PlanWords(this, getLocale());
    private final Select<DataSetSummary> data = new Select<>();
    private final Select<Baseline> baseline = new Select<>();
    private final Div results = new Div();
    private volatile @Nullable Running running;
    private Runnable seen = () -> {};
    private boolean isSeen;

    private static final class Running {
        private volatile boolean cancelled;
        private volatile long told;
    }

    /** @param leave called before another page is opened */
    ImpactPart(Impacts impacts, SchemeVersion version, Runnable leave) {
        this.impacts = impacts;
        this.version = version;
        this.leave = leave;
        addClassName("impact");
        List<DataSetSummary> sets = impacts.data(version);
        data.setLabel(words.text("impact.data"));
        data.setItems(sets);
        data.setItemLabelGenerator(DataSetSummary::name);
        baseline.setLabel(words.text("impact.against"));
        baseline.setEmptySelectionAllowed(true);
        baseline.setEmptySelectionCaption(words.text("impact.nothing"));
        baseline.setItemLabelGenerator(this::label);
        results.getElement().setAttribute("role", "status");
        Div choice = new Div(data, baseline);
        choice.addClassName("choice");
        add(choice, results);
        data.addValueChangeListener(event -> chooseUsual());
        baseline.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                begin();
            }
        });
        if (sets.isEmpty()) {
            results.add(new Paragraph(words.text("impact.no-data", version.currency())));
            isSeen = true;
        } else {
            data.setValue(sets.getFirst());
        }
    }

    private String label(@Nullable Baseline one) {
        if (one == null) {
            return words.text("impact.nothing");
        }
        return one.by() == null
                ? words.version(one.version())
                : words.text(
                        "impact.paying",
                        words.version(one.version()),
                        words.group(one.by().group(), impacts.workforce(one.by().dataSet())));
    }

    /** Calls back as soon as the figures were seen once, or cannot be. */
    void whenSeen(Runnable then) {
        seen = then;
        if (isSeen) {
            then.run();
        }
    }

    private void chooseUsual() {
        List<Baseline> all = impacts.baselines(version, data.getValue().name());
        baseline.setItems(all);
        baseline.setValue(impacts.usual(version, all).orElse(null));
        begin();
    }

    private void begin() {
        stop();
        Running now = new Running();
        running = now;
        Span told = new Span(words.text("impact.working"));
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Button cancel = new Button(getTranslation("action.cancel"), event -> {
            stop();
            show(new Paragraph(words.text("impact.cancelled")));
        });
        cancel.addThemeVariants(ButtonVariant.SMALL);
        Div work = new Div(told, bar, cancel);
        work.addClassName("working");
        results.removeAll();
        results.add(work);
        UI ui = UI.getCurrent();
        DataSetSummary of = data.getValue();
        Baseline against = baseline.getValue();
        Progress progress = (done, all) -> {
            if (!now.cancelled && System.currentTimeMillis() - now.told > STEP_MILLIS) {
                now.told = System.currentTimeMillis();
                tell(ui, now, () -> {
                    bar.setIndeterminate(done == 0);
                    bar.setValue(Math.min(1, (double) done / Math.max(1, all)));
                });
            }
            return !now.cancelled;
        };
        Background.start(() -> work(ui, now, of, against, progress));
    }

    private void work(UI ui, Running now, DataSetSummary of, @Nullable Baseline against, Progress progress) {
        try {
            Impact impact = impacts.of(version.hash(), of, against, progress);
            tell(ui, now, () -> show(impact, of, against));
        } catch (CancellationException e) {
            LoggerFactory.getLogger(ImpactPart.class).debug("What a version changes was given up.", e);
        } catch (EvaluationException | ProblemsException e) {
            tell(ui, now, () -> show(failed(Objects.requireNonNullElse(e.getMessage(), ""))));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ImpactPart.class).error("What a version changes could not be worked out.", e);
            tell(ui, now, () -> show(failed("")));
        }
    }

    private Paragraph failed(String why) {
        Paragraph told = new Paragraph(words.text("impact.failed", why));
        told.addClassName("wrong");
        return told;
    }

    private void show(Impact impact, DataSetSummary of, @Nullable Baseline against) {
        Button open = new Button(words.text("impact.what-if"), event -> {
            leave.run();
            new WhatIfOf(of.id(), Objects.requireNonNull(against).version().hash(), impacts.files(version.hash()))
                    .open();
        });
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setVisible(against != null);
        show(new ImpactTable(impact, version.currency(), against != null), open);
    }

    private void show(Component... found) {
        results.removeAll();
        results.add(found);
        isSeen = true;
        seen.run();
    }

    private void stop() {
        Running now = running;
        if (now != null) {
            now.cancelled = true;
            running = null;
        }
    }

    private static void tell(UI ui, Running now, Runnable news) {
        ui.accessLater(
                        () -> {
                            if (!now.cancelled) {
                                news.run();
                            }
                        },
                        () -> {})
                .run();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }
}
