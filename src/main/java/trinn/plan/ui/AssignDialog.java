package trinn.plan.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trinn.plan.Group;
import trinn.plan.Group.Kind;
import trinn.plan.LifeEvent;
import trinn.plan.Refusal;
import trinn.plan.RefusedException;
import trinn.plan.Workforce;
import trinn.plan.store.Assignments;
import trinn.plan.store.NewAssignment;
import trinn.population.store.DataSetSummary;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Calendar;

/** Asks which version shall pay whom, from when on, and what says that it was agreed upon. */
final class AssignDialog extends SayDialog {

    private final Workforce workforce;
    private final PlanWords words = new PlanWords(this, getLocale());
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<String> key = new ComboBox<>();
    private final ComboBox<SchemeVersion> scheme = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final TextField reason = new TextField();
    private final AgreementField agreement = new AgreementField();

    /** @param done called after it was assigned */
    AssignDialog(
            Assignments assignments,
            DataSetSummary data,
            Workforce workforce,
            Map<String, SchemeVersion> versions,
            Runnable done) {
        super("plans.assign.title", "plans.assign.do", data.name());
        this.workforce = workforce;
        List<SchemeVersion> assignable = assignments.assignable(data.currency());
        fields(assignable, assignments.today());
        Div whom = new Div(kind, key);
        Div days = new Div(from, last);
        List.of(whom, days).forEach(pair -> pair.addClassName("pair"));
        if (assignable.isEmpty()) {
            Paragraph none = new Paragraph(words.text("assign.none", data.currency()));
            none.addClassName("none");
            add(none);
        }
        ask(whom, scheme, days, reason, agreement);
        onTake(
                () -> {
                    assignments.assign(wanted(data.name()));
                    done.run();
                },
                refused -> words.refusal(refused, workforce, versions));
    }

    private void fields(List<SchemeVersion> assignable, LocalDate today) {
        kind.setLabel(words.text("assign.group"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> words.text("kind." + PlanWords.key(one)));
        kind.addValueChangeListener(event -> offerKeys());
        key.setItemLabelGenerator(one -> workforce.name(new Group(kind.getValue(), one)));
        kind.setValue(Kind.EVERYBODY);
        scheme.setLabel(words.text("assign.scheme"));
        scheme.setItems(assignable);
        scheme.setItemLabelGenerator(words::version);
        scheme.setWidthFull();
        if (assignable.size() == 1) {
            scheme.setValue(assignable.getFirst());
        }
        from.setLabel(words.text("assign.from"));
        from.setValue(today.withDayOfMonth(1).plusMonths(1));
        from.addValueChangeListener(event -> reason.setVisible(isPast(today)));
        last.setLabel(words.text("assign.last"));
        last.setHelperText(words.text("assign.last.help"));
        List.of(from, last).forEach(day -> Calendar.localize(day, getLocale()));
        reason.setLabel(words.text("assign.reason"));
        reason.setMaxLength(LifeEvent.LONGEST_TEXT);
        reason.setWidthFull();
        reason.setVisible(false);
    }

    private boolean isPast(LocalDate today) {
        return from.getValue() != null && from.getValue().isBefore(today);
    }

    private void offerKeys() {
        Kind chosen = kind.getValue();
        key.setVisible(chosen != Kind.EVERYBODY);
        key.setLabel(words.text("kind." + PlanWords.key(chosen)));
        key.setItems(
                switch (chosen) {
                    case EVERYBODY -> List.of();
                    case ROLE -> List.copyOf(workforce.roles());
                    case DEPARTMENT -> List.copyOf(workforce.departments().keySet());
                    case PAYEE -> List.copyOf(workforce.members().keySet());
                });
    }

    private NewAssignment wanted(String dataSet) {
        if (scheme.getValue() == null) {
            throw new RefusedException(Refusal.NOT_APPROVED);
        }
        if (from.getValue() == null) {
            throw new RefusedException(Refusal.NO_TIME);
        }
        Kind chosen = kind.getValue();
        return new NewAssignment(
                dataSet,
                chosen == Kind.EVERYBODY
                        ? Group.EVERYBODY
                        : new Group(chosen, Objects.requireNonNullElse(key.getValue(), "")),
                scheme.getValue().hash(),
                from.getValue(),
                last.getValue() == null ? null : last.getValue().plusDays(1),
                agreement.reference(),
                agreement.file(),
                reason.getValue());
    }
}
