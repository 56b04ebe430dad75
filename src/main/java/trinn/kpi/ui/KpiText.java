package trinn.kpi.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.kpi.KpiUnit;
import trinn.ui.Language;

/** Writes values of KPIs as a reader does. */
final class KpiText {

    private static final String NOTHING = "–";
    private static final int DECIMALS = 2;
    private static final int CHART_DIGITS = 6;

    private final String language;
    private final Formats formats;
    private final Currency currency;

    KpiText(Locale locale, Currency currency) {
        this.language = Language.of(locale).code();
        this.formats = Formats.of(locale);
        this.currency = currency;
    }

    /** The code of the language in which KPIs are named. */
    String language() {
        return language;
    }

    Formats formats() {
        return formats;
    }

    /** The code of the currency. */
    String currency() {
        return currency.getCurrencyCode();
    }

    /** With all digits that matter. */
    String full(KpiUnit unit, @Nullable BigDecimal value) {
        return value == null
                ? NOTHING
                : switch (unit) {
                    case MONEY -> formats.money(value, currency);
                    case RATIO -> formats.percent(value);
                    case COUNT, DAYS -> number(value, DECIMALS);
                };
    }

    /** Short, for a table or a large figure: money without its minor unit. */
    String brief(KpiUnit unit, @Nullable BigDecimal value) {
        return value == null
                ? NOTHING
                : switch (unit) {
                    case MONEY -> formats.wholeMoney(value);
                    case RATIO -> formats.percent(value);
                    case COUNT, DAYS -> number(value, 1);
                };
    }

    /** An attainment, or any other share of something. */
    String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? NOTHING : formats.percent(ratio.setScale(3, RoundingMode.FLOOR));
    }

    /** The same in whole per cent, never rounded up, for a table. */
    String wholePercent(@Nullable BigDecimal ratio) {
        return ratio == null ? NOTHING : formats.percent(ratio.setScale(2, RoundingMode.FLOOR));
    }

    /** As a chart takes it: with few digits, the exact value stands in the text beside it. */
    static @Nullable BigDecimal forChart(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(CHART_DIGITS, RoundingMode.HALF_UP);
    }

    private String number(BigDecimal value, int decimals) {
        return formats.number(value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
