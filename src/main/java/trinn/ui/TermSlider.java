package trinn.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.math.BigDecimal;
import java.util.Optional;
import trinn.format.Formats;

/**
 * One number of a scheme, to be typed or dragged. The slider tells the server of every move while it is dragged; field
 * and slider always agree; the number is exact.
 *
 * <p>The slider has whole positions and the server turns them into numbers, so no binary fraction comes between. A
 * number outside the slider's range may be typed as long as the scale accepts it.
 */
@Tag("div")
public final class TermSlider extends AbstractField<TermSlider, BigDecimal>
        implements HasComponents, HasStyle, LocaleChangeObserver {

    private final Scale scale;
    private final Unit unit;
    private final BigDecimal baseline;
    private final TextField field = new TextField();
    private final SliderTrack track;
    private final Button reset = new Button();
    private final Span name = new Span();
    private final Span note = new Span();

    /** A term that stands at its baseline. */
    public TermSlider(String label, Scale scale, Unit unit, BigDecimal baseline) {
        super(baseline);
        this.scale = scale;
        this.unit = unit;
        this.baseline = baseline;
        this.track = new SliderTrack(scale.positions(), scale.positionOf(baseline), this::dragged);
        addClassName("trinn-term");
        field.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        field.setSuffixComponent(new Span(unit.sign()));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        reset.addClassName("reset");
        reset.addClickListener(event -> change(baseline));
        note.addClassName("note");
        note.getElement().setAttribute("aria-live", "polite");
        name.addClassName("name");
        Div numbers = new Div(name, reset, field);
        numbers.addClassName("numbers");
        add(numbers, track, note);
        setLabel(label);
        refresh();
    }

    /** Names the term. */
    public void setLabel(String text) {
        name.setText(text);
        field.setAriaLabel(text);
        track.setLabel(text);
    }

    /** The number to which the reset button returns. */
    public BigDecimal baseline() {
        return baseline;
    }

    /** Whether the number differs from the baseline. */
    public boolean isChanged() {
        return !valueEquals(getValue(), baseline);
    }

    /** Greys out or opens field, slider and reset. */
    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        field.setReadOnly(readOnly);
        track.setEnabled(!readOnly);
        refresh();
    }

    /** Writes the number anew in the reader's language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        refresh();
    }

    @Override
    protected void setPresentationValue(BigDecimal value) {
        track.moveTo(scale.positionOf(value));
        refresh();
    }

    @Override
    protected boolean valueEquals(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private void dragged(int position) {
        setModelValue(scale.at(position), true);
        refresh();
    }

    private void typed(String text) {
        Optional<BigDecimal> number = formats().parse(text).map(unit::meant);
        if (number.isEmpty()) {
            refuse(getTranslation("term.no-number"));
        } else if (!scale.accepts(number.get())) {
            refuse(limits());
        } else {
            change(number.get());
        }
    }

    private void change(BigDecimal value) {
        setModelValue(value, true);
        track.moveTo(scale.positionOf(value));
        refresh();
    }

    private void refuse(String why) {
        field.setInvalid(true);
        addClassName("refused");
        note.setText(why);
        note.setVisible(true);
    }

    private String limits() {
        Formats formats = formats();
        BigDecimal least = scale.least();
        BigDecimal most = scale.most();
        if (least == null) {
            return getTranslation("term.at-most", most == null ? "" : unit.full(most, formats));
        }
        return most == null
                ? getTranslation("term.at-least", unit.full(least, formats))
                : getTranslation("term.between", unit.full(least, formats), unit.full(most, formats));
    }

    private void refresh() {
        Formats formats = formats();
        BigDecimal value = getValue();
        field.setInvalid(false);
        removeClassName("refused");
        field.setValue(unit.bare(value, formats));
        track.setText(unit.full(value, formats));
        setClassName("changed", isChanged());
        reset.setVisible(isChanged() && !isReadOnly());
        reset.setText("↩ " + unit.full(baseline, formats));
        reset.setAriaLabel(getTranslation("term.reset", name.getText(), unit.full(baseline, formats)));
        note.setText(getTranslation("term.outside", unit.full(scale.from(), formats), unit.full(scale.to(), formats)));
        note.setVisible(!scale.covers(value));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
