package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import trinn.ui.Tone;

/** A small table of figures: what each row is about at the left, numbers at the right of their columns. */
final class FigureTable extends Div {

    /**
     * A number in a row.
     *
     * @param text as the reader reads it
     * @param tone the colour that it has
     */
    record Cell(String text, Tone tone) {
        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();

    /** @param headings keys of texts, of the names of the rows first */
    FigureTable(String... headings) {
        this();
        head(Stream.of(headings).map(key -> getTranslation(key)).toList());
    }

    private FigureTable() {
        addClassName("scroller");
        getElement().setAttribute("tabindex", "0");
        table.add(body);
        add(table);
    }

    /** A table of these headings, that of the names of the rows first. */
    static FigureTable headed(List<String> headings) {
        FigureTable table = new FigureTable();
        table.head(headings);
        return table;
    }

    private void head(List<String> headings) {
        NativeTableRow head = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.addComponentAsFirst(new NativeTableHeader(head));
    }

    /**
     * Adds a row.
     *
     * @param about what helps to understand its name; perhaps the empty text
     */
    void row(String name, String about, List<Cell> cells) {
        NativeTableHeaderCell heading = new NativeTableHeaderCell(new Span(name));
        heading.getElement().setAttribute("scope", "row");
        if (!about.isEmpty()) {
            Span more = new Span(about);
            more.addClassName("about");
            heading.add(more);
        }
        NativeTableRow row = new NativeTableRow(heading);
        for (Cell cell : cells) {
            NativeTableCell number = new NativeTableCell(cell.text());
            number.addClassName(cell.tone().className());
            row.add(number);
        }
        body.add(row);
    }
}
