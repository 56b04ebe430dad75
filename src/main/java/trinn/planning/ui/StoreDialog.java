package trinn.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.planning.Plan;
import trinn.planning.PlanTargets;
import trinn.population.store.DataSets;

/** Asks before a plan becomes targets of a new version of the data set, and what is to become of those that overlap. */
final class StoreDialog extends Dialog {

    /** @param stored called with the data set that has the targets */
    StoreDialog(
            Words words,
            Planner planner,
            Planner.Ready ready,
            Plan plan,
            PlanTargets targets,
            SerializableConsumer<DataSets.Imported> stored) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(words.say("plan.store.title"));
        String period = words.period(plan.goal().year());
        add(new Paragraph(words.say(
                "plan.store.what",
                ready.head().name(),
                targets.rows().size(),
                period,
                plan.company().sellers().size())));
        int overlapping = targets.into(ready.targets(), false).overlapping();
        RadioButtonGroup<Boolean> overlap = choice(words, overlapping);
        if (overlapping > 0) {
            add(overlap);
        }
        Button cancel = new Button(words.say("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button store = new Button(words.say("plan.store.do"));
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.setDisableOnClick(true);
        store.addClickListener(event -> {
            boolean replace = overlapping > 0 && overlap.getValue();
            store.setText(words.say("plan.store.running"));
            UI ui = UI.getCurrent();
            Thread.ofVirtual().start(Signed.carry(() -> {
                DataSets.Imported imported = planner.store(ready, targets, replace);
                ui.accessLater(() -> tell(words, imported, stored), () -> {}).run();
            }));
        });
        getFooter().add(cancel, store);
    }

    private static RadioButtonGroup<Boolean> choice(Words words, int overlapping) {
        RadioButtonGroup<Boolean> overlap = new RadioButtonGroup<>();
        overlap.setLabel(words.say("plan.store.overlap", overlapping));
        overlap.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        overlap.setItems(false, true);
        overlap.setItemLabelGenerator(replace -> words.say(replace ? "plan.store.replace" : "plan.store.keep"));
        overlap.setValue(false);
        return overlap;
    }

    private void tell(
            Words words, DataSets.@Nullable Imported imported, SerializableConsumer<DataSets.Imported> stored) {
        if (imported == null) {
            add(new Paragraph(words.say("plan.store.failed")));
        } else {
            close();
            stored.accept(imported);
        }
    }
}
