package trinn.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;

/** Asks who somebody is, as there is no login; the browser's session remembers it. */
public final class Myself extends TextField {

    private static final String NAME = Myself.class.getName();
    private static final int LONGEST = 100;

    /** A field with the name that was given last. */
    public Myself() {
        setLabel(getTranslation("questions.who"));
        setMaxLength(LONGEST);
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setValue(remembered());
    }

    /** The name that was given last in this session of the browser; empty before that. */
    public static String remembered() {
        return Objects.requireNonNullElse((String) VaadinSession.getCurrent().getAttribute(NAME), "");
    }

    /** The name, which is remembered. */
    public String name() {
        VaadinSession.getCurrent().setAttribute(NAME, getValue().strip());
        return getValue();
    }
}
