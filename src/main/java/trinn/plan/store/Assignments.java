package trinn.plan.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.facts.Period;
import trinn.plan.Agreement;
import trinn.plan.Assignment;
import trinn.plan.AssignmentAttempt;
import trinn.plan.AssignmentEvent;
import trinn.plan.AssignmentPolicy;
import trinn.plan.Check;
import trinn.plan.Life;
import trinn.plan.Member;
import trinn.plan.PaidBy;
import trinn.plan.Refusal;
import trinn.plan.RefusedException;
import trinn.plan.Roster;
import trinn.plan.State;
import trinn.plan.Workforce;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.store.Durable;

/** Which version of a scheme pays whom, and from when on. What happened is never changed: more can happen. */
@Component
public final class Assignments {

    private final Durable durable;
    private final AssignmentRows rows;
    private final LifeRows lives;
    private final Documents documents;
    private final SchemeVersions versions;
    private final Workforces workforces;
    private final AuditLog audit;
    private final Clock clock;

    /** On the application's database. */
    @Autowired
    public Assignments(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            SchemeVersions versions,
            Workforces workforces) {
        this(template, transactions, versions, workforces, Clock.systemDefaultZone());
    }

    Assignments(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            SchemeVersions versions,
            Workforces workforces,
            Clock clock) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.rows = new AssignmentRows(jdbc);
        this.lives = new LifeRows(jdbc);
        this.documents = new Documents(jdbc);
        this.versions = versions;
        this.workforces = workforces;
        this.audit = new AuditLog(template);
        this.clock = clock;
    }

    /** All assignments, by data set and first day; also those that ended. */
    public List<Assignment> all() {
        return rows.all();
    }

    /** Those of a data set, by first day. */
    public List<Assignment> of(String dataSet) {
        return rows.of(dataSet);
    }

    /** Whether whoever is signed in may change assignments. */
    public boolean mayChange() {
        return Signed.in().is(Role.FINANCE);
    }

    /** The versions that may be assigned in a data set: approved, and in its money. */
    public List<SchemeVersion> assignable(String currency) {
        Map<String, Life> known = lives.all();
        return versions.all().stream()
                .filter(version -> version.currency().equals(currency))
                .filter(version -> known.getOrDefault(version.hash(), Life.draft(version.hash()))
                                .state()
                        == State.APPROVED)
                .toList();
    }

    /** All versions of schemes by their hashes. */
    public Map<String, SchemeVersion> versions() {
        Map<String, SchemeVersion> all = new HashMap<>();
        versions.all().forEach(version -> all.put(version.hash(), version));
        return all;
    }

    /** The first day that can be changed without a reason. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What everybody employed in a period is paid by, in the order of the newest version of the data set; nobody where there is no
     * data set of the name. It takes one step for each payee.
     */
    public List<PaidBy> at(String dataSet, Period period) {
        Roster roster = new Roster(rows.of(dataSet));
        return at(roster, dataSet, period);
    }

    /** The hash of the one approved version by which a payee is paid in a period; none where there is not exactly one on all days. */
    public Optional<String> paying(String dataSet, String payee, Period period) {
        Member member = workforces.of(dataSet).members().get(payee);
        return member == null
                ? Optional.empty()
                : new Roster(rows.of(dataSet)).over(member, period, approved()).flatMap(PaidBy::scheme);
    }

    /**
     * By which version everybody is paid in a period.
     *
     * @param otherwise the hash of the version by which those are shown whom not exactly one approved version pays on all days
     */
    public Paying paying(String dataSet, Period period, String otherwise) {
        Map<String, String> assigned = new HashMap<>();
        at(dataSet, period).forEach(one -> one.scheme().ifPresent(hash -> assigned.put(one.payee(), hash)));
        return new Paying(assigned, otherwise);
    }

    private Predicate<String> approved() {
        Map<String, Life> known = lives.all();
        return scheme -> known.getOrDefault(scheme, Life.draft(scheme)).wasApproved();
    }

    private List<PaidBy> at(Roster roster, String dataSet, Period period) {
        Predicate<String> approved = approved();
        return workforces.of(dataSet).members().values().stream()
                .map(payee -> roster.over(payee, period, approved))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether everybody of a data set can be paid for a period, and what is in the way. */
    public Check check(String dataSet, Period period) {
        Roster roster = new Roster(rows.of(dataSet));
        return new Check(period, at(roster, dataSet, period), roster.gaps(period));
    }

    /**
     * Has a version pay somebody, from a day on.
     *
     * @throws RefusedException where it may not be, or somebody else changed an assignment in the meantime
     * @throws NoSuchElementException where there is no such version
     */
    public Assignment assign(NewAssignment wanted) {
        User user = Signed.in();
        NewAssignment.File file = wanted.file();
        if (file != null && file.content().length > Agreement.LARGEST_FILE) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        Scheme scheme = Scheme.of(versions.load(wanted.scheme()));
        DataSetSummary data =
                workforces.newest(wanted.dataSet()).orElseThrow(() -> new RefusedException(Refusal.NO_GROUP));
        Workforce workforce = workforces.of(wanted.dataSet());
        return changing(wanted.dataSet(), wanted.scheme(), (place, others, state) -> {
            AssignmentAttempt attempt = new AssignmentAttempt(
                    assignment(wanted, user, file == null || file.content().length == 0 ? null : file),
                    others,
                    user,
                    today(),
                    new AssignmentAttempt.About(
                            state,
                            workforce.has(wanted.group()),
                            scheme.currency().getCurrencyCode().equals(data.currency())));
            AssignmentPolicy.require(attempt);
            if (!attempt.wanted().agreement().sha256().isEmpty()) {
                documents.keep(Objects.requireNonNull(file).content());
            }
            long id = rows.write(attempt.wanted());
            rows.write(wanted.dataSet(), place, id, attempt.wanted().history().getLast());
            return rows.one(id).getFirst();
        });
    }

    private Assignment assignment(NewAssignment wanted, User user, NewAssignment.@Nullable File file) {
        String name = file == null ? "" : file.name();
        return new Assignment(
                0,
                wanted.dataSet(),
                wanted.group(),
                wanted.scheme(),
                wanted.from(),
                new Agreement(
                        wanted.reference(),
                        name.substring(Math.max(0, name.length() - Agreement.LONGEST_FILE)),
                        file == null ? "" : Documents.sha256(file.content())),
                List.of(new AssignmentEvent(wanted.to(), user.id(), user.name(), clock.instant(), wanted.reason())));
    }

    /**
     * Gives an assignment another end, earlier or later.
     *
     * @param seen the assignment as it was when somebody decided
     * @param to the first day on which it does not hold any more; null for an open end
     * @param reason why; may be empty where no day before today is touched
     * @throws RefusedException where it may not be, or somebody else changed an assignment in the meantime
     */
    public Assignment end(Assignment seen, @Nullable LocalDate to, String reason) {
        User user = Signed.in();
        return changing(seen.dataSet(), seen.scheme(), (place, all, state) -> {
            if (!all.contains(seen)) {
                throw new RefusedException(Refusal.CHANGED_MEANWHILE);
            }
            Assignment wanted = seen.with(new AssignmentEvent(to, user.id(), user.name(), clock.instant(), reason));
            List<Assignment> others =
                    all.stream().filter(one -> one.id() != seen.id()).toList();
            AssignmentPolicy.require(new AssignmentAttempt(
                    wanted, others, user, today(), new AssignmentAttempt.About(state, true, true)));
            rows.write(seen.dataSet(), place, seen.id(), wanted.history().getLast());
            return wanted;
        });
    }

    /** What is done with the assignments of a data set as they are, while nobody else can do anything with the version. */
    private interface Change {
        Assignment make(int place, List<Assignment> all, State state);
    }

    private Assignment changing(String dataSet, String scheme, Change change) {
        try {
            return durable.write(() -> {
                if (!lives.lock(scheme)) {
                    throw new NoSuchElementException(
                            "There is no version of a scheme with the hash %s.".formatted(scheme));
                }
                int before = rows.count(dataSet);
                Assignment made = change.make(
                        before + 1, rows.of(dataSet), lives.of(scheme).state());
                Scheme version = Scheme.of(versions.load(scheme));
                audit.record(
                        Deed.SCHEME_ASSIGNED,
                        Subject.of(Kind.SCHEME, version.id(), version.title()),
                        "version",
                        scheme,
                        "data",
                        dataSet,
                        "place",
                        Integer.toString(before + 1));
                return made;
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE);
        }
    }

    /**
     * The file of an agreement, as it was uploaded.
     *
     * @throws NoSuchElementException where there is none
     * @throws IllegalStateException where somebody changed it
     */
    public byte[] document(Agreement agreement) {
        return documents.load(agreement.sha256());
    }
}
