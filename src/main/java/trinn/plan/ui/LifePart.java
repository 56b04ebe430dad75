package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Stage;
import trinn.plan.State;
import trinn.plan.Step;
import trinn.plan.store.Impacts;
import trinn.plan.store.Lives;
import trinn.scheme.store.SchemeVersion;

/** How far the versions of a scheme are, and the steps that lead on: the version that it has now, and others that are no drafts. */
public final class LifePart extends Section {

    private final Lives lives;
    private final Impacts impacts;
    private final Runnable changed;
    private final PlanWords words = new PlanWords(this, getLocale());

    /**
     * @param now the version that the scheme has now
     * @param changed called after a step was taken
     */
    public LifePart(Lives lives, Impacts impacts, SchemeVersion now, Runnable changed) {
        this.lives = lives;
        this.impacts = impacts;
        this.changed = changed;
        addClassName("scheme-life");
        add(new H3(words.text("life")));
        Map<String, Life> all = lives.all();
        Map<String, Stage> stages = lives.stages();
        List<SchemeVersion> shown = lives.versions(now.schemeId()).stream()
                .filter(version -> version.hash().equals(now.hash()) || all.containsKey(version.hash()))
                .toList();
        for (SchemeVersion version : shown) {
            Life life = all.getOrDefault(version.hash(), Life.draft(version.hash()));
            add(row(version, life, stages.get(version.hash()), version.hash().equals(now.hash())));
        }
    }

    private Component row(SchemeVersion version, Life life, @Nullable Stage known, boolean isNow) {
        Stage stage = known == null ? new Stage(Stage.Kind.DRAFT, null) : known;
        Span state = new Span(words.stage(stage));
        state.addClassNames("stage", "stage-" + PlanWords.key(stage.kind()));
        Span about = new Span(
                isNow
                        ? words.text("life.now")
                        : words.text("life.of", words.moment(version.stored()), version.label()));
        about.addClassName("quiet");
        Div head = new Div(state, about);
        head.addClassName("life-head");
        Div row = new Div(head);
        row.addClassName("life");
        if (life.history().isEmpty()) {
            row.add(quiet(words.text("life.draft")));
        } else {
            Details history = new Details(words.event(life.history().getLast()), history(life));
            history.setOpened(life.state() == State.IN_REVIEW || life.state() == State.DRAFT);
            row.add(history);
        }
        Div buttons = new Div();
        buttons.addClassName("decisions");
        lives.offered(life).forEach(step -> buttons.add(button(version, life, step)));
        if (buttons.getComponentCount() > 0) {
            row.add(buttons);
        }
        return row;
    }

    private static Paragraph quiet(String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName("quiet");
        return told;
    }

    private Component history(Life life) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (LifeEvent event : life.history()) {
            Span who = new Span(words.event(event));
            who.addClassName("quiet");
            Paragraph text = new Paragraph(event.text());
            text.addClassName("said");
            text.setVisible(!event.text().isEmpty());
            list.add(new ListItem(who, text));
        }
        return list;
    }

    private Button button(SchemeVersion version, Life life, Step step) {
        Button button = new Button(words.step(step) + " …", event -> {
            if (step == Step.APPROVE) {
                new ApproveDialog(lives, impacts, version, life, changed).open();
            } else {
                StepDialog.plain(lives, version, life, step, changed).open();
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        if (step == Step.SEND || step == Step.APPROVE) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
