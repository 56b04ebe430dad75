package trinn.simulation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.SideBySide.OfSeller;
import trinn.ui.Tone;

/** What each seller gets under each alternative, and how much that is more or less than under the baseline. */
final class BesideGrid extends Grid<OfSeller> {

    private static final int MOST_AT_ONCE = 30;
    private static final String AMOUNT = """
            <span class="number">${item.amount}<br><span class="about ${item.tone}">${item.difference}</span></span>""";

    private final Formats formats = Formats.of(getLocale());
    private final List<OfSeller> rows = new ArrayList<>();
    private final ListDataProvider<OfSeller> provider = new ListDataProvider<>(rows);
    private final Currency currency;
    private List<String> headings = List.of();

    BesideGrid(Currency currency) {
        this.currency = currency;
        addClassNames("sellers", "beside");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setDataProvider(provider);
    }

    /** @param names what the alternatives are called */
    void show(List<String> names, List<OfSeller> sellers) {
        if (!names.equals(headings)) {
            head(names);
        }
        rows.clear();
        rows.addAll(sellers);
        boolean few = rows.size() <= MOST_AT_ONCE;
        if (isAllRowsVisible() != few) {
            setAllRowsVisible(few);
        }
        provider.refreshAll();
    }

    private void head(List<String> names) {
        headings = List.copyOf(names);
        removeAllColumns();
        Collator alphabet = Collator.getInstance(getLocale());
        addColumn(row -> row.seller().name())
                .setHeader(getTranslation("grid.seller"))
                .setComparator((one, other) ->
                        alphabet.compare(one.seller().name(), other.seller().name()))
                .setFlexGrow(1)
                .setWidth("9rem");
        addColumn(row -> formats.money(row.amounts().baseline(), currency))
                .setHeader(getTranslation("tone.baseline"))
                .setComparator(Comparator.comparing(row -> row.amounts().baseline()))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("8rem");
        for (int nth = 0; nth < names.size(); nth++) {
            amount(names.get(nth), nth);
        }
        getColumns().forEach(column -> column.setSortable(true));
    }

    private void amount(String name, int nth) {
        Comparator<OfSeller> byAmount = Comparator.comparing(
                row -> row.amounts().alternatives().get(nth), Comparator.nullsFirst(Comparator.naturalOrder()));
        Span heading = new Span(name);
        heading.addClassName("heading");
        addColumn(LitRenderer.<OfSeller>of(AMOUNT)
                        .withProperty(
                                "amount",
                                row -> money(row.amounts().alternatives().get(nth)))
                        .withProperty("tone", row -> tone(row.amounts().difference(nth)))
                        .withProperty(
                                "difference", row -> difference(row.amounts().difference(nth))))
                .setHeader(heading)
                .setComparator(byAmount::compare)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("9rem");
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : formats.money(amount, currency);
    }

    private String difference(@Nullable BigDecimal amount) {
        return amount == null ? "" : formats.moneyDifference(amount, currency);
    }

    private static String tone(@Nullable BigDecimal difference) {
        return difference == null ? "" : Tone.ofDifference(difference).className();
    }
}
