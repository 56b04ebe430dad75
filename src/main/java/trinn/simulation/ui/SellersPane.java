package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Grouping;
import trinn.simulation.GroupingWords;
import trinn.simulation.SellerComparison;
import trinn.simulation.store.Answer;
import trinn.ui.Chart;
import trinn.ui.OpenByEnter;

/** What both pay: two charts, and the sellers or their groups. */
final class SellersPane extends Div {

    private final Chart payouts = new Chart("");
    private final Chart differences = new Chart("");
    private final PayoutChart payoutChart;
    private final DifferenceChart differenceChart;
    private final SellerGrid sellers;
    private final GroupGrid groups;
    private final GroupingWords groupings = new GroupingWords(getLocale());
    private final Select<Grouping> grouping = new Select<>();
    private final TextField search = new TextField();
    private final Button chip = new Button();
    private final Button groupChip = new Button();
    private final Span nobody = new Span();
    private final BiConsumer<Answer.Results, ComparisonRow> opened;
    private Answer.@Nullable Results shown;
    private @Nullable Focus focus;
    private @Nullable Member member;
    private SerializableConsumer<@Nullable Focus> focused = on -> {};

    /** The consumer hears of the payout that a click on a dot or a seller asks for. */
    SellersPane(Currency currency, BiConsumer<Answer.Results, ComparisonRow> opened) {
        this.opened = opened;
        addClassName("sellers-pane");
        payoutChart = new PayoutChart(payouts, currency, getLocale());
        differenceChart = new DifferenceChart(differences, currency, getLocale());
        sellers = new SellerGrid(currency);
        groups = new GroupGrid(currency);
        payouts.addItemClickListener(event -> openDot(event.id()));
        differences.addItemClickListener(event -> {
            differenceChart.focus(event.id()).ifPresent(this::focus);
        });
        OpenByEnter.in(sellers);
        OpenByEnter.in(groups);
        sellers.addItemClickListener(event -> open(event.getItem()));
        groups.addItemClickListener(event -> enter(event.getItem().name()));
        Div charts = new Div(payouts, differences);
        charts.addClassName("charts");
        nobody.addClassName("quiet");
        add(charts, heading(currency), nobody, sellers, groups);
    }

    private Div heading(Currency currency) {
        search.setPlaceholder(getTranslation("grid.search"));
        search.setAriaLabel(getTranslation("grid.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(200);
        search.addValueChangeListener(event -> showSellers());
        asChip(chip, () -> focus = null);
        asChip(groupChip, () -> member = null);
        grouping.setAriaLabel(getTranslation("grid.group"));
        grouping.addThemeVariants(SelectVariant.SMALL);
        grouping.setEmptySelectionAllowed(true);
        grouping.setEmptySelectionCaption(getTranslation("grid.group.none"));
        grouping.setItemLabelGenerator(by -> by == null
                ? getTranslation("grid.group.none")
                : getTranslation("grid.group.by", groupings.title(by).toLowerCase(getLocale())));
        grouping.setVisible(false);
        grouping.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                member = null;
                showSellers();
            }
        });
        Div heading = new Div(
                new H2(getTranslation("grid.title", currency.getCurrencyCode())), chip, groupChip, grouping, search);
        heading.addClassName("heading");
        return heading;
    }

    private void asChip(Button button, Runnable gone) {
        button.addClassName("chip");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setVisible(false);
        button.addClickListener(event -> {
            gone.run();
            showSellers();
        });
    }

    /** Leaves room for something wide beside it, or takes it again. */
    void setBeside(boolean wideNeighbour) {
        sellers.setBeside(wideNeighbour);
    }

    void show(Answer.Results answer) {
        shown = answer;
        payoutChart.draw(answer.comparison());
        differenceChart.draw(answer.comparison());
        offer(Grouping.of(answer.comparison(), answer.population().people()));
        showSellers();
    }

    /** What the payouts can be grouped by; what was chosen stays so while it is among them. */
    private void offer(List<Grouping> possible) {
        Grouping chosen = grouping.getValue();
        grouping.setItems(possible);
        grouping.setValue(possible.contains(chosen) ? chosen : null);
        grouping.setVisible(!possible.isEmpty());
        if (member != null && !possible.contains(member.of())) {
            member = null;
        }
    }

    /** The one group that is looked at. */
    private record Member(Grouping of, String group) {

        Comparison of(Comparison all) {
            Function<ComparisonRow, String> naming = of.naming(all);
            return new Comparison(all.rows().stream()
                    .filter(row -> naming.apply(row).equals(group))
                    .toList());
        }
    }

    /** Shows the sellers of a group. */
    private void enter(String group) {
        member = new Member(grouping.getValue(), group);
        showSellers();
        groupChip.focus();
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
        Member within = member;
        Comparison comparison = within == null ? shown.comparison() : within.of(shown.comparison());
        boolean grouped = grouping.getValue() != null && within == null;
        showGroups(grouped);
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<SellerComparison> found = comparison.sellers().stream()
                .filter(row -> row.seller().name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(this::inFocus)
                .map(Moved::of)
                .sorted(Comparator.comparing(Moved::by).reversed())
                .map(Moved::seller)
                .toList();
        sellers.show(found);
        focused.accept(focus);
        nobody.setText(getTranslation("grid.nobody"));
        nobody.setVisible(found.isEmpty() && !grouped);
        sellers.setVisible(!found.isEmpty() && !grouped);
        chip.setVisible(focus != null);
        if (focus != null) {
            chip.setText(focus.title() + "  ✕");
            chip.setAriaLabel(getTranslation("grid.unfilter", focus.title()));
        }
    }

    /** The groups, of the payouts in focus, or none of them while sellers are shown. */
    private void showGroups(boolean grouped) {
        groups.setVisible(grouped);
        search.setVisible(!grouped);
        groupChip.setVisible(member != null);
        if (member != null) {
            String name = groups.words(member.of(), member.group());
            groupChip.setText(groupings.title(member.of()) + ": " + name + "  ✕");
            groupChip.setAriaLabel(getTranslation("grid.unfilter", name));
        }
        if (grouped && shown != null) {
            Focus on = focus;
            Comparison seen = on == null
                    ? shown.comparison()
                    : new Comparison(shown.comparison().rows().stream()
                            .filter(row -> on.difference().test(row.difference()))
                            .toList());
            Grouping by = grouping.getValue();
            groups.show(groupings.title(by), by, by.groups(seen, by.naming(shown.comparison())));
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
    void open(SellerComparison seller) {
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
