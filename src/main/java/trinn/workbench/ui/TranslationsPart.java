package trinn.workbench.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.workbench.SchemeText;

/** The texts of a draft in another language, each beside its original; what is missing is counted, and readers are shown the original for it. */
final class TranslationsPart extends Div {

    private final Desk desk;
    private final Select<String> language = new Select<>();
    private final Checkbox missing = new Checkbox();
    private final Paragraph sum = new Paragraph();
    private final Div rows = new Div();
    private final Map<String, TextField> fields = new HashMap<>();
    private @Nullable Scheme scheme;
    private List<String> shown = List.of();

    TranslationsPart(Desk desk) {
        this.desk = desk;
        addClassName("translations");
        language.addThemeVariants(SelectVariant.LUMO_SMALL);
        language.setAriaLabel(getTranslation("workbench.language"));
        List<String> others =
                Messages.LANGUAGES.stream().filter(one -> !one.equals("en")).toList();
        language.setItems(others);
        language.setItemLabelGenerator(this::name);
        String own = Messages.language(getLocale());
        language.setValue(others.contains(own) ? own : others.getFirst());
        language.addValueChangeListener(event -> refresh(true));
        missing.setLabel(getTranslation("workbench.language.missing-only"));
        missing.addValueChangeListener(event -> refresh(true));
        sum.addClassName("quiet");
        sum.getElement().setAttribute("aria-live", "polite");
        rows.addClassName("rows");
        Div bar = new Div(language, missing, sum);
        bar.addClassName("bar");
        add(bar, rows);
    }

    private String name(String code) {
        Locale locale = Locale.of(code);
        return locale.getDisplayLanguage(getLocale());
    }

    /** Shows the texts of a draft that can be read. */
    void show(Scheme now) {
        scheme = now;
        refresh(false);
    }

    /** Fields stay where they are while somebody writes in one. */
    private void refresh(boolean anew) {
        if (scheme == null) {
            return;
        }
        List<SchemeText> all = SchemeText.of(scheme, language());
        long open = all.stream().filter(SchemeText::isMissing).count();
        sum.setText(
                open == 0
                        ? getTranslation("workbench.language.all")
                        : getTranslation("workbench.language.missing", open));
        List<SchemeText> wanted = all.stream()
                .filter(text -> !missing.getValue() || text.isMissing() || !anew && fields.containsKey(text.key()))
                .toList();
        List<String> keys = wanted.stream().map(SchemeText::key).toList();
        if (anew || !keys.equals(shown)) {
            shown = keys;
            fields.clear();
            rows.removeAll();
            wanted.forEach(text -> rows.add(row(text)));
        }
        wanted.forEach(text -> show(text, Objects.requireNonNull(fields.get(text.key()))));
    }

    private String language() {
        return Objects.requireNonNull(language.getValue());
    }

    private static void show(SchemeText text, TextField field) {
        field.setLabel(text.original());
        field.setPlaceholder(text.original());
        field.setClassName("missing", text.isMissing());
        if (!field.getValue().equals(text.translation())) {
            field.setValue(text.translation());
        }
    }

    private TextField row(SchemeText text) {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.getElement().setAttribute("lang", language());
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.take(SchemeText.translated(desk.files(), language(), text.key(), event.getValue()));
            }
        });
        fields.put(text.key(), field);
        return field;
    }
}
