package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trinn.evaluation.CaseResult;
import trinn.evaluation.store.Population;
import trinn.promise.Kept;
import trinn.review.Review;
import trinn.review.ReviewWords;
import trinn.review.ui.ReviewPart;
import trinn.scheme.MessageFile;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.statement.KpiWords;
import trinn.ui.ProblemList;
import trinn.ui.Tabs;
import trinn.workbench.Missing;
import trinn.workbench.Part;
import trinn.workbench.SchemeRules;
import trinn.workbench.store.Trials.Checked;

/** The texts of a draft: rules, terms, golden cases, and texts in other languages, each with how it stands. */
final class WritingPart extends Div {

    /** One tab, and how its text comes into sight. */
    private record Sheet(String key, Tab tab, TextPart text, Runnable unfold) {}

    private final Desk desk;
    private final TabSheet tabs = Tabs.sheet();
    private final List<Sheet> sheets = new ArrayList<>();
    private final TextPart rules;
    private final OutlinePart outline = new OutlinePart(saying -> goTo(saying.file(), saying.line(), 1));
    private final TermsPart terms;
    private final CasesPart cases;
    private final ReviewPart review;
    private final Tab reviewTab;
    private final PromisesPart promises;
    private final Tab promisesTab;
    private final ProblemList problems = new ProblemList(
            problem -> goTo(problem.file(), problem.line(), problem.column()), this::mend, this::addition);
    private final TranslationsPart translations;
    private KpiChoice kpis = KpiChoice.NONE;
    private long failed;

    /** @param look looks at the pay of a golden case, or of somebody who breaks a promise */
    WritingPart(Desk desk, BlockShelf shelf, SerializableConsumer<Somebody> look) {
        this.desk = desk;
        this.rules = new TextPart(desk, name -> name.endsWith(SchemeFiles.RULES));
        this.translations = new TranslationsPart(desk);
        cases = new CasesPart(desk, golden -> {
            goTo(golden.file(), golden.line(), 1);
            if (golden.fails() == null) {
                look.accept(new Somebody.Invented(golden.name()));
            }
        });
        addClassName("writing");
        tabs.addClassName("changes");
        rules.whenMoved(outline::moved);
        sheet("what-if.rules", rules, () -> {}, byForm(shelf), outline, rules);
        TextPart settings = new TextPart(desk, SchemeFiles.SCHEME::equals);
        terms = new TermsPart(desk, settings, this::goTo);
        rules.whenRenaming(terms::rename);
        settings.whenRenaming(terms::rename);
        sheet("what-if.terms", settings, terms::openText, terms);
        TextPart golden = new TextPart(desk, SchemeFiles.CASES::equals);
        sheet("workbench.cases", golden, () -> {}, cases, golden);
        TextPart texts = new TextPart(desk, MessageFile::isName);
        Details asText = new Details(getTranslation("workbench.as-text"), texts);
        asText.addClassName("as-text");
        sheet("workbench.texts", texts, () -> asText.setOpened(true), translations, asText);
        promises = new PromisesPart(desk, look::accept);
        promisesTab = tabs.add(getTranslation("workbench.promises"), page(promises));
        review = new ReviewPart(new FindingAnswers(desk, this::goTo));
        reviewTab = tabs.add(getTranslation("workbench.review"), page(review));
        add(tabs, problems);
    }

    /** Rules by form: a new one, or one that has the shape of a block. */
    private Div byForm(BlockShelf shelf) {
        Button fresh = new Button(getTranslation("blocks.add"), event -> {
            BlockGallery gallery = new BlockGallery(desk, shelf, kpis);
            gallery.offerAll();
            gallery.open();
        });
        Button edit = new Button(getTranslation("blocks.edit"), event -> {
            BlockGallery gallery = new BlockGallery(desk, shelf, kpis);
            gallery.offerRules();
            gallery.open();
        });
        fresh.addThemeVariants(ButtonVariant.SMALL);
        edit.addThemeVariants(ButtonVariant.SMALL);
        Div bar = new Div(fresh, edit);
        bar.addClassName("by-form");
        return bar;
    }

    private void sheet(String key, TextPart text, Runnable unfold, Component... content) {
        sheets.add(new Sheet(key, tabs.add(getTranslation(key), page(content)), text, unfold));
    }

    private static Div page(Component... content) {
        Div page = new Div(content);
        page.addClassName("sheet");
        return page;
    }

    /** Shows the texts as they stand after a step that was made elsewhere. */
    void refresh() {
        sheets.forEach(sheet -> sheet.text().refresh());
        terms.refresh();
        cases.refresh();
    }

    /** Shows the golden cases. */
    void openCases() {
        sheets.stream()
                .filter(sheet -> sheet.key().equals("workbench.cases"))
                .findFirst()
                .ifPresent(sheet -> tabs.setSelectedTab(sheet.tab()));
    }

    /** Shows the rule of this name. */
    void openRule(String name) {
        SchemeRules.of(desk.files()).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .ifPresent(this::open);
    }

    private void open(Part rule) {
        goTo(rule.file(), SchemeRules.lineOf(desk.files(), rule), 1);
    }

    /** Shows what is wrong with the files as they were when they were checked. */
    void show(Checked checked, SchemeFiles of) {
        List<Problem> found = checked.problems();
        problems.show(found, true);
        sheets.forEach(sheet -> sheet.text().show(found, of));
        if (checked.scheme() != null) {
            translations.show(checked.scheme());
        }
        terms.show(found, of);
        if (checked.sound() == null) {
            cases.say(getTranslation("workbench.mistakes"));
            notReviewed(getTranslation("workbench.mistakes"));
            notPromised(getTranslation("workbench.mistakes"));
            failed = 0;
        }
        mark(found);
    }

    /** Shows what the rules say, and offers the words that they can be written with. */
    void show(Finding.Said said) {
        outline.show(said.sayings());
        rules.offer(said.words());
    }

    /** Offers the KPIs of these in forms. */
    void setData(Population data) {
        kpis = new KpiChoice(data.kpis(), code -> data.kpiName(code, getLocale()));
    }

    /** Shows how the golden cases went. */
    void show(List<CaseResult> results) {
        cases.show(results);
        failed = results.stream().filter(one -> !one.passed()).count();
        mark(List.of());
    }

    /** Shows which promises are kept. */
    void show(List<Kept> all, Scheme scheme, KpiWords kpis) {
        promises.show(all, scheme, kpis);
        long broken = all.stream().filter(Kept::isBroken).count();
        promisesTab.setLabel(getTranslation("workbench.promises") + (broken == 0 ? "" : " ✕"));
    }

    /** Says why nothing is known of promises. */
    void notPromised(String why) {
        promises.say(why);
        promisesTab.setLabel(getTranslation("workbench.promises"));
    }

    /** Shows what a review found. */
    void show(Review found, ReviewWords words) {
        review.show(found, words);
        int open = found.open().size();
        reviewTab.setLabel(getTranslation("workbench.review") + (open == 0 ? "" : " (" + open + ")"));
    }

    /** Says why it is not reviewed. */
    void notReviewed(String why) {
        review.say(why);
        reviewTab.setLabel(getTranslation("workbench.review"));
    }

    private void mark(List<Problem> found) {
        for (Sheet sheet : sheets) {
            boolean wrong =
                    found.stream().anyMatch(one -> one.isError() && sheet.text().has(one.file()))
                            || sheet.key().equals("workbench.cases") && failed > 0;
            sheet.tab().setLabel(getTranslation(sheet.key()) + (wrong ? " ✕" : ""));
        }
    }

    private void goTo(String file, int line, int column) {
        sheets.stream().filter(sheet -> sheet.text().has(file)).findFirst().ifPresent(sheet -> {
            tabs.setSelectedTab(sheet.tab());
            sheet.unfold().run();
            sheet.text().goTo(file, line, column);
        });
    }

    /** Adds what a rule names and the scheme lacks. */
    private Optional<ProblemList.Remedy> addition(Problem problem) {
        return Missing.of(problem, desk.files()).map(missing -> switch (missing.sort()) {
            case TERM ->
                new ProblemList.Remedy(getTranslation("workbench.add-term", missing.name()), () -> terms.add(missing));
            case COMPONENT ->
                new ProblemList.Remedy(
                        getTranslation("workbench.add-component", missing.name()), () -> addComponent(missing));
        });
    }

    private void addComponent(Missing component) {
        try {
            desk.take(component.component(desk.files()));
        } catch (ProblemsException e) {
            Notification.show(e.problems().getFirst().advice());
        }
    }

    private void mend(Problem problem) {
        sheets.stream()
                .filter(sheet -> sheet.text().has(problem.file()))
                .findFirst()
                .ifPresent(sheet -> sheet.text().mend(problem));
    }
}
