package trinn.simulation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.SellerComparison;
import trinn.ui.Tone;

/** Each seller over the periods in sight, both payouts and their difference; on a phone only what matters most. */
final class SellerGrid extends Grid<SellerComparison> {

    private static final int NARROW = 640;
    private static final int MOST_AT_ONCE = 30;

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final List<SellerComparison> rows = new ArrayList<>();
    private final ListDataProvider<SellerComparison> provider = new ListDataProvider<>(rows);
    private final List<Column<SellerComparison>> onlyWide;

    SellerGrid(Currency currency) {
        this.currency = currency;
        addClassName("sellers");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addColumn(row -> row.seller().name())
                .setHeader(getTranslation("grid.seller"))
                .setFlexGrow(2)
                .setWidth("9rem");
        Column<SellerComparison> department = addColumn(row -> row.seller().department())
                .setHeader(getTranslation("grid.department"))
                .setFlexGrow(1)
                .setWidth("7rem");
        Column<SellerComparison> attainment = numbers("grid.attainment", SellerComparison::attainment, this::percent);
        Column<SellerComparison> baseline = numbers("tone.baseline", SellerComparison::baseline, this::money);
        Column<SellerComparison> alternative = numbers("tone.alternative", SellerComparison::alternative, this::money);
        Column<SellerComparison> difference = addColumn(LitRenderer.<SellerComparison>of(
                                "<span class=\"number ${item.tone}\">${item.text}</span>")
                        .withProperty(
                                "tone",
                                row -> Tone.ofDifference(row.difference()).className())
                        .withProperty("text", row -> formats.moneyDifference(row.difference(), currency)))
                .setComparator(Comparator.comparing(SellerComparison::difference));
        style(difference, "tone.difference");
        for (Column<SellerComparison> money : List.of(baseline, alternative, difference)) {
            money.setHeader(money.getHeaderText() + ", " + currency.getCurrencyCode());
        }
        getColumns().forEach(column -> column.setSortable(true));
        setDataProvider(provider);
        onlyWide = List.of(department, attainment, baseline);
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

    private void fit(int width) {
        boolean wide = width <= 0 || width > NARROW;
        onlyWide.forEach(column -> column.setVisible(wide));
    }

    private Column<SellerComparison> numbers(
            String title,
            Function<SellerComparison, @Nullable BigDecimal> value,
            Function<@Nullable BigDecimal, String> text) {
        Column<SellerComparison> column = addColumn(row -> text.apply(value.apply(row)));
        column.setComparator(
                Comparator.comparing(value::apply, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
        style(column, title);
        return column;
    }

    private void style(Column<SellerComparison> column, String title) {
        column.setHeader(getTranslation(title))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("8rem");
    }

    private String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? "–" : formats.percent(ratio);
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : formats.money(amount, currency);
    }
}
