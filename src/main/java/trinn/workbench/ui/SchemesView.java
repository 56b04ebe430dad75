package trinn.workbench.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.document.store.PlanPapers;
import trinn.plan.store.Impacts;
import trinn.plan.store.Lives;
import trinn.plan.ui.LifePart;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.View;
import trinn.workbench.Standing;
import trinn.workbench.store.Drafts;
import trinn.workbench.store.Schemes;
import trinn.workbench.store.Trials;

/** All schemes: which there are and whether they are sound, what became of each, and what its versions differ in. */
@Route(value = "schemes/:scheme?", layout = MainLayout.class)
@Menu(title = "task.schemes", order = 1.5)
@RolesAllowed({"DESIGNER", "FINANCE", "AUDITOR"})
public final class SchemesView extends View implements BeforeEnterObserver {

    private static final String SCHEME = "scheme";

    private final Schemes schemes;
    private final Drafts drafts;
    private final Trials trials;
    private final PlanPapers papers;
    private final Lives lives;
    private final Impacts impacts;
    private final Div page = new Div();
    private String chosen = "";
    private @Nullable SchemeList list;

    SchemesView(Schemes schemes, Drafts drafts, Trials trials, PlanPapers papers, Lives lives, Impacts impacts) {
        super("task.schemes", "schemes");
        this.schemes = schemes;
        this.drafts = drafts;
        this.trials = trials;
        this.papers = papers;
        this.lives = lives;
        this.impacts = impacts;
        addClassNames("statements-view", "schemes-view");
        page.addClassNames("statement-page", "scheme-page");
    }

    /** Where a scheme is found. */
    static RouteParameters path(String schemeId) {
        return new RouteParameters(SCHEME, schemeId);
    }

    static void go(String schemeId) {
        UI.getCurrent().navigate(SchemesView.class, path(schemeId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get(SCHEME).orElse("");
        if (list == null) {
            build();
        } else {
            show();
        }
    }

    @Override
    protected void build() {
        removeAll();
        add(head());
        list = new SchemeList(schemes, drafts, SchemesView::go);
        Div panes = new Div(list, page);
        panes.addClassName("panes");
        add(panes);
        show();
    }

    /** Shows what is stored at once, and whether it is sound as soon as that is worked out, the chosen one first. */
    private void show() {
        List<SchemeVersion> all = schemes.all();
        SchemeVersion one = all.stream()
                .filter(version -> version.schemeId().equals(chosen))
                .findFirst()
                .orElse(null);
        SchemeList shown = Objects.requireNonNull(list);
        shown.show(all, one, lives.stages());
        page.removeAll();
        SchemePage detail = one == null
                ? null
                : new SchemePage(schemes, papers, one, new LifePart(lives, impacts, one, this::show), this::show);
        page.add(
                detail == null
                        ? chosen.isEmpty()
                                ? empty("schemes.choose", "schemes.choose.do")
                                : empty("schemes.no-such", "schemes.choose.do")
                        : detail);
        var tell = asking();
        Background.start(() -> {
            if (one != null) {
                Standing standing = schemes.standing(one.hash());
                tell.accept(() -> Objects.requireNonNull(detail).show(standing));
            }
            for (SchemeVersion version : all) {
                Standing standing = schemes.standing(version.hash());
                tell.accept(() -> shown.show(version, standing));
            }
            for (SchemeVersion version : all) {
                if (schemes.standing(version.hash()).mistakes() == 0) {
                    trials.cost(schemes.scheme(version.hash()))
                            .ifPresent(cost -> tell.accept(() -> shown.show(version, cost)));
                }
            }
        });
    }
}
