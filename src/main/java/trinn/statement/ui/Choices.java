package trinn.statement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.population.store.DataSetSummary;
import trinn.scheme.store.SchemeVersion;

/** The data set and the scheme, at the top of the page. */
public final class Choices extends Div {

    /**
     * @param chosenData hears the id of another data set
     * @param scheme the version; null for those that are assigned
     * @param isAssigned whether any is assigned, so that those can be chosen
     * @param chosenScheme hears the hash of another version of a scheme; empty for those that are assigned
     */
    public Choices(
            List<DataSetSummary> allData,
            DataSetSummary data,
            List<SchemeVersion> schemes,
            @Nullable SchemeVersion scheme,
            boolean isAssigned,
            Consumer<String> chosenData,
            Consumer<String> chosenScheme) {
        addClassName("what-if-context");
        Select<DataSetSummary> sets = select("context.data", "data", allData, data);
        sets.setItemLabelGenerator(
                one -> one.newest() ? one.name() : getTranslation("data.version", one.name(), one.version()));
        sets.addValueChangeListener(
                event -> chosenData.accept(Long.toString(event.getValue().id())));
        Select<SchemeVersion> plans = select("statements.scheme", "scheme", schemes, scheme);
        String assigned = getTranslation("statements.as-assigned");
        plans.setEmptySelectionAllowed(isAssigned);
        plans.setEmptySelectionCaption(assigned);
        plans.setItemLabelGenerator(one ->
                one == null ? assigned : one.title(getLocale()) + (one.label().isEmpty() ? "" : " · " + one.label()));
        plans.addValueChangeListener(event -> chosenScheme.accept(
                event.getValue() == null ? "" : event.getValue().hash()));
        add(sets, plans);
    }

    private <T> Select<T> select(String label, String className, List<T> items, @Nullable T value) {
        Select<T> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.addClassName(className);
        select.setAriaLabel(getTranslation(label));
        select.setItems(items);
        select.setValue(value);
        return select;
    }
}
