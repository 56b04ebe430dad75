package trinn.api.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import trinn.plan.Assignment;
import trinn.source.Translations;

/** What features refuse, told in the words of their screens. */
final class Refusals {

    private static final Set<trinn.plan.Refusal> OF_WHAT_WAS_SENT = EnumSet.of(
            trinn.plan.Refusal.NO_TEXT,
            trinn.plan.Refusal.TOO_LONG,
            trinn.plan.Refusal.NO_GROUP,
            trinn.plan.Refusal.OTHER_CURRENCY,
            trinn.plan.Refusal.NO_TIME,
            trinn.plan.Refusal.PAST,
            trinn.plan.Refusal.NO_AGREEMENT,
            trinn.plan.Refusal.TOO_LARGE);

    private static final Set<trinn.payrun.Refusal> OF_WHAT_A_RUN_WAS_SENT = EnumSet.of(
            trinn.payrun.Refusal.NO_TEXT,
            trinn.payrun.Refusal.TOO_LONG,
            trinn.payrun.Refusal.NO_PERIOD,
            trinn.payrun.Refusal.NO_AMOUNT,
            trinn.payrun.Refusal.NOTHING_THERE,
            trinn.payrun.Refusal.TOO_LARGE);

    private Refusals() {}

    static Problem of(trinn.plan.RefusedException refused, Locale reader) {
        trinn.plan.Refusal why = refused.refusal();
        HttpStatus status = why == trinn.plan.Refusal.NOT_ALLOWED
                ? HttpStatus.FORBIDDEN
                : OF_WHAT_WAS_SENT.contains(why) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return Problem.of(status, code(why), text(refused, reader));
    }

    private static String text(trinn.plan.RefusedException refused, Locale reader) {
        Assignment other = refused.other();
        String key = "plans.refused." + code(refused.refusal());
        Translations words = Translations.of(reader);
        return other == null
                ? words.text(key)
                : words.text(
                        key,
                        (other.group().kind() + " " + other.group().key()).strip(),
                        other.scheme(),
                        other.from() + " – " + (other.to() == null ? "" : other.to()));
    }

    static Problem of(trinn.payrun.RefusedException refused, Locale reader) {
        trinn.payrun.Refusal why = refused.refusal();
        HttpStatus status = why == trinn.payrun.Refusal.NOT_ALLOWED
                ? HttpStatus.FORBIDDEN
                : OF_WHAT_A_RUN_WAS_SENT.contains(why) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return Problem.of(status, code(why), Translations.of(reader).text("payrun.refused." + code(why)));
    }

    static Problem of(trinn.payrun.file.RefusedException refused, Locale reader) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "obstacles",
                "Something is in the way of the file.",
                refused.obstacles().stream()
                        .map(one -> Fault.at("mapping", one.in(reader)))
                        .toList());
    }

    private static String code(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
