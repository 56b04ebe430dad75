package trinn.payrun.file.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.store.ChangedMeanwhileException;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.file.store.PayMappings.Saved;
import trinn.ui.Tabs;

/** Finance sets up how runs of a data set become files, and sees at each change what a run looks like and what is still missing. */
public final class MappingDialog extends Dialog {

    private static final int PREVIEWED = 6;

    private final Handover run;
    private final PayMappings mappings;
    private final Saved opened;
    private final Draft draft;
    private final NumberPart numbers;
    private final List<Part> parts;
    private final Pre preview = new Pre();
    private final Paragraph fine = new Paragraph();
    private final ObstacleList obstacles = new ObstacleList();
    private final Paragraph wrong = new Paragraph();

    /**
     * For the data set of a run.
     *
     * @param run whose components, departments and payees are offered, and whose first lines are shown
     * @param saved called after a mapping was saved
     * @throws org.springframework.security.access.AccessDeniedException where whoever is signed in may not see mappings
     */
    public MappingDialog(Handover run, PayMappings mappings, Runnable saved) {
        this.run = run;
        this.mappings = mappings;
        this.opened = mappings.of(run.dataSet(), getLocale());
        this.draft = new Draft(opened.mapping(), this::changed);
        this.numbers = new NumberPart(draft);
        FormatPart format = new FormatPart(draft);
        WagePart wages = new WagePart(draft, run);
        CentrePart centres = new CentrePart(draft, run);
        AccountPart accounts = new AccountPart(draft, run);
        this.parts = List.of(format, wages, centres, numbers, accounts);
        addClassNames("trinn-small-dialog", "question-dialog", "pay-file-dialog");
        setHeaderTitle(text("setup.title", run.dataSet()));
        TabSheet sheet = Tabs.sheet();
        sheet.add(text("setup.format"), format);
        sheet.add(text("setup.wage-types"), wages);
        sheet.add(text("setup.cost-centres"), centres);
        sheet.add(text("setup.employees"), numbers);
        sheet.add(text("setup.journal"), accounts);
        Div panes = new Div(sheet, beside());
        panes.addClassName("pay-file-panes");
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(panes, wrong);
        footer(saved);
        changed();
    }

    private Div beside() {
        preview.addClassName("pay-file-preview");
        preview.getElement().setAttribute("tabindex", "0");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", text("setup.preview"));
        fine.addClassName("quiet");
        fine.setText(text("setup.fine"));
        Div found = new Div(new H3(text("setup.missing")), fine, obstacles);
        found.getElement().setAttribute("aria-live", "polite");
        Div beside = new Div(new H3(text("setup.preview")), preview, found);
        beside.addClassName("pay-file-beside");
        return beside;
    }

    private void footer(Runnable saved) {
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(getTranslation("action.save"), event -> save(saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(mappings.mayChange());
        getFooter().add(cancel, save);
    }

    private void save(Runnable saved) {
        if (!numbers.isRead()) {
            wrong.setText(text("setup.unread"));
            return;
        }
        try {
            mappings.save(run.dataSet(), draft.mapping(), opened.seen());
            close();
            saved.run();
        } catch (ChangedMeanwhileException e) {
            wrong.setText(text("setup.changed-meanwhile"));
        }
    }

    private String text(String key, Object... values) {
        return getTranslation("payfile." + key, values);
    }

    /** What is set up together; those of tabs that nobody opened yet are not in the page. */
    List<Part> parts() {
        return parts;
    }

    private void changed() {
        Mapping mapping = draft.mapping();
        List<Obstacle> payroll = mapping.problems(run);
        Set<Obstacle> all = new LinkedHashSet<>(payroll);
        all.addAll(mapping.problems(run, FileType.JOURNAL));
        parts.forEach(part -> part.show(List.copyOf(all)));
        preview.setText(PayFile.preview(run, mapping, PREVIEWED));
        fine.setVisible(all.isEmpty());
        obstacles.show(List.copyOf(all));
    }
}
