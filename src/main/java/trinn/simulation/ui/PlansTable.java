package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.SideBySide;
import trinn.simulation.SideBySide.Amounts;
import trinn.simulation.SideBySide.Line;
import trinn.simulation.SideFigure;
import trinn.simulation.ui.FigureTable.Cell;

/** The figures of several alternatives in columns, the baseline first, and below them the differences by department. */
final class PlansTable extends Div {

    /**
     * An alternative.
     *
     * @param head what stands above its figures
     * @param comparison what it pays; null while it is not known
     */
    record Column(String name, Component head, @Nullable Comparison comparison) {}

    private final Formats formats = Formats.of(getLocale());
    private final SideCells cells = new SideCells(getLocale());
    private final TextField budget = new TextField();
    private final Div figures = new Div();
    private final Div departments = new Div();
    private List<Column> columns = List.of();
    private @Nullable Component baseline;
    private @Nullable SideBySide beside;

    PlansTable(Currency currency) {
        budget.setLabel(getTranslation("figures.budget", currency.getCurrencyCode()));
        budget.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        budget.setClearButtonVisible(true);
        budget.setValueChangeMode(ValueChangeMode.LAZY);
        budget.addValueChangeListener(event -> drawFigures());
        add(figures, budget, new H2(getTranslation("side.departments")), departments);
    }

    /** @param baseline what stands above its figures */
    void show(List<Column> columns, Component baseline, SideBySide beside) {
        this.columns = columns;
        this.baseline = baseline;
        this.beside = beside;
        drawFigures();
        drawDepartments();
    }

    private void drawFigures() {
        SideBySide shown = beside;
        Component first = baseline;
        if (shown == null || first == null) {
            return;
        }
        List<Component> heads = new ArrayList<>(List.of(new Span(getTranslation("figures.title")), first));
        columns.forEach(column -> heads.add(column.head()));
        FigureTable table = new FigureTable(heads);
        table.addClassName("beside-table");
        shown.lines().forEach(line -> row(table, line));
        BigDecimal money = budget();
        if (money != null) {
            Amounts total = shown.total();
            List<Cell> left = new ArrayList<>(List.of(cells.money(money.subtract(total.baseline()))));
            total.alternatives().forEach(sum -> left.add(cells.money(sum == null ? null : money.subtract(sum))));
            table.row(getTranslation("figures.budget-left"), getTranslation("figures.budget-left.about"), left);
        }
        figures.removeAll();
        figures.add(table);
    }

    private void row(FigureTable table, Line line) {
        SideFigure figure = line.figure();
        Set<Integer> best = line.best();
        List<Cell> row =
                new ArrayList<>(List.of(figure.isOfBoth() ? Cell.of("") : cells.cell(figure, line.baseline(), "")));
        for (int nth = 0; nth < line.alternatives().size(); nth++) {
            row.add(cells.cell(
                    figure,
                    line.alternatives().get(nth),
                    best.contains(nth) ? "★ " + getTranslation("side.best") : ""));
        }
        String key = figure.key();
        table.row(getTranslation(key), getTranslation(key + ".about"), row);
    }

    /** The budget that was typed; null where none was. */
    private @Nullable BigDecimal budget() {
        String typed = budget.getValue().strip();
        BigDecimal amount = typed.isEmpty() ? null : formats.parse(typed).orElse(null);
        budget.setInvalid(amount == null && !typed.isEmpty());
        budget.setErrorMessage(getTranslation("term.no-number"));
        return amount;
    }

    private void drawDepartments() {
        SideBySide shown = beside;
        if (shown == null) {
            return;
        }
        List<Component> heads = new ArrayList<>(
                List.of(new Span(getTranslation("grid.department")), new Span(getTranslation("tone.baseline"))));
        columns.forEach(column -> heads.add(new Span(column.name())));
        FigureTable table = new FigureTable(heads);
        table.addClassName("beside-table");
        row(table, getTranslation("goals.all"), shown.total());
        shown.departments()
                .forEach(one -> row(
                        table,
                        one.department().isEmpty() ? getTranslation("grid.group.unsaid") : one.department(),
                        one.amounts()));
        departments.removeAll();
        departments.add(table);
    }

    private void row(FigureTable table, String name, Amounts amounts) {
        List<Cell> row = new ArrayList<>(List.of(cells.money(amounts.baseline())));
        for (int nth = 0; nth < amounts.alternatives().size(); nth++) {
            row.add(cells.difference(amounts.difference(nth)));
        }
        table.row(name, "", row);
    }
}
