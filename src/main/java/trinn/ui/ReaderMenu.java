package trinn.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;

/** The two menus of the reader: language, and light or dark. */
final class ReaderMenu extends MenuBar implements LocaleChangeObserver {

    private Colours colours = Colours.SYSTEM;

    ReaderMenu() {
        addClassName("trinn-reader");
        addThemeVariants(MenuBarVariant.TERTIARY);
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            colours = Reader.colours(request);
        }
    }

    /** Writes both menus in the new language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        fill();
    }

    private void fill() {
        removeAll();
        addLanguages(Language.of(getLocale()));
        addColours();
    }

    private void addLanguages(Language now) {
        Span title = new Span(now.title());
        title.addClassName("trinn-wide");
        Span code = new Span(now.code().toUpperCase(now.locale()));
        code.addClassName("trinn-narrow");
        MenuItem menu = addItem(title);
        menu.add(code);
        menu.setAriaLabel(getTranslation("shell.language", now.title()));
        for (Language language : Language.values()) {
            Span name = choice(language.title(), language == now);
            name.getElement().setAttribute("lang", language.code());
            menu.getSubMenu().addItem(name, event -> getUI().ifPresent(ui -> Reader.choose(ui, language)));
        }
    }

    private void addColours() {
        MenuItem menu = addItem(VaadinIcon.ADJUST.create());
        menu.setAriaLabel(getTranslation("shell.colours"));
        for (Colours choice : Colours.values()) {
            String name = getTranslation("shell.colours." + choice.code());
            menu.getSubMenu().addItem(choice(name, choice == colours), event -> choose(choice));
        }
    }

    /** Not Vaadin's checkable item, which stumbles when its menu is filled anew by the very click on it. */
    private static Span choice(String name, boolean chosen) {
        Span span = new Span(name);
        span.addClassName("trinn-choice");
        if (chosen) {
            span.getElement().setAttribute("aria-current", "true");
        }
        return span;
    }

    private void choose(Colours choice) {
        colours = choice;
        fill();
        getUI().ifPresent(ui -> Reader.choose(ui, choice));
    }
}
