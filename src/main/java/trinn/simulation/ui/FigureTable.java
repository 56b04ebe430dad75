package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
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
     * @param about what stands below it; perhaps the empty text
     */
    record Cell(String text, Tone tone, String about) {

        Cell(String text, Tone tone) {
            this(text, tone, "");
        }

        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    private final NativeTableBody body = new NativeTableBody();

    /** @param headings keys of texts, of the names of the rows first */
    FigureTable(String... headings) {
        build(Stream.of(headings)
                .map(key -> new NativeTableHeaderCell(getTranslation(key)))
                .toList());
    }

    /** @param headings of the names of the rows first */
    FigureTable(List<? extends Component> headings) {
        build(headings.stream().map(NativeTableHeaderCell::new).toList());
    }

    private void build(List<NativeTableHeaderCell> headings) {
        addClassName("scroller");
        getElement().setAttribute("tabindex", "0");
        NativeTableRow head = new NativeTableRow();
        for (NativeTableHeaderCell cell : headings) {
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        add(table);
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
            if (!cell.about().isEmpty()) {
                Span below = new Span(cell.about());
                below.addClassName("about");
                number.add(below);
            }
            row.add(number);
        }
        body.add(row);
    }
}
