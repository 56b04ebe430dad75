package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.parallel.Latest;
import trinn.simulation.Progress;
import trinn.simulation.store.Answer;
import trinn.ui.Asking;
import trinn.ui.Background;

/** What takes its time to be worked out of results: it says how far it has come, can be cancelled, and be begun again. */
abstract class WorkPane extends Div {

    /** What is shown once it is worked out, hidden until then. */
    final Div content = new Div();

    private final Asking asking = new Asking();
    private final Latest latest = new Latest(Background::start);
    private final Paragraph note = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span left = new Span();
    private final Div progress = new Div();
    private final Button again = new Button();
    private volatile @Nullable Object running;
    private Answer.@Nullable Results shown;

    /** @param how the key of the text that says what is shown here */
    WorkPane(String how) {
        addClassName("work-pane");
        Paragraph about = new Paragraph(getTranslation(how));
        about.addClassName("quiet");
        note.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.working"));
        Button cancel = new Button(getTranslation("action.cancel"), event -> cancel());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        progress.add(left, bar, cancel);
        progress.addClassName("progress");
        again.setText(getTranslation("work.again"));
        again.addThemeVariants(ButtonVariant.SMALL);
        again.addClickListener(event -> begin());
        add(about, note, progress, again, content);
        List.of(note, progress, again, content).forEach(part -> part.setVisible(false));
    }

    /** Begins what these results ask for, unless that was done. */
    abstract void begin();

    /** Shows what these results ask for; nothing happens where they are shown already. */
    void show(Answer.Results results) {
        if (shown != results) {
            shown = results;
            begin();
        }
    }

    final Answer.Results results() {
        return Objects.requireNonNull(shown);
    }

    /** Says something in the place of all that was shown; the empty text says nothing. */
    final void say(String text) {
        running = null;
        note.setText(text);
        note.setVisible(!text.isEmpty());
        progress.setVisible(false);
        again.setVisible(false);
        content.setVisible(false);
    }

    private void cancel() {
        asking.next();
        say(getTranslation("work.cancelled"));
        again.setVisible(true);
    }

    /**
     * Works something out behind the page.
     *
     * @param done shows it
     */
    final <T> void work(BiFunction<Answer.Results, Progress, T> task, Consumer<T> done) {
        Answer.Results results = results();
        Consumer<Runnable> tell = asking.next();
        Object now = new Object();
        say("");
        running = now;
        left.setText(getTranslation("work.working"));
        bar.setIndeterminate(true);
        progress.setVisible(true);
        long start = System.nanoTime();
        Progress watch = (worked, all) -> {
            if (worked > 0) {
                Duration open = Duration.ofNanos((System.nanoTime() - start) / worked * Math.max(0, all - worked));
                tell.accept(() -> progress(worked, all, open));
            }
            return running == now;
        };
        latest.run(() -> {
            try {
                T worked = task.apply(results, watch);
                tell.accept(() -> {
                    say("");
                    content.setVisible(true);
                    done.accept(worked);
                });
            } catch (CancellationException e) {
                LoggerFactory.getLogger(WorkPane.class).debug("Nobody waits for it any longer.", e);
            } catch (IllegalArgumentException e) {
                tell.accept(() -> say(refusal()));
            } catch (EvaluationException e) {
                tell.accept(() -> say(getTranslation("work.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    /** Why it was not begun, where it was asked for what cannot be. */
    abstract String refusal();

    private void progress(int worked, int all, Duration open) {
        bar.setIndeterminate(false);
        bar.setValue(Math.min(1, (double) worked / all));
        left.setText(getTranslation("work.left", worked, all, Math.max(1, open.toSeconds())));
    }
}
