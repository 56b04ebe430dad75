package trinn.workbench.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.promise.PromiseWords;
import trinn.scheme.Messages;
import trinn.scheme.Promise;
import trinn.scheme.PromiseKind;
import trinn.scheme.Promises.Input;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.ui.NumberInput;
import trinn.ui.Unit;

/** One promise that can be ticked, with what it is about. */
final class PromiseField extends Div {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /**
     * @param promise as it is made, or would be
     * @param made whether it is
     * @param changed hears the promise as it is to be; null where it is taken back
     */
    PromiseField(
            Promise promise,
            boolean made,
            Scheme scheme,
            List<Input> inputs,
            PromiseWords words,
            SerializableConsumer<@Nullable Promise> changed) {
        addClassName("promise");
        Checkbox tick = new Checkbox(words.says(promise), made);
        tick.addValueChangeListener(event -> changed.accept(event.getValue() ? promise : null));
        add(tick);
        BigDecimal amount = promise.amount();
        if (made && amount != null) {
            NumberInput most = new NumberInput(getTranslation("promises.most"), Unit.of(scheme.currency()), amount);
            most.addValueChangeListener(event ->
                    changed.accept(new Promise(promise.kind(), promise.of(), event.getValue(), promise.line())));
            add(most);
        }
        Map<String, String> choices = choices(promise.kind(), scheme, inputs, words);
        if (made && choices.size() > 1) {
            add(of(promise, choices, changed));
        }
    }

    /** The amount of a promise that nobody has made yet; null where it has none. */
    static @Nullable BigDecimal most(PromiseKind kind) {
        return kind == PromiseKind.PAYS_AT_MOST ? MOST : null;
    }

    private Select<String> of(
            Promise promise, Map<String, String> choices, SerializableConsumer<@Nullable Promise> changed) {
        Select<String> of = new Select<>();
        of.addThemeVariants(SelectVariant.LUMO_SMALL);
        of.setAriaLabel(getTranslation("promises.of"));
        of.setItems(new ArrayList<>(choices.keySet()));
        of.setItemLabelGenerator(choices::get);
        of.setValue(promise.of());
        of.addValueChangeListener(event ->
                changed.accept(new Promise(promise.kind(), event.getValue(), promise.amount(), promise.line())));
        return of;
    }

    /** What it can be about, by the word of scheme.yaml; the empty text for all. */
    private static Map<String, String> choices(
            PromiseKind kind, Scheme scheme, List<Input> inputs, PromiseWords words) {
        Messages messages = scheme.messages(words.locale());
        Map<String, String> choices = new LinkedHashMap<>();
        switch (kind) {
            case PAYS_AT_MOST -> {
                choices.put("", messages.component(Component.TOTAL_PAY));
                choices.put(Component.VARIABLE_PAY, messages.component(Component.VARIABLE_PAY));
                scheme.components().stream()
                        .map(Component::group)
                        .forEach(group -> choices.putIfAbsent(group, messages.component(group)));
                scheme.components()
                        .forEach(component -> choices.put(component.name(), messages.component(component.name())));
            }
            case EVERY_COMPONENT_CAN_PAY -> {
                choices.put("", words.everyComponent());
                scheme.components()
                        .forEach(component -> choices.put(component.name(), messages.component(component.name())));
            }
            default -> {
                choices.put("", words.everyInput());
                inputs.forEach(input -> choices.put(input.name(), words.input(input)));
            }
        }
        return choices;
    }
}
