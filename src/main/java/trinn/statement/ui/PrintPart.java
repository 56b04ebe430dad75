package trinn.statement.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.access.store.Signed;
import trinn.engine.EvaluationException;
import trinn.format.Formats;
import trinn.paper.Progress;
import trinn.source.ProblemsException;

/** Prints all statements of a period beside the page, which sees how far it is and can end it, and hands out the file. */
final class PrintPart extends Div {

    private static final long STEP_MILLIS = 200;

    private final Formats formats = Formats.of(getLocale());
    private final Supplier<Print> prints;
    private volatile @Nullable Running running;
    private @Nullable Path file;

    /**
     * What is to be printed.
     *
     * @param name of the file
     * @param work writes it, and gives how many statements that are
     */
    record Print(String name, Work work) {}

    /** Writes a file. */
    @FunctionalInterface
    interface Work {
        /** Tells how far it is, and ends where that throws. */
        int to(OutputStream out, Progress progress);
    }

    private static final class Running {
        private volatile boolean cancelled;
        private volatile long told;
    }

    /** @param prints says what to print at the moment it is asked for */
    PrintPart(Supplier<Print> prints) {
        this.prints = prints;
        addClassName("print-all");
        getElement().setAttribute("role", "status");
        offer();
    }

    /** Ends what runs and offers to print again, such as for another period. */
    void offer() {
        forget();
        Button all = new Button(getTranslation("statements.print-all"), event -> begin());
        all.addThemeVariants(ButtonVariant.SMALL);
        add(all);
    }

    private void forget() {
        Running now = running;
        if (now != null) {
            now.cancelled = true;
            running = null;
        }
        delete(file);
        file = null;
        removeAll();
    }

    private void begin() {
        Print print = prints.get();
        forget();
        Running now = new Running();
        running = now;
        Span ready = new Span();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Button cancel = new Button(getTranslation("action.cancel"), event -> {
            offer();
            add(quiet(getTranslation("statements.print-cancelled")));
        });
        cancel.addThemeVariants(ButtonVariant.SMALL);
        add(ready, bar, cancel);
        UI ui = UI.getCurrent();
        Progress progress = (done, all) -> {
            if (now.cancelled) {
                throw new CancellationException();
            }
            if (System.currentTimeMillis() - now.told > STEP_MILLIS) {
                now.told = System.currentTimeMillis();
                tell(ui, now, () -> {
                    bar.setIndeterminate(done == 0);
                    bar.setValue((double) done / all);
                    ready.setText(getTranslation("statements.printing", formats.count(done), formats.count(all)));
                });
            }
        };
        Thread.ofVirtual().start(Signed.carry(() -> print(print, progress, ui, now)));
    }

    private void print(Print print, Progress progress, UI ui, Running now) {
        Path into = null;
        try {
            into = Files.createTempFile("trinn-statements", ".pdf");
            Path written = into;
            int count;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
                count = print.work().to(out, progress);
            }
            if (now.cancelled) {
                delete(into);
            }
            tell(ui, now, () -> handOut(print.name(), written, count));
        } catch (CancellationException e) {
            delete(into);
        } catch (EvaluationException | ProblemsException e) {
            delete(into);
            tell(ui, now, () -> failed(Objects.requireNonNullElse(e.getMessage(), "")));
        } catch (IOException | RuntimeException e) {
            delete(into);
            LoggerFactory.getLogger(PrintPart.class).error("Statements could not be printed.", e);
            tell(ui, now, () -> failed(""));
        }
    }

    private void handOut(String name, Path written, int count) {
        forget();
        file = written;
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    long size = Files.size(written);
                    return new DownloadResponse(Files.newInputStream(written), name, "application/pdf", size);
                }),
                getTranslation("statements.printed", formats.count(count)));
        add(link);
    }

    private void failed(String why) {
        offer();
        Paragraph told = new Paragraph("✕ " + getTranslation("statements.print-failed", why));
        told.addClassName("trouble");
        add(told);
    }

    private static Paragraph quiet(String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName("quiet");
        return told;
    }

    /** Tells nobody where the page was closed or something else was asked for in the meantime. */
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

    private static void delete(@Nullable Path path) {
        if (path == null) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
        super.onDetach(event);
    }
}
