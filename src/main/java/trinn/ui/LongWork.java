package trinn.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.simulation.Progress;

/** Work that takes its time beside the page: how far it is, and its end before. Nothing is there while nothing is worked at. */
public final class LongWork extends Div {

    private static final long STEP_MILLIS = 200;

    private volatile @Nullable Running running;

    private static final class Running {
        private volatile boolean cancelled;
        private volatile long told;
    }

    /** Nothing is worked at. */
    public LongWork() {
        addClassName("long-work");
        getElement().setAttribute("role", "status");
    }

    /**
     * Begins work, in the place of what was worked at before.
     *
     * @param text what is being done
     * @param work done on another thread, and told of by its progress
     * @param done is given what came of it, in the page
     * @param failed is given what it threw, in the page, and says what is to be told of it; the empty text for nothing
     */
    public <T> void begin(
            String text, Function<Progress, T> work, Consumer<T> done, Function<RuntimeException, String> failed) {
        stop();
        Running now = new Running();
        running = now;
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text);
        Button cancel = new Button(getTranslation("action.cancel"), event -> stop());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        removeAll();
        add(new Span(text), bar, cancel);
        UI ui = UI.getCurrent();
        Progress progress = (worked, all) -> {
            if (!now.cancelled && System.currentTimeMillis() - now.told > STEP_MILLIS) {
                now.told = System.currentTimeMillis();
                tell(ui, now, () -> {
                    bar.setIndeterminate(worked == 0);
                    bar.setValue(Math.min(1, (double) worked / Math.max(1, all)));
                });
            }
            return !now.cancelled;
        };
        Background.start(() -> {
            try {
                T made = work.apply(progress);
                tell(ui, now, () -> {
                    end();
                    done.accept(made);
                });
            } catch (CancellationException e) {
                LoggerFactory.getLogger(LongWork.class).debug("Given up.", e);
            } catch (RuntimeException e) {
                tell(ui, now, () -> say(failed.apply(e)));
            }
        });
    }

    /** Says something where the progress was. */
    public void say(String text) {
        end();
        Span told = new Span(text);
        told.addClassName("wrong");
        told.setVisible(!text.isEmpty());
        add(told);
    }

    private void stop() {
        Running now = running;
        if (now != null) {
            now.cancelled = true;
        }
        end();
    }

    private void end() {
        running = null;
        removeAll();
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
