package trinn.plan.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import trinn.plan.Assignment;
import trinn.plan.LifeEvent;
import trinn.plan.Workforce;
import trinn.plan.store.Assignments;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Calendar;

/** Asks for the last day of an assignment. */
final class EndDialog extends SayDialog {

    /** @param done called after it has another end */
    EndDialog(
            Assignments assignments,
            Assignment seen,
            Workforce workforce,
            Map<String, SchemeVersion> versions,
            Runnable done) {
        super("plans.end.title", "plans.end.do");
        PlanWords words = new PlanWords(this, getLocale());
        Paragraph about = new Paragraph("%s · %s · %s"
                .formatted(
                        words.group(seen.group(), workforce),
                        words.version(seen.scheme(), versions),
                        words.when(seen)));
        about.addClassName("said");
        DatePicker last = new DatePicker(words.text("end.last"));
        last.setHelperText(words.text("end.help"));
        Calendar.localize(last, getLocale());
        LocalDate to = seen.to();
        LocalDate month = assignments.today().withDayOfMonth(1).plusMonths(1);
        last.setValue(to == null ? (month.isAfter(seen.from()) ? month : seen.from()).minusDays(1) : to.minusDays(1));
        TextField reason = new TextField(words.text("end.reason"));
        reason.setMaxLength(LifeEvent.LONGEST_TEXT);
        reason.setWidthFull();
        ask(about, last, reason);
        onTake(
                () -> {
                    LocalDate day = last.getValue();
                    assignments.end(seen, day == null ? null : day.plusDays(1), reason.getValue());
                    done.run();
                },
                refused -> words.refusal(refused, workforce, versions));
    }
}
