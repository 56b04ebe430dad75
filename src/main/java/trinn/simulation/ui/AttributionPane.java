package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.facts.Seller;
import trinn.parallel.Latest;
import trinn.simulation.Attribution;
import trinn.simulation.SellerComparison;
import trinn.simulation.store.Answer;
import trinn.ui.Asking;

/** How much of the difference each change makes, for everybody or for one seller. It is worked out when it is looked at, and can be cancelled. */
final class AttributionPane extends Div {

    /** Works an attribution out. */
    interface Attributor {
        Attribution of(Answer.Results results, Attribution.Watcher watcher);
    }

    private final Attributor attributor;
    private final Waterfall waterfall;
    private final Asking asking = new Asking();
    private final Latest latest = new Latest(task -> Thread.ofVirtual().start(task));
    private final Paragraph how = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final ComboBox<Seller> payee = new ComboBox<>();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span left = new Span();
    private final Div progress = new Div();
    private final Button again = new Button();
    private volatile @Nullable Object running;
    private Answer.@Nullable Results shown;
    private @Nullable Attribution attribution;

    AttributionPane(Currency currency, Attributor attributor) {
        this.attributor = attributor;
        this.waterfall = new Waterfall(currency);
        addClassName("attribution-pane");
        how.setText(getTranslation("attribution.how"));
        how.addClassName("quiet");
        note.getElement().setAttribute("role", "status");
        payee.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        payee.setAriaLabel(getTranslation("grid.seller"));
        payee.setPlaceholder(getTranslation("attribution.everybody"));
        payee.setClearButtonVisible(true);
        payee.setItemLabelGenerator(Seller::name);
        payee.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draw();
            }
        });
        bar.getElement().setAttribute("aria-label", getTranslation("attribution.working"));
        Button cancel = new Button(getTranslation("action.cancel"), event -> cancel());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        progress.add(left, bar, cancel);
        progress.addClassName("progress");
        again.setText(getTranslation("attribution.again"));
        again.addThemeVariants(ButtonVariant.SMALL);
        again.addClickListener(event -> work());
        add(how, payee, note, progress, again, waterfall);
        say("");
    }

    /** Works out what these results are made of, unless that is known. */
    void show(Answer.Results results) {
        if (shown != results) {
            shown = results;
            attribution = null;
            work();
        }
    }

    private void say(String text) {
        running = null;
        note.setText(text);
        note.setVisible(!text.isEmpty());
        progress.setVisible(false);
        again.setVisible(false);
        payee.setVisible(false);
        waterfall.setVisible(false);
    }

    private void cancel() {
        asking.next();
        say(getTranslation("attribution.cancelled"));
        again.setVisible(true);
    }

    private void work() {
        Answer.Results results = Objects.requireNonNull(shown);
        Consumer<Runnable> tell = asking.next();
        Object now = new Object();
        say("");
        running = now;
        left.setText(getTranslation("attribution.working"));
        bar.setIndeterminate(true);
        progress.setVisible(true);
        long start = System.nanoTime();
        latest.run(() -> {
            try {
                Attribution done = attributor.of(results, (worked, all) -> {
                    if (worked > 0) {
                        Duration open = Duration.ofNanos((System.nanoTime() - start) / worked * (all - worked));
                        tell.accept(() -> progress(worked, all, open));
                    }
                    return running == now;
                });
                tell.accept(() -> done(done));
            } catch (CancellationException e) {
                LoggerFactory.getLogger(AttributionPane.class).debug("Nobody waits for it any longer.", e);
            } catch (IllegalArgumentException e) {
                tell.accept(() -> say(getTranslation("attribution.too-many", Attribution.MOST_CHANGES)));
            } catch (EvaluationException e) {
                tell.accept(() -> say(getTranslation("attribution.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private void progress(int worked, int all, Duration open) {
        bar.setIndeterminate(false);
        bar.setValue((double) worked / all);
        left.setText(getTranslation("attribution.left", worked, all, Math.max(1, open.toSeconds())));
    }

    private void done(Attribution done) {
        say("");
        attribution = done;
        if (done.changes().isEmpty()) {
            say(getTranslation("attribution.nothing"));
            return;
        }
        List<Seller> moved = Objects.requireNonNull(shown).comparison().sellers().stream()
                .filter(seller -> seller.difference().signum() != 0)
                .map(SellerComparison::seller)
                .sorted(Comparator.comparing(Seller::name))
                .toList();
        Seller chosen = payee.getValue();
        payee.setItems(moved);
        payee.setValue(moved.stream()
                .filter(one -> chosen != null && one.id().equals(chosen.id()))
                .findFirst()
                .orElse(null));
        draw();
    }

    private void draw() {
        Attribution all = Objects.requireNonNull(attribution);
        Seller chosen = payee.getValue();
        payee.setVisible(true);
        waterfall.setVisible(true);
        waterfall.show(
                Objects.requireNonNull(shown).question(),
                chosen == null ? all : all.where(facts -> facts.seller().id().equals(chosen.id())));
    }
}
