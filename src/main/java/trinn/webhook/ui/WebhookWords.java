package trinn.webhook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.webhook.Delivery;
import trinn.webhook.Delivery.State;
import trinn.webhook.Event;
import trinn.webhook.Outcome;

/** Webhooks and what became of deliveries, in the reader's language. */
final class WebhookWords {

    private final Formats formats;

    /** @param reader in whose language */
    WebhookWords(Locale reader) {
        this.formats = Formats.of(reader);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    String time(Instant at) {
        var there = at.atZone(ZoneId.systemDefault());
        return formats.date(there.toLocalDate()) + " " + formats.time(there.toLocalTime());
    }

    static String event(String code) {
        return code.equals(Event.TEST) || Event.of(code).isPresent() ? text("webhooks.event." + code) : code;
    }

    static String events(Set<Event> events) {
        return events.stream()
                .sorted(Comparator.naturalOrder())
                .map(Event::code)
                .map(WebhookWords::event)
                .collect(Collectors.joining(" · "));
    }

    /** With a sign, so that it is not told by colour alone. */
    static Span state(@Nullable Delivery last) {
        Span state = new Span(
                last == null ? text("webhooks.never") : sign(last.state()) + text("webhooks.state." + last.state()));
        state.addClassNames("state", last == null ? "quiet" : tone(last.state()));
        return state;
    }

    private static String sign(State state) {
        return switch (state) {
            case WAITING -> "… ";
            case DELIVERED -> "✓ ";
            case GIVEN_UP -> "✕ ";
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case WAITING -> "quiet";
            case DELIVERED -> "fine";
            case GIVEN_UP -> "trouble";
        };
    }

    /** What came of the last try, and when the next is; empty where there was none. */
    String sentence(Delivery one) {
        if (one.attempts() == 0) {
            return "";
        }
        String said = said(one.last());
        return one.state() == State.WAITING ? (said + " " + text("webhooks.next", time(one.next()))).strip() : said;
    }

    static String said(Outcome last) {
        if (last.trouble() != null) {
            return text("webhooks.trouble." + last.trouble(), last.detail());
        }
        return last.status() == null ? "" : text("webhooks.fine", last.status().toString());
    }
}
