package trinn.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trinn.access.Account;
import trinn.access.RefusedException;
import trinn.access.User;
import trinn.access.store.FirstAccount;
import trinn.access.store.Links;

/** Where a link leads: somebody who was invited chooses a password, or the first account is made. */
@Route("welcome/:secret")
@AnonymousAllowed
public final class WelcomeView extends Gate implements BeforeEnterObserver {

    private final Links links;
    private final FirstAccount first;
    private final TextField name = new TextField();
    private final EmailField login = new EmailField();
    private final Paragraph wrong = new Paragraph();
    private String secret = "";
    private PasswordInput password = new PasswordInput();

    WelcomeView(Links links, FirstAccount first) {
        super("welcome.title");
        this.links = links;
        this.first = first;
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        write();
    }

    @Override
    List<Component> parts() {
        Optional<Account> invited = links.of(secret);
        boolean isFirst = first.is(secret);
        if (invited.isEmpty() && !isFirst) {
            return List.of(new Paragraph(getTranslation("welcome.no-link")));
        }
        String typed = password.getValue();
        password = new PasswordInput();
        password.setValue(typed);
        wrong.setText("");
        Button take = new Button(getTranslation("welcome.do"), event -> take(invited));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickShortcut(Key.ENTER);
        if (isFirst) {
            name.setLabel(getTranslation("people.name"));
            login.setLabel(getTranslation("login.login"));
            name.setMaxLength(Account.LONGEST_NAME);
            login.setMaxLength(Account.LONGEST_LOGIN);
            return List.of(new Paragraph(getTranslation("welcome.first")), name, login, password, wrong, take);
        }
        Account account = invited.get();
        return List.of(
                new Paragraph(getTranslation("welcome.invited", account.user().name(), account.login())),
                password,
                wrong,
                take);
    }

    private void take(Optional<Account> invited) {
        Account whose = invited.orElseGet(() ->
                new Account(new User("", name.getValue(), Set.of(), ""), Account.login(login.getValue()), true, false));
        if (!password.isGood(whose)) {
            return;
        }
        try {
            if (invited.isPresent()) {
                links.use(secret, password.getValue());
            } else {
                first.make(secret, login.getValue(), name.getValue(), password.getValue());
            }
            UI.getCurrent().getPage().setLocation("login?welcome=1");
        } catch (RefusedException e) {
            wrong.setText(getTranslation("people.refused." + e.refusal().code()));
        }
    }
}
