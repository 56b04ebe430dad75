package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import trinn.access.store.Signed;
import trinn.workbench.NewScheme;
import trinn.workbench.store.Drafts;
import trinn.workbench.store.Schemes;

/** Begins a scheme from nothing: a draft that is no scheme before it is saved. */
final class NewDialog extends Dialog {

    private static final int LONGEST_TITLE = 200;
    private static final List<String> CURRENCIES = List.of("NOK", "SEK", "DKK", "EUR", "USD", "GBP");

    private final TextField title = new TextField();
    private final Select<String> currency = new Select<>();
    private final Button begin = new Button();

    NewDialog(Schemes schemes, Drafts drafts) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("schemes.new"));
        title.setLabel(getTranslation("schemes.new.name"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.addValueChangeListener(event -> refresh());
        currency.setLabel(getTranslation("schemes.new.currency"));
        currency.setItems(CURRENCIES);
        currency.setValue(CURRENCIES.getFirst());
        Paragraph hint = new Paragraph(getTranslation("schemes.new.hint"));
        hint.addClassName("quiet");
        add(title, currency, hint);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        begin.setText(getTranslation("schemes.new.do"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(event -> begin(schemes, drafts));
        getFooter().add(cancel, begin);
        title.focus();
        refresh();
    }

    private void refresh() {
        begin.setEnabled(!title.getValue().isBlank());
    }

    private void begin(Schemes schemes, Drafts drafts) {
        close();
        String name = title.getValue().strip();
        String id = schemes.newId(name);
        String draft = Drafts.newId();
        drafts.keep(draft, id, null, Signed.in().name(), 0, NewScheme.of(id, name, currency.getValue()));
        WorkbenchView.go(id, draft);
    }
}
