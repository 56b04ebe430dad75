package trinn.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.facts.Period;
import trinn.planning.Norms;
import trinn.planning.PlanningData;
import trinn.planning.ui.Planner.Answer;
import trinn.planning.ui.Planner.Ready;
import trinn.planning.ui.Wishes.Wish;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.SampleData;
import trinn.population.ui.FirstVisit;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.View;
import trinn.ui.WithContext;

/** From a profit goal down to everybody's day: how much must be sold, by whom, and by how many calls. */
@Route(value = "plan", layout = MainLayout.class)
@Menu(title = "task.plan", order = 4)
@RolesAllowed({"DESIGNER", "FINANCE"})
final class PlanView extends View implements WithContext {

    private final Planner planner;
    private final SampleData samples;
    private final Wishes wishes = Wishes.of(VaadinSession.getCurrent());
    private final Div context = new Div();
    private final Div body = new Div();
    private List<DataSetSummary> all = List.of();
    private @Nullable PlanPane pane;

    PlanView(Planner planner, SampleData samples) {
        super("task.plan", "plan");
        this.planner = planner;
        this.samples = samples;
        addClassName("plan");
        context.addClassName("what-if-context");
        add(body);
        build();
    }

    @Override
    public Component context() {
        return context;
    }

    @Override
    protected void build() {
        Consumer<Runnable> tell = asking();
        all = planner.all();
        context.removeAll();
        Div head = head();
        if (!samples.isDone()) {
            fill(head, new FirstVisit(samples));
            return;
        }
        if (all.isEmpty()) {
            fill(head, empty("empty.no-data", "plan.no-data.do"));
            return;
        }
        DataSetSummary chosen = all.stream()
                .filter(each -> Objects.equals(each.id(), wishes.data()))
                .findFirst()
                .orElseGet(this::usual);
        context.add(choice(chosen));
        Paragraph loading = new Paragraph(getTranslation("plan.loading"));
        loading.addClassName("quiet");
        fill(head, loading);
        Background.start(() -> {
            Ready ready = ready(chosen.id());
            tell.accept(() -> show(head, ready));
        });
    }

    /** The data set with most sellers; of several the newest. */
    private DataSetSummary usual() {
        return all.stream()
                .reduce((one, other) -> other.sellers() >= one.sellers() ? other : one)
                .orElseThrow();
    }

    private Select<DataSetSummary> choice(DataSetSummary chosen) {
        Select<DataSetSummary> data = new Select<>();
        data.addThemeVariants(SelectVariant.LUMO_SMALL);
        data.addClassName("data");
        data.setAriaLabel(getTranslation("context.data"));
        data.setItemLabelGenerator(each -> each.version() == 1
                ? each.name()
                : getTranslation("plan.version", each.name(), String.valueOf(each.version())));
        data.setItems(all);
        data.setValue(chosen);
        data.addValueChangeListener(event -> {
            wishes.choose(event.getValue().id());
            build();
        });
        return data;
    }

    private @Nullable Ready ready(long id) {
        try {
            return planner.ready(id);
        } catch (NoSuchElementException e) {
            return null;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(PlanView.class).error("A data set could not be measured.", e);
            return null;
        }
    }

    private void show(Component head, @Nullable Ready ready) {
        Period lastYear = ready == null ? null : ready.data().lastYear();
        if (ready == null) {
            fill(head, empty("plan.failed", "plan.failed.do"));
        } else if (lastYear == null) {
            fill(head, empty("plan.no-sales", "plan.no-sales.do"));
        } else {
            Words words = new Words(
                    UI.getCurrent(), ready.head().currency(), ready.data().efforts(whole(ready.data())));
            long id = ready.stored().id();
            Wish known = wishes.get(id);
            Norms kept = planner.norms(ready.stored().name());
            Wish begun = known == null ? first(ready.data(), lastYear) : known;
            Wish wish = kept == null ? begun : begun.withNorms(kept);
            wishes.put(id, wish);
            pane = new PlanPane(planner, ready, words, this::stored);
            InputsPane inputs = new InputsPane(words, ready.data(), wish, changed -> {
                if (!changed.norms()
                        .equals(Objects.requireNonNull(wishes.get(id)).norms())) {
                    planner.keep(ready.stored().name(), changed.norms());
                }
                wishes.put(id, changed);
                ask(ready, changed);
            });
            Div panes = new Div(inputs, pane);
            panes.addClassName("panes");
            fill(head, pane.headline(), panes);
            ask(ready, wish);
        }
    }

    private static Period whole(PlanningData data) {
        return new Period(
                data.months().getFirst().atDay(1),
                data.months().getLast().plusMonths(1).atDay(1));
    }

    /** The margin of the last year again in the next one, to a whole unit, and nobody busier than the busiest was. */
    private static Wish first(PlanningData data, Period lastYear) {
        return new Wish(
                data.margin(lastYear).setScale(0, RoundingMode.HALF_UP),
                BigDecimal.ZERO,
                lastYear,
                new Period(lastYear.to(), lastYear.to().plusYears(1)),
                Norms.of(data.busiest(lastYear)),
                true);
    }

    private void ask(Ready ready, Wish wish) {
        Consumer<Runnable> tell = asking();
        PlanPane showing = Objects.requireNonNull(pane);
        showing.setComputing(true);
        Background.start(() -> {
            Answer answer = planner.answer(ready.data(), wish);
            tell.accept(() -> showing.show(answer, wish));
        });
    }

    /** Goes on with the data set that has the targets, with the same goal. */
    private void stored(DataSets.Imported imported, Wish wish) {
        wishes.put(imported.id(), wish);
        wishes.choose(imported.id());
        build();
        all.stream()
                .filter(each -> each.id() == imported.id())
                .findFirst()
                .ifPresent(each -> Notification.show(getTranslation(
                        imported.isNew() ? "plan.store.done" : "plan.store.known",
                        each.name(),
                        String.valueOf(each.version()))));
    }

    private void fill(Component... content) {
        body.removeAll();
        body.add(content);
    }
}
