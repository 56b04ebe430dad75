package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.format.Formats;
import trinn.ui.NumberInput;
import trinn.ui.Unit;

/**
 * The rows of a table of tiers or of a two-way table, to be edited; columns and border stay. It tells of every table whose
 * borders rise, and says so while they do not.
 */
final class RowsTable extends Div {

    /**
     * What the numbers of a table count.
     *
     * @param of what its rows are asked for
     * @param by what its columns are asked for; no matter for tiers
     * @param gives what it gives
     */
    record Units(Unit of, Unit by, Unit gives) {}

    private final String name;
    private final Units units;
    private final Object table;
    private final SerializableConsumer<Object> changed;
    private final Div body = new Div();
    private final Span note = new Span();
    private List<TwoWay.Row> rows;

    /** For a {@link Tiers} or {@link TwoWay}; the consumer hears of the same. */
    RowsTable(String name, Units units, Object value, SerializableConsumer<Object> changed) {
        this.name = name;
        this.units = units;
        this.table = value;
        this.changed = changed;
        this.rows = rows(value);
        addClassName("tiers");
        body.addClassName("rows");
        body.getStyle()
                .set("--cells", Integer.toString(1 + rows.getFirst().gives().size()));
        note.addClassName("note");
        note.setVisible(false);
        note.getElement().setAttribute("aria-live", "polite");
        Button more = new Button(getTranslation("terms.tier.add"), event -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(body, note, more);
        draw();
    }

    /** Shows another table of the same border and columns without telling of it. */
    void show(Object value) {
        rows = rows(value);
        note.setVisible(false);
        draw();
    }

    private static List<TwoWay.Row> rows(Object table) {
        return new ArrayList<>(
                table instanceof TwoWay twoWay
                        ? twoWay.rows()
                        : ((Tiers) table)
                                .rows().stream()
                                        .map(tier -> new TwoWay.Row(tier.from(), List.of(tier.gives())))
                                        .toList());
    }

    /** The table as it is edited, or an exception where its borders do not rise. */
    private Object edited() {
        return switch (table) {
            case TwoWay twoWay -> new TwoWay(rows, twoWay.columns(), twoWay.border());
            default ->
                ((Tiers) table)
                        .with(rows.stream()
                                .map(row ->
                                        new Tiers.Tier(row.from(), row.gives().getFirst()))
                                .toList());
        };
    }

    private void draw() {
        body.removeAll();
        body.add(new Span(from()));
        if (table instanceof TwoWay twoWay) {
            twoWay.columns().forEach(column -> body.add(new Span(from() + " " + shown(column))));
        } else {
            body.add(new Span(getTranslation("terms.tier.gives")));
        }
        body.add(new Span());
        for (int row = 0; row < rows.size(); row++) {
            drawRow(row);
        }
    }

    private String from() {
        Tiers.Border border = table instanceof TwoWay twoWay ? twoWay.border() : ((Tiers) table).border();
        return getTranslation(border == Tiers.Border.LOWER ? "terms.tier.from" : "terms.tier.above");
    }

    private String shown(BigDecimal column) {
        return units.by().full(column, Formats.of(getLocale()));
    }

    private void drawRow(int row) {
        NumberInput from = new NumberInput(
                getTranslation("terms.tier.from") + ", " + name,
                units.of(),
                rows.get(row).from());
        from.addValueChangeListener(
                event -> put(row, new TwoWay.Row(event.getValue(), rows.get(row).gives())));
        body.add(from);
        for (int column = 0; column < rows.get(row).gives().size(); column++) {
            drawCell(row, column);
        }
        Button away = new Button("✕", event -> removeRow(row));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(getTranslation("terms.tier.remove", row + 1, name));
        away.setEnabled(rows.size() > 1);
        body.add(away);
    }

    private void drawCell(int row, int column) {
        String label = table instanceof TwoWay twoWay
                ? getTranslation(
                        "terms.cell", name, row + 1, shown(twoWay.columns().get(column)))
                : getTranslation("terms.tier.gives") + ", " + name;
        NumberInput cell =
                new NumberInput(label, units.gives(), rows.get(row).gives().get(column));
        cell.addValueChangeListener(event -> {
            List<BigDecimal> gives = new ArrayList<>(rows.get(row).gives());
            gives.set(column, event.getValue());
            put(row, new TwoWay.Row(rows.get(row).from(), gives));
        });
        body.add(cell);
    }

    private void put(int row, TwoWay.Row changedRow) {
        rows.set(row, changedRow);
        tell();
    }

    private void removeRow(int row) {
        rows.remove(row);
        draw();
        tell();
    }

    /** The new row starts one step above the last: as far as the last two lie apart. */
    private void addRow() {
        TwoWay.Row last = rows.getLast();
        BigDecimal step =
                rows.size() > 1 ? last.from().subtract(rows.get(rows.size() - 2).from()) : BigDecimal.ONE;
        rows.add(new TwoWay.Row(last.from().add(step.signum() > 0 ? step : BigDecimal.ONE), last.gives()));
        draw();
        tell();
    }

    private void tell() {
        Object value;
        try {
            value = edited();
        } catch (IllegalArgumentException e) {
            note.setText(getTranslation("terms.tier.rise"));
            note.setVisible(true);
            return;
        }
        note.setVisible(false);
        changed.accept(value);
    }
}
