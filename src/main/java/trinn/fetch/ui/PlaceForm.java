package trinn.fetch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Place;
import trinn.fetch.Wanted;

/** Where a source is, to be written down. */
abstract class PlaceForm extends Div {

    private final boolean kept;

    /** @param kept whether a secret is kept already, which stays where none is written */
    PlaceForm(boolean kept) {
        this.kept = kept;
        addClassName("place");
    }

    /**
     * As it is written now.
     *
     * @throws trinn.outside.UnreachableException where it cannot be one, with a sentence that says why
     */
    abstract Place place();

    /** What is wanted there. */
    abstract List<Wanted> wanted();

    /** The secret that was written; null for the one that is kept. */
    @Nullable String secret() {
        return "";
    }

    final @Nullable String secret(HasValue<?, String> field) {
        return field.getValue().isEmpty() && kept ? null : field.getValue();
    }

    final TextField field(String key, String value) {
        TextField field = new TextField(getTranslation("sources." + key));
        field.setId("source-" + key);
        field.setValue(value);
        return field;
    }

    final PasswordField password(String key) {
        PasswordField field = new PasswordField(getTranslation("sources." + key));
        field.setId("source-secret");
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        if (kept) {
            field.setPlaceholder(getTranslation("sources.secret.kept"));
        }
        return field;
    }

    final boolean isKept() {
        return kept;
    }

    final Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("row");
        return row;
    }

    final Paragraph quiet(String key, Object... values) {
        Paragraph text = new Paragraph(getTranslation("sources." + key, values));
        text.addClassName("quiet");
        return text;
    }
}
