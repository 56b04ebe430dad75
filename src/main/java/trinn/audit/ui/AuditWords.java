package trinn.audit.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.Finding;
import trinn.audit.Kind;
import trinn.audit.Person;
import trinn.audit.store.Told;
import trinn.format.Formats;

/** Entries of the log in the reader's language. */
final class AuditWords {

    private static final int HASH_SHOWN = 12;

    private final Locale reader;
    private final Formats formats;

    AuditWords(Locale reader) {
        this.reader = reader;
        this.formats = Formats.of(reader);
    }

    private String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    String number(long number) {
        return text("audit.number", formats.count(number));
    }

    String time(Instant at) {
        var there = at.atZone(ZoneId.systemDefault());
        return formats.date(there.toLocalDate()) + " "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                        .withLocale(reader)
                        .format(there);
    }

    String who(Told one) {
        return shown(one.who());
    }

    private String shown(@Nullable Person person) {
        return person == null ? text("audit.erased") : person.shown();
    }

    /** What was done; where a later Trinn wrote it, the code. */
    String deed(Entry entry) {
        return Deed.of(entry.deed())
                .map(deed -> text("audit.deed." + deed.name()))
                .orElse(entry.deed());
    }

    /** What more is to be said of it; may be empty. */
    String detail(Entry entry) {
        Map<String, String> what = entry.what();
        return Stream.of(
                        said(what, "period", this::day, "audit.detail.period"),
                        said(what, "statements", this::count, "audit.detail.statements"),
                        what.containsKey("field")
                                ? text(
                                        "audit.detail.record",
                                        what.getOrDefault("file", ""),
                                        what.getOrDefault("row", ""),
                                        what.get("field"))
                                : "",
                        said(what, "question", any -> any, "audit.detail.question"),
                        said(what, "version", this::brief, "audit.detail.version"))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private interface Shown {
        String of(String value);
    }

    private String said(Map<String, String> what, String name, Shown shown, String key) {
        String value = what.get(name);
        return value == null || value.isEmpty() ? "" : text(key, shown.of(value));
    }

    private String day(String period) {
        try {
            return formats.date(LocalDate.parse(period));
        } catch (DateTimeException e) {
            return period;
        }
    }

    private String count(String number) {
        try {
            return formats.count(Long.parseLong(number));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private String brief(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    /** The name of what it was done to. */
    String subject(Told one) {
        return one.entry().about().isPerson()
                ? shown(one.about())
                : one.entry().about().is(Kind.QUESTION)
                        ? text("audit.question", one.entry().about().name())
                        : one.entry().about().name();
    }

    String kind(Entry entry) {
        return Stream.of(Kind.values())
                .filter(kind -> entry.about().is(kind) && kind != Kind.TRINN)
                .findFirst()
                .map(kind -> text("audit.subject." + kind.name()))
                .orElse("");
    }

    /** Where what it was done to can be looked at; empty where there is no such page. */
    String address(Told one) {
        Entry entry = one.entry();
        String id = part(entry.about().id());
        if (entry.deed().endsWith("_DELETED")) {
            return "";
        }
        return Stream.of(Kind.values())
                .filter(entry.about()::is)
                .findFirst()
                .map(kind -> switch (kind) {
                    case DATA_SET -> "statements/" + id;
                    case SCHEME -> "schemes/" + id;
                    case TRIAL -> "trials/" + id;
                    case QUESTION -> "questions/" + id;
                    case KPI, MAPPING -> "data";
                    case SOURCE -> "data/source/" + id;
                    case NORMS -> "plan";
                    case PAYEE -> payee(one);
                    default -> "";
                })
                .orElse("");
    }

    private static String payee(Told one) {
        Map<String, String> what = one.entry().what();
        Person person = one.about();
        return person == null || !one.entry().deed().startsWith("STATEMENT_")
                ? ""
                : "statements/%s/%s/%s"
                        .formatted(
                                part(what.getOrDefault("data", "")),
                                part(person.payee()),
                                part(what.getOrDefault("period", "")));
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String finding(Finding finding) {
        return text("audit.fault." + finding.fault().name(), Long.toString(finding.number()), finding.name());
    }
}
