package trinn.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import java.util.function.Consumer;

/** What stands in the shell for one task. It is written anew in another language, and shows the latest answer only. */
public abstract class View extends Div implements HasDynamicTitle, LocaleChangeObserver {

    private final String task;
    private final String texts;
    private final Asking asking = new Asking();
    private Locale locale = getLocale();

    /**
     * A view that is still empty: its constructor calls {@link #build()} when it is ready to.
     *
     * @param task the key of its name in the title of the window
     * @param texts what its own messages begin with; {@code .title} and {@code .what-to-do} are two of them
     */
    protected View(String task, String texts) {
        this.task = task;
        this.texts = texts;
    }

    /** Puts everything up from what is chosen, in the reader's language. */
    protected abstract void build();

    @Override
    public final String getPageTitle() {
        return getTranslation(task) + " – Trinn";
    }

    /** Writes everything anew in the new language; what was chosen and changed stays. */
    @Override
    public final void localeChange(LocaleChangeEvent event) {
        if (!event.getLocale().equals(locale)) {
            locale = event.getLocale();
            build();
        }
    }

    /** What the view is for, above everything else. */
    protected final Div head() {
        Paragraph todo = new Paragraph(getTranslation(texts + ".what-to-do"));
        todo.addClassName("quiet");
        Div head = new Div(new H1(getTranslation(texts + ".title")), todo);
        head.addClassName("head");
        return head;
    }

    /** What stands there where nothing can be shown: the keys of what is the matter and of the next step. */
    protected final Div empty(String matter, String todo, Object... values) {
        Div empty = new Div(new H2(getTranslation(matter)), new Paragraph(getTranslation(todo, values)));
        empty.addClassName("empty");
        return empty;
    }

    /** Begins a question, as {@link Asking#next()} does. */
    protected final Consumer<Runnable> asking() {
        return asking.next();
    }
}
