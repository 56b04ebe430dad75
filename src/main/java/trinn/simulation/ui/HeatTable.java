package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import trinn.format.Formats;
import trinn.scheme.Term;
import trinn.simulation.HeatMap;
import trinn.simulation.store.Question;
import trinn.statement.TermWords;

/** A heat map as a table: the darker a cell, the more it costs; a click takes both values. */
final class HeatTable extends Div {

    /** The darkest cells are so much coloured, so that their numbers can be read. */
    private static final int MOST_COLOUR = 45;

    private static final BigDecimal NEAR = new BigDecimal("0.01");

    private final Formats formats = Formats.of(getLocale());
    private final Consumer<Map<String, BigDecimal>> take;

    /** @param take gives terms other values */
    HeatTable(Consumer<Map<String, BigDecimal>> take) {
        this.take = take;
        addClassNames("heat-table", "scroller");
        getElement().setAttribute("tabindex", "0");
    }

    /** @param wanted what it should cost: cells within 1 % of it are outlined */
    void show(HeatMap map, Question question, BigDecimal wanted) {
        removeAll();
        TermWords words = new TermWords(getLocale(), question.alternative());
        Term across = Objects.requireNonNull(question.terms().get(map.across().term()));
        Term down = Objects.requireNonNull(question.terms().get(map.down().term()));
        NativeTableRow head = new NativeTableRow(new NativeTableCell());
        map.across().values().forEach(value -> head.add(heading(words.value(across, value), "col")));
        NativeTableBody body = new NativeTableBody();
        List<BigDecimal> totals = map.cells().stream()
                .flatMap(line -> line.stream().map(HeatMap.Cell::total))
                .sorted()
                .toList();
        for (int row = 0; row < map.cells().size(); row++) {
            BigDecimal value = map.down().values().get(row);
            NativeTableRow line = new NativeTableRow(heading(words.value(down, value), "row"));
            for (int column = 0; column < map.cells().get(row).size(); column++) {
                line.add(cell(map, row, column, wanted, totals));
            }
            body.add(line);
        }
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(HeatMap map, int row, int column, BigDecimal wanted, List<BigDecimal> totals) {
        HeatMap.Cell of = map.cells().get(row).get(column);
        BigDecimal across = map.across().values().get(column);
        BigDecimal down = map.down().values().get(row);
        NativeButton use = new NativeButton();
        Span total = new Span(formats.wholeMoney(of.total()));
        Span losers = new Span(getTranslation("find.losers", of.losers()));
        losers.addClassName("about");
        use.add(total, losers);
        use.addClickListener(event ->
                take.accept(Map.of(map.across().term(), across, map.down().term(), down)));
        NativeTableCell cell = new NativeTableCell();
        cell.add(use);
        boolean near = wanted.signum() > 0 && of.total().subtract(wanted).abs().compareTo(wanted.multiply(NEAR)) <= 0;
        if (near) {
            use.add(mark("find.near"));
        }
        if (across.compareTo(map.across().now()) == 0
                && down.compareTo(map.down().now()) == 0) {
            use.add(mark("find.now"));
        }
        cell.setClassName("near", near);
        cell.getStyle().set("--heat", shade(of.total(), totals.getFirst(), totals.getLast()));
        return cell;
    }

    private Span mark(String key) {
        Span mark = new Span(getTranslation(key));
        mark.addClassName("mark");
        return mark;
    }

    private static String shade(BigDecimal total, BigDecimal least, BigDecimal most) {
        BigDecimal width = most.subtract(least);
        double part = width.signum() == 0
                ? 0
                : total.subtract(least).divide(width, MathContext.DECIMAL64).doubleValue();
        return String.format(Locale.ROOT, "%.1f%%", part * MOST_COLOUR);
    }
}
