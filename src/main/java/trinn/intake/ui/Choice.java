package trinn.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** The browser's own select: light enough to stand above each of a hundred columns. */
@Tag("select")
final class Choice<T> extends Component implements HasStyle {

    /**
     * @param label for those who cannot see it
     * @param items what can be chosen
     * @param words an item in words
     * @param chosen one of the items
     * @param then told when another one is chosen
     */
    Choice(String label, List<T> items, SerializableFunction<T, String> words, T chosen, SerializableConsumer<T> then) {
        addClassName("trinn-choose");
        getElement().setAttribute("aria-label", label);
        for (int i = 0; i < items.size(); i++) {
            Element option = new Element("option").setText(words.apply(items.get(i)));
            option.setAttribute("value", Integer.toString(i));
            option.setAttribute("selected", items.get(i).equals(chosen));
            getElement().appendChild(option);
        }
        getElement()
                .addEventListener("change", event -> {
                    int place = Integer.parseInt(
                            event.getEventData().get("element.value").asString());
                    if (place >= 0 && place < items.size()) {
                        then.accept(items.get(place));
                    }
                })
                .addEventData("element.value");
    }

    /** A component with its name above it. */
    static Div named(String name, Component component) {
        Div named = new Div(new Span(name), component);
        named.addClassName("named");
        return named;
    }
}
