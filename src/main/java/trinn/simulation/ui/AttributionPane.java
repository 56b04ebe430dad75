package trinn.simulation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;
import trinn.simulation.Attribution;
import trinn.simulation.Changes;
import trinn.simulation.SellerComparison;
import trinn.simulation.store.Investigations;

/** How much of the difference each change makes, for everybody or for one seller. */
final class AttributionPane extends WorkPane {

    private final Investigations investigations;
    private final Waterfall waterfall;
    private final ComboBox<Seller> payee = new ComboBox<>();
    private final Paragraph together = new Paragraph();
    private @Nullable Attribution attribution;

    AttributionPane(Currency currency, Investigations investigations) {
        super("attribution.how");
        this.investigations = investigations;
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
        content.add(together, payee, waterfall);
    }

    @Override
    void begin() {
        work(investigations::attribution, this::done);
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
        Changes.Together why = done.together();
        together.setText(why == null ? "" : getTranslation("attribution.together." + why, Attribution.MOST_CHANGES));
        together.setVisible(why != null);
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
