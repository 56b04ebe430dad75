package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import trinn.plan.Agreement;
import trinn.plan.Assignment;
import trinn.plan.AssignmentEvent;
import trinn.plan.Workforce;
import trinn.plan.store.Assignments;
import trinn.scheme.store.SchemeVersion;

/** The assignments of a data set: what is in force first, then what comes, then what ended. */
final class AssignmentList extends Div {

    private final Assignments assignments;
    private final Workforce workforce;
    private final Map<String, SchemeVersion> versions;
    private final Runnable changed;
    private final PlanWords words = new PlanWords(this, getLocale());
    private final LocalDate today;

    /** @param changed called after something was changed */
    AssignmentList(
            Assignments assignments,
            List<Assignment> all,
            Workforce workforce,
            Map<String, SchemeVersion> versions,
            Runnable changed) {
        this.assignments = assignments;
        this.workforce = workforce;
        this.versions = versions;
        this.changed = changed;
        this.today = assignments.today();
        addClassName("plan-list");
        getElement().setAttribute("role", "list");
        all.stream()
                .sorted(Comparator.comparing(this::order)
                        .thenComparing(one -> one.group().kind())
                        .thenComparing(Assignment::from))
                .forEach(one -> add(row(one)));
    }

    private int order(Assignment one) {
        return one.isOn(today) ? 0 : one.isOnFrom(today) ? 1 : 2;
    }

    private Component row(Assignment one) {
        Span group = new Span(words.group(one.group(), workforce));
        group.addClassName("name");
        SchemeVersion version = versions.get(one.scheme());
        Anchor scheme = new Anchor(
                "schemes/" + (version == null ? "" : version.schemeId()), words.version(one.scheme(), versions));
        Span when = new Span(words.when(one));
        String[] states = {"now", "coming", "over"};
        Span state = new Span(words.text("assigned." + states[order(one)]));
        state.addClassNames("stage", "stage-" + states[order(one)]);
        Div first = new Div(group, scheme);
        first.addClassName("who");
        Div second = new Div(when, state);
        second.addClassName("when");
        Div row = new Div(first, second, agreement(one.agreement()), history(one));
        row.addClassName("plan-row");
        row.getElement().setAttribute("role", "listitem");
        if (assignments.mayChange() && !one.isEmpty()) {
            Button end = new Button(
                    words.text(one.to() == null ? "end" : "end.other"),
                    event -> new EndDialog(assignments, one, workforce, versions, changed).open());
            end.addThemeVariants(ButtonVariant.SMALL);
            end.setAriaLabel(end.getText() + ": " + group.getText());
            row.add(end);
        }
        return row;
    }

    private Component agreement(Agreement agreement) {
        Div shown = new Div();
        shown.addClassName("document");
        if (!agreement.reference().isEmpty()) {
            shown.add(new Span(agreement.reference()));
        }
        if (!agreement.sha256().isEmpty()) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] content = assignments.document(agreement);
                        return new DownloadResponse(
                                new ByteArrayInputStream(content),
                                agreement.file(),
                                "application/octet-stream",
                                content.length);
                    }),
                    agreement.file());
            file.setTitle("SHA-256 " + agreement.sha256());
            shown.add(file);
        }
        return shown;
    }

    private Component history(Assignment one) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        for (int i = 0; i < one.history().size(); i++) {
            AssignmentEvent event = one.history().get(i);
            String said = words.text(
                    i == 0 ? "assigned.by" : "assigned.changed",
                    event.who(),
                    words.moment(event.at()),
                    words.when(one.from(), event.to()));
            list.add(new ListItem(said + (event.text().isEmpty() ? "" : ": " + event.text())));
        }
        return new Details(words.text("assigned.history", one.history().size()), list);
    }
}
