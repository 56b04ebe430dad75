package trinn.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.format.Formats;
import trinn.intake.DataProblem;
import trinn.intake.Report;
import trinn.source.Severity;

/** What the checks found, alike rows together: errors first, each with its place and what to write instead. */
public final class ReportPart extends Div {

    private static final int MOST_GROUPS = 100;

    private final Names names = new Names(this);
    private final Formats formats = Formats.of(getLocale());

    /** @param records how many could be read */
    public ReportPart(Report report, long records) {
        addClassName("report");
        boolean refused = report.errors() > 0;
        String found = refused
                ? "✕ " + getTranslation("import.report.refused", report.errors(), report.warnings())
                : report.warnings() > 0
                        ? "! " + getTranslation("import.report.warnings", formats.count(records), report.warnings())
                        : "✓ " + getTranslation("import.report.clean", formats.count(records));
        Paragraph verdict = new Paragraph(found);
        verdict.addClassNames("verdict", refused ? "refused" : report.warnings() > 0 ? "warned" : "clean");
        add(verdict);
        List<Report.Alike> groups = report.alike();
        UnorderedList list = new UnorderedList();
        groups.stream().limit(MOST_GROUPS).forEach(group -> list.add(item(group)));
        if (!groups.isEmpty()) {
            add(list);
        }
        if (groups.size() > MOST_GROUPS) {
            add(new Paragraph(getTranslation("import.report.more", groups.size() - MOST_GROUPS)));
        }
    }

    private ListItem item(Report.Alike group) {
        DataProblem first = group.first();
        Severity severe = first.check().severity();
        Span severity = new Span(
                switch (severe) {
                    case ERROR -> "✕ " + getTranslation("import.error");
                    case WARNING -> "! " + getTranslation("import.warning");
                    case NOTE -> "✓ " + getTranslation("import.note");
                });
        severity.addClassName("severity");
        Span rule = new Span(names.check(first.check()));
        rule.addClassName("rule");
        Span rows =
                new Span(group.rows() > 1 ? getTranslation("import.report.alike", formats.count(group.rows())) : "");
        rows.addClassName("rows");
        Span message = new Span(first.message());
        message.addClassName("message");
        message.getElement().setAttribute("lang", "en");
        Span place = new Span(place(first));
        place.addClassName("place");
        Div top = new Div(severity, rule, rows);
        top.addClassName("top");
        ListItem item = new ListItem(top, place, message);
        item.addClassName(severe.name().toLowerCase(Locale.ROOT));
        return item;
    }

    /** {@code sales.csv, row 17, column Amount, “12,5”}. */
    private String place(DataProblem problem) {
        List<String> parts = new ArrayList<>();
        parts.add(problem.file());
        if (problem.row() > 0) {
            parts.add(getTranslation("import.report.row", problem.row()));
        }
        if (!problem.column().isEmpty()) {
            parts.add(getTranslation("import.report.column", problem.column()));
        }
        if (!problem.value().isEmpty()) {
            parts.add("“" + problem.shownValue() + "”");
        }
        return String.join(", ", parts);
    }
}
