package trinn.simulation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.ui.Tone;

/** Adds columns of amounts to a table: at the right, to be sorted, differences in their colour. */
final class AmountColumns<T> {

    private final Grid<T> grid;
    private final Formats formats;
    private final Currency currency;

    AmountColumns(Grid<T> grid, Formats formats, Currency currency) {
        this.grid = grid;
        this.formats = formats;
        this.currency = currency;
    }

    Grid.Column<T> money(String title, Function<T, @Nullable BigDecimal> value) {
        return number(title, value, amount -> amount == null ? "–" : formats.money(amount, currency));
    }

    Grid.Column<T> number(
            String title, Function<T, @Nullable BigDecimal> value, Function<@Nullable BigDecimal, String> text) {
        Grid.Column<T> column = grid.addColumn(row -> text.apply(value.apply(row)));
        column.setComparator(
                Comparator.comparing(value::apply, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
        return style(column, title);
    }

    Grid.Column<T> difference(Function<T, BigDecimal> value) {
        Grid.Column<T> column = grid.addColumn(LitRenderer.<T>of(
                                "<span class=\"number ${item.tone}\">${item.text}</span>")
                        .withProperty(
                                "tone",
                                row -> Tone.ofDifference(value.apply(row)).className())
                        .withProperty("text", row -> formats.moneyDifference(value.apply(row), currency)))
                .setComparator(Comparator.comparing(value::apply));
        return style(column, "tone.difference");
    }

    private Grid.Column<T> style(Grid.Column<T> column, String title) {
        return column.setHeader(grid.getTranslation(title))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("7rem");
    }
}
