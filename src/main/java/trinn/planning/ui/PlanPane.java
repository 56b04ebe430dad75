package trinn.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.planning.Plan;
import trinn.planning.PlanTargets;
import trinn.planning.ui.Planner.Answer;
import trinn.planning.ui.Planner.Ready;
import trinn.planning.ui.Wishes.Wish;
import trinn.population.store.DataSets;
import trinn.ui.Results;

/** What comes of a goal: a sentence, the ladder, and everybody's part. */
final class PlanPane extends Div {

    private final Planner planner;
    private final Ready ready;
    private final Words words;
    private final BiConsumer<DataSets.Imported, Wish> stored;
    private final Paragraph result = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Div content = new Div();
    private final Results results = new Results(content);
    private final Results headline = new Results(result);
    private final Div people = new Div();
    private final TextField search = new TextField();
    private final Set<String> open = new HashSet<>();
    private @Nullable Plan plan;

    /** @param stored called after targets were stored */
    PlanPane(Planner planner, Ready ready, Words words, BiConsumer<DataSets.Imported, Wish> stored) {
        this.planner = planner;
        this.ready = ready;
        this.words = words;
        this.stored = stored;
        addClassName("plan-pane");
        result.addClassName("result");
        result.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setPlaceholder(words.say("grid.search"));
        search.setAriaLabel(words.say("grid.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> showPeople());
        add(results);
    }

    /** What stands above everything: the sentence that says the result, or why there is none. */
    Div headline() {
        Div top = new Div(problem, headline);
        top.addClassName("plan-headline");
        return top;
    }

    void setComputing(boolean computing) {
        results.setComputing(computing);
        headline.setComputing(computing);
    }

    /** Shows a plan in the place of the last one; where there is none, why, above the last one. */
    void show(Answer answer, Wish wish) {
        setComputing(false);
        problem.setVisible(!(answer instanceof Answer.Planned));
        switch (answer) {
            case Answer.Planned(Plan fresh) -> show(fresh, wish);
            case Answer.Refused(var reason) ->
                tell("plan.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Answer.Failed() -> tell("plan.failed.do");
        }
        results.setClassName("stale", problem.isVisible());
        headline.setClassName("stale", problem.isVisible());
    }

    private void tell(String key) {
        problem.setText("! " + words.say(key) + (plan == null ? "" : " " + words.say("plan.stale")));
    }

    private void show(Plan fresh, Wish wish) {
        plan = fresh;
        result.setText(sentence(fresh));
        content.removeAll();
        Div heading = new Div(new H2(words.say("plan.people")), search, download(fresh, wish), store(fresh, wish));
        heading.addClassName("heading");
        content.add(new Ladder(words, fresh, open), heading, people, notes(fresh));
        showPeople();
    }

    private void showPeople() {
        people.removeAll();
        if (plan != null) {
            Plan shown = plan;
            people.add(new PeopleGrid(
                    words,
                    shown,
                    search.getValue(),
                    seller -> new SellerDialog(words, ready.stored().id(), shown, seller).open()));
        }
    }

    private String sentence(Plan fresh) {
        String money = words.currency().getCurrencyCode();
        int sellers = fresh.company().sellers().size();
        String first = Words.first(fresh);
        String sells = words.say(
                "plan.result",
                words.whole(fresh.goal().profit()),
                money,
                sellers,
                words.whole(fresh.revenue()),
                words.count(fresh.deals()));
        if (first.isEmpty()) {
            return sells;
        }
        String acts = words.say(
                "plan.result.day",
                words.perDay(fresh.company().perDay(first)),
                words.effortWithin(first),
                words.count(BigDecimal.valueOf(fresh.workingDays())));
        if (fresh.goal().norms().isEmpty()) {
            return sells + " " + acts;
        }
        long over = fresh.company().overloaded();
        String missing = over == 0 ? "" : " " + words.say("plan.result.missing", words.people(fresh.missing()));
        return sells + " " + acts + " " + words.say("plan.result.norm", over) + missing;
    }

    private PlanTargets targets(Plan fresh, Wish wish) {
        return PlanTargets.of(ready.data(), fresh, wish.fullTime());
    }

    private Anchor download(Plan fresh, Wish wish) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            PlanTargets targets = targets(fresh, wish);
            byte[] csv = targets.csv().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(csv), targets.file(), "text/csv;charset=utf-8", csv.length);
        });
        Anchor anchor = new Anchor(file, AttachmentType.DOWNLOAD, words.say("plan.download"));
        anchor.addClassName("download");
        return anchor;
    }

    private Button store(Plan fresh, Wish wish) {
        Button store = new Button(
                words.say("plan.store"),
                event -> new StoreDialog(
                                words,
                                planner,
                                ready,
                                fresh,
                                targets(fresh, wish),
                                imported -> stored.accept(imported, wish))
                        .open());
        store.addThemeVariants(ButtonVariant.SMALL);
        return store;
    }

    private Div notes(Plan fresh) {
        Div notes = new Div(
                new Paragraph(words.say("plan.note.rounding", words.currency().getCurrencyCode())),
                new Paragraph(
                        fresh.holidays() == 0
                                ? words.say(
                                        "plan.note.no-holidays",
                                        words.period(fresh.goal().year()))
                                : words.say("plan.note.holidays", fresh.holidays())),
                new Paragraph(words.say("plan.note.leads")));
        notes.addClassNames("notes", "quiet");
        return notes;
    }
}
