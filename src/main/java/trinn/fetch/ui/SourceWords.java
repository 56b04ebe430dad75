package trinn.fetch.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import trinn.fetch.Fetch;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Schedule;
import trinn.fetch.Source;
import trinn.format.Formats;

/** What is said of sources, in the reader's language. */
final class SourceWords {

    private final Component page;
    private final Formats formats;

    SourceWords(Component page, Locale locale) {
        this.page = page;
        this.formats = Formats.of(locale);
    }

    /** What kind of place it is, and which. */
    String place(Place place) {
        String kind = page.getTranslation("sources.kind." + Kind.of(place).code());
        return place.shown().isEmpty() ? kind : kind + " · " + place.shown();
    }

    String schedule(Source source) {
        return source.active()
                ? schedule(source.schedule())
                : page.getTranslation("sources.paused", schedule(source.schedule()));
    }

    private String schedule(Schedule schedule) {
        return page.getTranslation("sources.every." + Kind.code(schedule.every()), formats.time(schedule.at()));
    }

    String every(Schedule.Every every) {
        return page.getTranslation("sources.every." + Kind.code(every) + ".short");
    }

    /** A moment by the clock of the server. */
    String moment(Instant at) {
        ZonedDateTime then = at.atZone(ZoneId.systemDefault());
        return formats.date(then.toLocalDate()) + " " + formats.time(LocalTime.of(then.getHour(), then.getMinute()));
    }

    /** What became of it, in short. */
    String outcome(Fetch fetch) {
        String key = "sources.outcome." + fetch.outcome().code();
        return mark(fetch.outcome()) + " "
                + page.getTranslation(key, String.valueOf(fetch.version()), formats.count(fetch.records()));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> "✓";
            case SAME -> "=";
            case RUNNING -> "…";
            case REFUSED, NOT_GOT -> "✕";
            case STOPPED -> "!";
        };
    }
}
