package trinn.board.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import trinn.board.Board;
import trinn.board.store.Choice;
import trinn.board.store.SellerBoard;
import trinn.format.Formats;
import trinn.statement.ReasonWords;

/** What colleagues who opted in have reached, and whether the seller is one of them. */
public final class BoardPart extends Section {

    private final ReasonWords words;
    private final Paragraph since = new Paragraph();
    private final Div list = new Div();

    /**
     * @param words name the KPIs
     * @param choose keeps whether the seller's goals are shown
     */
    public BoardPart(SellerBoard shown, ReasonWords words, Function<Boolean, Choice> choose) {
        this.words = words;
        addClassName("board-part");
        Checkbox show = new Checkbox(getTranslation("board.show"));
        show.setHelperText(getTranslation("board.show.what"));
        show.setValue(shown.shows());
        show.addValueChangeListener(event -> fill(shown.with(choose.apply(event.getValue()))));
        since.addClassName("quiet");
        list.addClassName("board-list");
        list.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("board.title", shown.seller().department())), show, since, list);
        fill(shown);
    }

    private void fill(SellerBoard shown) {
        Choice choice = shown.choice();
        since.setVisible(choice != null);
        if (choice != null) {
            LocalDate day = choice.chosen().atZone(ZoneId.systemDefault()).toLocalDate();
            since.setText(getTranslation(
                    choice.shows() ? "board.since" : "board.not-since",
                    Formats.of(getLocale()).date(day)));
        }
        list.removeAll();
        if (shown.own().isEmpty()) {
            list.add(says("board.own.none"));
        } else if (!shown.shows()) {
            list.add(says("board.own.would"), new GoalList(shown.own(), words));
        }
        Board board = shown.board();
        list.add(
                board.entries().isEmpty()
                        ? says(shown.shows() ? "board.nobody" : "board.nobody.join")
                        : new BoardList(board, words));
    }

    private Paragraph says(String key) {
        Paragraph says = new Paragraph(getTranslation(key));
        says.addClassName("quiet");
        return says;
    }
}
