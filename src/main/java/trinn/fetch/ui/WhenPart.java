package trinn.fetch.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Objects;
import trinn.fetch.Brings;
import trinn.fetch.Schedule;
import trinn.fetch.Source;

/** What a source is called, what it brings each time, and when. */
final class WhenPart extends Div {

    private static final LocalTime USUAL = LocalTime.of(5, 30);

    private final TextField name = new TextField();
    private final RadioButtonGroup<Brings> brings = new RadioButtonGroup<>();
    private final Select<Schedule.Every> every = new Select<>();
    private final TimePicker at = new TimePicker();
    private final Checkbox active = new Checkbox();

    /**
     * @param sent whether records are sent: these are changes in any case
     * @param withZone the zone whose clock is meant, for people
     */
    WhenPart(Source now, boolean sent, String withZone, SourceWords words) {
        addClassName("when");
        name.setLabel(getTranslation("sources.name"));
        name.setId("source-name");
        name.setMaxLength(Source.LONGEST_NAME);
        name.setValue(now.name());
        brings.setLabel(getTranslation("sources.brings"));
        brings.setItems(Brings.values());
        brings.setItemLabelGenerator(one -> getTranslation("sources.brings." + Kind.code(one)));
        brings.setValue(sent ? Brings.CHANGES : now.brings());
        brings.setVisible(!sent);
        brings.getThemeNames().add("vertical");
        every.setLabel(getTranslation("sources.every"));
        every.setId("source-every");
        every.setItems(Schedule.Every.values());
        every.setItemLabelGenerator(words::every);
        every.addValueChangeListener(event -> at.setVisible(event.getValue().hasTime()));
        at.setLabel(getTranslation("sources.at"));
        at.setHelperText(withZone);
        at.setLocale(getLocale());
        at.setValue(now.schedule().every().hasTime() ? now.schedule().at() : USUAL);
        every.setValue(
                sent && now.id() == 0
                        ? Schedule.Every.QUARTER_HOUR
                        : now.schedule().every());
        at.setVisible(every.getValue().hasTime());
        active.setLabel(getTranslation("sources.active"));
        active.setValue(now.active());
        Div row = new Div(name, every, at);
        row.addClassName("row");
        Paragraph rights = new Paragraph(getTranslation("sources.rights"));
        rights.addClassName("quiet");
        add(row, brings, active, rights);
    }

    String name() {
        return name.getValue().strip();
    }

    Brings brings() {
        return brings.getValue();
    }

    Schedule schedule() {
        Schedule.Every chosen = every.getValue();
        LocalTime time = Objects.requireNonNullElse(at.getValue(), USUAL);
        return new Schedule(chosen, chosen.hasTime() ? time : LocalTime.MIDNIGHT);
    }

    boolean active() {
        return active.getValue();
    }
}
