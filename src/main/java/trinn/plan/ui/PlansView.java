package trinn.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.plan.Assignment;
import trinn.plan.Workforce;
import trinn.plan.store.Assignments;
import trinn.plan.store.Workforces;
import trinn.population.store.DataSetSummary;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** Which approved version of a scheme pays whom, and whether everybody can be paid for a period. */
@Route(value = "plans", layout = MainLayout.class)
@Menu(title = "task.plans", order = 1.7)
@RolesAllowed({"DESIGNER", "FINANCE", "AUDITOR"})
public final class PlansView extends View {

    private final Assignments assignments;
    private final Workforces workforces;
    private final Div page = new Div();
    private @Nullable DataSetSummary chosen;

    PlansView(Assignments assignments, Workforces workforces) {
        super("task.plans", "plans");
        this.assignments = assignments;
        this.workforces = workforces;
        addClassNames("statements-view", "plans-view");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        add(head());
        List<DataSetSummary> all = workforces.newest();
        if (all.isEmpty()) {
            add(empty("empty.no-data", "plans.no-data"));
            return;
        }
        Set<String> assigned =
                assignments.all().stream().map(Assignment::dataSet).collect(Collectors.toSet());
        Select<DataSetSummary> data = new Select<>();
        data.setLabel(getTranslation("plans.data"));
        data.setItems(all);
        data.setItemLabelGenerator(DataSetSummary::name);
        String wanted = chosen == null ? "" : chosen.name();
        data.setValue(all.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> assigned.contains(one.name()))
                        .findFirst())
                .orElse(all.getFirst()));
        data.addValueChangeListener(event -> show(event.getValue()));
        add(data, page);
        show(data.getValue());
    }

    private void show(DataSetSummary data) {
        chosen = data;
        page.removeAll();
        Workforce workforce = workforces.of(data.name());
        Map<String, SchemeVersion> versions = assignments.versions();
        Div list = new Div();
        CheckPart check = new CheckPart(assignments, data.name(), workforce, versions);
        Runnable refresh = () -> {
            showList(list, data, workforce, versions, check);
            check.show();
        };
        Div above = new Div(new H2(getTranslation("plans.assignments")));
        above.addClassName("above");
        if (assignments.mayChange()) {
            Button assign = new Button(
                    getTranslation("plans.assign"),
                    event -> new AssignDialog(assignments, data, workforce, versions, refresh).open());
            assign.addThemeVariants(ButtonVariant.PRIMARY);
            above.add(assign);
        }
        showList(list, data, workforce, versions, check);
        page.add(new Section(above, list), check);
    }

    private void showList(
            Div list, DataSetSummary data, Workforce workforce, Map<String, SchemeVersion> versions, CheckPart check) {
        list.removeAll();
        List<Assignment> all = assignments.of(data.name());
        if (all.isEmpty()) {
            list.add(empty("plans.none", "plans.none.do"));
        } else {
            list.add(new AssignmentList(assignments, all, workforce, versions, () -> {
                showList(list, data, workforce, versions, check);
                check.show();
            }));
        }
    }
}
