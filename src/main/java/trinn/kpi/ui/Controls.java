package trinn.kpi.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.ui.Calendar;

/** Whom the numbers are about, how finely they are drawn, up to which day, and how far to look ahead. */
final class Controls extends Div {

    /** What was chosen; each may differ from what was before. */
    record Choice(Whom whom, Grain grain, LocalDate until, Window horizon) {}

    private final WhomBox whom;
    private final Select<Grain> grain = new Select<>();
    private final DatePicker asOf = new DatePicker();
    private final Select<Window> horizon = new Select<>();
    private final Consumer<Choice> changed;
    private boolean quiet;

    /** The consumer hears of every change. */
    Controls(Consumer<Choice> changed) {
        this.changed = changed;
        addClassName("controls");
        whom = new WhomBox(chosen -> tell());
        grain.setLabel(getTranslation("data.grain"));
        grain.addThemeVariants(SelectVariant.LUMO_SMALL);
        grain.setItems(Grain.values());
        grain.setItemLabelGenerator(each -> getTranslation("data.grain." + word(each)));
        grain.addValueChangeListener(event -> tell());
        asOf.setLabel(getTranslation("data.as-of"));
        asOf.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        Calendar.localize(asOf, getLocale());
        asOf.addValueChangeListener(event -> tell());
        horizon.setLabel(getTranslation("data.horizon"));
        horizon.addThemeVariants(SelectVariant.LUMO_SMALL);
        horizon.setItems(Window.values());
        horizon.setItemLabelGenerator(each -> getTranslation("data.horizon." + word(each)));
        horizon.addValueChangeListener(event -> tell());
        grain.addClassName("grain");
        asOf.addClassName("as-of");
        horizon.addClassName("horizon");
        add(whom, grain, asOf, horizon);
    }

    /** Offers what a data set has. */
    void offer(List<Whom> everybody, Period span) {
        quiet = true;
        whom.offer(everybody);
        asOf.setMin(span.from());
        asOf.setMax(span.to().minusDays(1));
        quiet = false;
    }

    /** Shows what is chosen without telling of it. */
    void mark(Choice choice) {
        quiet = true;
        whom.mark(choice.whom());
        grain.setValue(choice.grain());
        asOf.setValue(choice.until().minusDays(1));
        horizon.setValue(choice.horizon());
        quiet = false;
    }

    private void tell() {
        LocalDate day = asOf.getValue();
        if (!quiet && whom.getValue() != null && day != null && !asOf.isInvalid()) {
            changed.accept(new Choice(whom.getValue(), grain.getValue(), day.plusDays(1), horizon.getValue()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
