package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.Figures;
import trinn.simulation.Figures.Both;
import trinn.simulation.Measure;
import trinn.simulation.Movement;
import trinn.simulation.SellerComparison;
import trinn.ui.Tone;

/** What both sides come to in figures, how many sellers are moved by how much, and who is moved most. */
final class FiguresPane extends Div {

    private static final int MOST_MOVERS = 5;
    private static final int DIGITS = 2;

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final SerializableConsumer<SellerComparison> open;
    private final TextField budget = new TextField();
    private final Div content = new Div();
    private @Nullable Comparison shown;

    /** @param open shows a seller's payout under both */
    FiguresPane(Currency currency, SerializableConsumer<SellerComparison> open) {
        this.currency = currency;
        this.open = open;
        addClassName("figures-pane");
        budget.setLabel(getTranslation("figures.budget", currency.getCurrencyCode()));
        budget.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        budget.setClearButtonVisible(true);
        budget.setValueChangeMode(ValueChangeMode.LAZY);
        budget.addValueChangeListener(event -> draw());
        add(content, budget);
    }

    void show(Comparison comparison) {
        shown = comparison;
        draw();
    }

    private void draw() {
        Comparison comparison = shown;
        content.removeAll();
        budget.setVisible(comparison != null && !comparison.rows().isEmpty());
        if (comparison != null && !comparison.rows().isEmpty()) {
            Figures figures = Figures.of(comparison);
            content.add(
                    measures(figures),
                    new H3(getTranslation("figures.moved")),
                    movements(figures.movements()),
                    movers(comparison));
        }
    }

    private Component measures(Figures figures) {
        NativeTableBody body = new NativeTableBody();
        figures.of().forEach((measure, both) -> body.add(measure(measure, both)));
        Both total = figures.of().get(Measure.TOTAL);
        BigDecimal money = budget();
        if (money != null && total != null) {
            body.add(row(
                    "figures.budget-left",
                    Kind.MONEY,
                    new Both(money.subtract(total.baseline()), money.subtract(total.alternative()))));
        }
        return table(body, "figures.title", "tone.baseline", "tone.alternative", "tone.difference");
    }

    /** The budget that was typed; null where none was. */
    private @Nullable BigDecimal budget() {
        String typed = budget.getValue().strip();
        BigDecimal amount = typed.isEmpty() ? null : formats.parse(typed).orElse(null);
        budget.setInvalid(amount == null && !typed.isEmpty());
        budget.setErrorMessage(getTranslation("term.no-number"));
        return amount;
    }

    private NativeTableRow measure(Measure measure, Both both) {
        return row("figures." + measure.name(), measure.kind(), both);
    }

    private NativeTableRow row(String key, Kind kind, Both both) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(new Span(getTranslation(key)));
        Span about = new Span(getTranslation(key + ".about"));
        about.addClassName("about");
        name.add(about);
        name.getElement().setAttribute("scope", "row");
        NativeTableCell difference = number(difference(kind, both.difference()));
        difference.addClassName(
                Tone.ofDifference(rounded(kind, both.difference())).className());
        return new NativeTableRow(
                name, number(text(kind, both.baseline())), number(text(kind, both.alternative())), difference);
    }

    private static BigDecimal rounded(Kind kind, BigDecimal difference) {
        int digits = kind == Kind.RATIO ? DIGITS + DIGITS : DIGITS;
        return difference.setScale(digits, RoundingMode.HALF_UP);
    }

    private String text(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> formats.money(number, currency);
            case RATIO -> formats.percent(number);
            default -> formats.decimals(number, DIGITS);
        };
    }

    private String difference(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> formats.moneyDifference(number, currency);
            case RATIO -> formats.percentDifference(number);
            default -> formats.difference(number, DIGITS);
        };
    }

    private Component movements(List<Movement> movements) {
        NativeTableBody body = new NativeTableBody();
        for (Movement one : movements) {
            NativeTableHeaderCell than = new NativeTableHeaderCell(
                    one.than().signum() == 0
                            ? getTranslation("figures.moved.any")
                            : getTranslation("figures.moved.than", formats.percent(one.than())));
            than.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    than,
                    number(formats.count(one.more())),
                    number(formats.moneyDifference(one.gained(), currency)),
                    number(formats.count(one.less())),
                    number(formats.moneyDifference(one.lost(), currency)),
                    number(formats.count(one.same()))));
        }
        return table(
                body,
                "figures.moved.by",
                "figures.moved.more",
                "figures.moved.gained",
                "figures.moved.less",
                "figures.moved.lost",
                "figures.moved.others");
    }

    private Component table(NativeTableBody body, String... headings) {
        NativeTableRow head = new NativeTableRow();
        for (String key : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        Div scroller = new Div(table);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        return scroller;
    }

    private static NativeTableCell number(String text) {
        return new NativeTableCell(text);
    }

    private Component movers(Comparison comparison) {
        Comparator<SellerComparison> byDifference = Comparator.comparing(SellerComparison::difference)
                .thenComparing(one -> one.seller().id());
        List<SellerComparison> sorted =
                comparison.sellers().stream().sorted(byDifference).toList();
        Div both = new Div(movers("figures.most-up", sorted.reversed(), 1), movers("figures.most-down", sorted, -1));
        both.addClassName("movers");
        return both;
    }

    private Component movers(String key, List<SellerComparison> sorted, int sign) {
        List<Component> lines = new ArrayList<>();
        sorted.stream()
                .limit(MOST_MOVERS)
                .filter(one -> one.difference().signum() == sign)
                .forEach(one -> lines.add(mover(one)));
        Div list = new Div(new H3(getTranslation(key)));
        if (lines.isEmpty()) {
            Span nobody = new Span(getTranslation("figures.nobody"));
            nobody.addClassName("quiet");
            list.add(nobody);
        }
        list.add(lines);
        return list;
    }

    private Component mover(SellerComparison seller) {
        Span amount = new Span(formats.moneyDifference(seller.difference(), currency));
        amount.addClassName(Tone.ofDifference(seller.difference()).className());
        NativeButton line = new NativeButton();
        line.add(new Span(seller.seller().name()), amount);
        line.addClickListener(event -> open.accept(seller));
        return line;
    }
}
