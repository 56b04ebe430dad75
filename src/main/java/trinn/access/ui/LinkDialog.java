package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import trinn.access.Account;
import trinn.access.store.Links;

/** Shows a link once: it is kept nowhere, and whoever has it can choose the password. */
final class LinkDialog extends Dialog {

    private static final String FILL = """
            this.value = new URL('welcome/' + $0, document.baseURI).href; this.inputElement.select();""";

    LinkDialog(Account account, String secret) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("people.link.title", account.user().name()));
        TextField link = new TextField(getTranslation("people.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.addAttachListener(event -> link.getElement().executeJs(FILL, secret));
        add(new Paragraph(getTranslation("people.link.hint", account.login(), Links.VALID.toDays())), link);
        Button copy = new Button(
                getTranslation("people.link.copy"),
                event -> link.getElement().executeJs("navigator.clipboard.writeText(this.value)"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.close"), event -> close()), copy);
    }
}
