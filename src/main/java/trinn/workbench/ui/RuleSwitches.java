package trinn.workbench.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import trinn.workbench.Part;

/** Switches rules off for a while, to see what they do for one person; the draft stays as it is. */
final class RuleSwitches extends Details {

    private final CheckboxGroup<String> on = new CheckboxGroup<>();
    private final Set<String> off = new HashSet<>();
    private List<String> names = List.of();

    /** @param switched called after a rule was switched */
    RuleSwitches(Runnable switched) {
        addClassName("rule-switches");
        on.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        on.setAriaLabel(getTranslation("workbench.switches"));
        on.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                off.clear();
                off.addAll(names);
                off.removeAll(event.getValue());
                sum();
                switched.run();
            }
        });
        add(on);
        sum();
    }

    /** The rules that are switched off. */
    Set<String> off() {
        return new TreeSet<>(off);
    }

    /** The rules that the draft has. */
    void setRules(List<Part> rules, UnaryOperator<String> label) {
        List<String> now = rules.stream().map(Part::name).distinct().toList();
        if (!now.equals(names)) {
            names = now;
            off.retainAll(names);
            on.setItems(names);
            on.setItemLabelGenerator(label::apply);
            Set<String> chosen = new HashSet<>(names);
            chosen.removeAll(off);
            on.setValue(chosen);
            sum();
        }
    }

    private void sum() {
        setSummaryText(
                off.isEmpty()
                        ? getTranslation("workbench.switches")
                        : getTranslation("workbench.switches-off", off.size()));
    }
}
