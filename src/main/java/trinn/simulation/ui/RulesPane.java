package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.ui.RuleEditor;

/** The alternative's rules, and their texts in other languages, to be edited; mistakes stand at their lines and, to be read and jumped from, below. */
final class RulesPane extends Div {

    private final Experiment experiment;
    private final Runnable edited;
    private final Select<String> files = new Select<>();
    private final Span state = new Span();
    private final Button discard = new Button();
    private final Button save = new Button();
    private final Div place = new Div();
    private final UnorderedList list = new UnorderedList();
    private RuleEditor editor = new RuleEditor("");
    private List<Problem> problems = List.of();

    /**
     * @param experiment whose alternative it is
     * @param edited called after every change of the text
     * @param saveAs called to store the text
     */
    RulesPane(Experiment experiment, Runnable edited, Runnable saveAs) {
        this.experiment = experiment;
        this.edited = edited;
        addClassName("rules");
        List<String> names = Stream.concat(
                        experiment.draft().rules().keySet().stream(),
                        experiment.draft().messages().stream().map(MessageFile::name))
                .toList();
        files.setItems(names);
        files.setAriaLabel(getTranslation("rules.file"));
        files.setVisible(names.size() > 1);
        files.addValueChangeListener(event -> open(event.getValue()));
        save.setText(getTranslation("rules.save-as"));
        save.addThemeVariants(ButtonVariant.SMALL);
        save.addClickListener(event -> saveAs.run());
        discard.setText(getTranslation("rules.discard"));
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        discard.addClickListener(event -> discard());
        state.addClassName("state");
        state.getElement().setAttribute("aria-live", "polite");
        Div bar = new Div(files, state, discard, save);
        bar.addClassName("bar");
        place.addClassName("place");
        list.addClassName("problems");
        list.getElement().setAttribute("aria-live", "polite");
        add(bar, place, list);
        if (names.isEmpty()) {
            place.setText(getTranslation("rules.none"));
        } else {
            files.setValue(names.getFirst());
        }
        show(List.of());
    }

    /** Shows what is wrong with the text; nothing where it is valid. */
    void show(List<Problem> found) {
        problems = found;
        mark();
        list.removeAll();
        found.forEach(problem -> list.add(item(problem)));
        list.setVisible(!found.isEmpty());
        boolean changed = experiment.rulesChanged();
        setClassName("changed", changed);
        state.setText(getTranslation(changed ? "rules.changed" : "rules.unchanged"));
        discard.setVisible(changed);
        save.setEnabled(changed && found.stream().noneMatch(Problem::isError));
    }

    private void open(String file) {
        editor = new RuleEditor(getTranslation("rules.text", file));
        editor.setHeight(null);
        editor.setValue(Objects.requireNonNull(experiment.draft().texts().get(file)));
        editor.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                experiment.edit(file, event.getValue());
                edited.run();
            }
        });
        place.removeAll();
        place.add(editor);
        mark();
    }

    private void mark() {
        editor.setMarks(problems.stream()
                .filter(problem -> problem.file().equals(files.getValue()) && problem.line() > 0)
                .map(problem ->
                        new RuleEditor.Mark(problem.line(), problem.column(), problem.advice(), problem.isError()))
                .toList());
    }

    private ListItem item(Problem problem) {
        ListItem item = new ListItem(jump(problem));
        item.setClassName("warning", !problem.isError());
        if (problem.fix() != null) {
            Button fix = new Button(getTranslation("rules.fix"));
            fix.addThemeVariants(ButtonVariant.SMALL);
            fix.addClickListener(event -> apply(problem, problem.fix()));
            item.add(fix);
        }
        return item;
    }

    private void apply(Problem problem, Fix fix) {
        String text = experiment.draft().texts().get(problem.file());
        if (text != null) {
            experiment.edit(problem.file(), fix.apply(text));
            files.setValue(problem.file());
            open(problem.file());
            editor.goTo(fix.line(), fix.column());
            edited.run();
        }
    }

    private NativeButton jump(Problem problem) {
        boolean elsewhere = files.isVisible() || !problem.file().endsWith(SchemeFiles.RULES);
        String where = problem.line() == 0
                ? problem.file()
                : getTranslation("rules.line", String.valueOf(problem.line()))
                        + (elsewhere ? ", " + problem.file() : "");
        Span line = new Span(where);
        line.addClassName("line");
        NativeButton button = new NativeButton();
        button.add(line, new Span(problem.advice()));
        button.setTitle(problem.code());
        button.addClickListener(event -> goTo(problem));
        return button;
    }

    private void goTo(Problem problem) {
        if (files.getListDataView().contains(problem.file())) {
            files.setValue(problem.file());
            editor.goTo(Math.max(1, problem.line()), problem.column());
        }
    }

    private void discard() {
        experiment.discard();
        open(files.getValue());
        edited.run();
    }
}
