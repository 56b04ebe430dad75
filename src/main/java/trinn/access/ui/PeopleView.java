package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import trinn.access.Account;
import trinn.access.store.Accounts;
import trinn.access.store.Links;
import trinn.access.store.ServiceTokens;
import trinn.access.store.Sessions;
import trinn.ui.MainLayout;
import trinn.ui.OpenByEnter;
import trinn.ui.View;

/** Who may sign in and what each may do: invite people, give roles, close accounts. */
@Route(value = "people", layout = MainLayout.class)
@Menu(title = "task.people", order = 4.8)
@RolesAllowed("ADMINISTRATOR")
public final class PeopleView extends View {

    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final ServiceTokens tokens;
    private final Grid<Account> grid = new Grid<>();

    PeopleView(Accounts accounts, Links links, Sessions sessions, ServiceTokens tokens) {
        super("task.people", "people");
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        addClassName("people-view");
        OpenByEnter.in(grid);
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        build();
    }

    @Override
    protected void build() {
        removeAll();
        Div head = head();
        Button invite =
                new Button(getTranslation("people.invite"), event -> new PersonDialog(accounts, this::invited).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        head.add(invite);
        add(head);
        var all = accounts.all();
        if (all.isEmpty()) {
            add(empty("people.none", "people.none.do"));
            return;
        }
        grid.removeAllColumns();
        grid.addColumn(account -> account.user().name())
                .setHeader(getTranslation("people.name"))
                .setFlexGrow(2);
        grid.addColumn(Account::login).setHeader(getTranslation("login.login")).setFlexGrow(2);
        grid.addColumn(account -> RoleWords.of(this, account.user()))
                .setHeader(getTranslation("people.roles"))
                .setFlexGrow(2);
        grid.addColumn(account -> account.user().payee())
                .setHeader(getTranslation("people.payee"))
                .setFlexGrow(1);
        grid.addColumn(account -> getTranslation("people.state." + state(account)))
                .setHeader(getTranslation("people.state"))
                .setFlexGrow(1);
        grid.setItems(all);
        add(grid);
    }

    private static String state(Account account) {
        if (!account.active()) {
            return "closed";
        }
        return account.hasPassword() ? "active" : "invited";
    }

    private void open(Account account) {
        new PersonDialog(accounts, links, tokens, account, changed -> {
                    // What somebody may do is known to a session from its beginning.
                    sessions.end(changed.user().id(), session -> true);
                    build();
                })
                .open();
    }

    private void invited(Account account) {
        build();
        LinkDialog.open(this, account, links.make(account));
    }
}
