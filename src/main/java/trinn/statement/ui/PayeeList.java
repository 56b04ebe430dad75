package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.ui.OpenByEnter;

/** Everybody of a period with what they are paid, found by name, role or department. */
final class PayeeList extends Div {

    private static final int ROWS_AT_ONCE = 8;

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Select<Period> period = new Select<>();
    private final TextField search = new TextField();
    private final List<Seller> payees = new ArrayList<>();
    private final ListDataProvider<Seller> provider = new ListDataProvider<>(payees);
    private final Grid<Seller> grid = new Grid<>();
    private Map<String, BigDecimal> paid = Map.of();
    private String chosen = "";
    private boolean quiet;

    /**
     * @param choose hears the id of a payee
     * @param choosePeriod hears the id of a period
     */
    PayeeList(String currency, Consumer<String> choose, Consumer<String> choosePeriod) {
        this.currency = Currency.getInstance(currency);
        addClassName("payees");
        period.addThemeVariants(SelectVariant.LUMO_SMALL);
        period.setAriaLabel(getTranslation("context.period"));
        period.setItemLabelGenerator(one -> formats.period(one.from(), one.to()));
        period.addValueChangeListener(event -> {
            if (!quiet && event.getValue() != null) {
                choosePeriod.accept(event.getValue().id());
            }
        });
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.setPlaceholder(getTranslation("statements.search"));
        search.setAriaLabel(getTranslation("statements.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> provider.refreshAll());
        provider.setFilter(this::isWanted);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Collator alphabet = Collator.getInstance(getLocale());
        grid.addColumn(LitRenderer.<Seller>of(
                                "<span class=\"who\">${item.name}</span><span class=\"quiet\">${item.about}</span>")
                        .withProperty("name", Seller::name)
                        .withProperty("about", PayeeList::about))
                .setHeader(getTranslation("grid.seller"))
                .setComparator((one, other) -> alphabet.compare(one.name(), other.name()))
                .setSortable(true)
                .setFlexGrow(1);
        grid.addColumn(this::amount)
                .setHeader(currency)
                .setComparator(Comparator.comparing(seller -> paid.getOrDefault(seller.id(), BigDecimal.ZERO)))
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setPartNameGenerator(seller -> seller.id().equals(chosen) ? "chosen" : null);
        grid.addItemClickListener(event -> choose.accept(event.getItem().id()));
        OpenByEnter.in(grid);
        grid.setDataProvider(provider);
        add(period, search, grid);
    }

    private static String about(Seller seller) {
        return Stream.of(seller.role(), seller.department())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private String amount(Seller seller) {
        BigDecimal amount = paid.get(seller.id());
        return amount == null ? "" : formats.money(amount, currency);
    }

    private boolean isWanted(Seller seller) {
        String text = (seller.id() + " " + seller.name() + " " + about(seller)).toLowerCase(getLocale());
        return Stream.of(search.getValue().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    /**
     * Puts below the period what concerns all of it.
     *
     * @param changed told where another period comes in sight
     */
    void showAll(Component all, Runnable changed) {
        addComponentAtIndex(1, all);
        period.addValueChangeListener(event -> changed.run());
    }

    /** The id of the period in sight. */
    String period() {
        Period shown = period.getValue();
        return shown == null ? "" : shown.id();
    }

    /** Shows who is there in a period, and marks one of them. */
    void show(List<Period> periods, List<FactSet> seen, String periodId, String payee) {
        boolean other = !periodId.equals(period()) || payees.isEmpty();
        chosen = payee;
        if (other) {
            quiet = true;
            period.setItems(periods);
            periods.stream()
                    .filter(one -> one.id().equals(periodId))
                    .findFirst()
                    .ifPresent(period::setValue);
            quiet = false;
            paid = Map.of();
            payees.clear();
            seen.stream()
                    .filter(facts -> facts.period().id().equals(periodId))
                    .map(FactSet::seller)
                    .forEach(payees::add);
        }
        grid.setAllRowsVisible(payees.size() <= ROWS_AT_ONCE);
        provider.refreshAll();
    }

    /** Writes beside each what is paid. */
    void showPaid(Map<String, BigDecimal> amounts) {
        paid = amounts;
        provider.refreshAll();
    }
}
