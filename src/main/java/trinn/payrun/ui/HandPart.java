package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.payrun.About;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.Step;
import trinn.payrun.store.PayDesk;

/** What was added by hand, and what is held. */
final class HandPart extends Section {

    private final RunWords words = new RunWords(this, getLocale());
    private final PayDesk desk;
    private final PayRun run;
    private final boolean mayDecide;
    private final String currency;
    private final Map<String, String> names;
    private final Runnable changed;

    /**
     * @param payees the names of all payees by their ids
     * @param held whom and what somebody holds
     * @param changed called after something was changed
     */
    HandPart(
            PayDesk desk,
            PayRun run,
            @Nullable Result result,
            String currency,
            Map<String, String> payees,
            Set<About> held,
            boolean mayDecide,
            Runnable changed) {
        this.desk = desk;
        this.run = run;
        this.currency = result == null ? currency : result.data().currency();
        this.names = payees;
        this.mayDecide = mayDecide;
        this.changed = changed;
        addClassName("run-hand");
        Div above = new Div(new H3(words.text("hand")));
        above.addClassName("above");
        if (mayDecide && run.state().isChangeable()) {
            Div buttons = new Div(
                    small("adjust", () -> new AdjustDialog(desk, run, this.currency, payees, changed).open()),
                    small("hold", () -> new HoldDialog(desk, run, payees, changed).open()));
            buttons.addClassName("decisions");
            above.add(buttons);
        }
        add(above);
        run.adjustments().forEach(one -> add(adjustment(one)));
        held.forEach(one -> add(held(one)));
        if (run.adjustments().isEmpty() && held.isEmpty()) {
            Paragraph none = new Paragraph(words.text("hand.none"));
            none.addClassName("quiet");
            add(none);
        }
    }

    private Button small(String key, Runnable work) {
        Button button = new Button(words.text(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Component adjustment(RunEvent one) {
        String who = words.about(About.of(one.about()), names);
        String amount = words.money(Objects.requireNonNull(one.amount()), currency) + " " + currency;
        Span by = new Span(words.text("adjusted", one.who(), words.moment(one.at()), one.text()));
        by.addClassName("quiet");
        Div said = new Div(new Span(who + ": " + amount), by);
        if (one.attachment().isThere()) {
            said.add(file(one));
        }
        Span agreed = new Span(words.text(run.isAgreed(one) ? "agreed" : "not-agreed"));
        agreed.addClassName(run.isAgreed(one) ? "fine" : "trouble");
        said.add(agreed);
        Div row = new Div(said);
        row.addClassName("run-finding");
        if (mayDecide && !run.isAgreed(one) && Step.AGREE.isPossibleIn(run.state())) {
            row.add(small(
                    "agree",
                    () -> new RunDialog("agree", who + ": " + amount, false, reason -> {
                                desk.agree(run.id(), one.place());
                                changed.run();
                            })
                            .open()));
        }
        if (mayDecide && Step.WITHDRAW.isPossibleIn(run.state())) {
            row.add(small(
                    "withdraw",
                    () -> new RunDialog("withdraw", who + ": " + amount, true, reason -> {
                                desk.withdraw(run.id(), one.place(), reason);
                                changed.run();
                            })
                            .open()));
        }
        return row;
    }

    private Anchor file(RunEvent one) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] content = desk.file(one);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    one.attachment().name(),
                    "application/octet-stream",
                    content.length);
        });
        return new Anchor(download, AttachmentType.DOWNLOAD, one.attachment().name());
    }

    private Component held(About one) {
        Span who = new Span(words.text("held", words.about(one, names)));
        Div said = new Div(who);
        run.history().reversed().stream()
                .filter(event -> event.step() == Step.HOLD && event.about().equals(one.text()))
                .findFirst()
                .ifPresent(event -> {
                    Span by = new Span(words.text("adjusted", event.who(), words.moment(event.at()), event.text()));
                    by.addClassName("quiet");
                    said.add(by);
                });
        Div row = new Div(said);
        row.addClassName("run-finding");
        if (mayDecide && Step.RELEASE.isPossibleIn(run.state())) {
            row.add(small(
                    "release",
                    () -> new RunDialog("release", words.about(one, names), true, reason -> {
                                desk.release(run.id(), one, reason);
                                changed.run();
                            })
                            .open()));
        }
        return row;
    }
}
