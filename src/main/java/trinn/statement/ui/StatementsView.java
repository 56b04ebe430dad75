package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.comparison.store.Comparisons;
import trinn.document.store.PlanPapers;
import trinn.document.ui.PlanLink;
import trinn.engine.EvaluationException;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Usual;
import trinn.facts.FactSet;
import trinn.plan.store.Assignments;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.statement.Explanation;
import trinn.statement.store.Statements;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.Results;
import trinn.ui.View;
import trinn.ui.WithContext;

/** Everybody's statements: why this amount, why not more, and what it would have taken. Each has an address of its own. */
@Route(value = "statements/:data?/:payee?/:period?", layout = MainLayout.class)
@Menu(title = "task.statements", order = 2)
@RolesAllowed({"DESIGNER", "MANAGER", "SELLER", "FINANCE", "AUDITOR"})
public final class StatementsView extends View implements WithContext, BeforeEnterObserver {

    private static final String INTO_SIGHT = """
            const name = this.querySelector('h2');
            name.tabIndex = -1;
            name.focus({preventScroll: true});
            if (this.previousElementSibling.offsetTop < this.offsetTop - 1) {
                this.scrollIntoView();
            }""";

    private final Usual usual;
    private final Assignments assignments;
    private final Statements statements;
    private final BesideLines beside;
    private final Comparisons comparisons;
    private final PlanPapers papers;
    private final Div context = new Div();
    private final Span document = new Span();
    private final Div stage = new Div();
    private final Results page = new Results();
    private Place place = new Place("", "", "", "");
    private boolean isChosen;
    private @Nullable PayeeList list;
    private @Nullable PrintPart printAll;
    private @Nullable InSight inSight;
    private @Nullable DataSetSummary data;
    private @Nullable SchemeVersion version;

    /** What the page is made of. */
    private record Found(Population population, Scheme scheme, FactSet facts, Explanation explanation) {}

    StatementsView(
            Usual usual,
            Assignments assignments,
            Statements statements,
            Comparisons comparisons,
            PlanPapers papers,
            BesideLines beside) {
        super("task.statements", "statements");
        this.usual = usual;
        this.assignments = assignments;
        this.statements = statements;
        this.comparisons = comparisons;
        this.papers = papers;
        this.beside = beside;
        addClassName("statements-view");
        context.addClassName("statements-context");
        page.addClassName("statement-page");
        add(stage);
    }

    @Override
    public Component context() {
        return context;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Place asked = Place.of(event.getRouteParameters(), event.getLocation().getQueryParameters());
        boolean same = list != null
                && asked.data().equals(place.data())
                && asked.scheme().equals(place.scheme())
                && !asked.data().isEmpty();
        place = asked;
        if (same) {
            load();
        } else {
            build();
        }
    }

    @Override
    protected void build() {
        stage.removeAll();
        context.removeAll();
        page.removeAll();
        list = null;
        stage.add(head());
        List<DataSetSummary> all = usual.allData();
        data = usual.data(place.data()).orElse(null);
        if (data == null) {
            stage.add(
                    all.isEmpty()
                            ? empty("empty.no-data", "empty.no-data.do")
                            : empty("statements.no-such-data", "statements.no-such.do"));
            return;
        }
        version = usual.scheme(data, place.scheme()).orElse(null);
        if (version == null) {
            stage.add(empty("empty.no-scheme", "empty.no-scheme.do", data.currency()));
            return;
        }
        boolean isAssigned = !assignments.of(data.name()).isEmpty();
        context.add(new Choices(
                all,
                data,
                usual.schemes(data),
                isAssigned && place.scheme().isEmpty() ? null : version,
                isAssigned,
                id -> go(new Place(id, "", "", "")),
                hash -> go(place().withScheme(hash))));
        document.removeAll();
        context.add(document);
        list = new PayeeList(data.currency(), this::choose, this::choosePeriod);
        printAll = new PrintPart(this::print);
        list.showAll(printAll, printAll::offer);
        Div panes = new Div(list, page);
        panes.addClassName("panes");
        stage.add(panes);
        load();
    }

    /** All statements of the period in sight, in the language of the reader. */
    private PrintPart.Print print() {
        String name = Objects.requireNonNull(data).name();
        InSight all = Objects.requireNonNull(inSight);
        Locale reader = getLocale();
        return new PrintPart.Print("%s %s.pdf".formatted(name, all.period().id()), (out, progress) -> {
            Scheme scheme = scheme(all.schemes().iterator().next());
            statements.print(all.population(), scheme, all.payees(), reader, out, progress);
            return all.payees().size();
        });
    }

    private Scheme scheme(String hash) {
        return Scheme.of(usual.schemes().load(hash));
    }

    /** The place with nothing left to what is usual. */
    private Place place() {
        Place whole = new Place(
                Long.toString(Objects.requireNonNull(data).id()),
                place.payee(),
                list == null ? place.period() : list.period(),
                place.scheme());
        return place.scheme().isEmpty()
                ? whole
                : whole.withScheme(Objects.requireNonNull(version).hash());
    }

    /** A link to the statement of a payee and period, worked out by a version of a scheme. */
    public static RouterLink link(String text, long data, String payee, String period, String scheme) {
        Place to = new Place(Long.toString(data), payee, period, "").withScheme(scheme);
        RouterLink link = new RouterLink(text, StatementsView.class, to.path());
        link.setQueryParameters(to.query());
        return link;
    }

    private static void go(Place to) {
        UI.getCurrent().navigate(StatementsView.class, to.path(), to.query());
    }

    /** The statement has the focus once it is there, and comes into sight where it lies below the list, as on a phone. */
    private void choose(String payee) {
        isChosen = true;
        go(place().withPayee(payee));
    }

    private void choosePeriod(String period) {
        if (place.payee().isEmpty()) {
            place = place.withPeriod(period);
            load();
        } else {
            go(place().withPeriod(period));
        }
    }

    /** Shows the list at once, the statement as soon as it is worked out, and then what everybody is paid. */
    private void load() {
        Consumer<Runnable> tell = asking();
        DataSetSummary from = Objects.requireNonNull(data);
        SchemeVersion by = Objects.requireNonNull(version);
        Place asked = place;
        page.setComputing(true);
        inSight = null;
        Objects.requireNonNull(printAll).setEnabled(false);
        Locale reader = getLocale();
        Background.start(() -> {
            try {
                InSight found = InSight.of(statements, assignments, from, by.hash(), asked);
                String plan = found.documented(asked.payee());
                Scheme documented = plan.isEmpty() ? null : scheme(plan);
                tell.accept(() -> showList(found, documented, asked.payee()));
                FactSet facts = found.facts(asked.payee());
                Found one = facts == null ? null : found(found, facts, reader);
                tell.accept(() -> show(one, asked));
                Map<String, BigDecimal> paid = paid(found, one != null);
                tell.accept(() -> Objects.requireNonNull(list).showPaid(paid));
            } catch (EvaluationException | ProblemsException e) {
                tell.accept(() -> showOnly(failed(e.getMessage())));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(StatementsView.class).error("A statement failed.", e);
                tell.accept(() -> showOnly(empty("statements.failed", "statements.no-such.do")));
            }
        });
    }

    private void showList(InSight found, @Nullable Scheme documented, String payee) {
        inSight = found;
        document.removeAll();
        if (documented != null) {
            document.add(PlanLink.document(papers, documented));
        }
        PrintPart print = Objects.requireNonNull(printAll);
        print.setEnabled(true);
        print.setVisible(found.schemes().size() == 1);
        Objects.requireNonNull(list)
                .show(
                        found.population().periods(),
                        found.payees(),
                        found.period().id(),
                        payee);
    }

    private Found found(InSight in, FactSet facts, Locale reader) {
        Scheme scheme = scheme(in.paying().of(facts.seller().id()));
        return new Found(in.population(), scheme, facts, statements.show(in.population(), scheme, facts, reader));
    }

    /** @param isShown whether somebody's statement is there: it stays where the amounts of the others cannot be worked out */
    private Map<String, BigDecimal> paid(InSight all, boolean isShown) {
        try {
            return all.paid(statements, this::scheme);
        } catch (EvaluationException | ProblemsException e) {
            if (!isShown) {
                throw e;
            }
            LoggerFactory.getLogger(StatementsView.class).debug("There are no amounts beside the payees.", e);
            return Map.of();
        }
    }

    private Div failed(@Nullable String why) {
        return empty("statements.failed", "statements.failed.why", Objects.requireNonNullElse(why, ""));
    }

    private void show(@Nullable Found found, Place asked) {
        if (found == null) {
            showOnly(
                    asked.payee().isEmpty()
                            ? empty("statements.nobody", "statements.nobody.do")
                            : empty("statements.no-such", "statements.no-such.do"));
            return;
        }
        StatementPage statement = new StatementPage(
                statements,
                papers,
                found.population(),
                found.scheme(),
                found.facts(),
                found.explanation(),
                beside,
                sellersPage(place().withPeriod(found.facts().period().id())),
                period -> go(place().withPeriod(period)));
        statement.add(new ComparedPart(
                comparisons,
                found.population(),
                found.scheme(),
                found.facts(),
                usual.schemes(Objects.requireNonNull(data))));
        showOnly(statement);
        if (isChosen) {
            isChosen = false;
            page.getElement().executeJs(INTO_SIGHT);
        }
    }

    /** The address of a seller's page is that of the statement under another name. */
    private static String sellersPage(Place of) {
        String path = RouteConfiguration.forSessionScope().getUrl(StatementsView.class, of.path());
        return new Location(path.replaceFirst("^statements", "my-pay"), of.query()).getPathWithQueryParameters();
    }

    private void showOnly(Component content) {
        page.setComputing(false);
        page.removeAll();
        page.add(content);
    }
}
