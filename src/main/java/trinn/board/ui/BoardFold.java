package trinn.board.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import trinn.board.Board;
import trinn.statement.ReasonWords;

/** A board folded away, for who looks at a department from outside. */
public final class BoardFold extends Details {

    /** @param words name the KPIs */
    public BoardFold(Board board, ReasonWords words) {
        addClassName("board-fold");
        setSummaryText(getTranslation("board.fold"));
        Paragraph what =
                new Paragraph(getTranslation(board.entries().isEmpty() ? "board.fold.nobody" : "board.fold.what"));
        what.addClassName("quiet");
        add(what);
        if (!board.entries().isEmpty()) {
            add(new BoardList(board, words));
        }
    }
}
