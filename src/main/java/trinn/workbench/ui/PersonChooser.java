package trinn.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.store.Population;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;
import trinn.scheme.GoldenCase;
import trinn.ui.Asking;
import trinn.ui.Background;

/** Chooses whose pay is looked at: a data set, a payee and a period, or one of the golden cases. */
final class PersonChooser extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final LongFunction<Population> populations;
    private final Runnable chosen;
    private final Asking asking = new Asking();
    private final Select<Optional<DataSetSummary>> from = new Select<>();
    private final ComboBox<Seller> payee = new ComboBox<>();
    private final Select<Period> period = new Select<>();
    private final Select<String> golden = new Select<>();
    private final Map<Long, Population> loaded = new HashMap<>();
    private final Span says = new Span();
    private final NativeButton back = new NativeButton();
    private final Div shown = new Div(says, back);
    private List<String> cases = List.of();
    private Somebody.@Nullable Example example;
    private boolean quiet;

    /**
     * @param allData in the money of the scheme
     * @param populations the population of a data set by its id
     * @param chosen called after another choice
     */
    PersonChooser(List<DataSetSummary> allData, LongFunction<Population> populations, Runnable chosen) {
        this.populations = populations;
        this.chosen = chosen;
        addClassName("person-chooser");
        from.addThemeVariants(SelectVariant.LUMO_SMALL);
        from.setAriaLabel(getTranslation("workbench.from"));
        from.setItemLabelGenerator(data -> data.map(this::name).orElse(getTranslation("workbench.from-cases")));
        payee.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        payee.setAriaLabel(getTranslation("grid.seller"));
        payee.setItemLabelGenerator(Seller::name);
        period.addThemeVariants(SelectVariant.LUMO_SMALL);
        period.setAriaLabel(getTranslation("context.period"));
        period.setItemLabelGenerator(one -> formats.period(one.from(), one.to()));
        golden.addThemeVariants(SelectVariant.LUMO_SMALL);
        golden.setAriaLabel(getTranslation("workbench.case"));
        from.addValueChangeListener(event -> changed(this::fill));
        payee.addValueChangeListener(event -> changed(() -> {}));
        period.addValueChangeListener(event -> changed(() -> {}));
        golden.addValueChangeListener(event -> changed(() -> {}));
        back.setText(getTranslation("promises.back"));
        back.addClassName("action");
        back.addClickListener(event -> {
            leave();
            chosen.run();
        });
        shown.addClassName("example");
        add(from, payee, period, golden, shown);
        shown.setVisible(false);
        List<Optional<DataSetSummary>> all = new ArrayList<>();
        allData.forEach(data -> all.add(Optional.of(data)));
        all.add(Optional.empty());
        quietly(() -> {
            from.setItems(all);
            from.setValue(all.getFirst());
            fill();
        });
    }

    private String name(DataSetSummary data) {
        return data.newest() ? data.name() : getTranslation("data.version", data.name(), data.version());
    }

    /** The id of the data set, for everybody; empty where there is none in the money of the scheme. */
    Optional<Long> data() {
        return from.getListDataView()
                .getItems()
                .flatMap(Optional::stream)
                .findFirst()
                .map(first ->
                        Objects.requireNonNull(from.getValue()).orElse(first).id());
    }

    /** Whose pay is looked at; null where nobody is chosen. */
    @Nullable Somebody somebody() {
        if (example != null) {
            return example;
        }
        if (Objects.requireNonNull(from.getValue()).isEmpty()) {
            return golden.getValue() == null ? null : new Somebody.Invented(golden.getValue());
        }
        Seller seller = payee.getValue();
        Period when = period.getValue();
        if (seller == null || when == null) {
            return null;
        }
        Population population =
                Objects.requireNonNull(loaded.get(from.getValue().get().id()));
        return population.facts().stream()
                .filter(facts -> facts.seller().id().equals(seller.id())
                        && facts.period().equals(when))
                .findFirst()
                .map(facts -> new Somebody.Real(population, facts))
                .orElse(null);
    }

    /** Looks at somebody who breaks a promise, until somebody else is chosen. */
    void choose(Somebody.Example other) {
        example = other;
        says.setText(getTranslation("promises.example", other.says()));
        shown.setVisible(true);
        chosen.run();
    }

    private void leave() {
        example = null;
        shown.setVisible(false);
    }

    /** Looks at a golden case from now on. */
    void choose(String name) {
        leave();
        quietly(() -> {
            List<String> all = new ArrayList<>(cases);
            if (!all.contains(name)) {
                all.add(name);
            }
            cases = List.copyOf(all);
            from.setValue(Optional.empty());
            fill();
            golden.setValue(name);
        });
        chosen.run();
    }

    /** The golden cases that the draft has. */
    void setCases(List<GoldenCase> all) {
        List<String> names = all.stream()
                .filter(one -> one.fails() == null)
                .map(GoldenCase::name)
                .distinct()
                .toList();
        if (!names.equals(cases)) {
            cases = names;
            quietly(this::fillCases);
        }
    }

    private void fill() {
        Optional<DataSetSummary> data = Objects.requireNonNull(from.getValue());
        payee.setVisible(data.isPresent());
        period.setVisible(data.isPresent());
        golden.setVisible(data.isEmpty());
        data.ifPresentOrElse(one -> load(one.id()), this::fillCases);
    }

    /** Whether the data set that was chosen is still being read. */
    boolean isLoading() {
        return from.getValue() != null
                && from.getValue().map(data -> !loaded.containsKey(data.id())).orElse(false);
    }

    /** A data set that nobody has looked at since the start takes a while. */
    private void load(long data) {
        if (loaded.containsKey(data)) {
            fill(loaded.get(data));
            return;
        }
        payee.setItems(List.of());
        period.setItems(List.of());
        Consumer<Runnable> tell = asking.next();
        Background.start(() -> {
            Population population = populations.apply(data);
            tell.accept(() -> {
                loaded.put(data, population);
                quietly(() -> fill(population));
                chosen.run();
            });
        });
    }

    private void fill(Population population) {
        Map<String, Seller> latest = new LinkedHashMap<>();
        population.facts().forEach(facts -> latest.put(facts.seller().id(), facts.seller()));
        List<Seller> sellers = List.copyOf(latest.values());
        Seller before = payee.getValue();
        payee.setItems(sellers);
        payee.setValue(sellers.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .orElse(latest.get(usual(population))));
        Period last = period.getValue();
        List<Period> periods = population.periods();
        period.setItems(periods);
        period.setValue(last != null && periods.contains(last) ? last : periods.isEmpty() ? null : periods.getLast());
    }

    /** The first who has a quota, whose pay says more than that of one who has none. */
    private static String usual(Population population) {
        return population.facts().stream()
                .filter(facts -> facts.quota() != null)
                .findFirst()
                .or(() -> population.facts().stream().findFirst())
                .map(facts -> facts.seller().id())
                .orElse("");
    }

    private void fillCases() {
        String before = golden.getValue();
        golden.setItems(cases);
        golden.setValue(before != null && cases.contains(before) ? before : cases.isEmpty() ? null : cases.getFirst());
    }

    private void changed(Runnable first) {
        if (!quiet) {
            leave();
            quietly(first);
            chosen.run();
        }
    }

    private void quietly(Runnable work) {
        quiet = true;
        work.run();
        quiet = false;
    }
}
