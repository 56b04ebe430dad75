package trinn.question.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.question.Change;
import trinn.question.Correction;
import trinn.question.Event;
import trinn.question.LineKey;
import trinn.question.State;
import trinn.question.Subject;
import trinn.records.Numbers;
import trinn.settlement.Step;

/** Questions and what happened with them as rows of their tables. */
final class QuestionRows {

    private static final List<String> SUBJECT = List.of(
            "data_set",
            "version",
            "data_set_id",
            "payee",
            "payee_name",
            "period_starts",
            "period_ends",
            "scheme",
            "scheme_title",
            "step",
            "component",
            "rule",
            "about",
            "place",
            "alike",
            "called",
            "sentence",
            "amount",
            "total",
            "currency");

    private static final List<String> EVENT = List.of(
            "question_id",
            "place",
            "state",
            "who",
            "happened_at",
            "said",
            "new_data",
            "new_version",
            "records",
            "source_file",
            "source_row",
            "record_id",
            "field",
            "old_value",
            "new_value");

    static final String INSERT_SUBJECT = insert("questions", SUBJECT);
    static final String INSERT_EVENT = insert("question_events", EVENT);

    private QuestionRows() {}

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(any -> "?").toList()));
    }

    static List<@Nullable Object> values(Subject about) {
        LineKey line = about.line();
        return List.of(
                about.data().name(),
                about.data().version(),
                about.data().id(),
                about.payee(),
                about.name(),
                about.period().from(),
                about.period().to(),
                about.scheme().hash(),
                about.scheme().title(),
                line.step().name(),
                line.component(),
                line.rule(),
                line.about(),
                line.place(),
                line.alike(),
                about.called(),
                about.sentence(),
                about.amount(),
                about.total(),
                about.currency());
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                new Subject.Data(row.getLong("data_set_id"), row.getString("data_set"), row.getInt("version")),
                row.getString("payee"),
                row.getString("payee_name"),
                new Period(
                        row.getObject("period_starts", LocalDate.class), row.getObject("period_ends", LocalDate.class)),
                new Subject.By(row.getString("scheme"), row.getString("scheme_title")),
                new LineKey(
                        Step.valueOf(row.getString("step")),
                        row.getString("component"),
                        row.getString("rule"),
                        row.getString("about"),
                        row.getInt("place"),
                        row.getInt("alike")),
                row.getString("called"),
                row.getString("sentence"),
                Numbers.canonical(row.getBigDecimal("amount")),
                Numbers.canonical(row.getBigDecimal("total")),
                row.getString("currency"));
    }

    static List<@Nullable Object> values(long question, int place, Event event) {
        Correction correction = event.correction();
        Change change = correction == null ? null : correction.change();
        return Arrays.asList(
                question,
                place,
                event.becomes().name(),
                event.who(),
                event.at().atOffset(ZoneOffset.UTC),
                event.text(),
                correction == null ? null : correction.data(),
                correction == null ? null : correction.version(),
                change == null ? null : change.records(),
                change == null ? null : change.file(),
                change == null ? null : change.row(),
                change == null ? null : change.id(),
                change == null ? null : change.field(),
                change == null ? null : change.before(),
                change == null ? null : change.after());
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                State.valueOf(row.getString("state")),
                row.getString("who"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("said"),
                correction(row));
    }

    private static @Nullable Correction correction(ResultSet row) throws SQLException {
        long data = row.getLong("new_data");
        return row.wasNull() ? null : new Correction(data, row.getInt("new_version"), change(row));
    }

    private static @Nullable Change change(ResultSet row) throws SQLException {
        String records = row.getString("records");
        return records == null
                ? null
                : new Change(
                        records,
                        row.getString("source_file"),
                        row.getInt("source_row"),
                        row.getString("record_id"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"));
    }
}
