package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import trinn.evaluation.Gap;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.simulation.MeantKpi;
import trinn.simulation.store.Answer;
import trinn.ui.Figure;
import trinn.ui.Results;
import trinn.ui.Tone;

/** What the draft pays everybody of the data set, against what the saved version does; and which of its KPIs the data does not have. */
final class EveryonePart extends Div {

    private static final int NOT_KNOWN = -1;
    private static final String CLIFFS = "cliffs";

    private final Formats formats = Formats.of(getLocale());
    private final Div figures = new Div();
    private final Results results = new Results(figures);
    private final Paragraph note = new Paragraph();
    private final Div lacks = new Div();
    private final Button open = new Button();
    private int cliffs = NOT_KNOWN;

    /** @param whole opens the whole simulation */
    EveryonePart(SerializableRunnable whole) {
        addClassName("everyone");
        figures.addClassName("trinn-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        note.addClassName("quiet");
        lacks.addClassName("lacks");
        lacks.getElement().setAttribute("role", "status");
        open.setText(getTranslation("workbench.whole"));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.addClickListener(event -> whole.run());
        Div heading = new Div(new H2(getTranslation("workbench.everyone")), open);
        heading.addClassName("heading");
        add(heading, results, note, lacks);
        say(getTranslation("workbench.working"));
    }

    /** Leaves what it shows, dimmed, until there is something new. */
    void setComputing(boolean computing) {
        results.setComputing(computing);
    }

    /** Says why there is nothing to be shown. */
    void say(String why) {
        setComputing(false);
        figures.removeAll();
        lacks.removeAll();
        note.setText(why);
        open.setVisible(false);
    }

    /** @param saved whether there is a saved version, against which everything can be looked at */
    void show(Answer.Results all, Currency currency, boolean saved) {
        setComputing(false);
        Comparison comparison = all.comparison();
        tellLacks(all);
        note.setText("");
        open.setVisible(saved);
        figures.removeAll();
        BigDecimal change = comparison.difference();
        add("workbench.cost", Tone.ALTERNATIVE, formats.wholeMoney(comparison.alternative()), currency);
        if (saved) {
            against(comparison, change, currency);
        }
        showCliffs();
    }

    private void against(Comparison comparison, BigDecimal change, Currency currency) {
        add("workbench.difference", Tone.ofDifference(change), formats.wholeMoneyDifference(change), currency);
        count("totals.more", comparison.count(1), Tone.MORE);
        count("totals.less", comparison.count(-1), Tone.LESS);
        count("totals.same", comparison.count(0), Tone.SAME);
    }

    /** At so many values a little more decides much; they are counted later than what everybody is paid. */
    void setCliffs(int found) {
        cliffs = found;
        showCliffs();
    }

    private void showCliffs() {
        figures.getChildren()
                .filter(figure -> figure.getElement().getClassList().contains(CLIFFS))
                .toList()
                .forEach(figures::remove);
        if (cliffs != NOT_KNOWN && figures.getChildren().findAny().isPresent()) {
            Figure figure = new Figure(getTranslation("workbench.cliffs"));
            figure.addClassName(CLIFFS);
            figure.show(cliffs == 0 ? Tone.SAME : Tone.LESS, formats.count(cliffs));
            figures.add(figure);
        }
    }

    /** Without this, a KPI of another name looks like pay of nothing. */
    private void tellLacks(Answer.Results all) {
        lacks.removeAll();
        List<String> has = all.population().kpis();
        List<String> unknown = all.after().gaps().stream()
                .filter(Gap::isUnknownKpi)
                .map(Gap::key)
                .distinct()
                .toList();
        for (String kpi : unknown) {
            String meant = MeantKpi.of(kpi, has);
            lacks.add(new Paragraph(
                    meant == null
                            ? getTranslation("workbench.lacks", kpi)
                            : getTranslation("workbench.lacks.meant", kpi, meant)));
        }
        if (!unknown.isEmpty()) {
            lacks.add(new Details(
                    getTranslation("workbench.lacks.has", has.size()), new Paragraph(String.join(", ", has))));
        }
    }

    private void add(String key, Tone tone, String value, Currency currency) {
        Figure figure = new Figure(getTranslation(key, currency.getCurrencyCode()));
        figure.show(tone, value);
        figures.add(figure);
    }

    private void count(String key, long count, Tone tone) {
        Figure figure = new Figure(getTranslation(key));
        figure.show(count == 0 ? Tone.SAME : tone, formats.count(count));
        figures.add(figure);
    }
}
