package trinn.payrun.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Chain;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.Head;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.audit.store.AuditReader;
import trinn.audit.store.Wanted;
import trinn.facts.Period;
import trinn.payrun.LineKind;
import trinn.payrun.PayLine;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Kind;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.Payment;
import trinn.payrun.file.Totals;
import trinn.population.store.DataSets;
import trinn.source.Sha256;
import trinn.store.Durable;

/** Hands closed runs on to payroll and the books: what was worked out, or nothing. */
@Component
public final class Handovers {

    private static final int PAGE = 100;
    private static final int ENTRIES = 1_000;

    private record Key(LineKind kind, Period of, String component, String why) {}

    private final PayRuns runs;
    private final DataSets dataSets;
    private final AuditReader log;
    private final AuditLog audit;
    private final Durable durable;

    /** On the application's database. */
    Handovers(JdbcTemplate template, PlatformTransactionManager transactions, PayRuns runs, DataSets dataSets) {
        this.runs = runs;
        this.dataSets = dataSets;
        this.log = new AuditReader(template);
        this.audit = new AuditLog(template);
        this.durable = new Durable(template, transactions);
    }

    /**
     * A closed run as it is handed on: one line of each component and period of a payee, in the order of the run.
     *
     * @throws java.util.NoSuchElementException where whoever is signed in does not see everybody
     * @throws RefusedException where the run is not frozen, or what is stored is not what was worked out
     */
    public Handover of(long id) {
        PayRun run = closed(id);
        return of(run, runs.sound(run));
    }

    private PayRun closed(long id) {
        PayRuns.requireAll();
        PayRun run = runs.load(id);
        if (!run.state().isClosed()) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }
        return run;
    }

    private Handover of(PayRun run, Result result) {
        List<Payment> payments = new ArrayList<>();
        result.payslips().forEach(slip -> payments.addAll(payments(slip)));
        return new Handover(
                run.id(),
                run.dataSet(),
                run.period(),
                run.period().to().minusDays(1),
                Currency.getInstance(result.data().currency()),
                run.result(),
                frozen(run),
                payments);
    }

    /**
     * As {@link #of}, at the moment a file is made: the data that the run rests on and the whole log are looked at too.
     *
     * @throws RefusedException also where a record or an entry of the log is not as it was
     */
    public Handover checked(long id) {
        PayRun run = closed(id);
        Result result = runs.sound(run);
        String stored;
        try {
            stored = dataSets.count(result.data().dataSet(), row -> {}).hash().hex();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(Refusal.DATA_DAMAGED, e);
        }
        if (!stored.equals(result.data().content())) {
            throw new RefusedException(Refusal.DATA_DAMAGED);
        }
        if (!isWhole()) {
            throw new RefusedException(Refusal.LOG_DAMAGED);
        }
        return of(run, result);
    }

    private boolean isWhole() {
        Head head = log.head();
        Chain chain = new Chain(head, List.of());
        for (List<Entry> page = log.from(Long.MIN_VALUE, ENTRIES);
                !page.isEmpty();
                page = log.from(page.getLast().number() + 1, ENTRIES)) {
            for (Entry entry : page) {
                if (entry.number() <= head.number() && chain.add(entry).isPresent()) {
                    return false;
                }
            }
        }
        return chain.end().isEmpty();
    }

    private static List<Payment> payments(Payslip slip) {
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        for (PayLine line : slip.lines()) {
            String why = line.kind() == LineKind.ADJUSTMENT ? line.why() : "";
            sums.merge(new Key(line.kind(), line.of(), line.component(), why), line.amount(), BigDecimal::add);
        }
        List<Payment> payments = new ArrayList<>();
        sums.forEach((key, amount) -> {
            if (amount.signum() != 0) {
                payments.add(new Payment(
                        slip.payee(),
                        slip.name(),
                        slip.department(),
                        key.component(),
                        kind(key.kind()),
                        key.of(),
                        key.why(),
                        amount));
            }
        });
        return payments;
    }

    private static Kind kind(LineKind kind) {
        return switch (kind) {
            case PAY -> Kind.PAY;
            case DIFFERENCE -> Kind.DIFFERENCE;
            case ADJUSTMENT -> Kind.ADJUSTMENT;
            case COST -> Kind.COST;
            case ACCRUAL -> Kind.ACCRUAL;
        };
    }

    /** The entry of the log that says that the run was frozen; every file of the run names the same one. */
    private String frozen(PayRun run) {
        Wanted wanted = new Wanted(Set.of(), Set.of(Deed.RUN_FROZEN), Long.toString(run.id()), null, null);
        return log.page(wanted, Long.MAX_VALUE, PAGE).stream()
                .map(told -> told.entry())
                .filter(entry -> entry.about().is(trinn.audit.Kind.RUN)
                        && entry.about().id().equals(Long.toString(run.id())))
                .findFirst()
                .map(entry -> new Head(entry.number(), entry.hash()).toString())
                .orElseThrow(() -> new RefusedException(Refusal.DAMAGED));
    }

    /** Takes down that a file of a run was handed on, with what tells it from others and what it comes to. */
    public void handedOn(Handover run, PayFile file) {
        Totals totals = Totals.of(run);
        durable.write(() -> {
            audit.record(
                    Deed.RUN_EXPORTED,
                    Subject.of(
                            trinn.audit.Kind.RUN,
                            run.run(),
                            run.dataSet() + ", " + run.period().from()),
                    "file",
                    file.name(),
                    "hash",
                    Sha256.hex(Sha256.digest().digest(file.content())),
                    "lines",
                    Integer.toString(totals.lines()),
                    "paid",
                    totals.paid().toPlainString());
            return run;
        });
    }
}
