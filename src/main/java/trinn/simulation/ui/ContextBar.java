package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;

/** The data set and the period, at the top of every page. */
final class ContextBar extends Div implements AfterNavigationObserver {

    private final Select<DataSetSummary> data = new Select<>();
    private final Select<String> period = new Select<>();
    private boolean quiet;

    /**
     * @param chosenData called after another data set was taken
     * @param chosenPeriod called after another period was taken
     */
    ContextBar(Experiment experiment, Runnable chosenData, Runnable chosenPeriod) {
        addClassName("what-if-context");
        data.addThemeVariants(SelectVariant.LUMO_SMALL);
        data.addClassName("data");
        data.setAriaLabel(getTranslation("context.data"));
        data.setItemLabelGenerator(this::label);
        data.setItems(experiment.allData());
        experiment.data().ifPresent(data::setValue);
        data.addValueChangeListener(event -> {
            experiment.choose(event.getValue());
            chosenData.run();
        });
        period.addThemeVariants(SelectVariant.LUMO_SMALL);
        period.addClassName("period");
        period.setAriaLabel(getTranslation("context.period"));
        period.addValueChangeListener(event -> {
            if (!quiet) {
                experiment.choosePeriod(Objects.requireNonNullElse(event.getValue(), ""));
                chosenPeriod.run();
            }
        });
        if (experiment.allData().isEmpty()) {
            add(new Span(getTranslation("context.no-data")));
        } else {
            add(data, period);
        }
    }

    /** Takes the data set that the address names, such as {@code what-if?data=3}, if it is there. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("data")
                .ifPresent(id -> data.getListDataView()
                        .getItems()
                        .filter(one -> Long.toString(one.id()).equals(id))
                        .findFirst()
                        .ifPresent(data::setValue));
    }

    /** The newest version goes by its name alone. */
    private String label(DataSetSummary summary) {
        return summary.newest() ? summary.name() : getTranslation("data.version", summary.name(), summary.version());
    }

    /** Offers these periods and all of them together. */
    void setPeriods(List<Period> periods, String chosen) {
        Formats formats = Formats.of(getLocale());
        quiet = true;
        period.setItemLabelGenerator(id -> periods.stream()
                .filter(each -> each.id().equals(id))
                .reduce((one, longer) -> longer)
                .map(each -> formats.period(each.from(), each.to()))
                .orElseGet(() -> getTranslation("context.all-periods")));
        period.setItems(Stream.concat(Stream.of(""), periods.stream().map(Period::id))
                .distinct()
                .toList());
        period.setValue(chosen);
        quiet = false;
    }
}
