package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.scheme.InputNumber;
import trinn.simulation.CurveInput;

/** Along what a curve goes: KPIs first, and of many products one that is found by typing in a field of its own. */
final class CurveChoice {

    /** So many products stand beside the KPIs. */
    private static final int FEW = 3;

    private final Component at;

    /** One of the things, or a product by nothing. */
    private final ComboBox<Optional<CurveInput>> things = new ComboBox<>();

    private final ComboBox<CurveInput> products = new ComboBox<>();
    private List<CurveInput> all = List.of();

    /** @param changed hears that something else is chosen */
    CurveChoice(Component at, Runnable changed) {
        this.at = at;
        things.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        things.setLabel(at.getTranslation("curve.input"));
        things.addValueChangeListener(event -> {
            showProducts();
            changed.run();
        });
        products.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        products.setLabel(at.getTranslation("field.product"));
        products.setItemLabelGenerator(CurveInput::code);
        products.addValueChangeListener(event -> changed.run());
        products.setVisible(false);
    }

    /** The fields, one after the other. */
    List<Component> fields() {
        return List.of(things, products);
    }

    private void showProducts() {
        products.setVisible(things.getValue() != null && things.getValue().isEmpty());
    }

    private static boolean isProduct(CurveInput input) {
        return input.of() == InputNumber.Of.PRODUCT;
    }

    private boolean isAmongMany(CurveInput input) {
        return isProduct(input) && all.stream().filter(CurveChoice::isProduct).count() > FEW;
    }

    /** What can be chosen, each with its name. */
    void setItems(List<CurveInput> inputs, Function<CurveInput, String> name) {
        all = inputs;
        List<CurveInput> many = inputs.stream().filter(this::isAmongMany).toList();
        things.setItemLabelGenerator(one -> one.map(name).orElseGet(() -> at.getTranslation("curve.units.any")));
        things.setItems(Stream.concat(
                        inputs.stream().filter(one -> !isAmongMany(one)).map(Optional::of),
                        many.stream().limit(1).map(one -> Optional.<CurveInput>empty()))
                .toList());
        products.setItems(many);
        products.setValue(many.isEmpty() ? null : many.getFirst());
    }

    void setValue(CurveInput input) {
        if (isAmongMany(input)) {
            products.setValue(input);
            things.setValue(Optional.empty());
        } else {
            things.setValue(Optional.of(input));
        }
    }

    /** What is chosen; null where that is nothing. */
    @Nullable CurveInput getValue() {
        Optional<CurveInput> one = things.getValue();
        return one == null ? null : one.orElseGet(products::getValue);
    }
}
