package trinn.board.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import trinn.board.Goal;
import trinn.format.Formats;
import trinn.statement.ReasonWords;

/** What one has reached: names of KPIs, and attainments where they are told. */
public final class GoalList extends UnorderedList {

    /** @param words name the KPIs */
    public GoalList(List<Goal> goals, ReasonWords words) {
        addClassName("goals");
        goals.forEach(goal -> add(item(goal, words.kpi(goal.kpi(), goal.window()))));
    }

    private ListItem item(Goal goal, String name) {
        Span sign = new Span("✓");
        sign.addClassName("tone-more");
        sign.getElement().setAttribute("aria-hidden", "true");
        String said = goal.attainment() == null
                ? name
                : getTranslation("board.goal", name, Formats.of(getLocale()).percent(goal.attainment()));
        return new ListItem(sign, new Span(said));
    }
}
