package trinn.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.audit.Head;
import trinn.format.Formats;
import trinn.ui.Background;
import trinn.verification.store.Verification;
import trinn.verification.store.Verified;

/** The head of the log, and the button that works everything out again: how far that is, its end before, and what was found. */
final class VerifyPart extends Div {

    private static final long STEP_MILLIS = 200;

    private final AuditWords words = new AuditWords(getLocale());
    private final Formats formats = Formats.of(getLocale());
    private final Verification verification;
    private final Code head = new Code();
    private final Div state = new Div();
    private volatile @Nullable Running running;

    private static final class Running {
        private volatile boolean cancelled;
        private volatile long told;
    }

    VerifyPart(Verification verification, Head now) {
        this.verification = verification;
        addClassName("audit-verify");
        head.setText(now.toString());
        Span label = new Span(getTranslation("audit.head"));
        label.addClassName("quiet");
        Div line = new Div(label, head);
        line.addClassName("audit-head");
        state.addClassName("audit-state");
        state.getElement().setAttribute("role", "status");
        add(line, state);
        offer();
    }

    private void offer(Component... news) {
        state.removeAll();
        Button begin = new Button(getTranslation("audit.verify"), event -> begin());
        begin.addThemeVariants(ButtonVariant.SMALL);
        state.add(begin);
        state.add(news);
    }

    private void begin() {
        Running now = new Running();
        running = now;
        state.removeAll();
        Span far = new Span(getTranslation("audit.verifying"));
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("audit.verifying"));
        Button cancel = new Button(getTranslation("action.cancel"), event -> {
            now.cancelled = true;
            offer(told("quiet", getTranslation("audit.cancelled")));
        });
        cancel.addThemeVariants(ButtonVariant.SMALL);
        state.add(far, bar, cancel);
        UI ui = UI.getCurrent();
        Verification.Progress progress = (done, all) -> {
            if (now.cancelled) {
                throw new CancellationException();
            }
            if (System.currentTimeMillis() - now.told > STEP_MILLIS) {
                now.told = System.currentTimeMillis();
                tell(ui, now, () -> {
                    bar.setValue(Math.min(1, (double) done / Math.max(1, all)));
                    far.setText(getTranslation("audit.far", formats.count(done), formats.count(all)));
                });
            }
        };
        Background.start(() -> run(ui, now, progress));
    }

    private void run(UI ui, Running now, Verification.Progress progress) {
        try {
            Verified verified = verification.verify(List.of(), progress);
            tell(ui, now, () -> show(verified));
        } catch (CancellationException e) {
            // Whoever cancelled was told.
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(VerifyPart.class).error("The log could not be verified.", e);
            tell(ui, now, () -> offer(told("trouble", "✕ " + getTranslation("audit.failed"))));
        }
    }

    private void show(Verified verified) {
        head.setText(verified.head().toString());
        String counts = getTranslation(
                "audit.counts",
                verified.entries(),
                verified.dataSets(),
                verified.records(),
                verified.versions(),
                verified.whatIfs(),
                verified.payRuns());
        offer(
                verified.finding()
                        .map(finding -> told("trouble", "✕ " + words.finding(finding)))
                        .orElseGet(() -> told("fine", "✓ " + getTranslation("audit.fine"))),
                told("quiet", counts));
    }

    private static Paragraph told(String className, String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName(className);
        return told;
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
        Running now = running;
        if (now != null) {
            now.cancelled = true;
        }
        super.onDetach(event);
    }
}
