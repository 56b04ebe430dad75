package trinn.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trinn.intake.DataProblemsException;
import trinn.intake.FileDraft;
import trinn.intake.FileFormat;
import trinn.intake.Mapping;
import trinn.population.Draft;
import trinn.records.Field;
import trinn.records.RecordType;

/** One file: what it was taken for, how it is written, and which column is what. */
public final class FilePart extends Div {

    private final Draft draft;
    private final Runnable changed;
    private final Consumer<FileDraft> removed;
    private final Consumer<String> sheetAdded;
    private final Names names = new Names(this);
    private FileDraft file;

    /**
     * @param changed told after anything was corrected
     * @param removed told when the file shall be left out
     * @param sheetAdded told when another sheet of it shall be read too
     */
    public FilePart(
            Draft draft, FileDraft file, Runnable changed, Consumer<FileDraft> removed, Consumer<String> sheetAdded) {
        this.sheetAdded = sheetAdded;
        this.draft = draft;
        this.file = file;
        this.changed = changed;
        this.removed = removed;
        addClassName("file");
        show();
    }

    /** What the ids of its controls begin with. */
    static String id(String file) {
        return "file-" + file.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** Writes everything anew. */
    public void show() {
        removeAll();
        ColumnTable table = new ColumnTable(file, draft.currency(), this::take, this::take);
        add(head(), new FormatPart(file, draft.sheetsLeft(file), this::take), missing());
        notes().forEach(this::add);
        add(table, new WordsPart(file, this::take));
    }

    private Div head() {
        H2 name = new H2(file.title());
        Choice<RecordType> type = new Choice<>(
                getTranslation("import.type-of", file.title()),
                Arrays.asList(RecordType.values()),
                names::type,
                file.type(),
                chosen -> take(file.withType(chosen)));
        type.setId(id(file.title()) + "-type");
        Button remove = new Button(getTranslation("import.remove"), event -> removed.accept(file));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("import.remove") + ": " + file.title());
        Span from = new Span(origin());
        from.addClassName("from");
        Div head = new Div(name, Choice.named(getTranslation("import.type"), type), from);
        List<String> sheets = draft.sheetsLeft(file);
        if (!sheets.isEmpty()) {
            head.add(more(sheets));
        }
        head.add(remove);
        head.addClassName("file-head");
        return head;
    }

    /** The sheets that are not read, any of which can be. */
    private Choice<String> more(List<String> sheets) {
        List<String> all = new ArrayList<>(sheets);
        all.addFirst("");
        Choice<String> more = new Choice<>(
                getTranslation("import.sheet-too"),
                all,
                sheet -> sheet.isEmpty() ? getTranslation("import.sheet-too") : sheet,
                "",
                sheetAdded::accept);
        more.setId(id(file.title()) + "-more");
        return more;
    }

    /** Where the mapping came from, where that says something. */
    private String origin() {
        if (file.remembered()) {
            return "✓ " + getTranslation("import.remembered");
        }
        String ready = file.mapping().ready();
        return ready.isEmpty() ? "" : "✓ " + getTranslation("import.ready", ready);
    }

    private Paragraph missing() {
        List<Field> missing = file.mapping().missing();
        Paragraph told = new Paragraph();
        told.addClassName("missing");
        if (missing.isEmpty()) {
            told.setText(getTranslation("import.complete", file.mapping().left().size()));
            told.addClassName("complete");
        } else {
            String fields =
                    missing.stream().map(field -> names.field(field.name())).collect(Collectors.joining(", "));
            told.setText("✕ " + getTranslation("import.missing", fields));
        }
        return told;
    }

    /** Which numbers are left out, and whether ids are made. */
    private List<Paragraph> notes() {
        List<Paragraph> notes = new ArrayList<>();
        List<String> unused = file.unused();
        if (!unused.isEmpty()) {
            Paragraph told = new Paragraph("! " + getTranslation("import.unused", String.join(", ", unused)));
            told.addClassName("unsure");
            notes.add(told);
        }
        if (file.mapping().makesIds()) {
            Paragraph told = new Paragraph(getTranslation("import.made-ids"));
            told.addClassName("quiet");
            notes.add(told);
        }
        return notes;
    }

    private void take(Mapping mapping) {
        take(file.with(mapping));
    }

    private void take(FileFormat format) {
        try {
            take(file.as(format));
        } catch (DataProblemsException e) {
            show();
            Paragraph why = new Paragraph("✕ " + e.problems().getFirst().message());
            why.addClassName("trouble");
            addComponentAtIndex(1, why);
        }
    }

    /** The control that was used has the focus again after everything is written anew. */
    private void take(FileDraft corrected) {
        draft.replace(file, corrected);
        file = corrected;
        UI.getCurrent()
                .getPage()
                .executeJs("const id = document.activeElement?.id; if (id)"
                        + " setTimeout(() => document.getElementById(id)?.focus())");
        show();
        changed.run();
    }
}
