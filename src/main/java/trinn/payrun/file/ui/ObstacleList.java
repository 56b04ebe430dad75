package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import trinn.payrun.file.Obstacle;

/** What is in the way of a file, each with what to do. */
final class ObstacleList extends UnorderedList {

    private static final int SHOWN = 8;

    ObstacleList() {
        addClassName("pay-file-obstacles");
        setVisible(false);
    }

    /** Shows the first of these, and how many more there are. */
    void show(List<Obstacle> found) {
        removeAll();
        setVisible(!found.isEmpty());
        found.stream().limit(SHOWN).forEach(one -> add(new ListItem(one.in(getLocale()))));
        if (found.size() > SHOWN) {
            add(new ListItem(getTranslation("payfile.more", found.size() - SHOWN)));
        }
    }
}
