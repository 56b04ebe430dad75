package trinn.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.Optional;
import trinn.format.Formats;

/** A field for one exact number, read and written in the reader's way. What is no number changes nothing. */
public final class NumberInput extends AbstractCompositeField<TextField, NumberInput, BigDecimal>
        implements HasAriaLabel, Focusable<NumberInput> {

    private final Unit unit;

    /** A field that holds a number; the label is for those who hear it. */
    public NumberInput(String label, Unit unit, BigDecimal value) {
        super(value);
        this.unit = unit;
        TextField field = getContent();
        field.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        field.setAriaLabel(label);
        field.setSuffixComponent(new Span(unit.sign()));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
        setPresentationValue(value);
    }

    @Override
    protected void setPresentationValue(BigDecimal value) {
        getContent().setInvalid(false);
        getContent().setValue(unit.bare(value, Formats.of(getLocale())));
    }

    @Override
    protected boolean valueEquals(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private void typed(String text) {
        Optional<BigDecimal> number = Formats.of(getLocale()).parse(text).map(unit::meant);
        if (number.isEmpty()) {
            getContent().setInvalid(true);
            getContent().setErrorMessage(getTranslation("term.no-number"));
            return;
        }
        setModelValue(number.get(), true);
        setPresentationValue(number.get());
    }
}
