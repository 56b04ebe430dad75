package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.plan.Check;
import trinn.plan.Gap;
import trinn.plan.PaidBy;
import trinn.plan.PaidBy.Standing;
import trinn.plan.Stretch;
import trinn.plan.Workforce;
import trinn.plan.store.Assignments;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Asking;
import trinn.ui.Background;
import trinn.ui.Calendar;
import trinn.ui.Tone;

/** Says for a period who is paid by what, and who cannot be paid and why, with the next step. */
final class CheckPart extends Section {

    private static final int MOST_NAMES = 50;

    private final Assignments assignments;
    private final Workforce workforce;
    private final Map<String, SchemeVersion> versions;
    private final String dataSet;
    private final Formats formats = Formats.of(getLocale());
    private final PlanWords words = new PlanWords(this, getLocale());
    private final Asking asking = new Asking();
    private final DatePicker from = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final Div results = new Div();

    CheckPart(Assignments assignments, String dataSet, Workforce workforce, Map<String, SchemeVersion> versions) {
        this.assignments = assignments;
        this.workforce = workforce;
        this.versions = versions;
        this.dataSet = dataSet;
        addClassName("plan-check");
        LocalDate month = assignments.today().withDayOfMonth(1);
        from.setLabel(words.text("check.from"));
        from.setValue(month);
        last.setLabel(words.text("check.last"));
        last.setValue(month.plusMonths(1).minusDays(1));
        for (DatePicker day : List.of(from, last)) {
            Calendar.localize(day, getLocale());
            day.addValueChangeListener(event -> show());
        }
        results.getElement().setAttribute("role", "status");
        Div choice = new Div(from, last);
        choice.addClassName("pair");
        add(new H2(words.text("check")), choice, results);
        show();
    }

    /** Asks anew, and shows the answer as soon as it is there. */
    void show() {
        LocalDate first = from.getValue();
        LocalDate end = last.getValue();
        if (first == null || end == null || end.isBefore(first)) {
            results.removeAll();
            results.add(new Paragraph(words.text("refused.no-time")));
            return;
        }
        var tell = asking.next();
        Period period = new Period(first, end.plusDays(1));
        Background.start(() -> {
            Check check = assignments.check(dataSet, period);
            tell.accept(() -> show(check));
        });
    }

    private void show(Check check) {
        results.removeAll();
        Map<Standing, List<PaidBy>> all = check.byStanding();
        int paid = all.getOrDefault(Standing.PAID, List.of()).size();
        String key = check.payees().isEmpty() ? "check.nobody" : check.isComplete() ? "check.complete" : "check.open";
        Paragraph sum = new Paragraph((check.isComplete() && paid > 0 ? "✓ " : "✕ ")
                + words.text(
                        key,
                        formats.period(check.period().from(), check.period().to()),
                        formats.count(paid),
                        formats.count(check.payees().size())));
        sum.addClassNames("sum", (check.isComplete() && paid > 0 ? Tone.MORE : Tone.LESS).className());
        results.add(sum);
        all.forEach((standing, payees) -> {
            if (standing != Standing.PAID) {
                results.add(finding(standing, payees));
            }
        });
        check.gaps().forEach(gap -> results.add(finding(gap)));
        if (!check.byAssignment().isEmpty()) {
            UnorderedList by = new UnorderedList();
            check.byAssignment()
                    .forEach((one, count) -> by.add(new ListItem(words.text(
                            "check.by",
                            words.group(one.group(), workforce),
                            words.version(one.scheme(), versions),
                            count))));
            results.add(new H3(words.text("check.paid")), by);
        }
    }

    private Component finding(Standing standing, List<PaidBy> payees) {
        UnorderedList names = new UnorderedList();
        payees.stream().limit(MOST_NAMES).forEach(one -> names.add(new ListItem(name(one))));
        if (payees.size() > MOST_NAMES) {
            names.add(new ListItem(words.text("check.more", formats.count(payees.size() - MOST_NAMES))));
        }
        Paragraph todo = new Paragraph(words.text("check." + PlanWords.key(standing) + ".do"));
        todo.addClassName("quiet");
        Details details = new Details(words.text("check." + PlanWords.key(standing), payees.size()), names);
        Div finding = new Div(details, todo);
        finding.addClassName("finding");
        return finding;
    }

    private String name(PaidBy one) {
        String department = workforce.departments().getOrDefault(one.department(), one.department());
        String who = one.name() + (department.isEmpty() ? "" : ", " + department);
        return one.standing() == Standing.UNASSIGNED
                ? who
                : who + ": " + one.stretches().stream().map(this::stretch).collect(Collectors.joining("; "));
    }

    private String stretch(Stretch one) {
        return formats.period(one.from(), one.to()) + " "
                + (one.by() == null
                        ? words.text("check.nothing")
                        : words.version(one.by().scheme(), versions));
    }

    private Component finding(Gap gap) {
        Paragraph text = new Paragraph(words.text(
                "check.hole", words.group(gap.before().group(), workforce), formats.period(gap.from(), gap.to())));
        Paragraph todo = new Paragraph(words.text("check.hole.do"));
        todo.addClassName("quiet");
        Div finding = new Div(text, todo);
        finding.addClassName("finding");
        return finding;
    }
}
