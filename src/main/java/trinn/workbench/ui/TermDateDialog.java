package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import trinn.ui.Calendar;

/** Asks for the day from which a term gets another value. */
final class TermDateDialog extends Dialog {

    TermDateDialog(SerializableConsumer<LocalDate> taken) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("term-edit.date.add"));
        DatePicker day = new DatePicker(getTranslation("term-edit.date.day"));
        Calendar.localize(day, getLocale());
        Button take = new Button(getTranslation("term-edit.date.do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(false);
        day.addValueChangeListener(event -> take.setEnabled(event.getValue() != null));
        take.addClickListener(event -> {
            close();
            taken.accept(day.getValue());
        });
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(day);
        getFooter().add(cancel, take);
        day.focus();
    }
}
