package trinn.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/** Questions whose answers come from other threads, of which the latest alone is shown. */
public final class Asking {

    private long asked;

    /**
     * Begins a question. The consumer runs a task in the page; it tells nobody where the page was closed, or something else was
     * asked in the meantime.
     */
    public Consumer<Runnable> next() {
        UI ui = UI.getCurrent();
        long number = ++asked;
        return task -> ui.accessLater(
                        () -> {
                            if (number == asked) {
                                task.run();
                            }
                        },
                        () -> {})
                .run();
    }
}
