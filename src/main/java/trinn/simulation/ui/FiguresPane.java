package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
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
import trinn.simulation.ui.FigureTable.Cell;
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
                    new H2(getTranslation("figures.moved")),
                    movements(figures.movements()),
                    movers(comparison));
        }
    }

    private Component measures(Figures figures) {
        FigureTable table = new FigureTable("figures.title", "tone.baseline", "tone.alternative", "tone.difference");
        figures.of().forEach((measure, both) -> row(table, "figures." + measure.name(), measure.kind(), both));
        Both total = figures.of().get(Measure.TOTAL);
        BigDecimal money = budget();
        if (money != null && total != null) {
            row(
                    table,
                    "figures.budget-left",
                    Kind.MONEY,
                    new Both(money.subtract(total.baseline()), money.subtract(total.alternative())));
        }
        return table;
    }

    /** The budget that was typed; null where none was. */
    private @Nullable BigDecimal budget() {
        String typed = budget.getValue().strip();
        BigDecimal amount = typed.isEmpty() ? null : formats.parse(typed).orElse(null);
        budget.setInvalid(amount == null && !typed.isEmpty());
        budget.setErrorMessage(getTranslation("term.no-number"));
        return amount;
    }

    private void row(FigureTable table, String key, Kind kind, Both both) {
        BigDecimal difference = both.difference();
        table.row(
                getTranslation(key),
                getTranslation(key + ".about"),
                List.of(
                        Cell.of(text(kind, both.baseline())),
                        Cell.of(text(kind, both.alternative())),
                        new Cell(difference(kind, difference), Tone.ofDifference(rounded(kind, difference)))));
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
        FigureTable table = new FigureTable(
                "figures.moved.by",
                "figures.moved.more",
                "figures.moved.gained",
                "figures.moved.less",
                "figures.moved.lost",
                "figures.moved.others");
        for (Movement one : movements) {
            table.row(
                    one.than().signum() == 0
                            ? getTranslation("figures.moved.any")
                            : getTranslation("figures.moved.than", formats.percent(one.than())),
                    "",
                    List.of(
                            Cell.of(formats.count(one.more())),
                            Cell.of(formats.moneyDifference(one.gained(), currency)),
                            Cell.of(formats.count(one.less())),
                            Cell.of(formats.moneyDifference(one.lost(), currency)),
                            Cell.of(formats.count(one.same()))));
        }
        return table;
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
        Div list = new Div(new H2(getTranslation(key)));
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
