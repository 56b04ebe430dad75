package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.simulation.Progress;
import trinn.simulation.store.Columns;
import trinn.source.ProblemsException;
import trinn.ui.Asking;

/**
 * The head of a column that is worked out by itself behind the page: it says what it is called, how far it has come, and why it cannot be worked
 * out; it can be cancelled and begun again, and harms no other.
 */
final class WorkColumn<V> extends Div {

    private static final long TELL_EVERY = Duration.ofMillis(200).toNanos();

    private final Columns columns;
    private final Runnable changed;
    private final Asking asking = new Asking();
    private final Span name = new Span();
    private final Div buttons = new Div();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span left = new Span();
    private final Button cancel = new Button();
    private final Button again = new Button();
    private final Div progress = new Div(left, bar, cancel);
    private final Div note = new Div();
    private volatile @Nullable Object running;
    private @Nullable Object asked;
    private @Nullable Function<Progress, V> task;
    private @Nullable V value;

    /** @param changed hears that it is worked out, or will not be */
    WorkColumn(Columns columns, Runnable changed) {
        this.columns = columns;
        this.changed = changed;
        addClassName("column");
        name.addClassName("name");
        buttons.addClassName("buttons");
        progress.addClassName("progress");
        note.addClassName("note");
        note.getElement().setAttribute("role", "status");
        cancel.setText(getTranslation("action.cancel"));
        cancel.addClickListener(event -> cancel());
        again.setText(getTranslation("work.again"));
        again.addClickListener(event -> begin());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        again.addThemeVariants(ButtonVariant.SMALL);
        add(name, progress, note, again, buttons);
        say("", false);
    }

    void name(String text) {
        name.setText(text);
        bar.getElement().setAttribute("aria-label", getTranslation("work.working") + " " + text);
        cancel.setAriaLabel(getTranslation("action.cancel") + ": " + text);
        again.setAriaLabel(getTranslation("work.again") + ": " + text);
    }

    /** Adds something to be done with it. */
    Button button(String text, String label, Runnable done) {
        Button button = new Button(text, event -> done.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        buttons.add(button);
        return button;
    }

    /** What was worked out; null where it is not. */
    @Nullable V value() {
        return value;
    }

    /**
     * Begins to work something out, unless the same was asked for already.
     *
     * @param what tells it from all else
     */
    void ask(Object what, Function<Progress, V> work) {
        if (!what.equals(asked)) {
            asked = what;
            task = work;
            begin();
        }
    }

    /** Nobody waits for it any longer. */
    void close() {
        asking.next();
        running = null;
    }

    /** Says something below its name; the empty text says nothing. */
    void say(String text, boolean canBegin) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        again.setVisible(canBegin);
        progress.setVisible(false);
    }

    private void cancel() {
        close();
        say(getTranslation("work.cancelled"), true);
        changed.run();
    }

    private void begin() {
        Function<Progress, V> work = task;
        if (work == null) {
            return;
        }
        Consumer<Runnable> tell = asking.next();
        Object now = new Object();
        running = now;
        value = null;
        say("", false);
        left.setText(getTranslation("side.waiting"));
        bar.setIndeterminate(true);
        progress.setVisible(true);
        columns.inTurn(() -> work(work, now, tell));
    }

    private void work(Function<Progress, V> work, Object now, Consumer<Runnable> tell) {
        if (running != now) {
            return;
        }
        try {
            V worked = work.apply(watch(now, tell));
            tell.accept(() -> {
                value = worked;
                say("", false);
                changed.run();
            });
        } catch (CancellationException e) {
            LoggerFactory.getLogger(WorkColumn.class).debug("Nobody waits for it any longer.", e);
        } catch (EvaluationException | NoSuchElementException e) {
            tell.accept(() -> fail(String.valueOf(e.getMessage())));
        } catch (ProblemsException e) {
            tell.accept(() -> fail(getTranslation("side.broken", e.problems().size())));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(WorkColumn.class).error("A column could not be worked out.", e);
            tell.accept(() -> fail(getTranslation("results.failed")));
        }
    }

    /** Tells a few times a second. */
    private Progress watch(Object now, Consumer<Runnable> tell) {
        long start = System.nanoTime();
        AtomicLong told = new AtomicLong(start);
        return (worked, all) -> {
            long time = System.nanoTime();
            long last = told.get();
            if (worked > 0 && time - last > TELL_EVERY && told.compareAndSet(last, time)) {
                Duration open = Duration.ofNanos((time - start) / worked * Math.max(0, all - worked));
                tell.accept(() -> progress((double) worked / all, open));
            }
            return running == now;
        };
    }

    private void progress(double share, Duration open) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(share, 0, 1));
        left.setText(getTranslation("side.left", Math.round(share * 100), Math.max(1, open.toSeconds())));
    }

    private void fail(String why) {
        say(getTranslation("side.failed", why), true);
        changed.run();
    }
}
