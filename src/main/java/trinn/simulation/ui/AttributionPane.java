package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;
import trinn.simulation.Attribution;
import trinn.simulation.Progress;
import trinn.simulation.SellerComparison;
import trinn.simulation.store.Answer;

/** How much of the difference each change makes, for everybody or for one seller. */
final class AttributionPane extends WorkPane {

    /** Works an attribution out. */
    interface Attributor {
        Attribution of(Answer.Results results, Progress progress);
    }

    private final Attributor attributor;
    private final Waterfall waterfall;
    private final ComboBox<Seller> payee = new ComboBox<>();
    private final Div content;
    private @Nullable Attribution attribution;

    AttributionPane(Currency currency, Attributor attributor) {
        super("attribution.how");
        this.attributor = attributor;
        this.waterfall = new Waterfall(currency);
        addClassName("attribution-pane");
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
        content = new Div(payee, waterfall);
        content.setVisible(false);
        add(content);
    }

    @Override
    Component content() {
        return content;
    }

    @Override
    void begin() {
        work(attributor::of, this::done);
    }

    @Override
    String refusal() {
        return getTranslation("attribution.too-many", Attribution.MOST_CHANGES);
    }

    private void done(Attribution done) {
        attribution = done;
        if (done.changes().isEmpty()) {
            say(getTranslation("attribution.nothing"));
            return;
        }
        List<Seller> moved = results().comparison().sellers().stream()
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
        waterfall.show(
                results().question(),
                chosen == null ? all : all.where(facts -> facts.seller().id().equals(chosen.id())));
    }
}
