package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.ui.StatementCard;
import trinn.ui.Results;
import trinn.ui.Tone;

/** What one person gets from the draft, line by line, and what that changes against the saved version. */
final class PersonPart extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Paragraph headline = new Paragraph();
    private final Div card = new Div();
    private final Results results = new Results(headline, card);
    private final SerializableConsumer<String> openRule;
    private boolean opened;

    /**
     * @param chooser chooses whose pay it is
     * @param keep keeps this person as a golden case
     * @param switches switches rules off
     * @param openRule shows a rule by its name
     */
    PersonPart(PersonChooser chooser, Button keep, RuleSwitches switches, SerializableConsumer<String> openRule) {
        this.openRule = openRule;
        addClassName("person");
        headline.addClassName("headline");
        headline.getElement().setAttribute("aria-live", "polite");
        card.addClassName("cards");
        add(new H2(getTranslation("workbench.person")), chooser, results, keep, switches);
        say(getTranslation("workbench.working"));
    }

    void setComputing(boolean computing) {
        results.setComputing(computing);
    }

    /** Says why there is no statement. */
    void say(String why) {
        results.setComputing(false);
        headline.setText(why);
        headline.setClassName("quiet", true);
        Tone.show(headline, null);
        card.removeAll();
    }

    /**
     * Shows a statement.
     *
     * @param saved what the saved version pays; null where it pays this person nothing that could be compared
     */
    void show(Statement written, @Nullable Statement saved, Currency currency) {
        results.setComputing(false);
        card.removeAll();
        card.add(new StatementCard(
                getTranslation("workbench.draft"), Tone.ALTERNATIVE, written, currency, this::openRule));
        headline.setClassName("quiet", saved == null);
        if (saved == null) {
            headline.setText(getTranslation("workbench.nothing-saved"));
            Tone.show(headline, null);
            return;
        }
        BigDecimal difference = written.total().subtract(saved.total());
        String key = difference.signum() == 0
                ? "workbench.pays-same"
                : difference.signum() > 0 ? "workbench.pays-more" : "workbench.pays-less";
        headline.setText(getTranslation(key, formats.money(difference.abs(), currency), currency.getCurrencyCode()));
        Tone.show(headline, Tone.ofDifference(difference));
        Details before = new Details(getTranslation("workbench.saved-version"));
        before.add(new StatementCard(
                getTranslation("workbench.saved-version"), Tone.BASELINE, saved, currency, this::openRule));
        before.setOpened(opened);
        before.addOpenedChangeListener(event -> opened = event.isOpened());
        card.add(before);
    }

    private void openRule(StatementLine line) {
        openRule.accept(line.line().rule());
    }
}
