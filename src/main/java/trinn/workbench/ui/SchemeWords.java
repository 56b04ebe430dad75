package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.format.Formats;
import trinn.scheme.Validity;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeVersion;
import trinn.workbench.Standing;
import trinn.workbench.store.Trials;

/** What screens of schemes say in one reader's words. */
final class SchemeWords {

    private final Component on;
    private final Formats formats;

    /** @param on whose language it is */
    SchemeWords(Component on, Locale reader) {
        this.on = on;
        this.formats = Formats.of(reader);
    }

    private String text(String key, Object... values) {
        return on.getTranslation(key, values);
    }

    /** Whether a scheme is sound, with a sign before it. */
    String standing(Standing standing) {
        if (standing.mistakes() > 0) {
            return "✕ " + text("schemes.mistakes", standing.mistakes());
        }
        if (standing.failed() > 0) {
            return "✕ "
                    + text("schemes.failed", standing.failed(), standing.cases().size());
        }
        return standing.cases().isEmpty()
                ? "! " + text("schemes.no-cases")
                : "✓ " + text("schemes.passed", standing.cases().size());
    }

    /** What a scheme costs, and by which data. */
    String cost(SchemeVersion version, Trials.Cost cost) {
        return text("schemes.cost", formats.wholeMoney(cost.amount()), version.currency(), cost.data());
    }

    /** For which days a scheme is; empty where for all. */
    String validity(Validity validity) {
        boolean from = !validity.from().equals(LocalDate.MIN);
        boolean to = !validity.to().equals(LocalDate.MAX);
        return from && to
                ? formats.period(validity.from(), validity.to())
                : from
                        ? text("schemes.from", formats.date(validity.from()))
                        : to ? text("schemes.until", formats.date(validity.to().minusDays(1))) : "";
    }

    /** What happened, and by whom. */
    String event(SchemeEvent event) {
        String what = text("schemes.event." + event.what().name().toLowerCase(Locale.ROOT));
        return Stream.of(what, event.who(), event.why())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    String moment(Instant at) {
        return formats.date(at.atZone(ZoneId.systemDefault()).toLocalDate());
    }
}
