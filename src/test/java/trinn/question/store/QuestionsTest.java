package trinn.question.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.intake.DataProblemsException;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.question.Change;
import trinn.question.Correction;
import trinn.question.Event;
import trinn.question.Now;
import trinn.question.Now.Standing;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.State;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.store.Engine;

/** Questions go there and back, on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class QuestionsTest {

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @Test
    void whatWasAskedAndAnsweredIsReadBackAsItWas() {
        try (Company company = Company.in(engine, folder)) {
            Questions questions = company.get(Questions.class);
            Question asked = company.ask();
            assertThat(asked.about().amount()).isEqualByComparingTo("100.05");
            assertThat(questions.load(asked.id())).isEqualTo(asked);
            Question answered = questions.add(
                    asked, new Event(State.ANSWERED, "Kari", Company.NOON.plusSeconds(60), "It is in line one."));

            assertThat(questions.load(asked.id())).isEqualTo(answered);
            assertThat(questions.all()).containsExactly(answered);
            assertThat(questions.about("Small", "2", Company.quarter())).containsExactly(answered);
            assertThat(questions.about("Small", "10", Company.quarter())).isEmpty();
            assertThat(questions.about("Other", "2", Company.quarter())).isEmpty();
        }
    }

    @Test
    void theOneWithWhichSomethingHappenedLastComesFirst() {
        try (Company company = Company.in(engine, folder)) {
            Questions questions = company.get(Questions.class);
            assertThat(questions.all()).isEmpty();
            Question first = company.ask();
            Question second = questions.ask(
                    company.line(), new Event(State.OPEN, "Ann", Company.NOON.plusSeconds(1), "And this?"));
            assertThat(questions.all()).containsExactly(second, first);
            Question declined = questions.add(
                    first, new Event(State.DECLINED, "Kari", Company.NOON.plusSeconds(2), "Asked before"));
            assertThat(questions.all()).containsExactly(declined, second);
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold() {
        try (Company company = Company.in(engine, folder)) {
            Questions questions = company.get(Questions.class);
            Question asked = company.ask();
            questions.add(asked, new Event(State.DECLINED, "Kari", Company.NOON, "No"));
            refuses(
                    Refusal.CHANGED_MEANWHILE,
                    () -> questions.add(asked, new Event(State.ANSWERED, "Per", Company.NOON, "Yes")));
            assertThat(questions.load(asked.id()).state()).isEqualTo(State.DECLINED);
        }
    }

    @Test
    void whatIsNotStoredIsNotFound() {
        try (Company company = Company.in(engine, folder)) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> company.get(Questions.class).load(7));
        }
    }

    @Test
    void aCorrectionMakesANewVersionAndLosesNothing() {
        try (Company company = Company.in(engine, folder)) {
            Corrections corrections = company.get(Corrections.class);
            DataSets dataSets = company.get(DataSets.class);
            Question asked = company.ask();
            assertThat(company.get(Standings.class).now(asked))
                    .isEqualTo(new Now(Standing.THERE, new BigDecimal("100.05"), new BigDecimal("100.05")));
            Row sale = record(corrections.records(asked), RecordType.SALES, "A1");

            Question corrected = corrections.correct(asked, sale, "amount", "500.5", "Typed wrong", Company.NOON);

            DataSetSummary newest = dataSets.all().getFirst();
            assertThat(newest.version()).isEqualTo(2);
            Change change = new Change("sales", "data/sales.csv", 2, "A1", "amount", "400.5", "500.5");
            assertThat(corrected.history().getLast())
                    .isEqualTo(new Event(
                            State.CORRECTED,
                            "Demo",
                            Company.NOON,
                            "Typed wrong",
                            new Correction(newest.id(), 2, change)));
            assertThat(company.get(Questions.class).load(asked.id())).isEqualTo(corrected);
            Row after = dataSets.load(newest.id()).records().find(RecordType.SALES, "A1");
            assertThat(after).isNotNull();
            assertThat(after.amount("amount")).isEqualByComparingTo("500.5");
            assertThat(after.attributes())
                    .containsEntry("corrected", "#%d: amount 400.5 → 500.5".formatted(asked.id()));
            assertThat(after.origin()).isEqualTo(sale.origin());
            assertThat(dataSets.load(company.data).records().find(RecordType.SALES, "A1"))
                    .isEqualTo(sale);
            assertThat(company.get(Standings.class).now(corrected).amount()).isEqualByComparingTo("110.05");
        }
    }

    @Test
    void aCorrectionTakenBackIsAVersionOfItsOwn() {
        try (Company company = Company.in(engine, folder)) {
            Corrections corrections = company.get(Corrections.class);
            Question question = company.ask();
            Row sale = record(corrections.records(question), RecordType.SALES, "A1");
            question = corrections.correct(question, sale, "amount", "500.5", "Typed wrong", Company.NOON);
            question = company.get(Questions.class)
                    .add(question, new Event(State.OPEN, "Ann", Company.NOON, "No, it was right"));
            Row now = record(corrections.records(question), RecordType.SALES, "A1");
            question = corrections.correct(question, now, "amount", "400.5", "It was", Company.NOON);

            assertThat(company.get(DataSets.class).all().getFirst().version()).isEqualTo(3);
            assertThat(company.get(Standings.class).now(question).amount()).isEqualByComparingTo("100.05");
        }
    }

    @Test
    void recordsBehindALineAreItsSalesItsTargetsAndThePayee() {
        try (Company company = Company.in(engine, folder)) {
            List<Row> records = company.get(Corrections.class).records(company.ask());
            assertThat(records)
                    .extracting(
                            row -> row.type().code() + " " + (row.type().has("id") ? row.text("id") : row.text("of")))
                    .containsExactly("sales A1", "sales A2", "targets 2", "payees 2");
        }
    }

    @Test
    void whatWouldNotComeInIsRefusedAndChangesNothing() {
        try (Company company = Company.in(engine, folder)) {
            Corrections corrections = company.get(Corrections.class);
            Question asked = company.ask();
            Row sale = record(corrections.records(asked), RecordType.SALES, "A1");
            wrong("This is not a number", () -> change(corrections, asked, sale, "amount", "much"));
            wrong("The cell is empty", () -> change(corrections, asked, sale, "amount", ""));
            wrong("There is no such payee", () -> change(corrections, asked, sale, "payee", "99"));
            wrong("has this id already", () -> change(corrections, asked, sale, "id", "A2"));
            refuses(Refusal.SAME_VALUE, () -> change(corrections, asked, sale, "amount", "400.50"));
            Row other = new Row(
                    sale.type(),
                    sale.origin(),
                    sale.type().fields().stream()
                            .map(field -> field.name().equals("id")
                                    ? "A9"
                                    : sale.value(sale.type().place(field.name())))
                            .toArray());
            refuses(Refusal.NO_RECORD, () -> change(corrections, asked, other, "amount", "1"));
            refuses(Refusal.NO_TEXT, () -> corrections.correct(asked, sale, "amount", "1", "", Company.NOON));

            assertThat(company.get(DataSets.class).all()).hasSize(1);
            assertThat(company.get(Questions.class).load(asked.id())).isEqualTo(asked);
        }
    }

    @Test
    void aVersionThatCameInWholeCorrectsToo() {
        try (Company company = Company.in(engine, folder)) {
            Corrections corrections = company.get(Corrections.class);
            Question asked = company.ask();
            refuses(Refusal.NO_NEWER_DATA, () -> corrections.broughtIn(asked, "Imported anew", Company.NOON));
            long next = company.next(folder, "data/sales.csv", "Order,Day,Seller,Amount\nA1,2026-01-01,2,900\n");
            Question corrected = corrections.broughtIn(asked, "Imported anew", Company.NOON);
            assertThat(corrected.history().getLast().correction()).isEqualTo(new Correction(next, 2, null));
            assertThat(company.get(Questions.class).load(asked.id())).isEqualTo(corrected);
        }
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        try (Company company = Company.in(engine, folder)) {
            Standings standings = company.get(Standings.class);
            Question asked = company.ask();
            company.next(folder, "data/sales.csv", "Order,Day,Seller,Amount\nA4,2026-05-05,10,7\n");
            assertThat(standings.now(asked).standing()).isEqualTo(Standing.LINE_GONE);
            company.next(
                    folder,
                    "data/sales.csv",
                    "Order,Day,Seller,Amount\nA4,2026-05-05,10,7\n",
                    "data/quotas.csv",
                    "Seller,From,Amount\n2,2026-04-01,1200\n10,2026-01-01,500\n");
            assertThat(standings.now(asked).standing()).isEqualTo(Standing.PAYEE_GONE);
            DataSets dataSets = company.get(DataSets.class);
            dataSets.all().forEach(data -> dataSets.delete(data.id()));
            assertThat(standings.now(asked).standing()).isEqualTo(Standing.DATA_GONE);
            assertThat(company.get(Questions.class).all()).containsExactly(asked);
        }
    }

    private static Question change(Corrections corrections, Question asked, Row row, String field, String text) {
        return corrections.correct(asked, row, field, text, "Typed wrong", Company.NOON);
    }

    private static Row record(List<Row> records, RecordType type, String id) {
        return records.stream()
                .filter(row -> row.type() == type && row.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void wrong(String why, ThrowingCallable attempt) {
        assertThatExceptionOfType(DataProblemsException.class)
                .isThrownBy(attempt)
                .withMessageContaining(why);
    }

    private static void refuses(Refusal why, ThrowingCallable attempt) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(attempt)
                .extracting(RefusedException::refusal)
                .isEqualTo(why);
    }
}
