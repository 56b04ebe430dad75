package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Optional;
import trinn.format.Formats;
import trinn.ui.Unit;
import trinn.workbench.Digits;

/** A field for one number of a scheme as its text has it. It shows numbers as the reader writes them, and tells of all that is typed. */
final class TermCell extends Div {

    private static final int PAUSE = 300;

    private final Input input = new Input(ValueChangeMode.LAZY);
    private final Unit unit;
    private final boolean amount;
    private String written;

    /**
     * @param label for those who hear it
     * @param amount whether it is a single amount or count, where three decimals could be taken for thousands
     * @param written what the text says
     * @param changed hears what the text is to say
     */
    TermCell(String label, Unit unit, boolean amount, String written, SerializableConsumer<String> changed) {
        this.unit = unit;
        this.amount = amount;
        this.written = written;
        addClassName("term-cell");
        input.setValueChangeTimeout(PAUSE);
        input.setAriaLabel(label);
        input.getElement().setAttribute("inputmode", "decimal").setAttribute("autocomplete", "off");
        input.setValue(shown(written));
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                this.written = read(event.getValue());
                changed.accept(this.written);
            }
        });
        Span sign = new Span(unit.sign());
        sign.addClassName("unit");
        add(input, sign);
    }

    /** Where it stands in a table; the header has no row. */
    void place(int row, int column) {
        input.getElement()
                .setAttribute("data-row", Integer.toString(row))
                .setAttribute("data-column", Integer.toString(column));
    }

    /** Shows what the text says now. What says the same already stays as it is typed. */
    void show(String now) {
        if (!now.equals(written)) {
            boolean same = Digits.read(now).equals(Digits.read(read(input.getValue())))
                    && Digits.read(now).isPresent();
            written = now;
            if (!same) {
                input.setValue(shown(now));
            }
        }
    }

    /** Marks it with what is wrong or odd; nothing is where that is empty. */
    void mark(String what, boolean error) {
        setClassName("wrong", !what.isEmpty() && error);
        setClassName("odd", !what.isEmpty() && !error);
        input.getElement().setAttribute("aria-invalid", Boolean.toString(!what.isEmpty() && error));
        if (what.isEmpty()) {
            input.getElement().removeAttribute("title");
        } else {
            input.getElement().setAttribute("title", what);
        }
    }

    void focus() {
        input.focus();
    }

    private String shown(String text) {
        return Digits.read(text)
                .map(number -> unit.bare(number, Formats.of(getLocale())))
                .orElse(text);
    }

    private String read(String typed) {
        Optional<BigDecimal> number = Formats.of(getLocale()).parse(typed).map(unit::meant);
        return number.map(value -> amount ? Digits.amount(written, value) : Digits.like(written, value))
                .orElse(typed.strip());
    }
}
