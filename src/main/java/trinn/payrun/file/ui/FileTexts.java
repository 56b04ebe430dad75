package trinn.payrun.file.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Words of files to payroll in a reader's language. */
final class FileTexts {

    private final Component on;

    /** @param on whose language it is */
    FileTexts(Component on) {
        this.on = on;
    }

    String text(String key, Object... values) {
        return on.getTranslation("payfile." + key, values);
    }

    /** A choice of a kind of choices, such as a delimiter. */
    String choice(String kind, Enum<?> one) {
        return text(kind + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
