package trinn.simulation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.SerializableComparator;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.SellerComparison;

/** Each seller over the periods in sight, both payouts and their difference; on a phone only what matters most. */
final class SellerGrid extends Grid<SellerComparison> {

    private static final int NARROW = 640;
    private static final int MOST_AT_ONCE = 30;

    private final Formats formats = Formats.of(getLocale());
    private final List<SellerComparison> rows = new ArrayList<>();
    private final ListDataProvider<SellerComparison> provider = new ListDataProvider<>(rows);
    private final Column<SellerComparison> seller;
    private final Column<SellerComparison> department;
    private final Column<SellerComparison> alternative;
    private final Column<SellerComparison> difference;
    private final List<Column<SellerComparison>> onlyWide;
    private int window;
    private boolean beside;

    SellerGrid(Currency currency) {
        addClassName("sellers");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        seller = addColumn(row -> row.seller().name())
                .setHeader(getTranslation("grid.seller"))
                .setComparator(byWords(row -> row.seller().name()))
                .setFlexGrow(2)
                .setWidth("10.5rem");
        department = addColumn(row -> row.seller().department())
                .setHeader(getTranslation("grid.department"))
                .setComparator(byWords(row -> row.seller().department()))
                .setFlexGrow(1)
                .setWidth("6.5rem");
        AmountColumns<SellerComparison> columns = new AmountColumns<>(this, formats, currency);
        Column<SellerComparison> attainment =
                columns.number("grid.attainment", SellerComparison::attainment, this::percent);
        Column<SellerComparison> baseline = columns.money("tone.baseline", SellerComparison::baseline);
        alternative = columns.money("tone.alternative", SellerComparison::alternative);
        difference = columns.difference(SellerComparison::difference);
        getColumns().forEach(column -> column.setSortable(true));
        setDataProvider(provider);
        onlyWide = List.of(attainment, baseline);
    }

    /** Shows these sellers, sorted as before. */
    void show(List<SellerComparison> sellers) {
        rows.clear();
        rows.addAll(sellers);
        boolean few = rows.size() <= MOST_AT_ONCE;
        if (isAllRowsVisible() != few) {
            setAllRowsVisible(few);
        }
        provider.refreshAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var watch = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            watch.remove();
        });
    }

    /** Leaves room for something wide beside it, or takes it again. */
    void setBeside(boolean wideNeighbour) {
        beside = wideNeighbour;
        fit(window);
    }

    private void fit(int width) {
        window = width;
        boolean wide = width <= 0 || width > NARROW;
        onlyWide.forEach(column -> column.setVisible(wide));
        department.setVisible(wide && !beside);
        seller.setWidth(wide ? "10rem" : "7.25rem");
        alternative.setWidth(wide ? "7.75rem" : "6.5rem");
        difference.setWidth(wide ? "7.5rem" : "8rem");
    }

    /** In the order of the reader's alphabet; a seller without the word comes after all others. */
    private SerializableComparator<SellerComparison> byWords(SerializableFunction<SellerComparison, String> word) {
        Collator alphabet = Collator.getInstance(getLocale());
        return (one, other) -> {
            String first = word.apply(one);
            String second = word.apply(other);
            return first.isBlank() || second.isBlank()
                    ? Boolean.compare(first.isBlank(), second.isBlank())
                    : alphabet.compare(first, second);
        };
    }

    private String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? "–" : formats.percent(ratio);
    }
}
