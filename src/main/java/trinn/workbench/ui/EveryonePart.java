package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
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
    private final Button open = new Button();

    /** @param whole opens the whole simulation */
    EveryonePart(SerializableRunnable whole) {
        addClassName("everyone");
        figures.addClassName("trinn-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        note.addClassName("quiet");
        open.setText(getTranslation("workbench.whole"));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.addClickListener(event -> whole.run());
        Div heading = new Div(new H2(getTranslation("workbench.everyone")), open);
        heading.addClassName("heading");
        add(heading, results, note);
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
        open.setVisible(false);
    }

    /** @param saved whether there is a saved version, against which everything can be looked at */
    void show(Comparison comparison, Currency currency, boolean saved) {
        setComputing(false);
        note.setText("");
        open.setVisible(saved);
        figures.removeAll();
        BigDecimal change = comparison.difference();
        add("workbench.cost", Tone.ALTERNATIVE, formats.wholeMoney(comparison.alternative()), currency);
        add("workbench.difference", Tone.ofDifference(change), formats.wholeMoneyDifference(change), currency);
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
