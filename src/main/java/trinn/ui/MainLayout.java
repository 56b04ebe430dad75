package trinn.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;

/**
 * The shell of every view: navigation by task, what the view wants in sight, language and colours.
 *
 * <p>A view enters the navigation by its {@code @Menu} annotation, whose title is the key of a message; so the shell
 * knows no view.
 */
@PermitAll
public class MainLayout extends AppLayout implements LocaleChangeObserver {

    private final Nav tasks = new Nav();
    private final Div context = new Div();
    private final UserMenu user = new UserMenu();
    private final ReaderMenu menu = new ReaderMenu();

    /** An empty shell. */
    public MainLayout() {
        Anchor home = new Anchor("", new Logo());
        home.addClassName("trinn-home");
        home.getElement().setAttribute("aria-label", "Trinn");
        tasks.addClassName("trinn-tasks");
        context.addClassName("trinn-context");
        Header bar = new Header(home, tasks, context, user, menu);
        bar.addClassName("trinn-bar");
        addToNavbar(bar);
        Front.tellOfLostConnection(getElement());
    }

    /** Shows the view, and at the top what it wants in sight. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
        context.removeAll();
        if (content instanceof WithContext view) {
            context.add(view.context());
        }
    }

    /** Writes the navigation in the reader's language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        tasks.setAriaLabel(getTranslation("shell.tasks"));
        tasks.removeAll();
        Tasks.open().stream().map(this::link).forEach(tasks::add);
    }

    private Component link(MenuEntry entry) {
        RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
        link.setHighlightCondition((self, navigation) ->
                entry.menuClass().isInstance(navigation.getActiveChain().getFirst()));
        link.setHighlightAction((self, here) -> {
            if (here) {
                self.getElement().setAttribute("aria-current", "page");
            } else {
                self.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
