package trinn.kpi.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Whom the numbers are about: searched by name, role or department. */
final class WhomBox extends ComboBox<Whom> {

    private boolean quiet;

    /** The consumer hears of somebody else. */
    WhomBox(Consumer<Whom> chosen) {
        addClassName("whom");
        addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        setLabel(getTranslation("data.whom"));
        setItemLabelGenerator(Whom::name);
        setRenderer(LitRenderer.<Whom>of(
                        "<div class=\"whom-item\"><span>${item.name}</span><span class=\"quiet\">${item.about}</span></div>")
                .withProperty("name", Whom::name)
                .withProperty("about", this::about));
        addValueChangeListener(event -> {
            if (!quiet && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
    }

    /** Offers these. */
    void offer(List<Whom> everybody) {
        quiet = true;
        setItems(
                (whom, filter) -> (whom.name() + " " + about(whom))
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.strip().toLowerCase(Locale.ROOT)),
                everybody);
        quiet = false;
    }

    /** Shows one without telling of it. */
    void mark(Whom whom) {
        quiet = true;
        setValue(whom);
        quiet = false;
    }

    private String about(Whom whom) {
        return whom.isSeller()
                ? whom.about()
                : getTranslation("data.level." + whom.scope().level().code());
    }
}
