package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.population.store.DataSetSummary;
import trinn.simulation.store.RunSummary;

/** The saved what-ifs, to be put beside. One of other data cannot be taken, and says why. */
final class SavedBeside extends Select<RunSummary> {

    /** What is offered, and for which data. */
    private record Offered(List<RunSummary> runs, Optional<DataSetSummary> data) {}

    private final Experiment experiment;
    private @Nullable Offered offered;

    SavedBeside(Experiment experiment, SerializableConsumer<RunSummary> taken) {
        this.experiment = experiment;
        addThemeVariants(SelectVariant.LUMO_SMALL);
        setLabel(getTranslation("side.saved"));
        setItemLabelGenerator(RunSummary::name);
        setRenderer(new ComponentRenderer<>(this::item));
        setItemEnabledProvider(this::fits);
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                taken.accept(event.getValue());
                clear();
            }
        });
    }

    /** Offers these; nothing is seen of it where there are none. */
    void offer(List<RunSummary> all) {
        Offered now = new Offered(all, experiment.data());
        if (!now.equals(offered)) {
            offered = now;
            setItems(all);
            setVisible(!all.isEmpty());
        }
    }

    private boolean fits(RunSummary run) {
        return experiment
                .data()
                .filter(data -> data.name().equals(run.dataSet()) && data.version() == run.dataVersion())
                .isPresent();
    }

    private Div item(RunSummary run) {
        Div item = new Div(new Span(run.name()));
        if (!fits(run)) {
            Span why = new Span(getTranslation(
                    "side.saved.other", getTranslation("data.version", run.dataSet(), run.dataVersion())));
            why.addClassName("why");
            item.add(why);
        }
        item.addClassName("version");
        return item;
    }
}
