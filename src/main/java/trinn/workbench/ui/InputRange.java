package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.Promises.Input;
import trinn.ui.NumberInput;
import trinn.ui.Unit;
import trinn.workbench.PromiseText;

/** The range of one input of promises: from, to, and in which steps. */
final class InputRange extends Div {

    private final NumberInput from;
    private final NumberInput to;
    private final NumberInput step;
    private final Paragraph trouble = new Paragraph();

    /**
     * @param name of the input, for people
     * @param changed hears the input as it is to be; null where it is taken out
     */
    InputRange(String name, Kind kind, Currency currency, Input input, SerializableConsumer<@Nullable Input> changed) {
        addClassName("input-range");
        setId("range-" + input.name());
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        Unit unit = switch (kind) {
            case MONEY -> Unit.of(currency);
            case RATIO -> Unit.PERCENT;
            default -> Unit.NONE;
        };
        from = field("promises.from", name, unit, input.range().from());
        to = field("promises.to", name, unit, input.range().to());
        step = field("promises.step", name, unit, input.range().step());
        for (NumberInput field : new NumberInput[] {from, to, step}) {
            field.addValueChangeListener(event -> take(input, changed));
        }
        NativeButton remove = new NativeButton("✕", event -> changed.accept(null));
        remove.setAriaLabel(getTranslation("promises.remove-input", name));
        remove.addClassName("action");
        Span called = new Span(name);
        called.addClassName("name");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        add(
                called,
                labelled("promises.from", from),
                labelled("promises.to", to),
                labelled("promises.step", step),
                remove,
                trouble);
    }

    private NumberInput field(String key, String name, Unit unit, BigDecimal value) {
        return new NumberInput(name + ", " + getTranslation(key), unit, value);
    }

    private Div labelled(String key, NumberInput field) {
        Span label = new Span(getTranslation(key));
        label.getElement().setAttribute("aria-hidden", "true");
        return new Div(label, field);
    }

    private void take(Input input, SerializableConsumer<@Nullable Input> changed) {
        try {
            changed.accept(
                    new Input(input.number(), PromiseText.range(from.getValue(), to.getValue(), step.getValue())));
            trouble.setText("");
        } catch (IllegalArgumentException e) {
            trouble.setText(getTranslation("promises.no-range"));
        }
    }
}
