package trinn.payrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import trinn.access.store.Signed;
import trinn.payrun.About;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.Step;
import trinn.payrun.store.RunDesk;

/** Has a manager confirm the team, or ask about a statement of it. */
final class TeamPart extends Section {

    private final RunWords words = new RunWords(this, getLocale());

    /** @param changed called after it was confirmed */
    TeamPart(RunDesk desk, PayRun run, Result result, Runnable changed) {
        addClassName("run-team");
        String team = About.team(Signed.in().payee()).text();
        String hash = result.teams().getOrDefault(Signed.in().payee(), "");
        add(new H3(words.text("team")));
        RunEvent confirmed = run.history().stream()
                .filter(event -> event.step() == Step.CONFIRM
                        && event.about().equals(team)
                        && event.result().equals(hash))
                .findFirst()
                .orElse(null);
        if (hash.isEmpty()) {
            quiet("team.nobody");
        } else if (confirmed != null) {
            Paragraph done =
                    new Paragraph("✓ " + words.text("team.confirmed", confirmed.who(), words.moment(confirmed.at())));
            done.addClassName("fine");
            add(done);
        } else if (Step.CONFIRM.isPossibleIn(run.state())) {
            quiet("team.do");
            Button confirm = new Button(
                    words.text("confirm"),
                    event -> new RunDialog("confirm", words.text("confirm.about"), false, reason -> {
                                desk.confirm(run.id(), reason);
                                changed.run();
                            })
                            .open());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            add(confirm);
        } else {
            quiet("team.not-now");
        }
    }

    private void quiet(String key) {
        Paragraph said = new Paragraph(words.text(key));
        said.addClassName("quiet");
        add(said);
    }
}
