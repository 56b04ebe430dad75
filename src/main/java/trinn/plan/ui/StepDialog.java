package trinn.plan.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Step;
import trinn.plan.Workforce;
import trinn.plan.store.Lives;
import trinn.scheme.store.SchemeVersion;

/** Asks for a note or a reason, and takes a step with a version. */
class StepDialog extends SayDialog {

    private final TextArea text = new TextArea();

    /** @param done called after the step was taken */
    StepDialog(Lives lives, SchemeVersion version, Life seen, Step step, Runnable done) {
        super("plans.step." + PlanWords.key(step) + ".title", "plans.step." + PlanWords.key(step) + ".do");
        PlanWords words = new PlanWords(this, getLocale());
        text.setLabel(words.text("step." + PlanWords.key(step) + ".text"));
        text.setMaxLength(LifeEvent.LONGEST_TEXT);
        text.setRequiredIndicatorVisible(step.needsText());
        text.setMinRows(3);
        text.setWidthFull();
        onTake(
                () -> {
                    lives.take(seen, step, text.getValue());
                    done.run();
                },
                refused -> words.refusal(refused, Workforce.nobody(), Map.of()));
    }

    /** One that asks for nothing else. */
    static StepDialog plain(Lives lives, SchemeVersion version, Life seen, Step step, Runnable done) {
        StepDialog dialog = new StepDialog(lives, version, seen, step, done);
        Paragraph said = new Paragraph(new PlanWords(dialog, dialog.getLocale()).version(version));
        said.addClassName("said");
        dialog.ask(said, dialog.text);
        dialog.text.focus();
        return dialog;
    }

    final TextArea text() {
        return text;
    }
}
