package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Optional;
import trinn.population.store.DataSetSummary;
import trinn.simulation.NextYear;
import trinn.simulation.ui.Beside.Data;
import trinn.ui.Scale;
import trinn.ui.TermSlider;
import trinn.ui.Unit;

/** Chooses a data set to be put beside, and what is assumed of it. One of other money cannot be taken, and says why. */
final class DataForm extends Div {

    private static final BigDecimal NEARLY_ALL_LESS = new BigDecimal("-0.99");
    private static final BigDecimal TENTH_LESS = new BigDecimal("-0.1");

    private final Experiment experiment;
    private final Select<DataSetSummary> data = new Select<>();
    private final TermSlider growth = slider("growth");
    private final TermSlider quotas = slider("quotas");

    /** @param added takes what was chosen */
    DataForm(Experiment experiment, SerializableConsumer<Data> added) {
        this.experiment = experiment;
        addClassName("data-form");
        data.addThemeVariants(SelectVariant.LUMO_SMALL);
        data.setLabel(getTranslation("context.data"));
        data.setItemLabelGenerator(this::title);
        data.setRenderer(new ComponentRenderer<>(this::item));
        data.setItemEnabledProvider(this::fits);
        Button tenth = new Button(
                getTranslation("side.tenth"),
                event -> experiment
                        .data()
                        .ifPresent(own -> added.accept(new Data(own.id(), assumed(TENTH_LESS, BigDecimal.ZERO)))));
        tenth.addClassName("tenth");
        Button add = new Button(getTranslation("side.add"), event -> chosen().ifPresent(added));
        add.addClassName("add");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(add, tenth);
        buttons.addClassName("seek");
        add(data, growth, quotas, buttons);
    }

    /** Offers what is stored now; the question's own data set is chosen first. */
    void offer() {
        Optional<DataSetSummary> before = Optional.ofNullable(data.getValue());
        data.setItems(experiment.allData());
        before.filter(experiment.allData()::contains)
                .filter(this::fits)
                .or(experiment::data)
                .ifPresent(data::setValue);
    }

    private TermSlider slider(String name) {
        TermSlider slider = new TermSlider(
                getTranslation("year." + name),
                Scale.of("-0.2", "0.3", "0.01").accepting(NEARLY_ALL_LESS, BigDecimal.TEN),
                Unit.PERCENT,
                BigDecimal.ZERO);
        slider.setId("side-" + name);
        return slider;
    }

    private Optional<Data> chosen() {
        return Optional.ofNullable(data.getValue())
                .map(one -> new Data(one.id(), assumed(growth.getValue(), quotas.getValue())));
    }

    private static NextYear assumed(BigDecimal growth, BigDecimal quotas) {
        return growth.signum() == 0 && quotas.signum() == 0
                ? NextYear.SAME
                : new NextYear(
                        growth.stripTrailingZeros(),
                        quotas.stripTrailingZeros(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        NextYear.SAME.seed());
    }

    private boolean fits(DataSetSummary one) {
        return experiment
                .data()
                .filter(own -> own.currency().equals(one.currency()))
                .isPresent();
    }

    /** The newest version goes by its name alone. */
    private String title(DataSetSummary one) {
        return one.newest() ? one.name() : getTranslation("data.version", one.name(), one.version());
    }

    private Div item(DataSetSummary one) {
        Div item = new Div(new Span(title(one)));
        if (!fits(one)) {
            Span why = new Span(getTranslation("side.other-money", one.currency()));
            why.addClassName("why");
            item.add(why);
        }
        item.addClassName("version");
        return item;
    }
}
