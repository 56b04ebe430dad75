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
import trinn.facts.Tiers.Tier;
import trinn.ui.NumberInput;
import trinn.ui.Unit;

/** A table of tiers to be edited. It tells of every table whose borders rise, and says so while they do not. */
final class TiersTable extends Div {

    private final String name;
    private final Unit of;
    private final Unit gives;
    private final SerializableConsumer<Tiers> changed;
    private final Div body = new Div();
    private final Span note = new Span();
    private final Tiers.Border border;
    private List<Tier> rows;

    TiersTable(String name, Unit of, Unit gives, Tiers value, SerializableConsumer<Tiers> changed) {
        this.name = name;
        this.of = of;
        this.gives = gives;
        this.changed = changed;
        this.border = value.border();
        this.rows = new ArrayList<>(value.rows());
        addClassName("tiers");
        body.addClassName("rows");
        note.addClassName("note");
        note.setVisible(false);
        note.getElement().setAttribute("aria-live", "polite");
        Button more = new Button(getTranslation("terms.tier.add"), event -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(body, note, more);
        draw();
    }

    /** Shows another table without telling of it. */
    void show(Tiers value) {
        rows = new ArrayList<>(value.rows());
        note.setVisible(false);
        draw();
    }

    private void draw() {
        body.removeAll();
        Span from = new Span(getTranslation(border == Tiers.Border.LOWER ? "terms.tier.from" : "terms.tier.above"));
        body.add(from, new Span(getTranslation("terms.tier.gives")), new Span());
        for (int row = 0; row < rows.size(); row++) {
            drawRow(row);
        }
    }

    private void drawRow(int row) {
        Tier tier = rows.get(row);
        NumberInput from = new NumberInput(getTranslation("terms.tier.from") + ", " + name, of, tier.from());
        from.addValueChangeListener(
                event -> put(row, new Tier(event.getValue(), rows.get(row).gives())));
        NumberInput value = new NumberInput(getTranslation("terms.tier.gives") + ", " + name, gives, tier.gives());
        value.addValueChangeListener(event -> put(row, new Tier(rows.get(row).from(), event.getValue())));
        Button away = new Button("✕", event -> removeRow(row));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(getTranslation("terms.tier.remove", row + 1, name));
        away.setEnabled(rows.size() > 1);
        body.add(from, value, away);
    }

    private void put(int row, Tier tier) {
        rows.set(row, tier);
        tell();
    }

    private void removeRow(int row) {
        rows.remove(row);
        draw();
        tell();
    }

    /** The new tier starts one step above the last: as far as the last two lie apart. */
    private void addRow() {
        Tier last = rows.getLast();
        BigDecimal step =
                rows.size() > 1 ? last.from().subtract(rows.get(rows.size() - 2).from()) : BigDecimal.ONE;
        rows.add(new Tier(last.from().add(step.signum() > 0 ? step : BigDecimal.ONE), last.gives()));
        draw();
        tell();
    }

    private void tell() {
        Tiers tiers;
        try {
            tiers = new Tiers(rows, border);
        } catch (IllegalArgumentException e) {
            note.setText(getTranslation("terms.tier.rise"));
            note.setVisible(true);
            return;
        }
        note.setVisible(false);
        changed.accept(tiers);
    }
}
