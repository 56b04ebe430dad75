package trinn.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.format.Formats;
import trinn.intake.DataProblemsException;
import trinn.intake.Kept;
import trinn.intake.Report;
import trinn.population.DataFolder;
import trinn.population.Draft;
import trinn.population.Lack;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.Mappings;

/** Checks and imports: what is missing, how far it is, what was found, and what was stored. */
final class FinishPart extends Div {

    private final Draft draft;
    private final DataSets dataSets;
    private final Mappings mappings;
    private final Consumer<Boolean> busy;
    private final Consumer<Boolean> finished;
    private final Names names = new Names(this);
    private final Formats formats = Formats.of(getLocale());
    private final Button check = new Button(getTranslation("import.check"), event -> check());
    private final Button store = new Button(getTranslation("import.store"), event -> store());
    private final Div state = new Div();
    private final Div found = new Div();
    private @Nullable Errand errand;
    private Report report = new Report();

    /**
     * @param busy told whether files are being read
     * @param finished told true after the files were stored, and false when somebody wants to bring in more
     */
    FinishPart(Draft draft, DataSets dataSets, Mappings mappings, Consumer<Boolean> busy, Consumer<Boolean> finished) {
        this.draft = draft;
        this.dataSets = dataSets;
        this.mappings = mappings;
        this.busy = busy;
        this.finished = finished;
        addClassName("finish");
        check.setId("import-check");
        store.setId("import-store");
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(check, store);
        buttons.addClassName("buttons");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        add(buttons, state, found);
        changed();
    }

    /** What was found is no longer of these files. */
    void changed() {
        found.removeAll();
        state.removeAll();
        store.setEnabled(false);
        List<Lack> lacks = draft.lacks();
        check.setEnabled(lacks.isEmpty());
        if (lacks.isEmpty()) {
            state.add(quiet(getTranslation("import.check.first")));
        } else {
            UnorderedList list = new UnorderedList();
            lacks.forEach(lack -> list.add(new ListItem("✕ " + names.lack(lack))));
            list.addClassName("lacks");
            state.add(list);
        }
    }

    /** What was found still holds, as long as there is a name. */
    void renamed() {
        if (!check.isEnabled() || !draft.lacks().isEmpty()) {
            changed();
        }
    }

    /** Ends what is going on; nothing is stored then. */
    void stop() {
        if (errand != null) {
            errand.cancel();
        }
    }

    private void check() {
        DataFolder folder = draft.folder();
        Kept kept = draft.kept();
        Errand reading = begin("import.checking");
        reading.start(
                () -> folder.rows(kept, dataSets.kpis().catalogue(), reading.counting(row -> {})),
                result -> {
                    end();
                    found.add(new ReportPart(result, reading.records()));
                    store.setEnabled(result.errors() == 0);
                },
                this::cancelled,
                this::failed);
    }

    private void store() {
        DataFolder folder = draft.folder();
        Kept kept = draft.kept();
        Errand reading = begin("import.storing");
        report = new Report();
        reading.start(
                () -> dataSets.add(folder.head(), sink -> {
                    report = folder.rows(kept, dataSets.kpis().catalogue(), reading.counting(sink));
                    return report;
                }),
                imported -> {
                    draft.remember(mappings::remember);
                    end();
                    tell(imported);
                },
                this::cancelled,
                this::failed);
    }

    private Errand begin(String key) {
        busy.accept(true);
        check.setEnabled(false);
        store.setEnabled(false);
        found.removeAll();
        state.removeAll();
        Span records = new Span(getTranslation(key, formats.count(0)));
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Errand begun = new Errand(UI.getCurrent(), count -> records.setText(getTranslation(key, formats.count(count))));
        Button cancel = new Button(getTranslation("action.cancel"), event -> begun.cancel());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        Div progress = new Div(records, bar, cancel);
        progress.addClassName("progress");
        state.add(progress);
        errand = begun;
        return begun;
    }

    private void end() {
        errand = null;
        busy.accept(false);
        state.removeAll();
        check.setEnabled(true);
    }

    private void cancelled() {
        end();
        state.add(quiet(getTranslation("import.cancelled")));
    }

    private void failed(RuntimeException failure) {
        end();
        if (failure instanceof DataProblemsException) {
            found.add(new ReportPart(report, 0));
            return;
        }
        LoggerFactory.getLogger(FinishPart.class).error("Files could not be brought in.", failure);
        Paragraph told = new Paragraph("✕ " + getTranslation("import.failed"));
        told.addClassName("trouble");
        state.add(told);
    }

    private void tell(DataSets.Imported imported) {
        DataSetSummary stored = dataSets.all().stream()
                .filter(one -> one.id() == imported.id())
                .findFirst()
                .orElseThrow();
        String what = imported.isNew()
                ? getTranslation("import.stored", stored.name(), stored.version(), formats.count(stored.rows()))
                : getTranslation("import.known", stored.name(), stored.version());
        Paragraph told = new Paragraph("✓ " + what);
        told.addClassNames("verdict", "clean");
        Div links = new Div(new Anchor("what-if?data=" + stored.id(), getTranslation("import.to-what-if")));
        if (RouteConfiguration.forSessionScope().isPathAvailable("data")) {
            links.add(new Anchor("data", getTranslation("import.to-data")));
        }
        links.add(new Button(getTranslation("import.again"), event -> finished.accept(false)));
        links.addClassName("links");
        removeAll();
        add(told, links);
        finished.accept(true);
    }

    private static Paragraph quiet(String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName("quiet");
        return told;
    }
}
