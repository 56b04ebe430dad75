package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import trinn.settlement.Step;
import trinn.statement.StatementLine;

/** What a line is called: its component, and what was done to it where the line is no award. */
final class StepNames {

    private StepNames() {}

    static String name(Component reader, StatementLine line) {
        Step step = line.step();
        String component = line.component();
        return step == Step.AWARD
                ? component
                : component + " · "
                        + reader.getTranslation("step." + step.name().toLowerCase(Locale.ROOT));
    }
}
