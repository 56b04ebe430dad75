package trinn.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Refusal;
import trinn.plan.RefusedException;
import trinn.plan.Step;
import trinn.plan.Workforce;
import trinn.plan.store.Impacts;
import trinn.plan.store.Lives;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Background;

/** Shows what a version changes in money, and for whom, before somebody approves it. */
final class ApproveDialog extends StepDialog {

    private final PlanWords words = new PlanWords(this, getLocale());

    /** @param done called after it was approved */
    ApproveDialog(Lives lives, Impacts impacts, SchemeVersion version, Life seen, Runnable done) {
        super(lives, version, seen, Step.APPROVE, done);
        addClassName("approve-dialog");
        String note = seen.last().map(LifeEvent::text).orElse("");
        Paragraph sent = new Paragraph(seen.last().map(words::event).orElse(""));
        sent.addClassName("quiet");
        Paragraph said = new Paragraph(words.version(version) + (note.isEmpty() ? "" : ": " + note));
        said.addClassName("said");
        allow(false);
        ImpactPart impact = new ImpactPart(impacts, version, this::close);
        ask(said, sent, impact, text());
        UI ui = UI.getCurrent();
        Background.start(() -> {
            Optional<Refusal> refused = lives.refusal(seen, Step.APPROVE);
            ui.accessLater(() -> begin(refused, impact), () -> {}).run();
        });
    }

    private void begin(Optional<Refusal> refused, ImpactPart impact) {
        refused.ifPresent(why -> say(words.refusal(new RefusedException(why), Workforce.nobody(), Map.of())));
        impact.whenSeen(() -> allow(refused.isEmpty()));
    }
}
