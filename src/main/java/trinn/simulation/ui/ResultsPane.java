package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.simulation.ComparisonRow;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Investigations;
import trinn.simulation.ui.ResultTabs.Group;
import trinn.ui.Results;

/** What comes of a what-if, by tabs. What was shown last stays until there is something new; only the tab that is seen is worked out. */
final class ResultsPane extends Div {

    /** What a tab shows, and how it takes new results. */
    private record Part(Component content, SerializableConsumer<Answer.Results> show) {}

    private final Div note = new Div();
    private final ResultTabs tabs = new ResultTabs(this::showChosen);
    private final Map<Tab, Part> parts = new LinkedHashMap<>();
    private final SellersPane sellers;
    private final Tab everybody;
    private final Results results = new Results();
    private Answer.@Nullable Results shown;

    /**
     * @param side what stands side by side
     * @param take gives a term of the alternative another value
     * @param opened hears of the payout that a click on a dot or a seller asks for
     */
    ResultsPane(
            Currency currency,
            Investigations investigations,
            SideBySidePane side,
            BiConsumer<String, BigDecimal> take,
            BiConsumer<Answer.Results, ComparisonRow> opened) {
        addClassName("results-pane");
        note.addClassNames("stale");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        sellers = new SellersPane(currency, opened);
        FiguresPane figures = new FiguresPane(currency, sellers::open);
        AttributionPane attribution = new AttributionPane(currency, investigations);
        SensitivityPane sensitivity = new SensitivityPane(currency, investigations, take);
        CoveragePane coverage = new CoveragePane(currency, investigations);
        GoalsPane goals = new GoalsPane();
        FairnessPane fairness = new FairnessPane(investigations);
        NextYearPane year = new NextYearPane(currency, investigations);
        CurvePane curve = new CurvePane(currency, investigations);
        FindPane find = new FindPane(currency, investigations, take);
        everybody = tab(Group.WHO, "results.everybody", new Part(sellers, answer -> {}));
        tab(Group.WHO, "figures.title", new Part(figures, answer -> figures.show(answer.comparison())));
        tab(Group.WHO, "fairness.title", new Part(fairness, fairness::show));
        tab(Group.WHO, "side.title", new Part(side, side::show));
        tab(Group.WHY, "attribution.title", new Part(attribution, attribution::show));
        tab(Group.WHY, "coverage.title", new Part(coverage, coverage::show));
        tab(Group.WHY, "curve.title", new Part(curve, curve::show));
        tab(Group.TERMS, "sensitivity.title", new Part(sensitivity, sensitivity::show));
        tab(Group.TERMS, "find.title", new Part(find, find::show));
        tab(Group.AHEAD, "year.title", new Part(year, year::show));
        tab(Group.AHEAD, "goals.title", new Part(goals, answer -> goals.show(answer.population())));
        parts.values().forEach(part -> results.add(part.content()));
        add(note, tabs, results);
        showChosen();
    }

    private Tab tab(Group group, String key, Part part) {
        Tab tab = tabs.add(group, key);
        parts.put(tab, part);
        return tab;
    }

    private void showChosen() {
        Tab chosen = tabs.chosen();
        parts.forEach((tab, part) -> part.content().setVisible(tab.equals(chosen)));
        Part part = parts.get(chosen);
        if (shown != null && part != null) {
            part.show().accept(shown);
        }
    }

    void setComputing(boolean computing) {
        results.setComputing(computing);
    }

    /** Leaves room for something wide beside it, or takes it again. */
    void setBeside(boolean wideNeighbour) {
        sellers.setBeside(wideNeighbour);
    }

    /** Says why what is shown is no longer what was asked for; the empty text where it is. */
    void setStale(String why) {
        note.setText(why);
        note.setVisible(!why.isEmpty());
        setClassName("is-stale", !why.isEmpty());
    }

    /** Whether there is anything to be seen. */
    boolean isShowing() {
        return shown != null;
    }

    void show(Answer.Results answer) {
        shown = answer;
        sellers.show(answer);
        showChosen();
    }

    /** Tells on which payouts the list of sellers is focused, or that it is on all by null. */
    void whenFocused(SerializableConsumer<@Nullable Focus> listener) {
        sellers.whenFocused(listener);
    }

    /** Shows only the sellers of these payouts; asked for once more, all again. */
    void focus(Focus on) {
        tabs.choose(everybody);
        sellers.focus(on);
    }
}
