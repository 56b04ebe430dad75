package trinn.payrun.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import trinn.access.Role;
import trinn.access.Sight;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.cache.Recent;
import trinn.evaluation.store.Sights;
import trinn.facts.Period;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Closed;
import trinn.payrun.Difference;
import trinn.payrun.Differences;
import trinn.payrun.Inputs;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.Step;
import trinn.simulation.Progress;

/**
 * The runs that there are, and what they came to. Finance and auditors see all of them; managers see those that were sent to review,
 * and of them whom they led in the period. For others there are none.
 */
@Component
public final class PayRuns {

    private static final int MOST = 8;

    /** @param place of the event by which it was worked out */
    private record Key(long run, int place) {}

    private final RunRows rows;
    private final ResultRows results;
    private final BoundRows bounds;
    private final Workings workings;
    private final Sights sights;
    private final Recent<Key, Result> kept = new Recent<>(MOST);

    PayRuns(JdbcTemplate template, Workings workings, Sights sights) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.rows = new RunRows(jdbc);
        this.results = new ResultRows(template);
        this.bounds = new BoundRows(jdbc);
        this.workings = workings;
        this.sights = sights;
    }

    private static boolean seesAll() {
        return Signed.in().is(Role.FINANCE, Role.AUDITOR);
    }

    private static boolean sees(PayRun run) {
        User user = Signed.in();
        return seesAll()
                || user.is(Role.MANAGER)
                        && !user.payee().isEmpty()
                        && !run.state().isChangeable();
    }

    /** Those that whoever is signed in sees, the latest period first. */
    public List<PayRun> all() {
        return rows.all().stream().filter(PayRuns::sees).toList();
    }

    /**
     * A run by its number.
     *
     * @throws NoSuchElementException where there is none that whoever is signed in sees
     */
    public PayRun load(long id) {
        return rows.one(id)
                .filter(PayRuns::sees)
                .orElseThrow(() -> new NoSuchElementException("There is no pay run %d.".formatted(id)));
    }

    /**
     * What a run came to when it was worked out last, as far as whoever is signed in sees it; null where it never was.
     *
     * @throws NoSuchElementException where whoever is signed in does not see the run
     * @throws RefusedException where what is stored is not what was worked out
     */
    public @Nullable Result result(PayRun run) {
        PayRun seen = load(run.id());
        if (seen.result().isEmpty()) {
            return null;
        }
        int place = seen.last(Step.WORK_OUT).orElseThrow().place();
        Result all = kept.get(new Key(seen.id(), place), key -> sound(seen));
        return seesAll() ? all : visible(seen, all);
    }

    /** Read from the database and compared with what the run says. */
    Result sound(PayRun run) {
        Result read;
        try {
            read = results.read(run.id());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.DAMAGED, e);
        }
        if (read == null || !read.hash().equals(run.result())) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return read;
    }

    /** Who is seen and gets something; findings are for those who see everybody. */
    private Result visible(PayRun run, Result all) {
        Sight sight = sights.of(all.data().dataSet());
        String period = run.period().id();
        return new Result(
                all.data(),
                all.payslips().stream()
                        .filter(slip -> sight.sees(slip.payee(), period))
                        .toList(),
                List.of());
    }

    /** The periods with which the runs of a data set can go on, by time: all of them where there was no run. */
    public List<Period> periods(String dataSet) {
        requireAll();
        Optional<Period> last = last(dataSet).map(PayRun::period);
        return workings.periods(dataSet).stream()
                .filter(period -> last.isEmpty() || period.compareTo(last.get()) > 0)
                .toList();
    }

    private Optional<PayRun> last(String dataSet) {
        return rows.of(dataSet).stream().findFirst();
    }

    /** Whether a data set has a newer version than the one that a run was worked out with. */
    public boolean isOutdated(PayRun run, Result result) {
        return workings.newest(run.dataSet()).id() != result.data().dataSet();
    }

    /** Whom and what somebody holds as far as a run goes. */
    public Set<About> held(PayRun run) {
        requireAll();
        return Workings.held(rows.of(run.dataSet()), run);
    }

    /** The name of a KPI that a finding tells of, in a reader's language; its code where there is none of that code now. */
    public String kpiName(String code, Locale reader) {
        requireAll();
        return workings.kpis().name(code, reader);
    }

    /** What runs of a data set must not go beyond. */
    public Bounds bounds(String dataSet) {
        requireAll();
        return bounds.of(dataSet);
    }

    /**
     * What a closed run paid that would be paid otherwise now, by payee.
     *
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     * @throws RefusedException where the run is not closed, or is damaged
     */
    public Map<String, List<Difference>> now(PayRun run, Progress progress) {
        requireAll();
        PayRun seen = load(run.id());
        if (!seen.state().isClosed()) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }
        List<PayRun> all = rows.of(seen.dataSet());
        PayRun last =
                all.stream().filter(one -> one.state().isClosed()).findFirst().orElse(seen);
        Inputs inputs = workings.inputs(last, all, closed(all, null), bounds.of(seen.dataSet()), progress);
        return new Differences(inputs).of(new Closed(seen, sound(seen)));
    }

    /** The closed runs before a period, by time; all of them where there is none. */
    List<Closed> closed(List<PayRun> runs, @Nullable Period before) {
        List<Closed> closed = new ArrayList<>();
        runs.stream()
                .filter(run -> run.state().isClosed())
                .filter(run -> before == null || run.period().compareTo(before) < 0)
                .sorted(Comparator.comparing(PayRun::period))
                .forEach(run -> closed.add(new Closed(run, sound(run))));
        return closed;
    }

    /** @throws NoSuchElementException where whoever is signed in does not see everybody */
    static void requireAll() {
        if (!seesAll()) {
            throw new NoSuchElementException("There is no pay run.");
        }
    }
}
