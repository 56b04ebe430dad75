package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tabs of the results, side by side in groups by what they answer. One of all is chosen. */
final class ResultTabs extends Div {

    /** What the tabs of a group answer. */
    enum Group {
        /** Who gets what. */
        WHO,
        /** Why it is so. */
        WHY,
        /** Which terms would be better. */
        TERMS,
        /** What comes of it later, and how sure that is. */
        AHEAD
    }

    private final Map<Group, Tabs> lists = new EnumMap<>(Group.class);
    private final Runnable changed;
    private @Nullable Tab chosen;

    /** @param changed called when another tab is chosen */
    ResultTabs(Runnable changed) {
        this.changed = changed;
        addClassName("result-tabs");
    }

    /** Adds a tab; the first one is chosen. */
    Tab add(Group group, String key) {
        Tab tab = new Tab(getTranslation(key));
        lists.computeIfAbsent(group, this::list).add(tab);
        if (chosen == null) {
            choose(tab);
        }
        return tab;
    }

    private Tabs list(Group group) {
        String question = getTranslation("results.group." + group.name().toLowerCase(Locale.ROOT));
        Tabs list = trinn.ui.Tabs.list();
        list.setAutoselect(false);
        list.getElement().setAttribute("aria-label", question);
        list.addSelectedChangeListener(event -> {
            if (event.getSelectedTab() != null) {
                chosen(list, event.getSelectedTab());
            }
        });
        Span caption = new Span(question);
        caption.addClassName("quiet");
        add(new Div(caption, list));
        return list;
    }

    private void chosen(Tabs list, Tab tab) {
        chosen = tab;
        lists.values().stream().filter(other -> other != list).forEach(other -> other.setSelectedTab(null));
        changed.run();
    }

    /** The tab that is chosen. */
    @Nullable Tab chosen() {
        return chosen;
    }

    /** Chooses a tab, as a click on it does. */
    void choose(Tab tab) {
        lists.values().stream().filter(list -> list.indexOf(tab) >= 0).forEach(list -> list.setSelectedTab(tab));
    }
}
