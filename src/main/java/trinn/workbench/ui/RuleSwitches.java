package trinn.workbench.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import trinn.workbench.Part;

/** Switches rules off for a while, to see what they do for one person; the draft stays as it is. */
final class RuleSwitches extends Details {

    private final Runnable switched;
    private final Div boxes = new Div();
    private final Set<String> off = new HashSet<>();
    private List<String> names = List.of();

    /** @param switched called after a rule was switched */
    RuleSwitches(Runnable switched) {
        this.switched = switched;
        addClassName("rule-switches");
        boxes.addClassName("boxes");
        add(boxes);
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
            boxes.removeAll();
            names.forEach(name -> boxes.add(box(name, label.apply(name))));
            sum();
        }
    }

    private Checkbox box(String name, String label) {
        Checkbox box = new Checkbox(label, !off.contains(name));
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                if (event.getValue()) {
                    off.remove(name);
                } else {
                    off.add(name);
                }
                sum();
                switched.run();
            }
        });
        return box;
    }

    private void sum() {
        setSummaryText(
                off.isEmpty()
                        ? getTranslation("workbench.switches")
                        : getTranslation("workbench.switches-off", off.size()));
    }
}
