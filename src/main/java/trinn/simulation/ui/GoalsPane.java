package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.store.Population;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.simulation.GoalReach;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.statement.KpiWords;

/** How the targets of a KPI were reached, by department, and which targets most would reach. */
final class GoalsPane extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final GoalWords goals = new GoalWords(getLocale());
    private final Select<String> kpi = new Select<>();
    private final Div content = new Div();
    private SortedMap<String, List<GoalReach>> reach = new TreeMap<>();
    private @Nullable Population shown;

    GoalsPane() {
        addClassNames("figures-pane", "goals-pane");
        Paragraph how = new Paragraph(getTranslation("goals.how", GoalReach.LEAST_TARGETS));
        how.addClassName("quiet");
        kpi.addThemeVariants(SelectVariant.LUMO_SMALL);
        kpi.setAriaLabel(getTranslation("goals.kpi"));
        kpi.setItemLabelGenerator(this::name);
        kpi.addValueChangeListener(event -> draw());
        add(how, kpi, content);
    }

    /** Shows the targets of a population; they are what they are, whatever a scheme pays for them. */
    void show(Population population) {
        if (shown == population) {
            return;
        }
        shown = population;
        reach = GoalReach.of(population.facts(), population.catalogue()::isLess);
        String chosen = kpi.getValue();
        kpi.setItems(reach.keySet());
        kpi.setVisible(!reach.isEmpty());
        kpi.setValue(Stream.concat(Stream.of(chosen == null ? "" : chosen, "revenue", "sales"), reach.keySet().stream())
                .filter(reach::containsKey)
                .findFirst()
                .orElse(null));
        draw();
    }

    private String name(String code) {
        return shown == null ? code : new KpiWords(shown.catalogue()).name(code, getLocale());
    }

    private void draw() {
        content.removeAll();
        Population population = shown;
        if (population == null || reach.isEmpty()) {
            content.add(new Paragraph(getTranslation("goals.none")));
            return;
        }
        String code = kpi.getValue();
        List<GoalReach> rows = code == null ? List.of() : reach.getOrDefault(code, List.of());
        Kind kind = code == null ? Kind.NUMBER : new KpiWords(population.catalogue()).kind(code);
        FigureTable table =
                new FigureTable("grid.department", "goals.targets", "goals.average", "goals.reached", "goals.right");
        for (GoalReach one : rows) {
            table.row(
                    one.department().isEmpty() ? getTranslation("goals.all") : one.department(),
                    "",
                    List.of(
                            Cell.of(formats.count(one.targets())),
                            Cell.of(number(kind, one.average())),
                            goals.reached(one),
                            Cell.of(right(kind, one))));
        }
        content.add(table);
    }

    /** The targets that 80 to 70 % would reach: as a part of what they are, and as their mean. */
    private String right(Kind kind, GoalReach one) {
        BigDecimal easy = one.easy();
        BigDecimal hard = one.hard();
        if (easy == null || hard == null) {
            return "–";
        }
        return getTranslation(
                "goals.right.of",
                formats.percent(easy.min(hard).setScale(3, RoundingMode.HALF_UP)),
                formats.percent(easy.max(hard).setScale(3, RoundingMode.HALF_UP)),
                number(kind, one.average().multiply(easy.min(hard))),
                number(kind, one.average().multiply(easy.max(hard))));
    }

    private String number(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> formats.wholeMoney(number);
            case RATIO -> formats.percent(number.setScale(3, RoundingMode.HALF_UP));
            default -> formats.decimals(number, 1);
        };
    }
}
