package trinn.workbench.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import trinn.workbench.RuleSaying;

/** What the rules of a draft say in words: that of the cursor in sight, and all of them folded away, each a way to its text. */
final class OutlinePart extends Div {

    private final SerializableConsumer<RuleSaying> open;
    private final Div here = new Div();
    private final Details all = new Details();
    private final OrderedList list = new OrderedList();
    private List<RuleSaying> sayings = List.of();
    private String file = "";
    private int line = 1;

    /** @param open shows the text of a rule */
    OutlinePart(SerializableConsumer<RuleSaying> open) {
        this.open = open;
        addClassName("outline");
        here.addClassName("here");
        here.getElement().setAttribute("aria-live", "polite");
        all.add(list);
        add(here, all);
        setVisible(false);
    }

    /** Shows these; those of the last sound text stay until there are others. */
    void show(List<RuleSaying> found) {
        if (found.equals(sayings)) {
            return;
        }
        sayings = found;
        setVisible(!found.isEmpty());
        all.setSummaryText(getTranslation("workbench.outline", found.size()));
        list.removeAll();
        found.forEach(saying -> list.add(item(saying)));
        refresh();
    }

    /** The cursor is somewhere else. */
    void moved(String inFile, int toLine) {
        file = inFile;
        line = toLine;
        refresh();
    }

    private void refresh() {
        here.removeAll();
        sayings.stream()
                .filter(saying -> saying.file().equals(file) && saying.line() <= line && line <= saying.endLine())
                .findFirst()
                .ifPresent(saying -> here.add(name(saying.title()), new Span(saying.sentence())));
        here.setVisible(here.getComponentCount() > 0);
    }

    private ListItem item(RuleSaying saying) {
        NativeButton button = new NativeButton();
        button.add(name(saying.title()), new Span(saying.sentence()));
        button.addClickListener(event -> open.accept(saying));
        return new ListItem(button);
    }

    private static Span name(String title) {
        Span name = new Span(title);
        name.addClassName("name");
        return name;
    }
}
