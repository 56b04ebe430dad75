package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.ui.RuleEditor;
import trinn.workbench.Word;

/** Files of a draft as text, with what is wrong under its lines. */
final class TextPart extends Div {

    private final Desk desk;
    private final Predicate<String> wanted;
    private final Select<String> files = new Select<>();
    private final Div place = new Div();
    private List<Problem> problems = List.of();
    private SchemeFiles checked;
    private @Nullable RuleEditor editor;
    private List<String> shownNames = List.of();
    private String shown = "";
    private List<RuleEditor.Word> words = List.of();
    private BiConsumer<String, Integer> moved = (file, line) -> {};
    private Consumer<String> renaming = word -> {};

    /** @param wanted which files it shows, by their names */
    TextPart(Desk desk, Predicate<String> wanted) {
        this.desk = desk;
        this.wanted = wanted;
        this.checked = desk.files();
        addClassName("text-part");
        files.addThemeVariants(SelectVariant.LUMO_SMALL);
        files.setAriaLabel(getTranslation("rules.file"));
        files.addValueChangeListener(event -> {
            if (event.getValue() != null && !event.getValue().equals(shown)) {
                open(event.getValue());
            }
        });
        place.addClassName("place");
        add(files, place);
        refresh();
    }

    /** Shows the texts as they stand after a step that was made elsewhere. */
    void refresh() {
        List<String> names =
                desk.files().texts().keySet().stream().filter(wanted).toList();
        if (!names.equals(shownNames)) {
            shownNames = names;
            files.setItems(names);
            files.setVisible(names.size() > 1);
        }
        if (names.isEmpty()) {
            place.removeAll();
            shown = "";
            return;
        }
        String name = names.contains(shown) ? shown : names.getFirst();
        files.setValue(name);
        if (name.equals(shown)) {
            Objects.requireNonNull(editor).setValue(text(name));
        } else {
            open(name);
        }
    }

    /** Whether it shows the file. */
    boolean has(String file) {
        return wanted.test(file) && desk.files().texts().containsKey(file);
    }

    void goTo(String file, int line, int column) {
        files.setValue(file);
        Objects.requireNonNull(editor).goTo(Math.max(1, line), column);
    }

    /** Calls this with the file and the line of the cursor. */
    void whenMoved(BiConsumer<String, Integer> hearer) {
        moved = hearer;
    }

    /** Calls this with the word at the cursor when somebody wants to rename it. */
    void whenRenaming(Consumer<String> hearer) {
        renaming = hearer;
    }

    /** Offers words while somebody writes. */
    void offer(List<Word> all) {
        words = all.stream()
                .map(word -> new RuleEditor.Word(word.kind().name(), word.of(), word.name(), word.about()))
                .toList();
        if (editor != null) {
            editor.setWords(words);
        }
    }

    /** Shows what is wrong with the files as they were when they were checked. */
    void show(List<Problem> found, SchemeFiles of) {
        problems = found;
        checked = of;
        mark();
    }

    /** Mends a problem, unless something was written since it was found. */
    void mend(Problem problem) {
        if (problem.fix() != null && desk.files().equals(checked)) {
            String text = problem.fix().apply(text(problem.file()));
            desk.edit(problem.file(), text);
            refresh();
            goTo(problem.file(), problem.fix().line(), problem.fix().column());
        }
    }

    private String text(String file) {
        return Objects.requireNonNull(desk.files().texts().get(file));
    }

    private void open(String file) {
        shown = file;
        String label = getTranslation("workbench.text", file);
        RuleEditor fresh = file.endsWith(SchemeFiles.RULES) ? new RuleEditor(label) : RuleEditor.yaml(label);
        fresh.setHeight(null);
        fresh.setTelling();
        fresh.setValue(text(file));
        fresh.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.edit(file, event.getValue());
            }
        });
        fresh.whenRenaming(word -> renaming.accept(word));
        fresh.whenMoved(line -> moved.accept(shown, line));
        fresh.setWords(words);
        editor = fresh;
        place.removeAll();
        place.add(fresh);
        mark();
    }

    private void mark() {
        if (editor != null) {
            editor.setMarks(problems.stream()
                    .filter(problem -> problem.file().equals(shown) && problem.line() > 0)
                    .map(problem -> RuleEditor.Mark.of(problem, problem.fix() == null ? null : () -> mend(problem)))
                    .toList());
        }
    }
}
