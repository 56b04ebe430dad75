package trinn.plan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.facts.Period;
import trinn.plan.Assignment;
import trinn.plan.Group;
import trinn.plan.Group.Kind;
import trinn.plan.Impact;
import trinn.plan.Life;
import trinn.plan.PaidBy;
import trinn.plan.PaidBy.Standing;
import trinn.plan.Refusal;
import trinn.plan.RefusedException;
import trinn.plan.State;
import trinn.plan.Step;
import trinn.population.SmallFolder;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent.What;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.workbench.store.Schemes;

/** Lives and assignments on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class PlansTest {

    private static final User DESIGNER = Demo.DESIGNER.user();
    private static final User FINANCE = Demo.FINANCE.user();
    private static final User EVERYTHING = Demo.EVERYTHING.user();
    private static final Group ANN = new Group(Kind.PAYEE, "2");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Database database;
    private Lives lives;
    private Assignments assignments;
    private LocalDate next;

    @BeforeEach
    void open() {
        database = engine.open(
                DataSets.class,
                SeenData.class,
                FactStore.class,
                Populations.class,
                SchemeVersions.class,
                CompiledSchemes.class,
                Schemes.class,
                Workforces.class,
                Lives.class,
                Assignments.class,
                Impacts.class);
        lives = database.get(Lives.class);
        assignments = database.get(Assignments.class);
        database.get(DataSets.class).add(SmallFolder.in(folder).read());
        next = assignments.today().plusDays(10);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String written(User by, String rate) {
        SchemeFiles files = FlatScheme.paying(rate);
        return Signed.as(by, () -> database.get(SchemeVersions.class).take(files, What.SAVED, by.name(), "as agreed"));
    }

    private Life sent(String scheme) {
        return Signed.as(DESIGNER, () -> lives.take(lives.of(scheme), Step.SEND, "A tenth of all sales"));
    }

    private String approved(String rate) {
        String scheme = written(DESIGNER, rate);
        Life sent = sent(scheme);
        Signed.as(FINANCE, () -> lives.take(sent, Step.APPROVE, ""));
        return scheme;
    }

    private static NewAssignment wanted(Group group, String scheme, LocalDate from) {
        return new NewAssignment("Small", group, scheme, from, null, "shelf 3", null, "");
    }

    private Assignment assigned(Group group, String scheme, LocalDate from) {
        return Signed.as(FINANCE, () -> assignments.assign(wanted(group, scheme, from)));
    }

    private static void refuses(Refusal why, ThrowingCallable work) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void aVersionIsSentApprovedAndRetiredAndAllOfItIsKept() {
        String scheme = approved("0.1");
        Life retired = Signed.as(FINANCE, () -> lives.take(lives.of(scheme), Step.RETIRE, "A new plan comes"));
        assertThat(lives.of(scheme)).isEqualTo(retired);
        assertThat(lives.all()).containsOnly(Map.entry(scheme, retired));
        assertThat(retired.history())
                .extracting(event -> event.step() + " " + event.who() + ": " + event.text())
                .containsExactly(
                        "SEND Astrid Lind: A tenth of all sales",
                        "APPROVE Ole Haugen: ",
                        "RETIRE Ole Haugen: A new plan comes");
    }

    @Test
    void whoWroteOrSentItDoesNotApproveIt() {
        String scheme = written(EVERYTHING, "0.1");
        Life sent = sent(scheme);
        refuses(Refusal.OWN_WORK, () -> Signed.as(EVERYTHING, () -> lives.take(sent, Step.APPROVE, "")));
        refuses(Refusal.NOT_ALLOWED, () -> Signed.as(DESIGNER, () -> lives.take(sent, Step.APPROVE, "")));
        assertThat(Signed.as(FINANCE, () -> lives.refusal(sent, Step.APPROVE))).isEmpty();

        String other = written(DESIGNER, "0.2");
        Life mine = Signed.as(EVERYTHING, () -> lives.take(lives.of(other), Step.SEND, "new"));
        refuses(Refusal.SENT_MYSELF, () -> Signed.as(EVERYTHING, () -> lives.take(mine, Step.APPROVE, "")));
    }

    @Test
    void whoTakesTheSameContentUpAgainIsAnAuthorToo() {
        String scheme = written(DESIGNER, "0.1");
        written(DESIGNER, "0.2");
        written(FINANCE, "0.1");
        assertThat(database.get(SchemeVersions.class).authors(scheme)).containsOnly(DESIGNER.id(), FINANCE.id());
        Life sent = sent(scheme);
        refuses(Refusal.OWN_WORK, () -> Signed.as(FINANCE, () -> lives.take(sent, Step.APPROVE, "")));
    }

    @Test
    void anotherContentIsNotApproved() {
        String scheme = approved("0.1");
        String other = written(DESIGNER, "0.11");
        assertThat(lives.of(scheme).state()).isEqualTo(State.APPROVED);
        assertThat(lives.of(other)).isEqualTo(Life.draft(other));
        refuses(Refusal.NOT_APPROVED, () -> assigned(Group.EVERYBODY, other, next));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lives.take(Life.draft("none"), Step.SEND, "new"));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsTold() throws Exception {
        Life sent = sent(written(DESIGNER, "0.1"));
        List<String> answers = both(
                () -> answer(() -> Signed.as(FINANCE, () -> lives.take(sent, Step.APPROVE, ""))),
                () -> answer(() -> Signed.as(EVERYTHING, () -> lives.take(sent, Step.SEND_BACK, "Too dear"))));
        assertThat(answers).containsExactlyInAnyOrder("done", "CHANGED_MEANWHILE");
        assertThat(lives.of(sent.scheme()).history()).hasSize(2);
        refuses(Refusal.CHANGED_MEANWHILE, () -> Signed.as(FINANCE, () -> lives.take(sent, Step.APPROVE, "")));
    }

    @Test
    void ofTwoWhoAssignTheSameGroupAtOnceOneIsTold() throws Exception {
        String scheme = approved("0.1");
        String other = approved("0.2");
        List<String> answers = both(
                () -> answer(() -> assigned(Group.EVERYBODY, scheme, next)),
                () -> answer(() -> assigned(Group.EVERYBODY, other, next)));
        assertThat(answers).contains("done").containsAnyOf("CHANGED_MEANWHILE", "OVERLAP");
        assertThat(assignments.all()).hasSize(1);
    }

    @Test
    void whatIsRetiredWhileItIsAssignedIsOneOrTheOther() throws Exception {
        String scheme = approved("0.1");
        Life approved = lives.of(scheme);
        List<String> answers = both(
                () -> answer(() -> assigned(Group.EVERYBODY, scheme, next)),
                () -> answer(() -> Signed.as(FINANCE, () -> lives.take(approved, Step.RETIRE, "no more"))));
        assertThat(answers).contains("done").containsAnyOf("NOT_APPROVED", "IN_USE");
    }

    private static String answer(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RefusedException e) {
            return e.refusal().name();
        } catch (DataAccessException e) {
            return "CHANGED_MEANWHILE, " + e.getMessage();
        }
    }

    private static List<String> both(Callable<String> one, Callable<String> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> first = threads.submit(one);
            Future<String> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void everybodyIsPaidByWhatIsAssigned() {
        String all = approved("0.1");
        String own = approved("0.2");
        Period month = new Period(next, next.plusDays(30));
        assertThat(assignments.at("Small", month)).extracting(PaidBy::standing).containsOnly(Standing.UNASSIGNED);
        Assignment everybody = assigned(Group.EVERYBODY, all, next);
        assigned(ANN, own, next.plusDays(5));
        assertThat(assignments.of("Small")).first().isEqualTo(everybody);
        assertThat(assignments.at("Small", month))
                .extracting(one ->
                        one.payee() + " " + one.standing() + " " + one.scheme().orElse(""))
                .containsExactly("10 PAID " + all, "2 SEVERAL ");
        assertThat(assignments.check("Small", month).isComplete()).isFalse();
        assertThat(assignments.at("Small", new Period(next, next.plusDays(5))))
                .allMatch(one -> one.scheme().equals(Optional.of(all)));
        assertThat(assignments.at("Elsewhere", month)).isEmpty();
        assertThat(assignments.paying("Small", "10", month)).contains(all);
        assertThat(assignments.paying("Small", "2", month)).isEmpty();
        assertThat(assignments.paying("Small", "2", new Period(next, next.plusDays(5))))
                .contains(all);
        assertThat(assignments.paying("Small", "2", new Period(next.plusDays(5), next.plusDays(9))))
                .contains(own);
        assertThat(assignments.paying("Small", "nobody", month)).isEmpty();
        assertThat(assignments.paying("Elsewhere", "2", month)).isEmpty();
        Paying inTheMonth = assignments.paying("Small", month, "usual");
        assertThat(inTheMonth.of("10")).isEqualTo(all);
        assertThat(inTheMonth.of("2")).as("two schemes in the month").isEqualTo("usual");
        assertThat(inTheMonth.of("nobody")).isEqualTo("usual");
        assertThat(inTheMonth.of(List.of("2", "10", "nobody"))).containsExactlyInAnyOrder("usual", all);
        assertThat(assignments
                        .paying("Small", new Period(next.plusDays(5), next.plusDays(9)), "usual")
                        .of("2"))
                .isEqualTo(own);
        assertThat(assignments.paying("Elsewhere", month, "usual").of("10")).isEqualTo("usual");
        assertThat(Paying.by("one").of("10")).isEqualTo("one");
    }

    @Test
    void anAssignmentEndsAndTheNextBeginsOnThatDay() {
        String scheme = approved("0.1");
        Assignment open = assigned(Group.EVERYBODY, scheme, next);
        String other = approved("0.2");
        refuses(Refusal.OVERLAP, () -> assigned(Group.EVERYBODY, other, next.plusDays(20)));
        Assignment ended = Signed.as(FINANCE, () -> assignments.end(open, next.plusDays(20), ""));
        assertThat(assignments.of("Small")).containsExactly(ended);
        refuses(Refusal.CHANGED_MEANWHILE, () -> Signed.as(FINANCE, () -> assignments.end(open, null, "")));
        assigned(Group.EVERYBODY, other, next.plusDays(20));
        refuses(Refusal.OVERLAP, () -> Signed.as(FINANCE, () -> assignments.end(ended, null, "")));
        refuses(Refusal.IN_USE, () -> Signed.as(FINANCE, () -> lives.take(lives.of(scheme), Step.RETIRE, "old")));
        refuses(Refusal.NO_GROUP, () -> assigned(new Group(Kind.DEPARTMENT, "X"), scheme, next));
        refuses(Refusal.NOT_ALLOWED, () -> Signed.as(DESIGNER, () -> assignments.end(ended, null, "")));
        assertThat(assigned(new Group(Kind.DEPARTMENT, "N"), scheme, next).id()).isPositive();
    }

    @Test
    void theFileOfAnAgreementIsKeptOnceAsItWas() {
        String scheme = approved("0.1");
        byte[] content = new byte[2_500_000];
        new Random(1).nextBytes(content);
        NewAssignment.File file = new NewAssignment.File("plan 2027.pdf", content);
        NewAssignment one = new NewAssignment("Small", Group.EVERYBODY, scheme, next, next.plusDays(5), "", file, "");
        NewAssignment two = new NewAssignment("Small", ANN, scheme, next, null, "", file, "");
        Assignment stored = Signed.as(FINANCE, () -> assignments.assign(one));
        Signed.as(FINANCE, () -> assignments.assign(two));
        assertThat(stored.agreement().file()).isEqualTo("plan 2027.pdf");
        assertThat(assignments.document(stored.agreement())).isEqualTo(content);
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM plan_documents", Integer.class))
                .isEqualTo(1);
        database.jdbc().update("DELETE FROM plan_document_parts WHERE place = 2");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> assignments.document(stored.agreement()))
                .withMessageContaining("damaged");
        NewAssignment.File large = new NewAssignment.File("x", new byte[(10 << 20) + 1]);
        refuses(
                Refusal.TOO_LARGE,
                () -> Signed.as(
                        FINANCE,
                        () -> assignments.assign(new NewAssignment("Small", ANN, scheme, next, null, "", large, ""))));
    }

    @Test
    void whatAVersionChangesIsToldOfThoseWhomTheOtherPays() {
        String before = approved("0.1");
        assigned(ANN, before, next);
        String after = written(DESIGNER, "0.2");
        Impacts impacts = database.get(Impacts.class);
        SchemeVersion version = database.get(SchemeVersions.class).all().stream()
                .filter(one -> one.hash().equals(after))
                .findFirst()
                .orElseThrow();
        var data = impacts.data(version).getFirst();
        List<Baseline> all = impacts.baselines(version, "Small");
        Baseline usual = impacts.usual(version, all).orElseThrow();
        assertThat(usual.version().hash()).isEqualTo(before);
        Impact impact = impacts.of(after, data, usual, Progress.PATIENT);
        assertThat(impact.before()).isEqualByComparingTo("100.05");
        assertThat(impact.after()).isEqualByComparingTo("200.10");
        assertThat(impact.payees()).isEqualTo(1);
        assertThat(impact.up()).extracting(one -> one.seller().id()).containsExactly("2");
        assertThat(impact.less()).isZero();
        Impact fresh = impacts.of(after, data, null, Progress.PATIENT);
        assertThat(fresh.before()).isZero();
        assertThat(fresh.payees()).isEqualTo(2);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> impacts.of(after, data, usual, (done, of) -> false));
    }
}
