package trinn.payrun.store;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.RunEvent;
import trinn.payrun.RunEvent.Attachment;
import trinn.payrun.Step;
import trinn.payrun.store.RunWriter.Said;
import trinn.plan.store.Documents;
import trinn.store.Durable;

/** Changes by hand what runs pay: lines that are added, pay that is held and let go, and the bounds that stop a run for a look. */
@Component
public final class PayDesk {

    /** The largest file that goes with a line, in bytes. */
    public static final int LARGEST_FILE = 10_000_000;

    private static final int LONGEST_FILE = 200;

    private final RunRows rows;
    private final BoundRows bounds;
    private final Documents documents;
    private final Workings workings;
    private final RunWriter writer;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    PayDesk(JdbcTemplate template, PlatformTransactionManager transactions, Workings workings, RunWriter writer) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.rows = new RunRows(jdbc);
        this.bounds = new BoundRows(jdbc);
        this.documents = new Documents(jdbc);
        this.workings = workings;
        this.writer = writer;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /**
     * A file that goes with a line.
     *
     * @param name as it was uploaded
     * @param content of it
     */
    public record Upload(String name, byte[] content) {}

    /**
     * Adds a line by hand.
     *
     * @param amount in the currency of the run, negative where it takes away; not zero, and not of more digits than the money has
     * @param file that goes with it; null for none
     * @throws RefusedException where it may not be
     */
    public PayRun adjust(long id, String payee, BigDecimal amount, String reason, @Nullable Upload file) {
        if (file != null && file.content().length > LARGEST_FILE) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return writer.write(id, null, Step.ADJUST, run -> {
            if (!workings.has(run.dataSet(), About.payee(payee))) {
                throw new RefusedException(Refusal.NOTHING_THERE);
            }
            int digits = Currency.getInstance(workings.newest(run.dataSet()).currency())
                    .getDefaultFractionDigits();
            if (amount.signum() == 0 || amount.stripTrailingZeros().scale() > digits) {
                throw new RefusedException(Refusal.NO_AMOUNT);
            }
            return new Said(About.payee(payee), amount, reason, attachment(file), "");
        });
    }

    private Attachment attachment(@Nullable Upload file) {
        return file == null || file.content().length == 0
                ? Attachment.NONE
                : new Attachment(
                        file.name().substring(Math.max(0, file.name().length() - LONGEST_FILE)),
                        documents.keep(file.content()));
    }

    /**
     * The file of a line, as it was uploaded.
     *
     * @throws java.util.NoSuchElementException where there is none
     * @throws IllegalStateException where somebody changed it
     */
    public byte[] file(RunEvent adjustment) {
        PayRuns.requireAll();
        return documents.load(adjustment.attachment().sha256());
    }

    /**
     * Takes a line away that was added by hand.
     *
     * @param place of the event that added it
     * @throws RefusedException where there is none, or it may not be
     */
    public PayRun withdraw(long id, int place, String reason) {
        return writer.write(id, null, Step.WITHDRAW, run -> {
            adjustment(run, place);
            return Said.of(line(place), reason, "");
        });
    }

    /**
     * Agrees, as a second person, to a line that was added by hand.
     *
     * @param place of the event that added it
     * @throws RefusedException where there is none, it may not be, or the same person added it
     */
    public PayRun agree(long id, int place) {
        return writer.write(id, null, Step.AGREE, run -> {
            RunEvent adjustment = adjustment(run, place);
            if (adjustment.user().equals(Signed.in().id())) {
                throw new RefusedException(Refusal.SAME_PERSON);
            }
            if (run.isAgreed(adjustment)) {
                throw new RefusedException(Refusal.DONE_ALREADY);
            }
            return Said.of(line(place), "", "");
        });
    }

    private static About line(int place) {
        return new About(About.Kind.ADJUSTMENT, Integer.toString(place));
    }

    private static RunEvent adjustment(PayRun run, int place) {
        return run.adjustments().stream()
                .filter(event -> event.place() == place)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOTHING_THERE));
    }

    /**
     * Holds the pay of a payee or a sale, in this run and those after it, until it is let go.
     *
     * @throws RefusedException where there is none, it is held already, or it may not be
     */
    public PayRun hold(long id, About what, String reason) {
        return writer.write(id, null, Step.HOLD, run -> {
            if (!workings.has(run.dataSet(), what)) {
                throw new RefusedException(Refusal.NOTHING_THERE);
            }
            if (isHeld(run, what)) {
                throw new RefusedException(Refusal.HELD_ALREADY);
            }
            return Said.of(what, reason, "");
        });
    }

    /**
     * Lets go what is held: this run pays it, also for the closed periods in which it was not paid.
     *
     * @throws RefusedException where it is not held, or it may not be
     */
    public PayRun release(long id, About what, String reason) {
        return writer.write(id, null, Step.RELEASE, run -> {
            if (!isHeld(run, what)) {
                throw new RefusedException(Refusal.NOT_HELD);
            }
            return Said.of(what, reason, "");
        });
    }

    private boolean isHeld(PayRun run, About what) {
        return Workings.held(rows.of(run.dataSet()), run).contains(what);
    }

    /** Sets what runs of a data set must not go beyond; a run that is worked out already is worked out again to be looked at so. */
    public void set(String dataSet, Bounds wanted) {
        durable.write(() -> {
            bounds.write(dataSet, wanted);
            audit.record(Deed.RUN_BOUNDS, Subject.of(Kind.SETTING, "bounds", dataSet), "data", dataSet);
            return wanted;
        });
    }
}
