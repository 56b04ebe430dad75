package trinn.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.access.Sight;
import trinn.board.Board;
import trinn.board.Circle;
import trinn.board.store.Boards;
import trinn.board.store.OptIns;
import trinn.engine.EvaluationException;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Usual;
import trinn.facts.FactSet;
import trinn.plan.store.Assignments;
import trinn.plan.store.Paying;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.statement.ui.Choices;
import trinn.team.store.Note;
import trinn.team.store.Notes;
import trinn.team.store.Teams;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.Results;
import trinn.ui.View;
import trinn.ui.WithContext;

/** The manager's page: everybody of a department in a period, who fell and why, who is close to a step, and whom to talk to. */
@Route(value = "team/:data?/:department?/:period?", layout = MainLayout.class)
@Menu(title = "task.team", order = 2.2)
@RolesAllowed({"DESIGNER", "MANAGER", "FINANCE", "AUDITOR"})
public final class TeamView extends View implements WithContext, BeforeEnterObserver {

    private final Usual usual;
    private final Assignments assignments;
    private final Teams teams;
    private final Notes notes;
    private final OptIns optIns;
    private final Populations populations;
    private final Div context = new Div();
    private final Div stage = new Div();
    private final Results page = new Results();
    private TeamPlace place = new TeamPlace("", "", "", "");
    private @Nullable DataSetSummary data;
    private @Nullable SchemeVersion version;

    TeamView(Usual usual, Assignments assignments, Teams teams, Notes notes, OptIns optIns, Populations populations) {
        super("task.team", "team");
        this.usual = usual;
        this.assignments = assignments;
        this.teams = teams;
        this.notes = notes;
        this.optIns = optIns;
        this.populations = populations;
        addClassName("team-view");
        context.addClassName("statements-context");
        add(stage);
    }

    @Override
    public Component context() {
        return context;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = TeamPlace.of(event.getRouteParameters(), event.getLocation().getQueryParameters());
        build();
    }

    @Override
    protected void build() {
        stage.removeAll();
        context.removeAll();
        page.removeAll();
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
                id -> go(new TeamPlace(id, "", "", "")),
                hash -> go(here().withScheme(hash))));
        stage.add(page);
        load(data, version);
    }

    /** The place with the data set that is shown. */
    private TeamPlace here() {
        return place.withData(Long.toString(Objects.requireNonNull(data).id()));
    }

    private static void go(TeamPlace to) {
        UI.getCurrent().navigate(TeamView.class, to.path(), to.query());
    }

    private void load(DataSetSummary from, SchemeVersion by) {
        Consumer<Runnable> tell = asking();
        page.setComputing(true);
        Background.start(() -> {
            try {
                Population population = populations.get(from.id());
                String period = place.period().isEmpty()
                        ? population.periods().getLast().id()
                        : place.period();
                List<String> departments = teams.departments(population, period);
                String department = departments.contains(place.department())
                        ? place.department()
                        : departments.isEmpty() ? "" : departments.getFirst();
                List<FactSet> team = teams.of(population, department, period);
                if (team.isEmpty()) {
                    tell.accept(() -> showOnly(empty("team.nobody", "team.nobody.do")));
                    return;
                }
                show(tell, from, by, population, departments, team);
            } catch (EvaluationException | ProblemsException e) {
                String why = Objects.requireNonNullElse(e.getMessage(), "");
                tell.accept(() -> showOnly(empty("statements.failed", "statements.failed.why", why)));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(TeamView.class).error("A team could not be shown.", e);
                tell.accept(() -> showOnly(empty("statements.failed", "statements.no-such.do")));
            }
        });
    }

    /** Shows everybody at once as soon as the first is worked out, and the others as they come. */
    private void show(
            Consumer<Runnable> tell,
            DataSetSummary from,
            SchemeVersion by,
            Population population,
            List<String> departments,
            List<FactSet> team) {
        var period = team.getFirst().period();
        Paying paying =
                place.scheme().isEmpty() ? assignments.paying(from.name(), period, by.hash()) : Paying.by(by.hash());
        Map<String, List<FactSet>> bySchemes = team.stream()
                .collect(Collectors.groupingBy(
                        facts -> paying.of(facts.seller().id()), LinkedHashMap::new, Collectors.toList()));
        Sight sight = teams.sight(population);
        Map<String, Note> kept = notes.of(sight, from.name(), period);
        TeamPlace shown =
                here().withDepartment(team.getFirst().seller().department()).withPeriod(period.id());
        TeamPage[] made = new TeamPage[1];
        tell.accept(() -> {
            made[0] = new TeamPage(
                    population,
                    Currency.getInstance(by.currency()),
                    team.size(),
                    kept,
                    (payee, text) -> notes.keep(sight, from.name(), payee, period, text));
            TeamChoice choice = new TeamChoice(population.periods(), departments, shown, TeamView::go);
            showOnly(choice);
            page.add(made[0]);
        });
        List<FactSet> measured = new ArrayList<>();
        bySchemes.forEach((hash, some) -> {
            Scheme scheme = Scheme.of(usual.schemes().load(hash));
            teams.each(population, scheme, some, member -> {
                measured.add(member.facts());
                tell.accept(() -> made[0].add(member, scheme));
            });
        });
        Board board = board(from.name(), population, team.getFirst(), measured);
        tell.accept(() -> made[0].done(board));
    }

    /** What those who opted in have reached; null where it is no department. */
    private @Nullable Board board(String name, Population population, FactSet one, List<FactSet> measured) {
        Circle circle = Circle.of(one);
        return circle.exists()
                ? Board.of(
                        circle,
                        measured,
                        optIns.among(name, circle.payees(measured)),
                        Boards.goals(population, circle.period()))
                : null;
    }

    private void showOnly(Component content) {
        page.setComputing(false);
        page.removeAll();
        page.add(content);
    }
}
