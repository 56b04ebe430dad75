package trinn.team.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.function.Consumer;
import trinn.facts.Period;
import trinn.format.Formats;

/** Which department and period. */
final class TeamChoice extends Div {

    /** @param go hears of another place */
    TeamChoice(List<Period> periods, List<String> departments, TeamPlace here, Consumer<TeamPlace> go) {
        addClassName("team-choice");
        Formats formats = Formats.of(getLocale());
        Select<String> department = new Select<>();
        department.setLabel(getTranslation("team.department"));
        department.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("team.no-department") : name);
        department.setItems(departments);
        department.setValue(here.department());
        department.addValueChangeListener(event -> go.accept(here.withDepartment(event.getValue())));
        Select<Period> period = new Select<>();
        period.setLabel(getTranslation("context.period"));
        period.setItemLabelGenerator(one -> formats.period(one.from(), one.to()));
        period.setItems(periods);
        periods.stream()
                .filter(one -> one.id().equals(here.period()))
                .findFirst()
                .ifPresent(period::setValue);
        period.addValueChangeListener(
                event -> go.accept(here.withPeriod(event.getValue().id())));
        department.addThemeVariants(SelectVariant.LUMO_SMALL);
        period.addThemeVariants(SelectVariant.LUMO_SMALL);
        add(department, period);
    }
}
