package trinn.workbench.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.parallel.Latest;
import trinn.review.Review;
import trinn.review.ReviewWords;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.ui.WhatIfOf;
import trinn.source.ProblemsException;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.Scripts;
import trinn.ui.View;
import trinn.workbench.CaseText;
import trinn.workbench.SchemeRules;
import trinn.workbench.store.Trials.Checked;

/** A scheme is written here: its texts on one side, and on the other what they pay one person and everybody, while they are typed. */
@JavaScript("context://js/trinn-parts.js")
@Route(value = "workbench/:scheme/:draft?", layout = MainLayout.class)
@RolesAllowed("DESIGNER")
public final class WorkbenchView extends View implements BeforeEnterObserver {

    private static final String SCHEME = "scheme";
    private static final String DRAFT = "draft";

    private final Workshop workshop;
    private final Latest latest = new Latest(Background::start);
    private final Latest reviewing = new Latest(Background::start);
    private final OthersPart others = new OthersPart("workbench.others");
    private @Nullable Desk desk;
    private @Nullable WorkbenchHead head;
    private @Nullable WritingPart writing;
    private @Nullable PersonPart person;
    private @Nullable PersonChooser chooser;
    private @Nullable RuleSwitches switches;
    private @Nullable EveryonePart everyone;
    private @Nullable Button keep;
    private Runnable unlisten = () -> {};

    WorkbenchView(Workshop workshop) {
        super("task.workbench", "workbench");
        this.workshop = workshop;
        addClassName("workbench");
        getElement().addEventListener("trinn-save", event -> {
            if (head != null) {
                head.save();
            }
        });
    }

    /** Where a draft is found. */
    static RouteParameters path(String schemeId, String draft) {
        return new RouteParameters(new RouteParam(SCHEME, schemeId), new RouteParam(DRAFT, draft));
    }

    /** Opens a scheme to be written, as a draft of one's own. */
    static void go(String schemeId) {
        go(schemeId, Workshop.newDraft());
    }

    static void go(String schemeId, String draft) {
        UI.getCurrent().navigate(WorkbenchView.class, path(schemeId, draft));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String scheme = event.getRouteParameters().get(SCHEME).orElse("");
        String draft = event.getRouteParameters().get(DRAFT).orElse("");
        if (draft.isEmpty()) {
            event.forwardTo(WorkbenchView.class, path(scheme, Workshop.newDraft()));
            return;
        }
        desk = workshop.open(scheme, draft).orElse(null);
        if (desk != null) {
            desk.whenChanged(this::changed);
        }
        build();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Scripts.call(getElement(), "parts", "start");
        UI ui = event.getUI();
        unlisten = workshop.drafts().listen(scheme -> {
            if (desk != null && scheme.equals(desk.schemeId())) {
                ui.accessLater(this::showOthers, () -> {}).run();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unlisten.run();
    }

    @Override
    protected void build() {
        removeAll();
        if (desk == null) {
            add(empty("schemes.no-such", "schemes.choose.do"));
            return;
        }
        head = new WorkbenchHead(desk, workshop.schemes());
        writing = new WritingPart(desk, workshop.shelf(), this::look);
        chooser = new PersonChooser(workshop.data(desk.files()), workshop::population, this::ask);
        switches = new RuleSwitches(this::ask);
        keep = new Button(getTranslation("workbench.keep"), event -> keep());
        keep.addThemeVariants(ButtonVariant.SMALL);
        person = new PersonPart(chooser, keep, switches, writing::openRule);
        everyone = new EveryonePart(this::openWhole);
        Div right = new Div(person, everyone);
        right.addClassName("seen");
        Splitter panes = new Splitter(writing, right, "trinn.workbench", 55);
        panes.addClassName("bench");
        part(head, "workbench.whole-scheme");
        part(writing, "workbench.texts-of-scheme");
        part(person, "workbench.person");
        part(everyone, "workbench.everyone");
        Paragraph keys = new Paragraph(getTranslation("workbench.keys"));
        keys.addClassNames("quiet", "keys");
        add(head, others, panes, keys);
        showOthers();
        ask();
    }

    /** A part of the screen that F6 leads to. */
    private void part(Div part, String key) {
        part.getElement()
                .setAttribute("data-part", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation(key));
    }

    private void openWhole() {
        Desk open = Objects.requireNonNull(desk);
        String base = open.base();
        Objects.requireNonNull(chooser)
                .data()
                .filter(data -> base != null)
                .ifPresent(data -> new WhatIfOf(data, Objects.requireNonNull(base), open.files()).open());
    }

    /** Looks at a golden case, or at somebody who breaks a promise. */
    private void look(Somebody somebody) {
        PersonChooser who = Objects.requireNonNull(chooser);
        switch (somebody) {
            case Somebody.Example example -> who.choose(example);
            case Somebody.Invented invented -> who.choose(invented.name());
            case Somebody.Real real -> throw new IllegalArgumentException("Payees are chosen where they are shown");
        }
    }

    /** Asks under which name whoever is looked at is kept as a golden case. */
    private void keep() {
        Desk open = Objects.requireNonNull(desk);
        Somebody somebody = Objects.requireNonNull(chooser).somebody();
        if (somebody != null) {
            String name = somebody.suggested(getTranslation("workbench.case"));
            try {
                new KeepDialog(CaseText.free(open.files(), name), called -> keep(open, somebody, called)).open();
            } catch (ProblemsException e) {
                Objects.requireNonNull(person).say(e.problems().getFirst().advice());
            }
        }
    }

    private void keep(Desk open, Somebody somebody, String name) {
        open.take(
                switch (somebody) {
                    case Somebody.Real real ->
                        workshop.trials().keep(open.files(), real.population().facts(), real.about(), name);
                    case Somebody.Example example ->
                        throw new IllegalStateException("No case states facts as rules see them");
                    case Somebody.Invented invented -> workshop.trials().copy(open.files(), invented.name(), name);
                });
        Objects.requireNonNull(writing).openCases();
        Objects.requireNonNull(chooser).choose(name);
    }

    private void changed() {
        Desk open = Objects.requireNonNull(desk);
        if (open.isForked()) {
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, "workbench/" + open.schemeId() + "/" + open.id()));
        }
        Objects.requireNonNull(head).refresh();
        Objects.requireNonNull(writing).refresh();
        ask();
    }

    private void showOthers() {
        if (desk != null) {
            others.show(workshop.drafts().of(desk.schemeId()).stream()
                    .filter(draft -> !draft.id().equals(desk.id()))
                    .toList());
        }
    }

    /** Works out the draft as it stands: first what is wrong with it, then what one person gets, its cases, and everybody. */
    private void ask() {
        Desk open = Objects.requireNonNull(desk);
        PersonChooser who = Objects.requireNonNull(chooser);
        Consumer<Runnable> tell = asking();
        Somebody somebody = who.somebody();
        Objects.requireNonNull(keep).setVisible(!(somebody instanceof Somebody.Example));
        Objects.requireNonNull(person).setComputing(true);
        Objects.requireNonNull(everyone).setComputing(true);
        Attempt attempt = new Attempt(
                workshop.trials(),
                workshop.reviews(),
                open.files(),
                open.saved(),
                somebody,
                Objects.requireNonNull(switches).off(),
                who.data(),
                workshop.kpis(),
                getLocale());
        Consumer<Finding> show = finding -> tell.accept(() -> show(finding, attempt.files()));
        latest.run(() -> attempt.run(show)
                .ifPresent(scheme -> reviewing.run(() -> {
                    show.accept(attempt.promises(scheme));
                    show.accept(attempt.review(scheme));
                })));
    }

    private void show(Finding finding, SchemeFiles of) {
        switch (finding) {
            case Finding.Checked checked -> show(checked.checked(), of);
            case Finding.Said said -> Objects.requireNonNull(writing).show(said);
            case Finding.Pay pay -> Objects.requireNonNull(person).show(pay.written(), pay.saved(), pay.currency());
            case Finding.NoPay none -> Objects.requireNonNull(person).say(none.why() == null ? nobody() : none.why());
            case Finding.Cases cases -> Objects.requireNonNull(writing).show(cases.results());
            case Finding.Promised promised ->
                Objects.requireNonNull(writing).show(promised.all(), promised.scheme(), workshop.kpis());
            case Finding.NotPromised none -> Objects.requireNonNull(writing).notPromised(none.why());
            case Finding.Reviewed reviewed -> show(reviewed);
            case Finding.NotReviewed none -> Objects.requireNonNull(writing).notReviewed(none.why());
            case Finding.All all -> {
                Objects.requireNonNull(writing).setData(all.results().population());
                Objects.requireNonNull(everyone)
                        .show(
                                all.results(),
                                all.currency(),
                                Objects.requireNonNull(desk).base() != null);
            }
            case Finding.NotAll none ->
                Objects.requireNonNull(everyone)
                        .say(none.why() == null ? getTranslation("workbench.no-data") : none.why());
        }
    }

    private void show(Finding.Reviewed reviewed) {
        Review review = reviewed.done().review();
        Objects.requireNonNull(writing)
                .show(
                        review,
                        new ReviewWords(
                                getLocale(), reviewed.scheme(), reviewed.done().kpis()));
        Objects.requireNonNull(everyone).setCliffs(review.cliffs());
    }

    private String nobody() {
        return getTranslation(Objects.requireNonNull(chooser).isLoading() ? "workbench.working" : "workbench.nobody");
    }

    private void show(Checked checked, SchemeFiles of) {
        Objects.requireNonNull(writing).show(checked, of);
        Objects.requireNonNull(head).show(checked.problems());
        Scheme scheme = checked.scheme();
        if (scheme != null) {
            Objects.requireNonNull(chooser).setCases(scheme.cases());
            Objects.requireNonNull(switches).setRules(SchemeRules.of(of), scheme.messages(getLocale())::rule);
        }
        if (checked.sound() == null) {
            String why = getTranslation("workbench.mistakes");
            Objects.requireNonNull(person).say(why);
            Objects.requireNonNull(everyone).say(why);
        }
    }
}
