package trinn.fetch.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import trinn.fetch.store.Arrivals;
import trinn.fetch.store.Fetching;
import trinn.fetch.store.Sources;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** Where data comes from by itself: each source with what became of it last, to be fetched now, changed and deleted. */
@Route(value = "data/sources", layout = MainLayout.class)
@RolesAllowed({"DESIGNER", "FINANCE"})
public final class SourcesView extends View {

    private final Sources sources;
    private final Fetching fetching;
    private final Arrivals arrivals;
    private final Map<Long, Boolean> wanted = new ConcurrentHashMap<>();

    SourcesView(Sources sources, Fetching fetching, Arrivals arrivals) {
        super("sources.title", "sources");
        this.sources = sources;
        this.fetching = fetching;
        this.arrivals = arrivals;
        addClassNames("import", "sources");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        Button fresh = new Button(
                getTranslation("sources.new"), event -> UI.getCurrent().navigate(SourceView.class));
        fresh.setId("source-new");
        fresh.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Div actions = new Div(fresh);
        actions.addClassName("actions");
        Div head = head();
        head.add(actions);
        add(head);
        List<Sources.Listed> all = sources.all();
        if (all.isEmpty()) {
            Div none = empty("sources.none", "sources.none.do");
            none.add(new Anchor("data/import", getTranslation("sources.none.by-hand")));
            add(none);
        }
        all.forEach(one -> add(new SourceItem(one, this)));
    }

    Sources sources() {
        return sources;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    boolean isRunning(long id) {
        return wanted.containsKey(id) || fetching.isRunning(id);
    }

    void change(long id) {
        UI.getCurrent().navigate(SourceView.class, id);
    }

    void delete(long id) {
        sources.delete(id);
        build();
    }

    void forget(long id) {
        arrivals.forget(id);
        build();
    }

    void cancel(long id) {
        wanted.computeIfPresent(id, (any, now) -> false);
    }

    /** Fetches beside the page, which shows what became of it. */
    void fetch(long id) {
        if (wanted.putIfAbsent(id, true) != null) {
            return;
        }
        UI ui = UI.getCurrent();
        build();
        Background.start(() -> {
            try {
                fetching.fetch(id, (bytes, records) -> {
                    if (!Boolean.TRUE.equals(wanted.get(id))) {
                        throw new CancellationException();
                    }
                });
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(SourcesView.class).info("A source is not fetched just now.", e);
            } finally {
                wanted.remove(id);
                ui.accessLater(this::build, () -> {}).run();
            }
        });
    }
}
