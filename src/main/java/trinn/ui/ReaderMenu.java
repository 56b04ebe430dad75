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
        removeAll();
        addLanguages(Language.of(event.getLocale()));
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
            MenuItem item = menu.getSubMenu()
                    .addItem(language.title(), event -> getUI().ifPresent(ui -> Reader.choose(ui, language)));
            item.setCheckable(true);
            item.setChecked(language == now);
            item.getElement().setAttribute("lang", language.code());
        }
    }

    private void addColours() {
        MenuItem menu = addItem(VaadinIcon.ADJUST.create());
        menu.setAriaLabel(getTranslation("shell.colours"));
        for (Colours choice : Colours.values()) {
            MenuItem item = menu.getSubMenu()
                    .addItem(getTranslation("shell.colours." + choice.code()), event -> choose(menu, choice));
            item.setCheckable(true);
            item.setChecked(choice == colours);
        }
    }

    private void choose(MenuItem menu, Colours choice) {
        colours = choice;
        var items = menu.getSubMenu().getItems();
        for (Colours each : Colours.values()) {
            items.get(each.ordinal()).setChecked(each == choice);
        }
        getUI().ifPresent(ui -> Reader.choose(ui, choice));
    }
}
