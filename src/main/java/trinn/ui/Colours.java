package trinn.ui;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the page is light or dark. */
public enum Colours {
    /** As the reader's computer is set. */
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    /** Dark on light. */
    LIGHT(ColorScheme.Value.LIGHT),
    /** Light on dark. */
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Colours(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** The same in Vaadin's words. */
    ColorScheme.Value scheme() {
        return scheme;
    }

    /** The word by which a cookie and the messages know this choice. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice with this code, such as one kept in a cookie. */
    static Optional<Colours> withCode(String code) {
        return Arrays.stream(values())
                .filter(colours -> colours.code().equals(code))
                .findFirst();
    }
}
