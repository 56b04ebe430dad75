package trinn.payrun.store;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.payrun.About;
import trinn.payrun.Attempt;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.RunEvent;
import trinn.payrun.RunEvent.Attachment;
import trinn.payrun.RunPolicy;
import trinn.payrun.Step;
import trinn.store.Durable;

/**
 * Writes what somebody does with a run, where the policies allow it, and takes it down in the log, wholly or not at all. Of two who
 * move a run as a whole at once the second is told.
 */
@Component
final class RunWriter {

    private final Durable durable;
    private final RunRows rows;
    private final PayRuns runs;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    /** On the application's database. */
    RunWriter(JdbcTemplate template, PlatformTransactionManager transactions, PayRuns runs) {
        this.durable = new Durable(template, transactions);
        this.rows = new RunRows(JdbcClient.create(template));
        this.runs = runs;
        this.audit = new AuditLog(template);
    }

    /**
     * What somebody says of a step.
     *
     * @param about whom or what it is about; null for the whole run
     * @param amount what is added by hand; null otherwise
     * @param text the reason, or the empty text
     * @param attachment the file that goes with it
     * @param result the hash of the result that it is about; empty where there is none
     */
    record Said(@Nullable About about, @Nullable BigDecimal amount, String text, Attachment attachment, String result) {

        /** About the whole run. */
        static Said of(String text, String result) {
            return new Said(null, null, text, Attachment.NONE, result);
        }

        /** About something of it. */
        static Said of(About about, String text, String result) {
            return new Said(about, null, text, Attachment.NONE, result);
        }
    }

    /** The event of a step that whoever is signed in takes now. */
    RunEvent event(int place, Step step, Said said) {
        User user = Signed.in();
        return new RunEvent(
                place,
                step,
                said.about() == null ? "" : said.about().text(),
                said.amount(),
                said.text(),
                said.attachment(),
                said.result(),
                user.id(),
                user.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Takes a step with a run.
     *
     * @param seen as somebody saw it who moves it as a whole; null where that does not matter
     * @param say looks at the run as it is, writes what belongs to the step, and says what is to be kept of it
     * @throws RefusedException where it may not be; nothing is written
     * @throws java.util.NoSuchElementException where whoever is signed in sees no such run
     */
    PayRun write(long id, @Nullable PayRun seen, Step step, Function<PayRun, Said> say) {
        runs.load(id);
        return once(() -> {
            rows.lock(id);
            PayRun run = rows.one(id).orElseThrow();
            if (seen != null && seen.place() != run.place()) {
                throw new RefusedException(Refusal.CHANGED_MEANWHILE);
            }
            RunPolicy.requirePossible(new Attempt(run, null, Signed.in(), event(0, step, Said.of("", ""))));
            RunEvent event = event(run.place() + 1, step, say.apply(run));
            RunPolicy.require(new Attempt(run, result(run, step), Signed.in(), event));
            rows.write(id, event);
            return recorded(run.with(event));
        });
    }

    /** What is approved, frozen or paid has to be what was worked out. */
    private @Nullable Result result(PayRun run, Step step) {
        return step.isOfTheWhole() && step != Step.WORK_OUT ? runs.sound(run) : null;
    }

    /** Does some work of which two cannot do the same. */
    PayRun once(Supplier<PayRun> work) {
        try {
            return durable.write(work);
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE, e);
        }
    }

    /** Takes down what was done with a run last. */
    PayRun recorded(PayRun run) {
        RunEvent last = run.history().getLast();
        audit.record(
                deed(last.step()),
                Subject.of(
                        Kind.RUN, run.id(), run.dataSet() + ", " + run.period().from()),
                "place",
                Integer.toString(last.place()),
                "step",
                last.step().name(),
                "hash",
                last.result());
        return run;
    }

    private static Deed deed(Step step) {
        return switch (step) {
            case OPEN -> Deed.RUN_OPENED;
            case WORK_OUT -> Deed.RUN_WORKED_OUT;
            case ADJUST, WITHDRAW, AGREE -> Deed.RUN_ADJUSTED;
            case HOLD, RELEASE -> Deed.RUN_HELD;
            case ACCEPT -> Deed.RUN_ACCEPTED;
            case SUBMIT -> Deed.RUN_SUBMITTED;
            case CONFIRM -> Deed.RUN_CONFIRMED;
            case SEND_BACK -> Deed.RUN_REFUSED;
            case APPROVE -> Deed.RUN_APPROVED;
            case FREEZE -> Deed.RUN_FROZEN;
            case PAY -> Deed.RUN_PAID;
        };
    }
}
