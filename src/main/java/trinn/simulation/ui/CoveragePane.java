package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.simulation.RuleUse;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Investigations;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.ui.Tone;

/** Which rules paid how often, how many and how much, on both sides; those that pay most first, those that never fired last. */
final class CoveragePane extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Div content = new Div();
    private final CoverageDetails details;

    CoveragePane(Currency currency, Investigations investigations) {
        this.currency = currency;
        this.details = new CoverageDetails(investigations);
        addClassNames("figures-pane", "coverage-pane");
        Paragraph how = new Paragraph(getTranslation("coverage.how"));
        how.addClassName("quiet");
        add(how, content, new H2(getTranslation("coverage.details")), details);
    }

    void show(Answer.Results results) {
        String period = results.question().period();
        SortedMap<String, RuleUse> before = results.usedBefore().in(period);
        SortedMap<String, RuleUse> after = results.usedAfter().in(period);
        Set<String> rules = new LinkedHashSet<>();
        Comparator<RuleUse> most = Comparator.comparing(
                        (RuleUse use) -> use.amount().abs())
                .thenComparing(RuleUse::payouts)
                .reversed();
        after.values().stream().sorted(most).map(RuleUse::rule).forEach(rules::add);
        before.values().stream().sorted(most).map(RuleUse::rule).forEach(rules::add);
        Messages now = results.question().alternative().messages(getLocale());
        Messages then = results.question().baseline().messages(getLocale());
        int payouts = results.comparison().rows().size();
        FigureTable table = new FigureTable(
                "coverage.rule",
                "coverage.before",
                "coverage.after",
                "coverage.sellers",
                "coverage.amount",
                "tone.difference");
        for (String rule : rules) {
            row(
                    table,
                    after.containsKey(rule) ? now.rule(rule) : then.rule(rule),
                    before.get(rule),
                    after.get(rule),
                    payouts);
        }
        content.removeAll();
        content.add(table);
        details.show(results);
    }

    private void row(FigureTable table, String name, @Nullable RuleUse before, @Nullable RuleUse after, int payouts) {
        RuleUse shown = after == null ? new RuleUse("", 0, 0, BigDecimal.ZERO) : after;
        BigDecimal difference = before == null ? shown.amount() : shown.amount().subtract(before.amount());
        table.row(
                name,
                "",
                List.of(
                        often(before, payouts),
                        often(after, payouts),
                        Cell.of(formats.count(shown.sellers())),
                        Cell.of(formats.money(shown.amount(), currency)),
                        new Cell(formats.moneyDifference(difference, currency), Tone.ofDifference(difference))));
    }

    /** Of how many payouts a rule had a part; in red where of none. */
    private Cell often(@Nullable RuleUse use, int payouts) {
        if (use == null) {
            return new Cell("–", Tone.SAME);
        }
        return use.payouts() == 0
                ? new Cell(getTranslation("coverage.never"), Tone.LESS)
                : Cell.of(getTranslation("coverage.of", formats.count(use.payouts()), formats.count(payouts)));
    }
}
