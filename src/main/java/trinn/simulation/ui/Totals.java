package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.simulation.Comparison;
import trinn.ui.Figure;
import trinn.ui.Results;
import trinn.ui.Tone;

/** The figures above everything: what both cost, and how many payouts change. */
final class Totals extends Div {

    private static final int SHARE_DIGITS = 4;

    private final Formats formats = Formats.of(getLocale());
    private final Figure baseline;
    private final Figure alternative;
    private final Figure difference;
    private final Figure less;
    private final Figure more;
    private final Figure same;
    private final Results results;

    /** The consumer hears which payouts a click asks for. */
    Totals(Currency currency, Consumer<Focus> focused) {
        addClassName("totals");
        String code = currency.getCurrencyCode();
        baseline = new Figure(getTranslation("totals.of", getTranslation("tone.baseline"), code));
        alternative = new Figure(getTranslation("totals.of", getTranslation("tone.alternative"), code));
        difference = new Figure(getTranslation("totals.of", getTranslation("tone.difference"), code));
        difference.getElement().setAttribute("aria-live", "polite");
        less = counting("totals.less", -1, focused);
        more = counting("totals.more", 1, focused);
        same = counting("totals.same", 0, focused);
        Div money = new Div(baseline, alternative, difference);
        money.addClassNames("trinn-figures", "money");
        Div counts = new Div(less, more, same);
        counts.addClassNames("trinn-figures", "counts");
        results = new Results(money, counts);
        add(results);
    }

    void setComputing(boolean computing) {
        results.setComputing(computing);
    }

    void show(Comparison comparison) {
        BigDecimal change = comparison.difference();
        baseline.show(
                Tone.BASELINE,
                formats.wholeMoney(comparison.baseline()),
                share(comparison.shareOfSales(comparison.baseline())));
        alternative.show(
                Tone.ALTERNATIVE,
                formats.wholeMoney(comparison.alternative()),
                share(comparison.shareOfSales(comparison.alternative())));
        difference.show(Tone.ofDifference(change), formats.wholeMoneyDifference(change), changeOf(comparison));
        less.show(tone(comparison, -1), formats.count(comparison.count(-1)));
        more.show(tone(comparison, 1), formats.count(comparison.count(1)));
        same.show(Tone.SAME, formats.count(comparison.count(0)));
    }

    /** Shows which of the counts the list of sellers is focused on. */
    void press(@Nullable Focus focus) {
        String title = focus == null ? "" : focus.title();
        less.setPressed(title.equals(getTranslation("results.less")));
        more.setPressed(title.equals(getTranslation("results.more")));
        same.setPressed(title.equals(getTranslation("results.same")));
    }

    private Figure counting(String key, int sign, Consumer<Focus> focused) {
        Figure figure = new Figure(getTranslation(key));
        String title = getTranslation(
                switch (sign) {
                    case 1 -> "results.more";
                    case -1 -> "results.less";
                    default -> "results.same";
                });
        figure.leadsTo(getTranslation("totals.filter", title), () -> focused.accept(Focus.on(sign, title)));
        return figure;
    }

    private static Tone tone(Comparison comparison, int sign) {
        if (comparison.count(sign) == 0) {
            return Tone.SAME;
        }
        return sign > 0 ? Tone.MORE : Tone.LESS;
    }

    private String share(@Nullable BigDecimal ratio) {
        return ratio == null
                ? ""
                : getTranslation("totals.share", formats.percent(ratio.setScale(SHARE_DIGITS, RoundingMode.HALF_UP)));
    }

    private String changeOf(Comparison comparison) {
        BigDecimal share = comparison.shareOfSales(comparison.difference());
        return share == null || share.signum() == 0
                ? ""
                : getTranslation("totals.share", formats.percentDifference(share));
    }
}
