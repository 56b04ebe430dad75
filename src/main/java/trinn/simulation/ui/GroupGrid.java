package trinn.simulation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import trinn.format.Formats;
import trinn.simulation.Grouping.Group;

/** Both payouts and their difference by group: a department, a role, a territory. */
final class GroupGrid extends Grid<Group> {

    private static final int MOST_AT_ONCE = 30;

    private final Column<Group> name;

    GroupGrid(Currency currency) {
        Formats formats = Formats.of(getLocale());
        addClassNames("sellers", "groups");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        name = addColumn(group -> group.name().isEmpty() ? getTranslation("grid.group.unsaid") : group.name())
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

    /** Shows these groups of what the title says. */
    void show(String title, List<Group> groups) {
        name.setHeader(title);
        setAllRowsVisible(groups.size() <= MOST_AT_ONCE);
        setItems(groups);
    }
}
