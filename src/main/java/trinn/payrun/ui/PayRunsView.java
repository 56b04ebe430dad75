package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.access.Role;
import trinn.access.store.Signed;
import trinn.payrun.PayRun;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.file.store.PayMappings;
import trinn.payrun.store.Handovers;
import trinn.payrun.store.PayDesk;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;
import trinn.plan.store.Workforces;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** The pay runs: from opening the one of a period to paying it, and what each paid. */
@Route(value = "pay-runs/:run?", layout = MainLayout.class)
@Menu(title = "task.pay-runs", order = 2.6)
@RolesAllowed({"MANAGER", "FINANCE", "AUDITOR"})
public final class PayRunsView extends View implements BeforeEnterObserver {

    private final PayRuns runs;
    private final RunDesk desk;
    private final PayDesk pay;
    private final Workforces workforces;
    private final Handovers handovers;
    private final PayMappings mappings;
    private final Div page = new Div();
    private String wanted = "";

    PayRunsView(
            PayRuns runs, RunDesk desk, PayDesk pay, Workforces workforces, Handovers handovers, PayMappings mappings) {
        super("task.pay-runs", "payrun");
        this.runs = runs;
        this.desk = desk;
        this.pay = pay;
        this.workforces = workforces;
        this.handovers = handovers;
        this.mappings = mappings;
        addClassNames("statements-view", "pay-runs-view");
        page.addClassName("run-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getRouteParameters().get("run").orElse("");
        build();
    }

    private static boolean decides() {
        return Signed.in().is(Role.FINANCE);
    }

    @Override
    protected void build() {
        removeAll();
        add(head());
        List<PayRun> all = runs.all();
        if (decides()) {
            add(new OpenPart(runs, desk, pay, workforces, run -> go(run.id())));
        }
        if (all.isEmpty()) {
            add(empty("payrun.none", decides() ? "payrun.none.do" : "payrun.none.wait"));
            return;
        }
        PayRun shown = all.stream()
                .filter(run -> Long.toString(run.id()).equals(wanted))
                .findFirst()
                .orElse(wanted.isEmpty() ? all.getFirst() : null);
        add(list(all, shown), page);
        page.removeAll();
        if (shown == null) {
            page.add(empty("payrun.no-such", "payrun.no-such.do"));
        } else {
            show(shown);
        }
    }

    private static void go(long run) {
        UI.getCurrent().navigate("pay-runs/" + run);
    }

    private Component list(List<PayRun> all, @Nullable PayRun shown) {
        RunWords words = new RunWords(this, getLocale());
        UnorderedList list = new UnorderedList();
        for (PayRun run : all) {
            Anchor link = new Anchor("pay-runs/" + run.id(), words.period(run.period()));
            link.setRouterIgnore(false);
            link.getElement().setAttribute("router-link", true);
            Span state = new Span(words.text("state." + RunWords.key(run.state())));
            state.addClassNames("stage", "stage-" + RunWords.key(run.state()));
            Span data = new Span(run.dataSet());
            data.addClassName("quiet");
            ListItem item = new ListItem(link, data, state);
            if (run.equals(shown)) {
                item.addClassName("chosen");
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(item);
        }
        Nav nav = new Nav(list);
        nav.addClassName("run-list");
        nav.setAriaLabel(getTranslation("task.pay-runs"));
        return nav;
    }

    /** Reads what a run came to beside the page, since it may be long. */
    private void show(PayRun run) {
        Consumer<Runnable> tell = asking();
        Background.start(() -> {
            try {
                Result result = runs.result(run);
                tell.accept(() -> show(run, result));
            } catch (RefusedException e) {
                tell.accept(() -> showOnly(new RunWords(this, getLocale()).refusal(e)));
            } catch (NoSuchElementException e) {
                tell.accept(() -> showOnly(getTranslation("payrun.no-such")));
            }
        });
    }

    private void showOnly(String trouble) {
        Paragraph said = new Paragraph(trouble);
        said.addClassName("wrong");
        page.removeAll();
        page.add(said);
    }

    private void show(PayRun run, @Nullable Result result) {
        page.removeAll();
        Runnable again = () -> {
            show(runs.load(run.id()));
            refresh(run.id());
        };
        page.add(new StatePart(desk, run, result, decides(), again));
        if (result != null && !Signed.in().payee().isEmpty() && Signed.in().is(Role.MANAGER)) {
            page.add(new TeamPart(desk, run, result, again));
        }
        if (Signed.in().is(Role.FINANCE, Role.AUDITOR)) {
            if (result != null) {
                Paragraph newer = new Paragraph(getTranslation("payrun.outdated"));
                newer.addClassName("quiet");
                newer.setVisible(!run.state().isClosed() && runs.isOutdated(run, result));
                page.add(newer, new FindingPart(runs, desk, run, result, decides(), again));
            }
            page.add(new HandPart(pay, run, result, currency(run), payees(run), runs.held(run), decides(), again));
        }
        if (result != null) {
            page.add(new SlipTable(run, result));
            if (run.state().isClosed() && Signed.in().is(Role.FINANCE, Role.AUDITOR)) {
                if (decides()) {
                    page.add(new FilesPart(handovers, mappings, run));
                }
                page.add(new NowPart(runs, run, result));
            }
        }
    }

    /** The list says how far runs are. */
    private void refresh(long run) {
        wanted = Long.toString(run);
        List<PayRun> all = runs.all();
        getChildren()
                .filter(Nav.class::isInstance)
                .findFirst()
                .ifPresent(nav -> replace(
                        nav,
                        list(
                                all,
                                all.stream()
                                        .filter(one -> one.id() == run)
                                        .findFirst()
                                        .orElse(null))));
    }

    private String currency(PayRun run) {
        return workforces.newest(run.dataSet()).map(one -> one.currency()).orElse("NOK");
    }

    private Map<String, String> payees(PayRun run) {
        Map<String, String> names = new LinkedHashMap<>();
        workforces.of(run.dataSet()).members().values().forEach(member -> names.put(member.id(), member.name()));
        return names;
    }
}
