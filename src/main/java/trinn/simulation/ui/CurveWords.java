package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.store.Answer;
import trinn.statement.KpiWords;

/** What curves of pay are about, in the words of the reader. */
record CurveWords(Component at, Locale locale, Answer.Results results, Currency currency) {

    private static final int PERCENT_DIGITS = 4;

    private Formats formats() {
        return Formats.of(locale);
    }

    /** What people call it. */
    String name(CurveInput input) {
        return switch (input.of()) {
            case KPI ->
                at.getTranslation(
                        "curve.window." + input.window(),
                        new KpiWords(
                                        results.population().catalogue(),
                                        results.question().bindings().kpis())
                                .name(results.question().alternative(), input.code(), locale));
            case DEPARTMENT -> at.getTranslation("curve.department");
            case COMPANY -> at.getTranslation("curve.company");
            default -> at.getTranslation("curve.units", input.code());
        };
    }

    /** A value of it with its unit. */
    String value(CurveInput input, BigDecimal value) {
        return switch (input.kind()) {
            case MONEY -> money(value);
            case RATIO -> percent(value);
            default -> formats().number(value);
        };
    }

    String percent(BigDecimal part) {
        return formats().percent(part.setScale(PERCENT_DIGITS, RoundingMode.HALF_UP));
    }

    String money(BigDecimal amount) {
        return formats().money(amount, currency) + " " + currency.getCurrencyCode();
    }

    /** A sentence about a place where curves mislead. */
    String sentence(CurveScan.Place place) {
        String amount = place.least().compareTo(place.most()) == 0
                ? money(place.most())
                : money(place.least()) + " – " + money(place.most());
        return at.getTranslation(
                "curve.says." + place.kind().key(), end(place, place.from()), end(place, place.to()), amount);
    }

    private String end(CurveScan.Place place, BigDecimal value) {
        return place.inParts() && place.input().kind() != Kind.RATIO ? percent(value) : value(place.input(), value);
    }
}
