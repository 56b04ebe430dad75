package trinn.statement.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import trinn.format.Formats;
import trinn.records.Row;

/** The sales behind a payout: how many and how much, and each with its row in the file once somebody asks. */
public final class SalesPart extends Details {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;

    /** The sales of one seller in one period. */
    public SalesPart(List<Row> sales, Currency currency) {
        this.currency = currency;
        addClassName("records");
        BigDecimal sum = sales.stream().map(sale -> sale.amount("amount")).reduce(BigDecimal.ZERO, BigDecimal::add);
        setSummaryText(getTranslation(
                "statement.records",
                formats.count(sales.size()),
                formats.money(sum, currency),
                currency.getCurrencyCode()));
        addOpenedChangeListener(event -> {
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                add(sales.isEmpty() ? new Span(getTranslation("statement.no-records")) : grid(sales));
            }
        });
    }

    private Grid<Row> grid(List<Row> sales) {
        Grid<Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(sale -> formats.date(sale.day("date")))
                .setHeader(getTranslation("statement.date"))
                .setComparator(Comparator.comparing(sale -> sale.day("date")))
                .setWidth("7rem");
        grid.addColumn(sale -> sale.text("id"))
                .setHeader(getTranslation("statement.order"))
                .setWidth("5rem");
        grid.addColumn(sale -> formats.money(sale.amount("amount"), currency))
                .setHeader(getTranslation("statement.amount", currency.getCurrencyCode()))
                .setComparator(Comparator.comparing(sale -> sale.amount("amount")))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem");
        grid.addColumn(sale -> formats.count(sale.origin().row()))
                .setHeader(getTranslation(
                        "statement.row", fileName(sales.getFirst().origin().file())))
                .setTooltipGenerator(sale -> sale.origin().toString())
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem");
        grid.setItems(sales);
        grid.setHeight("16rem");
        return grid;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
