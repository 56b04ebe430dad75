package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.question.Change;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.ui.Calendar;

/** Takes a new value of a field, written in the reader's way, beside the one that is there. */
final class ValueInput extends Div {

    private static final int HUNDREDTHS = 2;

    private final Formats formats = Formats.of(getLocale());
    private Supplier<Optional<String>> text = Optional::empty;

    /** @param now the value that is there, or null */
    ValueInput(Field field, @Nullable Object now, String currency) {
        add(input(field, now, currency));
        Span before = new Span(getTranslation(
                "questions.correct.now", new QuestionWords(getLocale()).value(field, Change.text(now), currency)));
        before.addClassName("quiet");
        add(before);
    }

    /** The value as files have it; none where it is no number. */
    Optional<String> text() {
        return text.get();
    }

    private Component input(Field field, @Nullable Object now, String currency) {
        String label = getTranslation("questions.correct.value");
        if (field.kind() == FieldKind.DATE) {
            DatePicker day = new DatePicker(label);
            Calendar.localize(day, getLocale());
            day.setValue((LocalDate) now);
            text = () -> Optional.of(Change.text(day.getValue()));
            return day;
        }
        if (!field.choices().isEmpty()) {
            Select<String> choice = new Select<>();
            choice.setLabel(label);
            choice.setItems(field.choices());
            choice.setValue(Change.text(now));
            text = () -> Optional.of(choice.getValue());
            return choice;
        }
        TextField typed = new TextField(label);
        if (!field.kind().isNumeric()) {
            typed.setValue(Change.text(now));
            text = () -> Optional.of(typed.getValue());
            return typed;
        }
        int shift = field.kind() == FieldKind.RATIO ? HUNDREDTHS : 0;
        typed.setSuffixComponent(new Span(
                switch (field.kind()) {
                    case RATIO -> "%";
                    case MONEY -> currency;
                    default -> "";
                }));
        typed.setValue(now instanceof BigDecimal number ? formats.number(number.movePointRight(shift)) : "");
        text = () -> typed.getValue().isBlank() ? Optional.of("") : number(typed.getValue(), shift);
        return typed;
    }

    private Optional<String> number(String typed, int shift) {
        return formats.parse(typed).map(number -> number.movePointLeft(shift).toPlainString());
    }
}
