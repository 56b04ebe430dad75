package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.plan.Stage;
import trinn.plan.ui.PlanWords;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.OpenByEnter;
import trinn.ui.Tone;
import trinn.workbench.Standing;
import trinn.workbench.store.Drafts;
import trinn.workbench.store.Schemes;
import trinn.workbench.store.Trials;

/** The schemes, searched, each with whether it is sound. */
final class SchemeList extends Div {

    private final SchemeWords words = new SchemeWords(this, getLocale());
    private final TextField search = new TextField();
    private final List<SchemeVersion> versions = new ArrayList<>();
    private final ListDataProvider<SchemeVersion> provider = new ListDataProvider<>(versions);
    private final Grid<SchemeVersion> grid = new Grid<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Trials.Cost> costs = new HashMap<>();
    private Map<String, Stage> stages = Map.of();
    private @Nullable SchemeVersion chosen;

    /** @param choose hears the short name of a scheme */
    SchemeList(Schemes schemes, Drafts drafts, SerializableConsumer<String> choose) {
        addClassName("payees");
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.setPlaceholder(getTranslation("schemes.search"));
        search.setAriaLabel(getTranslation("schemes.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> provider.refreshAll());
        provider.setFilter(this::isWanted);
        grid.addComponentColumn(this::row).setFlexGrow(1).setHeader(getTranslation("schemes.scheme"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(version -> version.equals(chosen) ? "chosen" : null);
        grid.addItemClickListener(event -> choose.accept(event.getItem().schemeId()));
        grid.setEmptyStateText(getTranslation("schemes.nothing-like-it"));
        grid.setDataProvider(provider);
        OpenByEnter.in(grid);
        Button fresh = new Button(getTranslation("schemes.new"), event -> new NewDialog(schemes, drafts).open());
        fresh.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        OthersPart unsaved = new OthersPart("schemes.drafts");
        unsaved.show(drafts.all());
        Div above = new Div(search, fresh);
        above.addClassName("above");
        add(above, unsaved, grid);
        if (Deed.SCHEME_IMPORTED.isFor(Signed.in())) {
            add(new ImportPart(schemes, choose));
        } else {
            fresh.setVisible(false);
            unsaved.setVisible(false);
        }
    }

    private Component row(SchemeVersion version) {
        RouterLink link =
                new RouterLink(version.title(getLocale()), SchemesView.class, SchemesView.path(version.schemeId()));
        link.addClassName("who");
        Standing standing = standings.get(version.hash());
        Span quiet = new Span(Stream.of(
                        standing == null ? getTranslation("schemes.checking") : words.standing(standing),
                        costs.containsKey(version.hash())
                                ? words.cost(version, costs.get(version.hash()))
                                : version.currency(),
                        version.label(),
                        stages.containsKey(version.hash())
                                ? new PlanWords(this, getLocale()).stage(stages.get(version.hash()))
                                : "")
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        quiet.addClassName("quiet");
        if (standing != null && !standing.isSound()) {
            quiet.addClassName(Tone.LESS.className());
        }
        return new Div(link, quiet);
    }

    private boolean isWanted(SchemeVersion version) {
        String text = String.join(" ", version.schemeId(), version.title(getLocale()), version.title(), version.label())
                .toLowerCase(getLocale());
        return Stream.of(search.getValue().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    /**
     * Shows these, and marks one of them.
     *
     * @param known how far those are that are more than drafts, by hash
     */
    void show(List<SchemeVersion> all, @Nullable SchemeVersion one, Map<String, Stage> known) {
        chosen = one;
        stages = Map.copyOf(known);
        versions.clear();
        versions.addAll(all);
        provider.refreshAll();
    }

    /** Says how good one of them is. */
    void show(SchemeVersion version, Standing standing) {
        if (!standing.equals(standings.put(version.hash(), standing))) {
            provider.refreshItem(version);
        }
    }

    /** Says what one of them costs. */
    void show(SchemeVersion version, Trials.Cost cost) {
        if (!cost.equals(costs.put(version.hash(), cost))) {
            provider.refreshItem(version);
        }
    }
}
