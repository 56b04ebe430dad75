package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.simulation.store.Answer;

/** Two ways to put results side by side: several plans on one data set, or one plan on several data sets. */
final class SideBySidePane extends Div {

    private static final String PLANS = "side.plans";
    private static final String DATA = "side.data";

    private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
    private final PlansBeside plans;
    private final DataBeside data;
    private Answer.@Nullable Results shown;

    /** @param taken called after an alternative was taken up again */
    SideBySidePane(Currency currency, Experiment experiment, Store store, Runnable taken) {
        addClassNames("figures-pane", "side-pane");
        plans = new PlansBeside(currency, experiment, store, taken);
        data = new DataBeside(experiment, store);
        way.setAriaLabel(getTranslation("side.title"));
        way.setItems(List.of(PLANS, DATA));
        way.setItemLabelGenerator(this::getTranslation);
        way.setValue(PLANS);
        way.addValueChangeListener(event -> draw());
        data.setVisible(false);
        add(way, plans, data);
    }

    void show(Answer.Results results) {
        shown = results;
        draw();
    }

    private void draw() {
        boolean several = PLANS.equals(way.getValue());
        plans.setVisible(several);
        data.setVisible(!several);
        if (shown != null && several) {
            plans.show(shown);
        } else if (shown != null) {
            data.show(shown);
        }
    }
}
