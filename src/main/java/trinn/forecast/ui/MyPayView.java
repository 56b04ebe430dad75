package trinn.forecast.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.access.store.Signed;
import trinn.board.Circle;
import trinn.board.Goals;
import trinn.board.store.Boards;
import trinn.board.store.OptIns;
import trinn.board.store.SellerBoard;
import trinn.board.ui.BoardPart;
import trinn.document.store.PlanPapers;
import trinn.document.ui.PlanLink;
import trinn.engine.EvaluationException;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Usual;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.forecast.store.SellerPage;
import trinn.forecast.store.SellerPages;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.statement.ui.Place;
import trinn.statement.ui.StatementsView;
import trinn.ui.Background;
import trinn.ui.ForPayees;
import trinn.ui.MainLayout;
import trinn.ui.Results;
import trinn.ui.View;

/** The seller's page: where am I, where am I headed, what next, and what if. Each has an address of its own. */
@Route(value = "my-pay/:data?/:payee?/:period?", layout = MainLayout.class)
@Menu(title = "task.my-pay", order = 0.5)
@RolesAllowed({"DESIGNER", "MANAGER", "SELLER", "FINANCE", "AUDITOR"})
public final class MyPayView extends View implements ForPayees, BeforeEnterObserver {

    private static final String DAY = "day";

    private final Usual usual;
    private final SellerPages pages;
    private final Boards boards;
    private final OptIns optIns;
    private final PlanPapers papers;
    private final Results stage = new Results();
    private Place place = new Place("", "", "", "");
    private @Nullable LocalDate day;

    /** What the page is made of; without a page where there is none. */
    private record Found(
            Population population,
            @Nullable SellerPage page,
            @Nullable SellerBoard board,
            boolean hasDays) {}

    MyPayView(Usual usual, SellerPages pages, PlanPapers papers, Boards boards, OptIns optIns) {
        super("task.my-pay", "my-pay");
        this.usual = usual;
        this.pages = pages;
        this.papers = papers;
        this.boards = boards;
        this.optIns = optIns;
        addClassName("my-pay-view");
        add(stage);
    }

    private static String address(Class<? extends Component> view, Place place) {
        String path = RouteConfiguration.forSessionScope().getUrl(view, place.path());
        return new Location(path, place.query()).getPathWithQueryParameters();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        place = Place.of(event.getRouteParameters(), query);
        if (place.payee().isEmpty()) {
            place = place.withPayee(Signed.in().payee());
        }
        day = OutlookPart.day(query.getSingleParameter(DAY).orElse(""), null);
        build();
    }

    @Override
    protected void build() {
        DataSetSummary data = usual.data(place.data()).orElse(null);
        SchemeVersion version =
                data == null ? null : usual.scheme(data, place.scheme()).orElse(null);
        if (data == null || version == null || place.payee().isEmpty()) {
            show(nobody());
            return;
        }
        Consumer<Runnable> tell = asking();
        stage.setComputing(true);
        Place asked = place;
        LocalDate on = day;
        Background.start(() -> {
            try {
                Found found = find(data, version.hash(), asked, on);
                tell.accept(() -> show(data.name(), found));
            } catch (EvaluationException | ProblemsException e) {
                tell.accept(() ->
                        show(empty("statements.failed", "statements.failed.why", String.valueOf(e.getMessage()))));
            } catch (NoSuchElementException e) {
                tell.accept(() -> show(nobody()));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(MyPayView.class).error("A seller's page failed.", e);
                tell.accept(() -> show(empty("statements.failed", "my-pay.nobody.do")));
            }
        });
    }

    /** @param by the hash of the version that the address names, which goes before what is assigned, or else of the usual one */
    private Found find(DataSetSummary data, String by, Place asked, @Nullable LocalDate on) {
        Population population = pages.population(data.id());
        String period =
                asked.period().isEmpty() ? population.periods().getLast().id() : asked.period();
        String assigned =
                asked.scheme().isEmpty() ? pages.scheme(population, data.name(), asked.payee(), period, by) : null;
        Scheme scheme = Scheme.of(usual.schemes().load(assigned == null ? by : assigned));
        boolean hasDays = pages.hasDays(data.id());
        boolean isWithin = on != null
                && population.periods().stream().anyMatch(one -> one.id().equals(period) && one.contains(on));
        LocalDate shown = hasDays && isWithin ? on : null;
        SellerPage page = pages.page(population, scheme, asked.payee(), period, shown);
        return new Found(population, page, page == null ? null : board(data.name(), population, page, shown), hasDays);
    }

    /** What colleagues show; null who is in no department. */
    private @Nullable SellerBoard board(
            String name, Population population, SellerPage page, @Nullable LocalDate shown) {
        FactSet own = page.facts();
        Goals goals = shown == null ? Boards.goals(population, own.period()) : new Goals(population.catalogue(), false);
        return Circle.of(own).exists()
                ? boards.of(name, page.scheme(), pages.facts(population, shown), own, goals)
                : null;
    }

    private Div nobody() {
        Div nobody = empty("my-pay.nobody", "my-pay.nobody.do");
        nobody.add(new Anchor(
                RouteConfiguration.forSessionScope().getUrl(StatementsView.class), getTranslation("task.statements")));
        return nobody;
    }

    private void show(Component content) {
        stage.setComputing(false);
        stage.removeAll();
        stage.add(content);
    }

    private void show(String data, Found found) {
        SellerPage page = found.page();
        if (page == null) {
            show(
                    day == null || !isKnown(found.population())
                            ? nobody()
                            : empty("my-pay.nothing-yet", "my-pay.nothing-yet.do"));
            return;
        }
        PageWords words = PageWords.of(getLocale(), page);
        Period period = page.facts().period();
        Place here = place.withPeriod(period.id());
        Div left = new Div(
                new WherePart(page, words),
                new OutlookPart(page, words, day, found.hasDays() ? other -> go(here, other) : null),
                new NextPart(page, words));
        TimePart time = new TimePart(
                page,
                words,
                id -> go(here.withPeriod(id), null),
                id -> address(
                        StatementsView.class,
                        here.withPeriod(id).withScheme(page.scheme().files().hash())));
        Div panes = new Div(left, new EstimatorPart(pages, page, words), time);
        panes.addClassName("panes");
        SellerBoard board = found.board();
        if (board != null) {
            String payee = board.seller().id();
            panes.add(new BoardPart(board, words.reasons(), shows -> optIns.choose(data, payee, shows)));
        }
        Div whole = new Div(heading(found.population(), page, words, here), panes);
        whole.addClassName("whole");
        show(whole);
    }

    private boolean isKnown(Population population) {
        return !pages.periods(population, place.payee()).isEmpty();
    }

    private Component heading(Population population, SellerPage page, PageWords words, Place here) {
        Seller seller = page.facts().seller();
        Span about = new Span(Stream.of(seller.name(), seller.role(), seller.department())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("quiet");
        Div who = new Div(new H1(getTranslation("my-pay.title")), about);
        who.addClassName("who");
        List<Period> periods = pages.periods(population, seller.id());
        Period now = page.facts().period();
        int at = periods.indexOf(now);
        Div when = new Div(
                turn("‹", "statements.before", at > 0 ? periods.get(at - 1) : null, here),
                new Span(words.formats().period(now.from(), now.to())),
                turn("›", "statements.after", at + 1 < periods.size() ? periods.get(at + 1) : null, here),
                links(population, page, here));
        when.addClassName("when");
        Div head = new Div(who, when);
        head.addClassName("statement-head");
        return head;
    }

    private Div links(Population population, SellerPage page, Place here) {
        Div links = new Div(new Anchor(address(StatementsView.class, here), getTranslation("my-pay.statement")));
        links.addClassName("links");
        PlanLink letter = PlanLink.letter(papers, population, page.scheme(), page.facts());
        if (letter != null) {
            links.add(letter);
        }
        return links;
    }

    private Button turn(String sign, String label, @Nullable Period to, Place here) {
        Button button = new Button(
                sign, event -> go(here.withPeriod(Objects.requireNonNull(to).id()), null));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label));
        button.setEnabled(to != null);
        return button;
    }

    private static void go(Place to, @Nullable LocalDate day) {
        Map<String, List<String>> query = new HashMap<>(to.query().getParameters());
        if (day != null) {
            query.put(DAY, List.of(day.toString()));
        }
        UI.getCurrent().navigate(MyPayView.class, to.path(), new QueryParameters(query));
    }
}
