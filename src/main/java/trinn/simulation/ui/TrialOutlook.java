package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.trial.Balance;
import trinn.simulation.trial.Balance.Side;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.ui.Tone;

/** How alike two groups were in the year before a trial. */
final class TrialOutlook extends Div {

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.1");
    private static final int DIGITS = 2;

    private final Formats formats = Formats.of(getLocale());

    TrialOutlook(Balance balance, TrialWords words, String currency) {
        FigureTable table = new FigureTable("trials.balance.row", "trials.a", "trials.b");
        row(table, "trials.balance.payees", balance, side -> formats.count(side.payees()));
        row(table, "trials.balance.mean", balance, side -> words.percent(side.meanAttainment()));
        row(table, "trials.balance.median", balance, side -> words.percent(side.medianAttainment()));
        row(table, "trials.balance.sold", balance, side -> formats.wholeMoney(side.sold()), currency);
        row(table, "trials.balance.pay", balance, side -> formats.wholeMoney(side.pay()), currency);
        add(table);
        apart(balance.apart());
    }

    private void row(FigureTable table, String key, Balance balance, Function<Side, String> of, Object... values) {
        table.row(
                getTranslation(key, values),
                "",
                List.of(
                        new Cell(of.apply(balance.a()), Tone.BASELINE),
                        new Cell(of.apply(balance.b()), Tone.ALTERNATIVE)));
    }

    private void apart(@Nullable BigDecimal apart) {
        if (apart != null) {
            Paragraph said = new Paragraph(getTranslation(
                    "trials.balance.apart",
                    formats.decimals(apart.abs().setScale(DIGITS, RoundingMode.HALF_UP), DIGITS),
                    formats.number(NEGLIGIBLE)));
            said.addClassName("quiet");
            add(said);
        }
    }
}
