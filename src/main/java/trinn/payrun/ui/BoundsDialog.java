package trinn.payrun.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.payrun.Bounds;
import trinn.payrun.store.PayDesk;

/** Sets what runs of a data set must not go beyond without somebody looking at it. */
final class BoundsDialog extends Dialog {

    private final RunWords words = new RunWords(this, getLocale());
    private final Formats formats = Formats.of(getLocale());
    private final TextField median = new TextField();
    private final IntegerField days = new IntegerField();
    private final TextField budget = new TextField();
    private final Paragraph wrong = new Paragraph();

    /** @param now those that are set */
    BoundsDialog(PayDesk desk, String dataSet, String currency, Bounds now) {
        addClassNames("trinn-small-dialog", "question-dialog", "run-dialog");
        setHeaderTitle(words.text("bounds.title", dataSet));
        median.setLabel(words.text("bounds.median"));
        median.setHelperText(words.text("bounds.median.help"));
        median.setValue(formats.number(now.overMedian()));
        days.setLabel(words.text("bounds.days"));
        days.setMin(0);
        days.setValue(now.daysOld());
        budget.setLabel(words.text("bounds.budget", currency));
        budget.setHelperText(words.text("bounds.budget.help"));
        budget.setValue(now.budget() == null ? "" : formats.number(now.budget()));
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        for (var field : new HasSize[] {median, days, budget}) {
            field.setWidthFull();
        }
        Paragraph about = new Paragraph(words.text("bounds.about"));
        about.addClassName("said");
        add(about, median, days, budget, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(words.text("bounds.do"), event -> {
            try {
                desk.set(
                        dataSet, new Bounds(number(median), Objects.requireNonNullElse(days.getValue(), -1), budget()));
                close();
            } catch (IllegalArgumentException e) {
                wrong.setText(words.text("bounds.wrong"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
        median.focus();
    }

    private BigDecimal number(TextField field) {
        return formats.parse(field.getValue())
                .orElseThrow(() -> new IllegalArgumentException("There is no number in " + field.getLabel()));
    }

    private @Nullable BigDecimal budget() {
        return budget.getValue().isBlank() ? null : number(budget);
    }
}
