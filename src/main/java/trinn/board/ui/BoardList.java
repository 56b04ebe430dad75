package trinn.board.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import trinn.board.Board;
import trinn.statement.ReasonWords;

/** Who reached what, by name. */
public final class BoardList extends UnorderedList {

    /** @param words name the KPIs */
    public BoardList(Board board, ReasonWords words) {
        addClassName("board");
        for (Board.Entry entry : board.byName(getLocale())) {
            Span who = new Span(entry.seller().name());
            who.addClassName("who");
            add(new ListItem(who, new GoalList(entry.goals(), words)));
        }
    }
}
