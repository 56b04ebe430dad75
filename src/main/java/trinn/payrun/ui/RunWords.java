package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.payrun.About;
import trinn.payrun.Cause;
import trinn.payrun.PayLine;
import trinn.payrun.Payslip;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;

/** Runs in the words of a reader. */
final class RunWords {

    private final Component on;
    private final Formats formats;

    /** @param on whose language it is */
    RunWords(Component on, Locale reader) {
        this.on = on;
        this.formats = Formats.of(reader);
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... values) {
        return on.getTranslation("payrun." + key, values);
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String period(Period period) {
        return formats.calendar(period.from(), period.to());
    }

    String moment(Instant at) {
        var time = at.atZone(ZoneId.systemDefault());
        return formats.date(time.toLocalDate()) + " " + formats.time(time.toLocalTime());
    }

    String money(BigDecimal amount, String currency) {
        return formats.money(amount, Currency.getInstance(currency));
    }

    /** What somebody did, when, and why. */
    String event(RunEvent event, Map<String, String> names) {
        String about = event.about().isEmpty() ? "" : about(About.of(event.about()), names);
        return text("did." + key(event.step()), event.who(), moment(event.at()), about);
    }

    /** Whom or what something is about. */
    String about(About about, Map<String, String> names) {
        String key = about.key();
        return switch (about.kind()) {
            case PAYEE, TEAM -> names.getOrDefault(key, key);
            case SALE -> text("sale", key);
            case FINDING, ADJUSTMENT -> "";
        };
    }

    /** Why an earlier period is paid otherwise now. */
    String cause(Cause cause) {
        String reasons =
                cause.reasons().stream().map(one -> text("cause." + key(one))).collect(Collectors.joining(", "));
        if (cause.records().isEmpty()) {
            return reasons;
        }
        String records = cause.records().stream()
                .map(one -> on.getTranslation("record." + one.type()) + " " + one.id() + " ("
                        + text("how." + key(one.how())) + ")")
                .collect(Collectors.joining(", "));
        return reasons + ": " + records + (cause.more() == 0 ? "" : " " + text("cause.more", cause.more()));
    }

    /** What a line is. */
    String line(PayLine line) {
        return switch (line.kind()) {
            case PAY, ACCRUAL, COST -> text("line." + key(line.kind()), line.component());
            case DIFFERENCE -> text("line.difference", line.component(), period(line.of()));
            case ADJUSTMENT -> text("line.adjustment");
        };
    }

    /** Why a line is there. */
    String why(PayLine line) {
        return switch (line.kind()) {
            case DIFFERENCE -> line.why().isEmpty() ? "" : cause(Cause.of(line.why()));
            case ADJUSTMENT -> line.why();
            case PAY, COST, ACCRUAL -> line.rule();
        };
    }

    String refusal(RefusedException refused) {
        return text("refused." + key(refused.refusal()));
    }

    /** The names of payees by their ids. */
    static Map<String, String> names(Result result) {
        return result.payslips().stream().collect(Collectors.toMap(Payslip::payee, Payslip::name, (one, other) -> one));
    }
}
