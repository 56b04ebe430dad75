package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeVersion;
import trinn.workbench.store.Schemes;

/** What became of a scheme, the newest first; each version compared with the one before it, and taken up again. */
final class HistoryPart extends Section {

    private final Schemes schemes;
    private final SchemeVersion now;
    private final SchemeWords words;
    private final Runnable changed;

    /** @param changed called where the scheme has another version now */
    HistoryPart(Schemes schemes, SchemeVersion now, SchemeWords words, Runnable changed) {
        this.schemes = schemes;
        this.now = now;
        this.words = words;
        this.changed = changed;
        addClassName("scheme-history");
        List<SchemeEvent> events = schemes.history(now.schemeId());
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        for (int i = 0; i < events.size(); i++) {
            list.add(item(events.get(i), i + 1 < events.size() ? events.get(i + 1) : null));
        }
        add(new H3(getTranslation("schemes.history")), list);
    }

    private ListItem item(SchemeEvent event, @Nullable SchemeEvent before) {
        Span when = new Span(words.moment(event.at()));
        when.addClassName("quiet");
        boolean isNow = event.version().equals(now.hash());
        Div line = new Div(when, new Span(words.event(event)));
        line.addClassName("event");
        if (isNow) {
            Span mark = new Span(getTranslation("schemes.now"));
            mark.addClassName("now");
            line.add(mark);
        }
        ListItem item = new ListItem(line);
        Div below = new Div();
        if (before != null) {
            line.add(button("schemes.compare-before", () -> toggle(below, before.version(), event.version())));
        }
        if (!isNow) {
            line.add(button("schemes.compare-now", () -> toggle(below, event.version(), now.hash())));
            if (Deed.SCHEME_BACK.isFor(Signed.in())) {
                line.add(button("schemes.back", () -> back(event)));
            }
        }
        item.add(below);
        return item;
    }

    /** Shows a comparison below, or hides the same one again. */
    private void toggle(Div below, String before, String after) {
        boolean same =
                below.getChildren().anyMatch(child -> child.getId().orElse("").equals(id(before, after)));
        below.removeAll();
        if (!same) {
            Component comparison = DifferencePart.of(schemes.files(before), schemes.files(after));
            comparison.setId(id(before, after));
            below.add(comparison);
        }
    }

    private static String id(String before, String after) {
        return "v" + before.substring(0, 12) + "-" + after.substring(0, 12);
    }

    private Button button(String key, Runnable task) {
        Button button = new Button(getTranslation(key), event -> task.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void back(SchemeEvent to) {
        new ChangeDialog("schemes.back", getTranslation("schemes.back.to", words.moment(to.at())), (why, who) -> {
                    schemes.back(to.version(), who, why);
                    changed.run();
                })
                .open();
    }
}
