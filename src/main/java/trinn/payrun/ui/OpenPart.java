package trinn.payrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.payrun.PayRun;
import trinn.payrun.RefusedException;
import trinn.payrun.store.PayDesk;
import trinn.payrun.store.PayRuns;
import trinn.payrun.store.RunDesk;
import trinn.plan.store.Workforces;
import trinn.population.store.DataSetSummary;
import trinn.ui.Asking;
import trinn.ui.Background;

/** Opens the run of a period of a data set. */
final class OpenPart extends Div {

    private final RunWords words = new RunWords(this, getLocale());
    private final Asking asking = new Asking();
    private final PayRuns runs;
    private final Select<DataSetSummary> data = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Button open = new Button();
    private final Paragraph wrong = new Paragraph();

    /** @param opened is given the run that was opened */
    OpenPart(PayRuns runs, RunDesk desk, PayDesk pay, Workforces workforces, Consumer<PayRun> opened) {
        this.runs = runs;
        addClassName("run-open");
        List<DataSetSummary> all = workforces.newest();
        data.setLabel(words.text("data"));
        data.setItems(all);
        data.setItemLabelGenerator(DataSetSummary::name);
        period.setLabel(words.text("period"));
        period.setItemLabelGenerator(one -> one == null ? "" : words.period(one));
        open.setText(words.text("open"));
        open.setEnabled(false);
        open.setDisableOnClick(true);
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        data.addValueChangeListener(event -> load());
        period.addValueChangeListener(event -> open.setEnabled(event.getValue() != null));
        open.addClickListener(event -> {
            try {
                opened.accept(desk.open(data.getValue().name(), period.getValue()));
            } catch (RefusedException e) {
                wrong.setText(words.refusal(e));
                open.setEnabled(true);
            }
        });
        Button bounds = new Button(words.text("bounds"), event -> {
            DataSetSummary of = data.getValue();
            new BoundsDialog(pay, of.name(), of.currency(), runs.bounds(of.name())).open();
        });
        bounds.addThemeVariants(ButtonVariant.TERTIARY);
        add(data, period, open, bounds, wrong);
        setVisible(!all.isEmpty());
        runs.all().stream()
                .findFirst()
                .flatMap(run -> all.stream()
                        .filter(one -> one.name().equals(run.dataSet()))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(data::setValue);
    }

    /** The population may have to be measured first. */
    private void load() {
        Consumer<Runnable> tell = asking.next();
        String name = data.getValue().name();
        period.setEnabled(false);
        Background.start(() -> {
            List<Period> periods = runs.periods(name);
            tell.accept(() -> {
                period.setItems(periods);
                period.setEnabled(!periods.isEmpty());
                period.setHelperText(periods.isEmpty() ? words.text("period.none") : due(periods));
                if (!periods.isEmpty()) {
                    period.setValue(periods.getFirst());
                }
            });
        });
    }

    /** How many of the periods are over, so that somebody waits for the pay of them; null where none is. */
    private @Nullable String due(List<Period> periods) {
        LocalDate today = LocalDate.now();
        long over = periods.stream().filter(one -> !one.to().isAfter(today)).count();
        return over == 0 ? null : words.text("period.due", over, words.period(periods.getFirst()));
    }
}
