package trinn.forecast.ui;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.forecast.Lever;
import trinn.forecast.store.SellerPage;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;
import trinn.statement.ReasonWords;
import trinn.ui.Unit;

/** How one reader reads the names and numbers of a page. */
record PageWords(Locale locale, Formats formats, Scheme scheme, KpiWords kpis, ReasonWords reasons, Messages messages) {

    static PageWords of(Locale locale, SellerPage page) {
        KpiWords kpis = new KpiWords(page.catalogue());
        return new PageWords(
                locale,
                Formats.of(locale),
                page.scheme(),
                kpis,
                new ReasonWords(locale, page.scheme(), kpis),
                page.scheme().messages(locale));
    }

    /** A KPI by its name; a longer window than the month is said. */
    String name(Kpi kpi) {
        return reasons.kpi(kpi.code(), kpi.window());
    }

    String name(Lever lever) {
        return lever.of().fact().equals("Kpi") ? name(lever.of().key()) : capital(reasons.name(lever.of()));
    }

    /** A KPI by its name. */
    String name(String code) {
        return kpis.name(scheme, code, locale);
    }

    /** What kind of number a KPI is. */
    Kind kind(String code) {
        return kpis.kind(scheme, code);
    }

    Currency currency() {
        return scheme.currency();
    }

    /** A component of pay. */
    String component(String component) {
        return capital(messages.component(component));
    }

    String money(BigDecimal amount) {
        return reasons.amount(amount, Kind.MONEY);
    }

    /** A value of a KPI, money without its currency's small change. */
    String value(BigDecimal value, Kind kind) {
        return switch (kind) {
            case MONEY -> formats.wholeMoney(value);
            case RATIO -> formats.percent(value);
            default -> formats.workedOut(value);
        };
    }

    Unit unit(Kind kind) {
        return switch (kind) {
            case MONEY -> Unit.of(currency());
            case RATIO -> Unit.PERCENT;
            default -> Unit.NONE;
        };
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
