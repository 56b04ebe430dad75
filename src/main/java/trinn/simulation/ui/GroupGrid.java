package trinn.simulation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.simulation.Grouping;
import trinn.simulation.Grouping.Group;
import trinn.simulation.GroupingWords;

/** Both payouts and their difference by group: a department, a role, a territory. */
final class GroupGrid extends Grid<Group> {

    private static final int MOST_AT_ONCE = 30;

    private final Formats formats = Formats.of(getLocale());
    private final GroupingWords groupings = new GroupingWords(getLocale());
    private final Column<Group> name;
    private final Map<String, Period> periods = new HashMap<>();
    private Grouping by = new Grouping(Grouping.By.DEPARTMENT, "");

    GroupGrid(Currency currency) {
        addClassNames("sellers", "groups");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        name = addColumn(group -> words(by, group.name()))
                .setComparator(Comparator.comparing(Group::name))
                .setFlexGrow(2)
                .setWidth("9rem");
        addColumn(group -> formats.count(group.sellers()))
                .setHeader(getTranslation("grid.group.sellers"))
                .setComparator(Comparator.comparing(Group::sellers))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("5.5rem");
        AmountColumns<Group> columns = new AmountColumns<>(this, formats, currency);
        columns.money("tone.baseline", group -> group.comparison().baseline());
        columns.money("tone.alternative", group -> group.comparison().alternative());
        columns.difference(group -> group.comparison().difference());
        getColumns().forEach(column -> column.setSortable(true));
    }

    /** The name of a group, as the reader reads it. */
    String words(Grouping of, String group) {
        boolean period = of.by() == Grouping.By.PERIOD && !group.isEmpty();
        return period ? period(group) : groupings.group(of, group);
    }

    private String period(String id) {
        Period period = periods.get(id);
        return period == null ? id : formats.calendar(period.from(), period.to());
    }

    /** Shows these groups of what the title says. */
    void show(String title, Grouping of, List<Group> groups) {
        by = of;
        groups.stream()
                .flatMap(group -> group.comparison().rows().stream().limit(1))
                .map(row -> row.facts().period())
                .forEach(period -> periods.put(period.id(), period));
        name.setHeader(title);
        setAllRowsVisible(groups.size() <= MOST_AT_ONCE);
        setItems(groups);
    }
}
