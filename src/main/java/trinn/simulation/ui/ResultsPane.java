package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.simulation.ComparisonRow;
import trinn.simulation.SellerComparison;
import trinn.ui.Chart;
import trinn.ui.Results;

/** What both pay: two charts and the sellers. What was shown last stays until there is something new. */
final class ResultsPane extends Div {

    private final Chart payouts = new Chart("");
    private final Chart differences = new Chart("");
    private final PayoutChart payoutChart;
    private final DifferenceChart differenceChart;
    private final SellerGrid sellers;
    private final TextField search = new TextField();
    private final Button chip = new Button();
    private final Span nobody = new Span();
    private final Div note = new Div();
    private final Results results;
    private final BiConsumer<Answer.Results, ComparisonRow> opened;
    private Answer.@Nullable Results shown;
    private @Nullable Focus focus;
    private SerializableConsumer<@Nullable Focus> focused = on -> {};

    /** The consumer hears of the payout that a click on a dot or a seller asks for. */
    ResultsPane(Currency currency, BiConsumer<Answer.Results, ComparisonRow> opened) {
        this.opened = opened;
        addClassName("results-pane");
        payoutChart = new PayoutChart(payouts, currency, getLocale());
        differenceChart = new DifferenceChart(differences, currency, getLocale());
        sellers = new SellerGrid(currency);
        payouts.addItemClickListener(event -> openDot(event.id()));
        differences.addItemClickListener(event -> {
            differenceChart.focus(event.id()).ifPresent(this::focus);
        });
        sellers.addItemClickListener(event -> open(event.getItem()));
        note.addClassNames("stale");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        Div charts = new Div(payouts, differences);
        charts.addClassName("charts");
        results = new Results(charts, heading(currency), nobody, sellers);
        nobody.addClassName("quiet");
        add(note, results);
    }

    private Div heading(Currency currency) {
        search.setPlaceholder(getTranslation("grid.search"));
        search.setAriaLabel(getTranslation("grid.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(200);
        search.addValueChangeListener(event -> showSellers());
        chip.addClassName("chip");
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.setVisible(false);
        chip.addClickListener(event -> {
            focus = null;
            showSellers();
        });
        Div heading = new Div(new H2(getTranslation("grid.title", currency.getCurrencyCode())), chip, search);
        heading.addClassName("heading");
        return heading;
    }

    void setComputing(boolean computing) {
        results.setComputing(computing);
    }

    /** Leaves room for something wide beside it, or takes it again. */
    void setBeside(boolean wideNeighbour) {
        sellers.setBeside(wideNeighbour);
    }

    /** Says why what is shown is no longer what was asked for; the empty text where it is. */
    void setStale(String why) {
        note.setText(why);
        note.setVisible(!why.isEmpty());
        setClassName("is-stale", !why.isEmpty());
    }

    /** Whether there is anything to be seen. */
    boolean isShowing() {
        return shown != null;
    }

    void show(Answer.Results answer) {
        shown = answer;
        payoutChart.draw(answer.comparison());
        differenceChart.draw(answer.comparison());
        showSellers();
    }

    /** A seller, and by how much her pay moves: worked out once for sorting. */
    private record Moved(SellerComparison seller, BigDecimal by) {
        static Moved of(SellerComparison seller) {
            return new Moved(seller, seller.movement());
        }
    }

    /** Tells on which payouts the list is focused, or that it is on all by null. */
    void whenFocused(SerializableConsumer<@Nullable Focus> listener) {
        focused = listener;
    }

    /** Shows only the sellers of these payouts; asked for once more, all again. */
    void focus(Focus on) {
        focus = focus != null && focus.title().equals(on.title()) ? null : on;
        showSellers();
        chip.scrollIntoView();
    }

    private void showSellers() {
        if (shown == null) {
            return;
        }
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<SellerComparison> found = shown.comparison().sellers().stream()
                .filter(row -> row.seller().name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(this::inFocus)
                .map(Moved::of)
                .sorted(Comparator.comparing(Moved::by).reversed())
                .map(Moved::seller)
                .toList();
        sellers.show(found);
        focused.accept(focus);
        nobody.setText(getTranslation("grid.nobody"));
        nobody.setVisible(found.isEmpty());
        sellers.setVisible(!found.isEmpty());
        chip.setVisible(focus != null);
        if (focus != null) {
            chip.setText(focus.title() + "  ✕");
            chip.setAriaLabel(getTranslation("grid.unfilter", focus.title()));
        }
    }

    private boolean inFocus(SellerComparison seller) {
        Focus on = focus;
        return on == null
                || seller.rows().stream().anyMatch(row -> on.difference().test(row.difference()));
    }

    private void openDot(String id) {
        Answer.Results answer = shown;
        if (answer != null) {
            ComparisonRow row = PayoutChart.row(answer.comparison(), id);
            if (row != null) {
                opened.accept(answer, row);
            }
        }
    }

    /** Opens the period that changed most; of those that the focus is on, where there is one. */
    private void open(SellerComparison seller) {
        Answer.Results answer = shown;
        if (answer == null) {
            return;
        }
        Focus on = focus;
        seller.rows().stream()
                .filter(row -> on == null || on.difference().test(row.difference()))
                .reduce((one, other) ->
                        other.difference().abs().compareTo(one.difference().abs()) >= 0 ? other : one)
                .ifPresent(row -> opened.accept(answer, row));
    }
}
