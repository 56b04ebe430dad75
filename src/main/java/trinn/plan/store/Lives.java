package trinn.plan.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
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
import trinn.plan.Assignment;
import trinn.plan.Life;
import trinn.plan.LifeEvent;
import trinn.plan.Refusal;
import trinn.plan.RefusedException;
import trinn.plan.Stage;
import trinn.plan.Step;
import trinn.plan.StepAttempt;
import trinn.plan.StepPolicy;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.store.Durable;
import trinn.workbench.store.Schemes;

/** How far each version of a scheme is, and the steps that people take with it. What happened is never changed. */
@Component
public final class Lives {

    private final Durable durable;
    private final LifeRows rows;
    private final AssignmentRows assignments;
    private final SchemeVersions versions;
    private final Schemes schemes;
    private final AuditLog audit;
    private final Clock clock;

    /** On the application's database. */
    @Autowired
    public Lives(
            JdbcTemplate template, PlatformTransactionManager transactions, SchemeVersions versions, Schemes schemes) {
        this(template, transactions, versions, schemes, Clock.systemDefaultZone());
    }

    Lives(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            SchemeVersions versions,
            Schemes schemes,
            Clock clock) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.rows = new LifeRows(jdbc);
        this.assignments = new AssignmentRows(jdbc);
        this.versions = versions;
        this.schemes = schemes;
        this.audit = new AuditLog(template);
        this.clock = clock;
    }

    /** The life of a version; that of a draft where nothing was done with it. */
    public Life of(String scheme) {
        return rows.of(scheme);
    }

    /** The lives of all versions with which anything was done, by hash. */
    public Map<String, Life> all() {
        return rows.all();
    }

    /** All versions of a scheme, the one that it has now first. */
    public List<SchemeVersion> versions(String schemeId) {
        return versions.all().stream()
                .filter(version -> version.schemeId().equals(schemeId))
                .toList();
    }

    /** How far each version is that is more than a draft, by hash. */
    public Map<String, Stage> stages() {
        List<Assignment> all = assignments.all();
        LocalDate today = LocalDate.now(clock);
        Map<String, Stage> stages = new HashMap<>();
        rows.all().forEach((scheme, life) -> stages.put(scheme, Stage.of(life, all, today)));
        return stages;
    }

    /** The steps that whoever is signed in may take with a version, as far as role and state go. */
    public List<Step> offered(Life life) {
        return Stream.of(Step.values())
                .filter(step -> StepPolicy.ROLE.check(bare(life, step)).isEmpty()
                        && StepPolicy.STATE.check(bare(life, step)).isEmpty())
                .toList();
    }

    private static StepAttempt bare(Life life, Step step) {
        return new StepAttempt(life, step, Signed.in(), "", new StepAttempt.About(Set.of(), true, false, false));
    }

    /** Everything that a version pays, paid or will pay, by data set and time. */
    public List<Assignment> assignments(String scheme) {
        return assignments.by(scheme);
    }

    /**
     * Why whoever is signed in cannot take a step with a version; nothing where they can, as far as one can tell before they say
     * why. It may take a moment, while the golden cases are run.
     */
    public Optional<Refusal> refusal(Life seen, Step step) {
        StepAttempt attempt = attempt(seen, step, ".");
        return StepPolicy.check(StepPolicy.ALL, attempt);
    }

    /**
     * Takes a step with a version.
     *
     * @param seen the life as it was when somebody decided
     * @param text a note or the reason
     * @throws RefusedException where it may not be, or somebody else did something in the meantime
     * @throws NoSuchElementException where there is no such version
     */
    public Life take(Life seen, Step step, String text) {
        Scheme version = Scheme.of(versions.load(seen.scheme()));
        schemes.standing(seen.scheme());
        try {
            return durable.write(() -> {
                rows.lock(seen.scheme());
                if (!rows.of(seen.scheme()).equals(seen)) {
                    throw new RefusedException(Refusal.CHANGED_MEANWHILE);
                }
                StepPolicy.require(attempt(seen, step, text));
                User user = Signed.in();
                Life next = seen.with(new LifeEvent(step, user.id(), user.name(), clock.instant(), text));
                rows.write(next.scheme(), next.history().size(), next.history().getLast());
                audit.record(
                        deed(step),
                        Subject.of(Kind.SCHEME, version.id(), version.title()),
                        "version",
                        next.scheme(),
                        "step",
                        step.name());
                return next;
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE);
        }
    }

    private StepAttempt attempt(Life life, Step step, String text) {
        List<Assignment> paying = assignments.by(life.scheme());
        LocalDate today = LocalDate.now(clock);
        return new StepAttempt(
                life,
                step,
                Signed.in(),
                text,
                new StepAttempt.About(
                        versions.authors(life.scheme()),
                        schemes.standing(life.scheme()).isSound(),
                        paying.stream().anyMatch(one -> !one.isEmpty()),
                        paying.stream().anyMatch(one -> one.isOnFrom(today))));
    }

    private static Deed deed(Step step) {
        return switch (step) {
            case SEND -> Deed.SCHEME_SUBMITTED;
            case APPROVE -> Deed.SCHEME_APPROVED;
            case SEND_BACK, REVOKE -> Deed.SCHEME_REFUSED;
            case RETIRE -> Deed.SCHEME_RETIRED;
        };
    }
}
