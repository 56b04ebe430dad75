package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.ArrayList;
import java.util.List;
import trinn.evaluation.CaseResult;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.ui.ProblemList;
import trinn.ui.Tabs;
import trinn.workbench.Part;
import trinn.workbench.SchemeRules;
import trinn.workbench.store.Trials.Checked;

/** The texts of a draft: rules, terms, golden cases, and texts in other languages, each with how it stands. */
final class WritingPart extends Div {

    /** One tab. */
    private record Sheet(String key, Tab tab, TextPart text) {}

    private final Desk desk;
    private final TabSheet tabs = Tabs.sheet();
    private final List<Sheet> sheets = new ArrayList<>();
    private final CasesPart cases;
    private final ProblemList problems =
            new ProblemList(problem -> goTo(problem.file(), problem.line(), problem.column()), this::mend);
    private long failed;

    WritingPart(Desk desk) {
        this.desk = desk;
        cases = new CasesPart(desk, golden -> goTo(golden.file(), golden.line(), 1), this::refresh);
        addClassName("writing");
        tabs.addClassName("changes");
        sheet("what-if.rules", new TextPart(desk, name -> name.endsWith(SchemeFiles.RULES)));
        sheet("what-if.terms", new TextPart(desk, SchemeFiles.SCHEME::equals));
        sheet("workbench.cases", new TextPart(desk, SchemeFiles.CASES::equals), cases);
        sheet("workbench.texts", new TextPart(desk, MessageFile::isName));
        add(tabs, problems);
    }

    private void sheet(String key, TextPart text, Div... above) {
        Div page = new Div(above);
        page.add(text);
        page.addClassName("sheet");
        sheets.add(new Sheet(key, tabs.add(getTranslation(key), page), text));
    }

    /** Shows the texts as they stand after a step that was made elsewhere. */
    void refresh() {
        sheets.forEach(sheet -> sheet.text().refresh());
        cases.refresh();
    }

    /** Shows the golden cases. */
    void openCases() {
        sheets.stream()
                .filter(sheet -> sheet.key().equals("workbench.cases"))
                .findFirst()
                .ifPresent(sheet -> tabs.setSelectedTab(sheet.tab()));
    }

    /** Shows the rule of this name. */
    void openRule(String name) {
        SchemeRules.of(desk.files()).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .ifPresent(this::open);
    }

    private void open(Part rule) {
        goTo(rule.file(), SchemeRules.lineOf(desk.files(), rule), 1);
    }

    /** Shows what is wrong with the files as they were when they were checked. */
    void show(Checked checked, SchemeFiles of) {
        List<Problem> found = checked.problems();
        problems.show(found, true);
        sheets.forEach(sheet -> sheet.text().show(found, of));
        if (of.equals(desk.files())) {
            cases.refresh();
        }
        if (checked.sound() == null) {
            cases.say(getTranslation("workbench.mistakes"));
            failed = 0;
        }
        mark(found);
    }

    /** Shows how the golden cases went. */
    void show(List<CaseResult> results) {
        cases.show(results);
        failed = results.stream().filter(one -> !one.passed()).count();
        mark(List.of());
    }

    private void mark(List<Problem> found) {
        for (Sheet sheet : sheets) {
            boolean wrong =
                    found.stream().anyMatch(one -> one.isError() && sheet.text().has(one.file()))
                            || sheet.key().equals("workbench.cases") && failed > 0;
            sheet.tab().setLabel(getTranslation(sheet.key()) + (wrong ? " ✕" : ""));
        }
    }

    private void goTo(String file, int line, int column) {
        sheets.stream().filter(sheet -> sheet.text().has(file)).findFirst().ifPresent(sheet -> {
            tabs.setSelectedTab(sheet.tab());
            sheet.text().goTo(file, line, column);
        });
    }

    private void mend(Problem problem) {
        sheets.stream()
                .filter(sheet -> sheet.text().has(problem.file()))
                .findFirst()
                .ifPresent(sheet -> sheet.text().mend(problem));
    }
}
