package trinn.planning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import trinn.planning.GroupPlan;
import trinn.planning.Plan;
import trinn.planning.Portion;
import trinn.planning.SellerPlan;

/** Departments with their sellers: what each has to sell and to do, and whose norm would be exceeded. */
final class PeopleGrid extends TreeGrid<Portion> {

    private static final int NARROW = 700;
    private static final int MOST_ACTIVITIES = 3;
    private static final int MOST_AT_ONCE = 300;

    private final Words words;
    private final Column<Portion> who;
    private final List<Column<Portion>> onlyWide = new ArrayList<>();

    /**
     * @param search only sellers whose name holds this are shown; all where it is empty
     * @param opened called with a seller who is to be explained
     */
    PeopleGrid(Words words, Plan plan, String search, SerializableConsumer<SellerPlan> opened) {
        this.words = words;
        addClassName("people");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        who = addHierarchyColumn(Portion::name)
                .setHeader(words.say("plan.grid.who"))
                .setComparator(Comparator.comparing(Portion::name))
                .setFlexGrow(2)
                .setWidth("10rem");
        addNeeds(plan);
        addColumn(LitRenderer.<Portion>of("<span class=\"over\">${item.text}</span>")
                        .withProperty("text", words::overloads))
                .setHeader(words.say("plan.grid.norm"))
                .setComparator(Comparator.comparing(PeopleGrid::overloaded))
                .setFlexGrow(3)
                .setWidth("8.5rem");
        setDataProvider(new TreeDataProvider<>(tree(plan, search.strip().toLowerCase(Locale.ROOT))));
        setAllRowsVisible(plan.company().sellers().size() <= MOST_AT_ONCE);
        if (!search.isBlank()) {
            expand(plan.departments().stream().map(Portion.class::cast).toList());
        }
        addItemClickListener(event -> {
            switch (event.getItem()) {
                case SellerPlan seller -> opened.accept(seller);
                case GroupPlan group -> toggle(group);
            }
        });
    }

    private void addNeeds(Plan plan) {
        numbers(words.say("plan.grid.revenue", words.currency().getCurrencyCode()), Portion::revenue, words::whole)
                .setWidth("7.5rem");
        onlyWide.add(numbers(words.say("plan.step.deals"), part -> part.needs().deals(), words::count));
        if (!plan.company().needs().stages().isEmpty()) {
            String lead = plan.company().needs().stages().lastEntry().getKey();
            onlyWide.add(numbers(
                    words.stage(lead),
                    part -> part.needs().stages().getOrDefault(lead, BigDecimal.ZERO),
                    words::count));
        }
        plan.company().needs().efforts().entrySet().stream()
                .filter(effort -> effort.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(MOST_ACTIVITIES)
                .map(Map.Entry::getKey)
                .forEach(code -> onlyWide.add(numbers(
                        words.say("plan.grid.a-day", words.effort(code)), part -> part.perDay(code), words::perDay)));
    }

    private void toggle(GroupPlan group) {
        if (isExpanded(group)) {
            collapse(group);
        } else {
            expand(group);
        }
    }

    private static TreeData<Portion> tree(Plan plan, String search) {
        TreeData<Portion> tree = new TreeData<>();
        for (GroupPlan department : plan.departments()) {
            List<Portion> sellers = department.sellers().stream()
                    .filter(seller -> seller.name().toLowerCase(Locale.ROOT).contains(search))
                    .map(Portion.class::cast)
                    .toList();
            if (!sellers.isEmpty()) {
                tree.addItem(null, department);
                tree.addItems(department, sellers);
            }
        }
        return tree;
    }

    private static long overloaded(Portion portion) {
        return switch (portion) {
            case GroupPlan group -> group.overloaded();
            case SellerPlan seller -> seller.overloads().size();
        };
    }

    private Column<Portion> numbers(
            String title, Function<Portion, BigDecimal> value, Function<BigDecimal, String> text) {
        return addColumn(part -> text.apply(value.apply(part)))
                .setHeader(title)
                .setComparator(Comparator.comparing(value::apply))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("5.75rem");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var watch = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            watch.remove();
        });
    }

    private void fit(int width) {
        boolean wide = width <= 0 || width > NARROW;
        who.setWidth(wide ? "10rem" : "8.5rem");
        onlyWide.forEach(column -> column.setVisible(wide));
    }
}
