package trinn.fetch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trinn.fetch.Collected;
import trinn.intake.FileDraft;
import trinn.intake.ui.FilePart;
import trinn.intake.ui.SetPart;
import trinn.population.Draft;
import trinn.population.store.DataSets;
import trinn.population.store.Mappings;

/** How what came from a place is read, and what becomes of it; both stand among the steps of the page. */
final class FoundPart {

    private final Looked looked;
    private final Mappings mappings;
    private final Runnable again;
    private final Runnable changed;
    private final List<FilePart> files = new ArrayList<>();
    private final Div columns = new Div();
    private final SetPart set;

    /**
     * @param again told where other files or sheets are read
     * @param changed told after anything else was corrected
     */
    FoundPart(Looked looked, DataSets dataSets, Mappings mappings, Runnable again, Runnable changed) {
        this.looked = looked;
        this.mappings = mappings;
        this.again = again;
        this.changed = changed;
        showFiles();
        Draft draft = looked.draft();
        this.set = new SetPart(
                draft, dataSets.all(), dataSets::base, changed, changed, () -> files.forEach(FilePart::show));
    }

    Div columns() {
        return columns;
    }

    Div set() {
        return set;
    }

    private void showFiles() {
        Collected what = Objects.requireNonNull(looked.collected());
        what.warnings().forEach(warning -> tell("! " + warning, "trouble"));
        for (Collected.Part part : what.parts()) {
            if (!part.hasRows()) {
                tell(columns.getTranslation("source.no-rows", part.wanted().file()), "quiet");
            } else if (part.files().size() > 1) {
                tell(
                        columns.getTranslation(
                                "source.several",
                                part.files().size(),
                                part.wanted().what(),
                                part.files().getFirst()),
                        "quiet");
            }
        }
        looked.draft().files().forEach(this::show);
    }

    private void show(FileDraft file) {
        FilePart part = new FilePart(looked.draft(), file, this::corrected, this::leaveOut, sheet -> {
            looked.draft().addSheet(file, sheet, mappings);
            again.run();
        });
        files.add(part);
        columns.add(part);
    }

    private void corrected() {
        set.refresh();
        changed.run();
    }

    private void leaveOut(FileDraft file) {
        looked.draft().remove(file.title());
        again.run();
    }

    private void tell(String text, String how) {
        Paragraph told = new Paragraph(text);
        told.addClassName(how);
        columns.add(told);
    }
}
