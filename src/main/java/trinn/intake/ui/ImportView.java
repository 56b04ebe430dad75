package trinn.intake.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.intake.DataProblemsException;
import trinn.intake.FileDraft;
import trinn.intake.Recognition;
import trinn.population.Draft;
import trinn.population.store.DataSets;
import trinn.population.store.Mappings;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** Brings files in: dropped, shown as they will be read, corrected, checked, and stored as a data set or a version of one. */
@Route(value = "data/import", layout = MainLayout.class)
@RolesAllowed({"DESIGNER", "FINANCE"})
public final class ImportView extends View {

    private final DataSets dataSets;
    private final Mappings mappings;
    private final List<FilePart> parts = new ArrayList<>();
    private volatile Uploads uploads = new Uploads();
    private Draft draft = new Draft(uploads.folder());
    private Div files = new Div();
    private Div rest = new Div();
    private @Nullable DropZone drop;
    private @Nullable SetPart set;
    private @Nullable FinishPart finish;

    ImportView(DataSets dataSets, Mappings mappings) {
        super("import.title", "import");
        this.dataSets = dataSets;
        this.mappings = mappings;
        addClassName("import");
        build();
    }

    /** Nothing of what was uploaded stays behind, and nothing goes on. */
    @Override
    protected void onDetach(DetachEvent event) {
        if (finish != null) {
            finish.stop();
        }
        uploads.delete();
    }

    @Override
    protected void build() {
        removeAll();
        if (finish != null) {
            finish.stop();
        }
        files = new Div();
        files.addClassName("files");
        rest = new Div();
        drop = new DropZone(() -> uploads, this::arrive);
        add(head(), step(1, "import.step.files"), drop, files, rest);
        showFiles();
        showRest();
    }

    private H2 step(int number, String key) {
        H2 step = new H2("%d  %s".formatted(number, getTranslation(key)));
        step.addClassName("step");
        return step;
    }

    private void arrive(List<Recognition> read) {
        boolean first = draft.files().isEmpty();
        Objects.requireNonNull(drop).clearTroubles();
        draft.add(read, mappings);
        showFiles();
        if (first) {
            showRest();
        } else {
            changedMoney();
        }
    }

    private void showFiles() {
        files.removeAll();
        parts.clear();
        if (!draft.files().isEmpty()) {
            files.add(step(2, "import.step.columns"));
        }
        draft.files().forEach(this::show);
    }

    private void show(FileDraft file) {
        FilePart part = new FilePart(draft, file, this::changed, this::remove, sheet -> addSheet(file, sheet));
        parts.add(part);
        files.add(part);
    }

    private void addSheet(FileDraft workbook, String sheet) {
        try {
            draft.addSheet(workbook, sheet, mappings);
        } catch (DataProblemsException e) {
            Objects.requireNonNull(drop).trouble(sheet, e.problems().getFirst().message());
        }
        showFiles();
        changed();
    }

    private void remove(FileDraft file) {
        draft.remove(file.title());
        if (!draft.has(file.name())) {
            uploads.remove(file.name());
        }
        build();
    }

    private void showRest() {
        rest.removeAll();
        if (draft.files().isEmpty()) {
            finish = null;
            return;
        }
        set = new SetPart(
                draft,
                dataSets.all(),
                dataSets::base,
                this::changed,
                () -> Objects.requireNonNull(finish).renamed(),
                this::changedMoney);
        finish = new FinishPart(draft, dataSets, mappings, this::setBusy, this::again);
        rest.add(step(3, "import.step.set"), set, step(4, "import.step.check"), finish);
    }

    private void changed() {
        if (set != null && finish != null) {
            set.refresh();
            finish.changed();
        }
    }

    /** Amounts are read in their currency, so every table may look otherwise. */
    private void changedMoney() {
        parts.forEach(FilePart::show);
        changed();
    }

    /** What is being read must not be changed. */
    private void setBusy(boolean busy) {
        Objects.requireNonNull(drop).setEnabled(!busy);
        files.setEnabled(!busy);
        Objects.requireNonNull(set).setEnabled(!busy);
    }

    /** After an import the files are no longer needed, and only what became of them is in sight. */
    private void again(boolean stored) {
        if (stored) {
            uploads.delete();
            uploads = new Uploads();
            draft = new Draft(uploads.folder());
            removeAll();
            add(head(), Objects.requireNonNull(finish));
        } else {
            build();
        }
    }
}
