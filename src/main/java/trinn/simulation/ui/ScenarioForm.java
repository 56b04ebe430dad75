package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import trinn.simulation.NextYear;
import trinn.ui.Scale;
import trinn.ui.TermSlider;
import trinn.ui.Unit;

/** What is assumed of next year, each number with a sentence of what it does. */
final class ScenarioForm extends Div {

    private static final BigDecimal NEARLY_ALL_LESS = new BigDecimal("-0.99");
    private static final int LAST_SEED = 9999;

    private final TermSlider growth = slider("growth", Scale.of("-0.2", "0.3", "0.01"), Unit.PERCENT, NEARLY_ALL_LESS);
    private final TermSlider quotas = slider("quotas", Scale.of("-0.2", "0.3", "0.01"), Unit.PERCENT, NEARLY_ALL_LESS);
    private final TermSlider churn = slider("churn", Scale.of("0", "0.5", "0.01"), Unit.PERCENT, BigDecimal.ZERO);
    private final TermSlider spread = slider("spread", Scale.of("0", "0.5", "0.01"), Unit.PERCENT, BigDecimal.ZERO);
    private final TermSlider answer = slider("answer", Scale.of("0", "2", "0.1"), Unit.NONE, BigDecimal.ZERO);
    private final IntegerField seed = new IntegerField();

    /** @param changed hears that something else is assumed */
    ScenarioForm(Runnable changed) {
        addClassName("scenario");
        add(part("growth", growth), part("quotas", quotas), part("churn", churn));
        add(part("spread", spread), part("answer", answer), part("seed", seed));
        seed.setLabel(getTranslation("year.seed"));
        seed.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        seed.setStepButtonsVisible(true);
        seed.setMin(1);
        seed.setMax(LAST_SEED);
        seed.setValue((int) NextYear.SAME.seed());
        seed.addValueChangeListener(event -> {
            if (event.isFromClient() && !seed.isInvalid() && event.getValue() != null) {
                changed.run();
            }
        });
        for (TermSlider slider : new TermSlider[] {growth, quotas, churn, spread, answer}) {
            slider.addValueChangeListener(event -> changed.run());
        }
    }

    private TermSlider slider(String name, Scale scale, Unit unit, BigDecimal least) {
        BigDecimal most = name.equals("churn") || name.equals("spread") ? BigDecimal.ONE : BigDecimal.TEN;
        TermSlider slider =
                new TermSlider(getTranslation("year." + name), scale.accepting(least, most), unit, BigDecimal.ZERO);
        slider.setId("year-" + name);
        return slider;
    }

    private Div part(String name, Component field) {
        Span about = new Span(getTranslation("year." + name + ".about"));
        about.addClassName("about");
        return new Div(field, about);
    }

    /** What is assumed now. */
    NextYear scenario() {
        Integer number = seed.getValue();
        return new NextYear(
                growth.getValue(),
                quotas.getValue(),
                churn.getValue(),
                spread.getValue(),
                answer.getValue(),
                number == null ? NextYear.SAME.seed() : number);
    }
}
