package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Currency;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.ui.Figure;
import trinn.ui.Results;
import trinn.ui.Tone;

/** What the draft pays everybody of the data set, against what the saved version does. */
final class EveryonePart extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Div figures = new Div();
    private final Results results = new Results(figures);
    private final Paragraph note = new Paragraph();

    EveryonePart() {
        addClassName("everyone");
        figures.addClassName("trinn-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        note.addClassName("quiet");
        add(new H2(getTranslation("workbench.everyone")), results, note);
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
        note.setText(why);
    }

    void show(Comparison comparison, Currency currency) {
        setComputing(false);
        note.setText("");
        figures.removeAll();
        BigDecimal change = comparison.difference();
        add("workbench.cost", Tone.ALTERNATIVE, formats.wholeMoney(comparison.alternative()), currency);
        add("workbench.against", Tone.ofDifference(change), formats.wholeMoneyDifference(change), currency);
        count("totals.more", comparison.count(1), Tone.MORE);
        count("totals.less", comparison.count(-1), Tone.LESS);
        count("totals.same", comparison.count(0), Tone.SAME);
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
