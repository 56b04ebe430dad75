package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.Bootstrap;
import trinn.simulation.Bootstrap.Cost;
import trinn.simulation.Drawn;
import trinn.simulation.NextYear;
import trinn.simulation.Outlook;
import trinn.simulation.store.Investigations;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.simulation.ui.TargetsNextYear.Reached;
import trinn.ui.Results;
import trinn.ui.Tone;

/** What both sides would cost next year, how sure that is, and how likely they stay within a budget. */
final class NextYearPane extends WorkPane {

    /** What was worked out: how many sellers leave, what it costs, and which targets are reached. */
    private record Year(int leaving, Bootstrap cost, Reached reached) {}

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Investigations investigations;
    private final ScenarioForm form = new ScenarioForm(this::begin);
    private final UnorderedList sides = new UnorderedList();
    private final Paragraph leaving = new Paragraph();
    private final TextField budget = new TextField();
    private final Div within = new Div();
    private final Div departments = new Div();
    private final TargetsNextYear targets = new TargetsNextYear();
    private final Results shown = new Results();
    private @Nullable Year year;

    NextYearPane(Currency currency, Investigations investigations) {
        super("year.how");
        this.currency = currency;
        this.investigations = investigations;
        addClassNames("figures-pane", "year-pane");
        sides.addClassName("swings");
        budget.setLabel(getTranslation("figures.budget", currency.getCurrencyCode()));
        budget.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        budget.setClearButtonVisible(true);
        budget.setValueChangeMode(ValueChangeMode.LAZY);
        budget.addValueChangeListener(event -> drawWithin());
        within.getElement().setAttribute("role", "status");
        within.addClassName("within");
        Div question = new Div(budget, within);
        question.addClassName("budget");
        Paragraph method = new Paragraph(getTranslation("year.method", formats.count(Bootstrap.DRAWS)));
        method.addClassName("quiet");
        leaving.addClassName("leaving");
        shown.add(sides, leaving, question, new H2(getTranslation("year.departments")), departments, targets, method);
        content.add(shown);
        addComponentAtIndex(1, form);
    }

    @Override
    void begin() {
        NextYear scenario = form.scenario();
        boolean before = content.isVisible();
        work(
                (results, progress) -> {
                    Outlook outlook = investigations.nextYear(results, scenario, progress);
                    return new Year(
                            outlook.leaving(),
                            Bootstrap.of(outlook.rows(), scenario.seed()),
                            Reached.of(results.population(), results.comparison(), outlook.rows()));
                },
                this::done);
        content.setVisible(before);
        shown.setComputing(before);
    }

    @Override
    String refusal() {
        return getTranslation("year.refused");
    }

    private void done(Year worked) {
        year = worked;
        shown.setComputing(false);
        drawSides(worked);
        drawWithin();
        drawDepartments(worked.cost());
        targets.show(results().population(), worked.reached());
    }

    private void drawSides(Year worked) {
        Cost total = worked.cost().total();
        BigDecimal before = results().comparison().baseline();
        BigDecimal after = results().comparison().alternative();
        BarScale scale = BarScale.of(Stream.of(
                BigDecimal.ZERO,
                before,
                after,
                total.baseline().high(),
                total.alternative().high()));
        sides.removeAll();
        sides.add(
                line("tone.baseline", Tone.BASELINE, before, total.baseline(), scale),
                line("tone.alternative", Tone.ALTERNATIVE, after, total.alternative(), scale));
        leaving.setText(getTranslation("year.leaving", worked.leaving()));
        leaving.setVisible(worked.leaving() > 0);
    }

    private ListItem line(String key, Tone tone, BigDecimal last, Drawn next, BarScale scale) {
        Span name = new Span(new Span(getTranslation(key)));
        name.addClassName("name");
        Span about = new Span(getTranslation("year.last", formats.wholeMoney(last)));
        about.addClassName("about");
        name.add(about);
        Span amounts = new Span(new Span(formats.wholeMoney(next.amount())), new Span(interval(next)));
        amounts.addClassName("amounts");
        return new ListItem(name, scale.whiskers(tone, last, next), amounts);
    }

    private String interval(Drawn drawn) {
        return drawn.isKnown()
                ? getTranslation("year.interval", formats.wholeMoney(drawn.low()), formats.wholeMoney(drawn.high()))
                : getTranslation("year.few", Bootstrap.LEAST_SELLERS);
    }

    private void drawWithin() {
        within.removeAll();
        String typed = budget.getValue().strip();
        BigDecimal money = typed.isEmpty() ? null : formats.parse(typed).orElse(null);
        budget.setInvalid(money == null && !typed.isEmpty());
        budget.setErrorMessage(getTranslation("term.no-number"));
        Year worked = year;
        if (money != null && worked != null) {
            Cost total = worked.cost().total();
            within.add(likely("baseline", total.baseline(), money), likely("alternative", total.alternative(), money));
        }
    }

    private Paragraph likely(String side, Drawn drawn, BigDecimal money) {
        return new Paragraph(
                drawn.isKnown()
                        ? getTranslation(
                                "year.within." + side,
                                formats.count(drawn.within(money)),
                                formats.count(drawn.draws()),
                                formats.number(money),
                                currency.getCurrencyCode())
                        : getTranslation("year.few", Bootstrap.LEAST_SELLERS));
    }

    private void drawDepartments(Bootstrap cost) {
        FigureTable table = new FigureTable("grid.department", "tone.baseline", "tone.alternative", "tone.difference");
        row(table, getTranslation("goals.all"), cost.total());
        cost.departments()
                .forEach(part -> row(
                        table,
                        part.department().isEmpty() ? getTranslation("grid.group.unsaid") : part.department(),
                        part.cost()));
        departments.removeAll();
        departments.add(table);
    }

    private void row(FigureTable table, String name, Cost cost) {
        table.row(
                name,
                "",
                List.of(
                        Cell.of(formats.wholeMoney(cost.baseline().amount()) + "\n" + interval(cost.baseline())),
                        Cell.of(formats.wholeMoney(cost.alternative().amount()) + "\n" + interval(cost.alternative())),
                        new Cell(
                                formats.wholeMoneyDifference(cost.difference().amount()) + "\n"
                                        + interval(cost.difference()),
                                Tone.ofDifference(cost.difference().amount()))));
    }
}
