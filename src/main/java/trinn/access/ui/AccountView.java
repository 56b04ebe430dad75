package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import trinn.access.Account;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Accounts;
import trinn.access.store.Links;
import trinn.access.store.ServiceTokens;
import trinn.access.store.Session;
import trinn.access.store.Sessions;
import trinn.access.store.Signed;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** One's own account: what one may do, the password, where one is signed in, and what other systems do for one. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public final class AccountView extends View {

    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final ServiceTokens tokens;

    AccountView(Accounts accounts, Links links, Sessions sessions, ServiceTokens tokens) {
        super("task.account", "account");
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        addClassName("account-view");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        User user = Signed.in();
        add(head());
        add(new Paragraph(getTranslation(
                "account.who",
                user.name(),
                RoleWords.of(this, user),
                user.payee().isEmpty() ? "–" : user.payee())));
        if (Demo.of(user).isEmpty()) {
            Account account = accounts.get(user.id());
            if (account.hasPassword()) {
                add(password(account));
            }
        }
        add(places(user), new TokensPart(tokens));
    }

    private Div password(Account account) {
        PasswordField before = new PasswordField(getTranslation("password.before"));
        before.getElement().setAttribute("autocomplete", "current-password");
        before.setWidthFull();
        PasswordInput password = new PasswordInput();
        Button change = new Button(getTranslation("password.change"), event -> {
            if (!password.isGood(account)) {
                return;
            }
            boolean right = links.change(account, before.getValue(), password.getValue());
            before.setInvalid(!right);
            before.setErrorMessage(getTranslation("password.not-before"));
            if (right) {
                endOthers(account.user());
                Notification.show(getTranslation("password.changed"));
                build();
            }
        });
        Div part = new Div(new H2(getTranslation("password.title")), before, password, change);
        part.addClassName("account-password");
        return part;
    }

    private Div places(User user) {
        UnorderedList list = new UnorderedList();
        list.addClassName("account-sessions");
        sessions.of(user.id()).forEach(session -> list.add(place(session)));
        Div part = new Div(new H2(getTranslation("account.sessions")), list);
        if (sessions.of(user.id()).size() > 1) {
            part.add(new Button(getTranslation("account.end-others"), event -> {
                endOthers(user);
                build();
            }));
        }
        return part;
    }

    private ListItem place(Session session) {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault());
        Span when = new Span(getTranslation(
                "account.session",
                Browsers.name(session.browser()),
                session.address(),
                moment.format(session.since()),
                moment.format(session.seen())));
        ListItem item = new ListItem(when);
        if (isThis(session)) {
            Span here = new Span(getTranslation("account.here"));
            here.addClassName("quiet");
            item.add(here);
        } else {
            Button end = new Button(getTranslation("account.end"), event -> {
                sessions.end(session.user().id(), session::equals);
                build();
            });
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(end);
        }
        return item;
    }

    private void endOthers(User user) {
        sessions.end(user.id(), session -> !isThis(session));
    }

    private static boolean isThis(Session session) {
        return session.http()
                .getId()
                .equals(VaadinSession.getCurrent().getSession().getId());
    }
}
