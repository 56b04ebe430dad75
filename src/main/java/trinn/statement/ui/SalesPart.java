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
import trinn.population.Sale;

/** The sales behind a payout: how many and how much, and each with its row in the file once somebody asks. */
public final class SalesPart extends Details {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;

    /** The sales of one seller in one period. */
    public SalesPart(List<Sale> sales, Currency currency) {
        this.currency = currency;
        addClassName("records");
        BigDecimal sum = sales.stream().map(Sale::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private Grid<Sale> grid(List<Sale> sales) {
        Grid<Sale> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(sale -> formats.date(sale.date()))
                .setHeader(getTranslation("statement.date"))
                .setComparator(Comparator.comparing(Sale::date))
                .setWidth("7rem");
        grid.addColumn(Sale::id).setHeader(getTranslation("statement.order")).setWidth("5rem");
        grid.addColumn(sale -> formats.money(sale.amount(), currency))
                .setHeader(getTranslation("statement.amount", currency.getCurrencyCode()))
                .setComparator(Comparator.comparing(Sale::amount))
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
