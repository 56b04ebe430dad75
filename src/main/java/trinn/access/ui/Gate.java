package trinn.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import trinn.ui.Front;

/** A page for who is not signed in: one thing to do, in the middle. */
abstract class Gate extends Front implements HasDynamicTitle, LocaleChangeObserver {

    private final String title;
    private final Main card = new Main();

    /** @param title the key of what stands above it */
    Gate(String title) {
        this.title = title;
        card.addClassName("gate-card");
        add(card);
    }

    /** What stands below the title, in the reader's language. */
    abstract List<Component> parts();

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        write();
    }

    final void write() {
        card.removeAll();
        card.add(new H1(getTranslation(title)));
        card.add(parts());
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(title) + " – Trinn";
    }
}
