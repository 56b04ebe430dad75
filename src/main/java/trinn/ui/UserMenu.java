package trinn.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Comparator;
import java.util.stream.Collectors;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;

/** Who is signed in: one's account and the way out; in the demo the other people as whom one can look around. */
final class UserMenu extends MenuBar implements LocaleChangeObserver {

    /** Where one sees one's own account; its view knows the shell, not the other way round. */
    private static final String ACCOUNT = "account";

    UserMenu() {
        addClassName("trinn-user");
        addThemeVariants(MenuBarVariant.TERTIARY);
    }

    /** Writes it in the new language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        Signed.maybe().ifPresent(this::fill);
    }

    private void fill(User user) {
        boolean demo = Demo.of(user).isPresent();
        String name = demo ? getTranslation("user.demo", called(user)) : user.name();
        Span shown = new Span(name);
        shown.addClassName("trinn-wide");
        MenuItem menu = addItem(VaadinIcon.USER.create());
        menu.add(shown);
        menu.setAriaLabel(getTranslation("user.menu", name));
        if (demo) {
            addPeople(menu.getSubMenu(), user);
        } else {
            menu.getSubMenu().addItem(described(user.name(), roles(user))).setEnabled(false);
            menu.getSubMenu()
                    .addItem(getTranslation("user.account"), event -> getUI().ifPresent(ui -> ui.navigate(ACCOUNT)));
            menu.getSubMenu().addItem(getTranslation("user.sign-out"), event -> Post.send("logout", "from", "menu"));
        }
    }

    private void addPeople(SubMenu menu, User now) {
        menu.addItem(described(getTranslation("user.look-as"), getTranslation("user.look-as.hint")))
                .setEnabled(false);
        for (Demo demo : Demo.values()) {
            User user = demo.user();
            Component item = described(called(user), getTranslation("user.demo." + demo.code()));
            if (user.equals(now)) {
                item.addClassName("trinn-choice");
                item.getElement().setAttribute("aria-current", "true");
            }
            menu.addItem(item, event -> Post.send("demo", "person", demo.code()));
        }
    }

    private String called(User user) {
        return user.equals(Demo.EVERYTHING.user()) ? getTranslation("user.everything") : user.name();
    }

    private String roles(User user) {
        return user.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::code)
                .map(code -> getTranslation("role." + code))
                .collect(Collectors.joining(", "));
    }

    private static Div described(String name, String what) {
        Span quiet = new Span(what);
        quiet.addClassName("quiet");
        Div item = new Div(new Span(name), quiet);
        item.addClassName("trinn-person");
        return item;
    }
}
