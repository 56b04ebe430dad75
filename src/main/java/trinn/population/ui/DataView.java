package trinn.population.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.facts.Period;
import trinn.fetch.ui.SourcesView;
import trinn.intake.ui.ImportView;
import trinn.kpi.KpiDefinition;
import trinn.kpi.ui.Book;
import trinn.kpi.ui.KpiList;
import trinn.kpi.ui.KpiPane;
import trinn.kpi.ui.Library;
import trinn.kpi.ui.OwnKpis;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SampleData;
import trinn.ui.Background;
import trinn.ui.MainLayout;
import trinn.ui.Results;
import trinn.ui.View;
import trinn.ui.WithContext;

/** What was recorded, and what it comes to: KPIs over time for the company, a department or a seller. */
@Route(value = "data", layout = MainLayout.class)
@Menu(title = "task.data", order = 3)
@RolesAllowed({"DESIGNER", "FINANCE", "AUDITOR"})
final class DataView extends View implements WithContext {

    private static final String FIRST_DATA = "Nordhandel";
    private static final String FIRST_KPI = "revenue";
    private static final int NARROW = 900;

    private final DataSets dataSets;
    private final FactStore facts;
    private final Library library;
    private final SampleData samples;
    private final Span context = new Span();
    private final Div stage = new Div();
    private final Results results = new Results();
    private DataSetList sets = new DataSetList(this::choose, this::delete);
    private KpiList kpis = new KpiList(this::choose);
    private boolean narrow;
    private @Nullable DataSetSummary data;
    private String kpi = FIRST_KPI;
    private String whom = "";
    private @Nullable KpiPane pane;
    private @Nullable Book book;
    private final OwnKpis own;
    private final Button newKpi = new Button();

    DataView(DataSets dataSets, FactStore facts, Library library, SampleData samples) {
        super("task.data", "data");
        this.dataSets = dataSets;
        this.facts = facts;
        this.samples = samples;
        this.library = library;
        this.own = new OwnKpis(
                dataSets.kpis(), () -> book, (key, values) -> getTranslation(key, values), this::kpisChanged);
        newKpi.addThemeVariants(ButtonVariant.SMALL);
        newKpi.addClickListener(event -> own.edit(""));
        addClassName("data-view");
        context.addClassName("quiet");
        add(stage);
        build();
    }

    @Override
    public Component context() {
        return context;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        narrow = isNarrow(event.getUI());
        fold();
    }

    private static boolean isNarrow(UI ui) {
        int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width <= NARROW;
    }

    /** On a phone the lists fold away, so that what was chosen comes into sight. */
    private void fold() {
        if (narrow) {
            sets.setOpened(false);
            kpis.setOpened(false);
        }
    }

    @Override
    protected void build() {
        stage.removeAll();
        results.removeAll();
        whom = pane == null ? whom : pane.whom();
        pane = null;
        newKpi.setText(getTranslation("kpi.new.do"));
        newKpi.setVisible(false);
        Button bringIn = new Button(
                getTranslation("import.open"), event -> UI.getCurrent().navigate(ImportView.class));
        bringIn.setVisible(Deed.DATA_DELETED.isFor(Signed.in()));
        bringIn.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button open = new Button(
                getTranslation("sources.open"), event -> UI.getCurrent().navigate(SourcesView.class));
        open.setVisible(bringIn.isVisible());
        open.addThemeVariants(ButtonVariant.SMALL);
        Div actions = new Div(newKpi, open, bringIn);
        actions.addClassName("actions");
        Div head = head();
        head.add(actions);
        stage.add(head);
        if (!samples.isDone()) {
            stage.add(new FirstVisit(samples));
            return;
        }
        List<DataSetSummary> all = dataSets.all();
        if (all.isEmpty()) {
            stage.add(empty("empty.no-data", "data.no-data.do"));
            return;
        }
        sets = new DataSetList(this::choose, this::delete);
        kpis = new KpiList(this::choose);
        kpis.setVisible(false);
        Div left = new Div(sets, kpis);
        left.addClassName("left");
        Div panes = new Div(left, results);
        panes.addClassName("panes");
        stage.add(panes);
        fold();
        choose(all.stream()
                .filter(summary -> data == null ? summary.name().equals(FIRST_DATA) : summary.equals(data))
                .reduce((older, newer) -> newer)
                .orElse(all.getFirst()));
    }

    /** Shows a data set as soon as it is measured; what was shown stays until then, dimmed. */
    private void choose(DataSetSummary chosen) {
        data = chosen;
        Consumer<Runnable> tell = asking();
        sets.show(dataSets.all(), chosen);
        context.setText(getTranslation("data.version", chosen.name(), String.valueOf(chosen.version())));
        Book known = library.known(chosen.id());
        if (known != null) {
            show(known);
            return;
        }
        results.setComputing(true);
        if (pane == null) {
            results.removeAll();
            results.add(new Paragraph(getTranslation("data.measuring", chosen.name())));
        }
        Background.start(() -> measure(tell, chosen));
    }

    private void measure(Consumer<Runnable> tell, DataSetSummary chosen) {
        try {
            Book book = library.book(chosen.id());
            tell.accept(() -> show(book));
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(DataView.class).error("A data set could not be measured.", e);
            tell.accept(() -> showOnly(empty("data.failed", "data.failed.do")));
        }
    }

    private void show(Book measured) {
        Period span = measured.span();
        if (span == null) {
            showOnly(empty("data.nothing", "data.nothing.do"));
            return;
        }
        KpiDefinition first = measured.kpis().stream()
                .filter(each -> each.code().equals(kpi))
                .findFirst()
                .orElse(measured.kpis().getFirst());
        KpiPane fresh = new KpiPane(
                Objects.requireNonNull(data).id(), measured, span, own, first, pane == null ? whom : pane.whom());
        showOnly(fresh);
        pane = fresh;
        book = measured;
        newKpi.setVisible(Deed.KPI_ADDED.isFor(Signed.in()));
        kpis.setVisible(true);
        kpis.show(measured.kpis());
        kpis.mark(first);
    }

    private void showOnly(Component content) {
        results.setComputing(false);
        results.removeAll();
        results.add(content);
        pane = null;
        book = null;
        kpis.setVisible(false);
        newKpi.setVisible(false);
    }

    /** Measures anew and shows the KPI that was stored; the first one after one was deleted. */
    private void kpisChanged(String code) {
        kpi = code.isEmpty() ? FIRST_KPI : code;
        DataSetSummary shown = data;
        if (shown != null) {
            choose(shown);
        }
    }

    private void delete(DataSetSummary unwanted) {
        try {
            facts.delete(unwanted.id());
            data = null;
            build();
        } catch (IllegalStateException e) {
            Notification.show(getTranslation("data.delete.refused"));
            sets.show(dataSets.all(), unwanted);
        }
    }

    private void choose(KpiDefinition chosen) {
        kpi = chosen.code();
        kpis.mark(chosen);
        fold();
        if (pane != null) {
            pane.show(chosen);
        }
    }
}
