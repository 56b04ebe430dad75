package trinn.access.ui;

import com.vaadin.flow.component.Component;
import trinn.access.Account;
import trinn.access.store.Links;
import trinn.ui.SecretDialog;

/** Shows the link by which somebody chooses the password, once. */
final class LinkDialog {

    private static final String WHOLE = "new URL('welcome/' + $0, document.baseURI).href";

    private LinkDialog() {}

    /** @param on whose language it is */
    static void open(Component on, Account account, String secret) {
        new SecretDialog(
                        on.getTranslation("people.link.title", account.user().name()),
                        on.getTranslation("people.link"),
                        on.getTranslation("people.link.hint", account.login(), Links.VALID.toDays()),
                        WHOLE,
                        secret)
                .open();
    }
}
