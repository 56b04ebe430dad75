package trinn.question.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.question.Change;
import trinn.question.Now;
import trinn.question.Now.Standing;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.State;
import trinn.question.Subject;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;
import trinn.records.Row;

/** Questions in the words of a reader. */
final class QuestionWords {

    private static final int HOURS_SAID = 48;

    private final Locale reader;
    private final Formats formats;
    private final I18NProvider texts =
            VaadinService.getCurrent().getInstantiator().getI18NProvider();

    QuestionWords(Locale reader) {
        this.reader = reader;
        this.formats = Formats.of(reader);
    }

    String text(String key, Object... values) {
        return texts.getTranslation(key, reader, values);
    }

    String state(State state) {
        return text("questions.state." + key(state));
    }

    /** What somebody did who led to a state, such as {@code answered}. */
    String did(State state, boolean first) {
        return text("questions.did." + (state == State.OPEN && !first ? "again" : key(state)));
    }

    String refusal(Refusal refusal) {
        return text("questions.refused." + key(refusal));
    }

    /** How long, in minutes, hours or days that are over. */
    String duration(Duration time) {
        if (time.toHours() < 1) {
            return text("questions.minutes", time.toMinutes());
        }
        return time.toHours() < HOURS_SAID
                ? text("questions.hours", time.toHours())
                : text("questions.days", time.toDays());
    }

    /** How long an answer took, or how old the question is. */
    String waited(Question question, Instant now) {
        return question.timeToAnswer()
                .filter(time -> question.state().isDecided())
                .map(time -> text("questions.took", duration(time)))
                .orElseGet(() -> text("questions.age", duration(question.age(now))));
    }

    String time(Instant at) {
        var there = at.atZone(ZoneId.systemDefault());
        return formats.date(there.toLocalDate()) + " "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(there);
    }

    String period(Subject about) {
        return formats.period(about.period().from(), about.period().to());
    }

    String money(BigDecimal amount, Subject about) {
        return formats.money(amount, Currency.getInstance(about.currency()));
    }

    String difference(BigDecimal amount, Subject about) {
        return formats.moneyDifference(amount, Currency.getInstance(about.currency()));
    }

    /** What a line is now, in short: its amount, or that it is not there. */
    String now(@Nullable Now now, Subject about) {
        if (now == null) {
            return "…";
        }
        BigDecimal amount = now.amount();
        return now.standing() == Standing.THERE && amount != null
                ? money(amount, about)
                : text("questions.now.short." + key(now.standing()));
    }

    /** Why there is no line, or which it is cannot be said; the sum is that of those that may be meant. */
    String standing(Standing standing, String sum) {
        return text("questions.now." + key(standing), sum);
    }

    String field(String name) {
        return text("field." + name.replace(' ', '-'));
    }

    String records(RecordType type) {
        return text("record." + type.code());
    }

    /** A record in one line: its kind, id, day and amount. */
    String record(Row row, String currency) {
        StringBuilder said = new StringBuilder(records(row.type()));
        int shown = 0;
        for (Field field : row.type().shown()) {
            Object value = row.value(row.type().place(field.name()));
            if (value != null
                    && !value.equals("")
                    && field.required()
                    && !field.name().equals("payee")) {
                said.append(shown++ == 0 ? ": " : " · ").append(value(field, Change.text(value), currency));
            }
        }
        return said.toString();
    }

    /** A value that is kept as text, as the reader writes it. */
    String value(Field field, String text, String currency) {
        if (text.isEmpty()) {
            return text("questions.nothing");
        }
        if (field.kind() == FieldKind.DATE) {
            return formats.date(LocalDate.parse(text));
        }
        if (!field.kind().isNumeric()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return switch (field.kind()) {
            case MONEY -> formats.money(number, Currency.getInstance(currency)) + " " + currency;
            case RATIO -> formats.percent(number);
            default -> formats.number(number);
        };
    }

    /** What a correction changed. */
    String change(Change change, String currency) {
        RecordType type = RecordType.of(change.records()).orElseThrow();
        Field field = type.field(change.field());
        String file = change.file().substring(change.file().lastIndexOf('/') + 1);
        return text(
                "questions.changed",
                records(type) + (change.id().isEmpty() ? "" : " " + change.id()),
                text("data.records.row", file, formats.count(change.row())),
                field(change.field()),
                value(field, change.before(), currency),
                value(field, change.after(), currency));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
