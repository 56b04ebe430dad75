package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.Objects;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.workbench.store.Schemes;

/** Saves a draft. Where somebody else has saved another version in the meantime, both are shown, and nothing is overwritten. */
final class SaveDialog {

    private final Component on;
    private final Schemes schemes;
    private final Desk desk;
    private final Runnable saved;

    /**
     * @param on in whose language it speaks
     * @param saved called after it was saved
     */
    SaveDialog(Component on, Schemes schemes, Desk desk, Runnable saved) {
        this.on = on;
        this.schemes = schemes;
        this.desk = desk;
        this.saved = saved;
    }

    void open() {
        if (isStale()) {
            showBoth();
        } else {
            ask();
        }
    }

    /** Whether the scheme has another version by now than the one that the draft was begun from. */
    private boolean isStale() {
        return schemes.now(desk.schemeId())
                .map(now -> !now.hash().equals(desk.base()))
                .orElse(false);
    }

    private void ask() {
        new ChangeDialog(desk.base() == null ? "workbench.save-first" : "workbench.save", "", (why, who) -> {
                    try {
                        if (desk.save(who, why)) {
                            Notification.show(on.getTranslation("workbench.saved"));
                            saved.run();
                        } else {
                            showBoth();
                        }
                    } catch (ProblemsException e) {
                        Notification.show(Objects.requireNonNull(e.getMessage()));
                    }
                })
                .open();
    }

    private void showBoth() {
        SchemeVersion now = schemes.now(desk.schemeId()).orElseThrow();
        Dialog dialog = new Dialog();
        dialog.addClassName("workbench-both");
        dialog.setHeaderTitle(on.getTranslation("workbench.both.title"));
        Div theirs = new Div(new H3(on.getTranslation("workbench.both.theirs", words(now))));
        SchemeFiles stored = schemes.files(now.hash());
        theirs.add(DifferencePart.of(desk.saved(), stored));
        Div mine = new Div(new H3(on.getTranslation("workbench.both.mine")));
        mine.add(DifferencePart.of(desk.saved(), desk.files()));
        Div both = new Div(theirs, mine);
        both.addClassName("both");
        dialog.add(new Paragraph(on.getTranslation("workbench.both.what")), both);
        Button cancel = new Button(on.getTranslation("action.cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(on.getTranslation("workbench.both.go"), event -> {
            dialog.close();
            desk.rebase();
            ask();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }

    private String words(SchemeVersion now) {
        return schemes.history(now.schemeId()).stream()
                .findFirst()
                .map(event -> event.who() + (event.why().isEmpty() ? "" : ": " + event.why()))
                .orElse("");
    }
}
