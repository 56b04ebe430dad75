package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.Payment;

/** The cost centre of each department. */
final class CentrePart extends Part {

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    CentrePart(Draft draft, Handover run) {
        super(draft);
        Set<String> departments = new TreeSet<>(draft.mapping().costCentres().keySet());
        run.payments().stream().map(Payment::department).forEach(departments::add);
        Paragraph about = new Paragraph(texts.text("setup.cost-centres.about"));
        about.addClassName("quiet");
        add(about);
        departments.forEach(department -> {
            TextField field = new TextField();
            field.setLabel(department.isEmpty() ? texts.text("setup.no-department") : department);
            field.setValue(draft.mapping().costCentre(department));
            field.addValueChangeListener(event -> draft.costCentre(department, event.getValue()));
            fields.put(department, field);
            add(field);
        });
    }

    @Override
    void show(List<Obstacle> found) {
        fields.forEach((department, field) -> mark(field, found, one -> switch (one.reason()) {
            case NO_COST_CENTRE -> one.at().equals(department);
            case TOO_LONG, FORMULA -> one.at().equals(field.getValue().strip());
            default -> false;
        }));
    }
}
