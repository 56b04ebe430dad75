package trinn.question.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import trinn.question.Event;

/** Asks who somebody is, as there is no login; the browser's session remembers it. */
final class Myself extends TextField {

    private static final String NAME = Myself.class.getName();

    Myself() {
        setLabel(getTranslation("questions.who"));
        setMaxLength(Event.LONGEST_NAME);
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setValue(Objects.requireNonNullElse((String) VaadinSession.getCurrent().getAttribute(NAME), ""));
    }

    /** The name, which is remembered. */
    String name() {
        VaadinSession.getCurrent().setAttribute(NAME, getValue().strip());
        return getValue();
    }
}
