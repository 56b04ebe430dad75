package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.ui.Tone;
import trinn.workbench.store.Schemes;

/** Which scheme is written, how it stands, and what can be done with the draft as a whole. */
final class WorkbenchHead extends Div {

    private final Desk desk;
    private final Schemes schemes;
    private final H1 title = new H1();
    private final Span state = new Span();
    private final Button undo = new Button("↶");
    private final Button redo = new Button("↷");
    private final Button changes = new Button();
    private final Button discard = new Button();
    private final Button save = new Button();
    private List<Problem> problems = List.of();

    WorkbenchHead(Desk desk, Schemes schemes) {
        this.desk = desk;
        this.schemes = schemes;
        addClassName("workbench-head");
        RouterLink back = new RouterLink("", SchemesView.class, SchemesView.path(desk.schemeId()));
        back.add(new Span("← " + getTranslation("task.schemes")));
        state.addClassName("state");
        state.getElement().setAttribute("aria-live", "polite");
        Div who = new Div(back, title, state);
        who.addClassName("who");
        step(undo, "workbench.undo", desk::undo);
        step(redo, "workbench.redo", desk::redo);
        secondary(changes, "workbench.changes", this::showChanges);
        secondary(discard, "rules.discard", desk::discard);
        save.setText(getTranslation("workbench.save.do"));
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        save.addClickListener(event -> save());
        Div actions = new Div(undo, redo, changes, discard, save);
        actions.addClassName("actions");
        add(who, actions);
        refresh();
    }

    private void step(Button button, String key, Runnable step) {
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addClickListener(event -> step.run());
    }

    private void secondary(Button button, String key, Runnable task) {
        button.setText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(event -> task.run());
    }

    /** Asks why the draft is saved, and saves it; says how it stands where there is nothing to save, or no way to. */
    void save() {
        if (save.isEnabled()) {
            new SaveDialog(this, schemes, desk, this::refresh).open();
        } else {
            Notification.show(state.getText());
        }
    }

    /** Says how the draft stands. */
    void refresh() {
        title.setText(title());
        undo.setEnabled(desk.canUndo());
        redo.setEnabled(desk.canRedo());
        boolean changed = desk.isChanged();
        changes.setVisible(changed && desk.base() != null);
        discard.setVisible(changed && desk.base() != null);
        refreshState();
    }

    /** Says what is wrong with the draft. */
    void show(List<Problem> found) {
        problems = found;
        refreshState();
    }

    private void refreshState() {
        long mistakes = problems.stream().filter(Problem::isError).count();
        String text = mistakes > 0
                ? "✕ " + getTranslation("workbench.wrong", mistakes)
                : getTranslation(
                        desk.isForked()
                                ? "workbench.forked"
                                : desk.isChanged() ? "workbench.kept" : "workbench.unchanged");
        state.setText(text);
        state.setClassName(Tone.LESS.className(), mistakes > 0);
        save.setEnabled(mistakes == 0 && desk.isChanged());
    }

    /** The title as it is written now; while that cannot be read, the one that was shown last, or at first the short name. */
    private String title() {
        try {
            return Scheme.of(desk.files()).messages(getLocale()).title();
        } catch (ProblemsException e) {
            return title.getText().isEmpty() ? desk.schemeId() : title.getText();
        }
    }

    private void showChanges() {
        Dialog dialog = new Dialog();
        dialog.addClassName("workbench-both");
        dialog.setHeaderTitle(getTranslation("workbench.changes.title"));
        dialog.add(DifferencePart.of(desk.saved(), desk.files()));
        dialog.getFooter().add(new Button(getTranslation("action.close"), event -> dialog.close()));
        dialog.open();
    }
}
