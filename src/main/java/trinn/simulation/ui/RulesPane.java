package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.ui.ProblemList;
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
    private final ProblemList list = new ProblemList(this::goTo, this::apply);
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
        list.show(
                found,
                files.isVisible() || found.stream().anyMatch(one -> !one.file().endsWith(SchemeFiles.RULES)));
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
                .map(problem -> RuleEditor.Mark.of(problem, null))
                .toList());
    }

    private void apply(Problem problem) {
        Fix fix = Objects.requireNonNull(problem.fix());
        String text = experiment.draft().texts().get(problem.file());
        if (text != null) {
            experiment.edit(problem.file(), fix.apply(text));
            files.setValue(problem.file());
            open(problem.file());
            editor.goTo(fix.line(), fix.column());
            edited.run();
        }
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
