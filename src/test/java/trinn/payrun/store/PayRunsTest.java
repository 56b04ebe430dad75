package trinn.payrun.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Fault;
import trinn.audit.store.AuditReader;
import trinn.facts.Period;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Cause;
import trinn.payrun.Cause.How;
import trinn.payrun.Cause.Reason;
import trinn.payrun.Finding;
import trinn.payrun.LineKind;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Payslip.Standing;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.State;
import trinn.payrun.Step;
import trinn.plan.Group;
import trinn.plan.store.Assignments;
import trinn.plan.store.FlatScheme;
import trinn.plan.store.Lives;
import trinn.plan.store.NewAssignment;
import trinn.population.SmallFolder;
import trinn.population.store.DataSets;
import trinn.scheme.store.SchemeEvent.What;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.verification.store.Verification;
import trinn.verification.store.Verified;
import trinn.webhook.Event;
import trinn.webhook.Message;

/** Runs from open to paid on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class PayRunsTest {

    private static final User DESIGNER = Demo.DESIGNER.user();
    private static final User FINANCE = Demo.FINANCE.user();
    static final User SECOND = new User("f2", "Signe Holm", Set.of(Role.FINANCE), "");
    private static final User LEADER = new User("m1", "Bo", Set.of(Role.MANAGER), "10");
    private static final String ANN = "2";
    private static final String BO = "10";

    private static final String PAYEES = """
            Id,Name,Role,Unit,Rate,Base,Leader
            10,Bo,,,,,
            2,"Ann, the first",Seller,N,0.0200,20000,10
            7,Cia,Seller,S,,,
            """;

    static final String QUOTAS = """
            Seller,From,Amount
            2,2026-04-01,1200
            2,2026-01-01,1000
            7,2026-04-01,1200
            7,2026-01-01,1000
            10,2026-04-01,500
            10,2026-01-01,500
            """;

    private static final String SALES = """
            Order,Day,Seller,Amount
            A1,2026-01-01,2,400.50
            A2,2026-03-31,2,600
            A3,2026-04-01,2,1000
            A4,2026-05-05,10,500
            """;

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Database database;
    private PayRuns runs;
    private RunDesk desk;
    private PayDesk pay;
    private List<Period> periods;

    @BeforeEach
    void open() {
        database = engine.open(PayRunsParts.ALL);
        runs = database.get(PayRuns.class);
        desk = database.get(RunDesk.class);
        pay = database.get(PayDesk.class);
        prepare(database, folder, QUOTAS);
        periods = Signed.as(FINANCE, () -> runs.periods("Small"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Data, a scheme that is assigned to everybody, and bounds that nobody goes beyond. */
    static void prepare(Database database, Path folder, String quotas) {
        bringIn(database, folder, quotas, SALES);
        assign(database, Group.EVERYBODY, "0.1");
        Signed.as(
                FINANCE, () -> database.get(PayDesk.class).set("Small", new Bounds(BigDecimal.valueOf(3), 1000, null)));
    }

    private void bringIn(String sales) {
        bringIn(database, folder, QUOTAS, sales);
    }

    private static void bringIn(Database database, Path folder, String quotas, String sales) {
        String yaml = SmallFolder.YAML.replace("variable base: Base}", "variable base: Base, manager: Leader}");
        database.get(DataSets.class)
                .add(SmallFolder.in(folder)
                        .with("data.yaml", yaml)
                        .with("data/payees.csv", PAYEES)
                        .with("data/quotas.csv", quotas)
                        .with("data/sales.csv", sales)
                        .read());
    }

    private void assign(Group group, String rate) {
        assign(database, group, rate);
    }

    private static void assign(Database database, Group group, String rate) {
        SchemeVersions versions = database.get(SchemeVersions.class);
        Lives lives = database.get(Lives.class);
        String scheme = Signed.as(
                DESIGNER, () -> versions.take(FlatScheme.paying(rate), What.SAVED, DESIGNER.name(), "as agreed"));
        var sent = Signed.as(DESIGNER, () -> lives.take(lives.of(scheme), trinn.plan.Step.SEND, "A share of sales"));
        Signed.as(FINANCE, () -> lives.take(sent, trinn.plan.Step.APPROVE, ""));
        Signed.as(
                FINANCE,
                () -> database.get(Assignments.class)
                        .assign(new NewAssignment(
                                "Small", group, scheme, LocalDate.of(2026, 1, 1), null, "shelf 3", null, "late")));
    }

    private PayRun opened(int period) {
        return Signed.as(FINANCE, () -> desk.open("Small", periods.get(period)));
    }

    private PayRun worked(PayRun run) {
        return Signed.as(FINANCE, () -> desk.workOut(run, Progress.PATIENT));
    }

    private PayRun taken(User by, PayRun run, Step step) {
        return Signed.as(by, () -> desk.take(run, step, "as agreed"));
    }

    private PayRun load(PayRun run) {
        return Signed.as(FINANCE, () -> runs.load(run.id()));
    }

    private Result result(PayRun run) {
        return Signed.as(FINANCE, () -> runs.result(run));
    }

    private PayRun approved(PayRun opened) {
        PayRun sent = taken(FINANCE, acceptedAll(worked(opened)), Step.SUBMIT);
        if (result(sent).teams().containsKey(BO)) {
            Signed.as(LEADER, () -> desk.confirm(sent.id(), ""));
        }
        return taken(SECOND, load(sent), Step.APPROVE);
    }

    private PayRun acceptedAll(PayRun run) {
        for (Finding finding : result(run).findings()) {
            Signed.as(FINANCE, () -> desk.accept(run.id(), finding, "looked at"));
        }
        return load(run);
    }

    private PayRun frozen(PayRun opened) {
        return taken(FINANCE, approved(opened), Step.FREEZE);
    }

    private Payslip slip(PayRun run, String payee) {
        return result(run).payslips().stream()
                .filter(one -> one.payee().equals(payee))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(Refusal why, ThrowingCallable work) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void aRunGoesFromOpenToPaidAndAllOfItIsKept() {
        PayRun paid = taken(FINANCE, frozen(opened(0)), Step.PAY);
        assertThat(paid.state()).isEqualTo(State.PAID);
        assertThat(load(paid)).isEqualTo(paid);
        assertThat(paid.history())
                .extracting(event -> event.step() + " " + event.who())
                .containsSubsequence(
                        "OPEN Ole Haugen",
                        "WORK_OUT Ole Haugen",
                        "SUBMIT Ole Haugen",
                        "CONFIRM Bo",
                        "APPROVE Signe Holm",
                        "FREEZE Ole Haugen",
                        "PAY Ole Haugen");
    }

    @Test
    void everybodyIsPaidWhatTheAssignedSchemePays() {
        PayRun run = worked(opened(0));
        assertThat(slip(run, ANN).total()).isEqualByComparingTo("100.05");
        assertThat(slip(run, ANN).lines())
                .extracting(line -> line.kind() + " " + line.component() + " " + line.rule())
                .containsExactly("PAY commission Sales pay a flat rate");
        assertThat(slip(run, ANN).manager()).isEqualTo(BO);
        assertThat(result(run).total()).isEqualByComparingTo("100.05");
        assertThat(result(run).hash()).isEqualTo(run.result());
    }

    @Test
    void workedOutAgainItIsTheSame() {
        PayRun once = worked(opened(0));
        PayRun twice = worked(once);
        assertThat(twice.result()).isEqualTo(once.result());
        assertThat(result(twice)).isEqualTo(result(once));
    }

    @Test
    void whoMadeItDoesNotApproveIt() {
        PayRun sent = taken(FINANCE, acceptedAll(worked(opened(0))), Step.SUBMIT);
        Signed.as(LEADER, () -> desk.confirm(sent.id(), ""));
        refuses(Refusal.OWN_WORK, () -> taken(FINANCE, load(sent), Step.APPROVE));
        refuses(Refusal.NOT_ALLOWED, () -> taken(LEADER, load(sent), Step.APPROVE));
    }

    @Test
    void ofTwoWhoApproveOrPayTheSecondIsTold() {
        PayRun frozen = frozen(opened(0));
        taken(FINANCE, frozen, Step.PAY);
        refuses(Refusal.CHANGED_MEANWHILE, () -> taken(FINANCE, frozen, Step.PAY));
        refuses(Refusal.WRONG_STATE, () -> taken(FINANCE, load(frozen), Step.PAY));
    }

    /** Webhooks tell of it by what its entry of the log says. */
    @Test
    void otherSystemsAreToldWhichRunWasFrozen() {
        PayRun frozen = frozen(opened(0));
        var entries = new AuditReader(database.jdbc()).between(0, Long.MAX_VALUE, Set.of(Deed.RUN_FROZEN));
        assertThat(entries).hasSize(1);
        assertThat(Message.of(Event.RUN_FROZEN, entries.getFirst()))
                .contains("\"dataSet\":\"%s\",\"period\":\"%s\",\"hash\":\"%s\",\"path\":\"/api/v1/pay-runs/%d\""
                        .formatted(frozen.dataSet(), frozen.period().from(), frozen.result(), frozen.id()));
    }

    @Test
    void nothingLeadsBackFromFrozen() {
        PayRun frozen = frozen(opened(0));
        refuses(Refusal.WRONG_STATE, () -> taken(FINANCE, frozen, Step.SEND_BACK));
        refuses(Refusal.WRONG_STATE, () -> worked(frozen));
        refuses(
                Refusal.WRONG_STATE,
                () -> Signed.as(FINANCE, () -> pay.adjust(frozen.id(), ANN, BigDecimal.TEN, "forgotten", null)));
    }

    @Test
    void whatGoesBackNeedsAReason() {
        PayRun sent = taken(FINANCE, acceptedAll(worked(opened(0))), Step.SUBMIT);
        refuses(Refusal.NO_TEXT, () -> Signed.as(FINANCE, () -> desk.take(sent, Step.SEND_BACK, " ")));
        assertThat(taken(SECOND, sent, Step.SEND_BACK).state()).isEqualTo(State.WORKED_OUT);
    }

    @Test
    void aPeriodIsPaidOnceAndPeriodsInTheirOrder() {
        PayRun first = opened(0);
        refuses(Refusal.NOT_AFTER, () -> opened(0));
        refuses(Refusal.ONE_BEFORE, () -> opened(1));
        frozen(first);
        PayRun second = opened(1);
        refuses(Refusal.NOT_AFTER, () -> opened(0));
        frozen(second);
        assertThat(Signed.as(FINANCE, () -> runs.periods("Small"))).isEmpty();
    }

    @Test
    void whoIsPaidByNothingStopsTheRunUntilSomebodyAcceptsIt() {
        database.get(JdbcTemplate.class).update("DELETE FROM plan_events");
        database.get(JdbcTemplate.class).update("DELETE FROM plan_assignments");
        assign(new Group(Group.Kind.PAYEE, BO), "0.15");
        PayRun run = worked(opened(0));
        Finding unassigned = new Finding(Finding.Kind.UNASSIGNED, ANN, List.of());
        assertThat(result(run).findings()).contains(unassigned);
        assertThat(slip(run, ANN).standing()).isEqualTo(Standing.UNPAID);
        refuses(Refusal.FINDINGS, () -> taken(FINANCE, run, Step.SUBMIT));
        refuses(Refusal.NO_TEXT, () -> Signed.as(FINANCE, () -> desk.accept(run.id(), unassigned, "")));
        PayRun accepted = acceptedAll(run);
        refuses(Refusal.DONE_ALREADY, () -> Signed.as(FINANCE, () -> desk.accept(run.id(), unassigned, "again")));
        assertThat(taken(FINANCE, accepted, Step.SUBMIT).state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void whatGoesBeyondABoundStopsTheRun() {
        Signed.as(FINANCE, () -> pay.set("Small", new Bounds(BigDecimal.ONE, 1000, new BigDecimal("100.04"))));
        PayRun run = worked(opened(0));
        assertThat(result(run).findings())
                .contains(new Finding(Finding.Kind.OVER_BUDGET, "", List.of("100.05", "100.04")));
        Signed.as(FINANCE, () -> pay.set("Small", new Bounds(BigDecimal.ONE, 1000, new BigDecimal("100.05"))));
        assertThat(result(worked(run)).findings()).noneMatch(one -> one.kind() == Finding.Kind.OVER_BUDGET);
    }

    @Test
    void dataThatIsTooOldStopsTheRun() {
        PayRun run = opened(1);
        LocalDate newest = LocalDate.of(2026, 5, 5);
        int days = (int) (run.period().to().minusDays(1).toEpochDay() - newest.toEpochDay());
        Signed.as(FINANCE, () -> pay.set("Small", new Bounds(BigDecimal.TEN, days, null)));
        PayRun worked = worked(run);
        assertThat(result(worked).findings()).noneMatch(one -> one.kind() == Finding.Kind.OLD_DATA);
        Signed.as(FINANCE, () -> pay.set("Small", new Bounds(BigDecimal.TEN, days - 1, null)));
        assertThat(result(worked(worked)).findings())
                .contains(new Finding(Finding.Kind.OLD_DATA, "", List.of("2026-05-05", Integer.toString(days - 1))));
    }

    @Test
    void aManagerConfirmsTheTeamAsItIsPaidAndNoOther() {
        PayRun sent = taken(FINANCE, acceptedAll(worked(opened(0))), Step.SUBMIT);
        refuses(Refusal.UNCONFIRMED, () -> taken(SECOND, sent, Step.APPROVE));
        Signed.as(LEADER, () -> desk.confirm(sent.id(), "fine"));
        refuses(Refusal.DONE_ALREADY, () -> Signed.as(LEADER, () -> desk.confirm(sent.id(), "")));
        refuses(Refusal.NOT_ALLOWED, () -> Signed.as(SECOND, () -> desk.confirm(sent.id(), "")));
        User other = new User("m2", "Nobody's", Set.of(Role.MANAGER), ANN);
        refuses(Refusal.NOTHING_THERE, () -> Signed.as(other, () -> desk.confirm(sent.id(), "")));
        assertThat(taken(SECOND, load(sent), Step.APPROVE).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatAManagerConfirmedIsConfirmedNoMoreWhenItIsPaidOtherwise() {
        PayRun sent = taken(FINANCE, acceptedAll(worked(opened(0))), Step.SUBMIT);
        Signed.as(LEADER, () -> desk.confirm(sent.id(), ""));
        PayRun back = taken(FINANCE, load(sent), Step.SEND_BACK);
        Signed.as(FINANCE, () -> pay.adjust(back.id(), ANN, BigDecimal.TEN, "forgotten", null));
        PayRun again = taken(FINANCE, worked(load(back)), Step.SUBMIT);
        Signed.as(
                SECOND,
                () -> pay.agree(again.id(), again.adjustments().getFirst().place()));
        refuses(Refusal.UNCONFIRMED, () -> taken(SECOND, load(again), Step.APPROVE));
    }

    @Test
    void whatIsAddedByHandNeedsASecondPersonAndKeepsItsFile() {
        PayRun run = worked(opened(0));
        PayRun adjusted = Signed.as(
                FINANCE,
                () -> pay.adjust(
                        run.id(), ANN, new BigDecimal("-10.55"), "paid twice", new PayDesk.Upload("a.txt", new byte[] {
                            1, 2
                        })));
        assertThat(adjusted.state()).isEqualTo(State.OPEN);
        PayRun again = worked(adjusted);
        assertThat(slip(again, ANN).total()).isEqualByComparingTo("89.50");
        assertThat(slip(again, ANN).sum(LineKind.ADJUSTMENT)).isEqualByComparingTo("-10.55");
        var line = again.adjustments().getFirst();
        assertThat(Signed.as(FINANCE, () -> pay.file(line))).containsExactly(1, 2);
        PayRun sent = taken(FINANCE, again, Step.SUBMIT);
        Signed.as(LEADER, () -> desk.confirm(sent.id(), ""));
        refuses(Refusal.NOT_AGREED, () -> taken(SECOND, load(sent), Step.APPROVE));
        refuses(Refusal.SAME_PERSON, () -> Signed.as(FINANCE, () -> pay.agree(sent.id(), line.place())));
        Signed.as(SECOND, () -> pay.agree(sent.id(), line.place()));
        assertThat(taken(SECOND, load(sent), Step.APPROVE).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void anAmountByHandHasDigitsThatAreMoney() {
        PayRun run = opened(0);
        refuses(
                Refusal.NO_AMOUNT,
                () -> Signed.as(FINANCE, () -> pay.adjust(run.id(), ANN, BigDecimal.ZERO, "nothing", null)));
        refuses(
                Refusal.NO_AMOUNT,
                () -> Signed.as(FINANCE, () -> pay.adjust(run.id(), ANN, new BigDecimal("0.001"), "less", null)));
        refuses(
                Refusal.NOTHING_THERE,
                () -> Signed.as(FINANCE, () -> pay.adjust(run.id(), "none", BigDecimal.ONE, "who", null)));
        Signed.as(FINANCE, () -> pay.adjust(run.id(), ANN, new BigDecimal("0.01"), "an øre", null));
        PayRun withdrawn = Signed.as(
                FINANCE,
                () -> pay.withdraw(run.id(), load(run).adjustments().getFirst().place(), "not needed"));
        assertThat(withdrawn.adjustments()).isEmpty();
    }

    @Test
    void whatIsHeldIsPaidByTheRunThatLetsItGo() {
        PayRun run = opened(0);
        Signed.as(FINANCE, () -> pay.hold(run.id(), About.payee(ANN), "in dispute"));
        refuses(
                Refusal.HELD_ALREADY,
                () -> Signed.as(FINANCE, () -> pay.hold(run.id(), About.payee(ANN), "once more")));
        PayRun frozen = frozen(load(run));
        assertThat(slip(frozen, ANN).standing()).isEqualTo(Standing.HELD);
        assertThat(slip(frozen, ANN).total()).isEqualByComparingTo("0");
        PayRun next = opened(1);
        PayRun still = worked(next);
        assertThat(slip(still, ANN).lines()).isEmpty();
        Signed.as(FINANCE, () -> pay.release(next.id(), About.payee(ANN), "settled"));
        PayRun paid = worked(load(next));
        assertThat(slip(paid, ANN).sum(LineKind.DIFFERENCE)).isEqualByComparingTo("100.05");
        assertThat(Cause.of(slip(paid, ANN).lines().getLast().why()).reasons()).containsExactly(Reason.RELEASED);
    }

    @Test
    void aSaleThatIsHeldIsNotPaidUntilItIsLetGo() {
        About sale = new About(About.Kind.SALE, "A2");
        PayRun run = opened(0);
        refuses(
                Refusal.NOTHING_THERE,
                () -> Signed.as(FINANCE, () -> pay.hold(run.id(), new About(About.Kind.SALE, "none"), "who")));
        Signed.as(FINANCE, () -> pay.hold(run.id(), sale, "not delivered"));
        PayRun frozen = frozen(load(run));
        assertThat(slip(frozen, ANN).total()).isEqualByComparingTo("40.05");
        PayRun next = opened(1);
        assertThat(slip(worked(next), ANN).sum(LineKind.DIFFERENCE)).isEqualByComparingTo("0");
        Signed.as(FINANCE, () -> pay.release(next.id(), sale, "delivered"));
        PayRun paid = worked(load(next));
        assertThat(slip(paid, ANN).sum(LineKind.DIFFERENCE)).isEqualByComparingTo("60");
        assertThat(Cause.of(slip(paid, ANN).lines().getLast().why()).reasons()).containsExactly(Reason.SALE);
    }

    @Test
    void whatComesLateIsADifferenceOfTheNextRunAndPaidOnce() {
        PayRun first = frozen(opened(0));
        bringIn(SALES.replace("A2,2026-03-31,2,600", "A2,2026-03-31,2,350") + "A9,2026-02-02,10,50\n");
        PayRun second = worked(opened(1));
        var line = slip(second, ANN).lines().getLast();
        assertThat(line.kind()).isEqualTo(LineKind.DIFFERENCE);
        assertThat(line.of()).isEqualTo(first.period());
        assertThat(line.amount()).isEqualByComparingTo("-25");
        Cause cause = Cause.of(line.why());
        assertThat(cause.reasons()).containsExactly(Reason.DATA);
        assertThat(cause.records()).containsExactly(new Cause.Changed("sales", "A2", How.CHANGED));
        assertThat(slip(second, BO).sum(LineKind.DIFFERENCE)).isEqualByComparingTo("5");
        assertThat(Cause.of(slip(second, BO).lines().getLast().why()).records())
                .containsExactly(new Cause.Changed("sales", "A9", How.NEW));
        assertThat(result(first)).as("what is frozen stays").isEqualTo(result(load(first)));
        frozen(load(second));
        assertThat(Signed.as(FINANCE, () -> runs.now(first, Progress.PATIENT))).isEmpty();
    }

    @Test
    void approvedAndNowSayWhatIsNotTheSame() {
        PayRun first = frozen(opened(0));
        assertThat(Signed.as(FINANCE, () -> runs.now(first, Progress.PATIENT))).isEmpty();
        bringIn(SALES.replace("A2,2026-03-31,2,600", "A2,2026-03-31,2,350"));
        Map<String, List<trinn.payrun.Difference>> now = Signed.as(FINANCE, () -> runs.now(first, Progress.PATIENT));
        assertThat(now).containsOnlyKeys(ANN);
        assertThat(now.get(ANN).getFirst().paid()).isEqualByComparingTo("100.05");
        assertThat(now.get(ANN).getFirst().now()).isEqualByComparingTo("75.05");
    }

    @Test
    void anotherRuleForAClosedPeriodIsADifferenceToo() {
        frozen(opened(0));
        assign(new Group(Group.Kind.PAYEE, ANN), "0.2");
        PayRun second = worked(opened(1));
        var line = slip(second, ANN).lines().getLast();
        assertThat(line.amount()).isEqualByComparingTo("100.05");
        assertThat(Cause.of(line.why()).reasons()).containsExactly(Reason.RULES);
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsFoundAndGoesNoFurther() {
        PayRun approved = approved(opened(0));
        database.get(JdbcTemplate.class)
                .update("UPDATE pay_lines SET amount = amount + 0.01 WHERE run = ?", approved.id());
        refuses(Refusal.DAMAGED, () -> taken(FINANCE, approved, Step.FREEZE));
    }

    @Test
    void aVersionOfTheDataOnWhichARunRestsCannotBeDeleted() {
        PayRun run = worked(opened(0));
        long data = result(run).data().dataSet();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.get(DataSets.class).delete(data))
                .withMessageContaining("pay runs");
    }

    @Test
    void aManagerSeesWhomTheyLeadAndNothingBeforeTheReview() {
        PayRun run = acceptedAll(worked(opened(0)));
        assertThat(Signed.as(LEADER, runs::all)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Signed.as(LEADER, () -> runs.load(run.id())));
        PayRun sent = taken(FINANCE, run, Step.SUBMIT);
        assertThat(Signed.as(LEADER, runs::all)).containsExactly(sent);
        Result seen = Signed.as(LEADER, () -> runs.result(sent));
        assertThat(seen.payslips()).extracting(Payslip::payee).containsExactlyInAnyOrder(BO, ANN);
        assertThat(Signed.as(Demo.DESIGNER.user(), runs::all)).isEmpty();
        assertThat(Signed.as(Demo.AUDITOR.user(), runs::all)).containsExactly(sent);
    }

    @Test
    void whatIsHandedOnIsWhatWasFrozenAndOfOneThatIsDamagedNothing() {
        Handovers handovers = database.get(Handovers.class);
        PayRun open = opened(0);
        refuses(Refusal.WRONG_STATE, () -> Signed.as(FINANCE, () -> handovers.of(open.id())));
        PayRun frozen = frozen(open);
        var run = Signed.as(FINANCE, () -> handovers.checked(frozen.id()));
        assertThat(run.resultHash()).isEqualTo(frozen.result());
        assertThat(run.payments())
                .extracting(one ->
                        one.payee() + " " + one.component() + " " + one.amount().stripTrailingZeros())
                .containsExactly("2 commission 100.05");
        assertThat(Signed.as(FINANCE, () -> handovers.checked(frozen.id())))
                .as("also after the log has grown")
                .isEqualTo(run);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Signed.as(LEADER, () -> handovers.of(frozen.id())));
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        jdbc.update("UPDATE audit_entries SET name = 'another' WHERE number = 1");
        refuses(Refusal.LOG_DAMAGED, () -> Signed.as(FINANCE, () -> handovers.checked(frozen.id())));
        jdbc.update("UPDATE sales SET \"amount\" = \"amount\" + 0.01");
        refuses(Refusal.DATA_DAMAGED, () -> Signed.as(FINANCE, () -> handovers.checked(frozen.id())));
    }

    @Test
    void whatWasDoneBesideTheProgramIsFoundByVerifying() {
        PayRun frozen = frozen(opened(0));
        Verification verification = database.get(Verification.class);
        Verified whole = verification.verify(List.of(), (done, all) -> {});
        assertThat(whole.finding()).isEmpty();
        assertThat(whole.payRuns()).isOne();
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        jdbc.update("DELETE FROM pay_run_events WHERE run = ? AND place = ?", frozen.id(), frozen.place());
        assertThat(verification.verify(List.of(), (done, all) -> {}).finding())
                .contains(new trinn.audit.Finding(Fault.RUN_CHANGED, 0, "Small, 2026-01-01"));
    }

    @Test
    void anAmountThatWasChangedBesideTheProgramIsNamedByItsRun() {
        PayRun frozen = frozen(opened(0));
        database.get(JdbcTemplate.class).update("UPDATE pay_lines SET amount = amount + 1 WHERE run = ?", frozen.id());
        assertThat(database.get(Verification.class)
                        .verify(List.of(), (done, all) -> {})
                        .finding())
                .contains(new trinn.audit.Finding(Fault.RUN_CHANGED, 0, "Small, 2026-01-01"));
    }

    @Test
    void aRunWhoseAmountsAndHashesWereAllChangedIsFoundByWorkingItOutAgain() {
        PayRun frozen = frozen(opened(0));
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        assertThat(database.get(RunReplay.class).firstOther(frozen.id())).isEmpty();
        jdbc.update("UPDATE pay_lines SET amount = amount + 1 WHERE run = ?", frozen.id());
        assertThat(database.get(RunReplay.class).firstOther(frozen.id())).contains(ANN);
    }

    @Test
    void aNameCanBeErasedAndTheRunIsStillWhatItWas() {
        PayRun frozen = frozen(opened(0));
        database.get(JdbcTemplate.class).update("UPDATE pay_slips SET name = '' WHERE payee = ?", ANN);
        assertThat(Signed.as(FINANCE, () -> database.get(Handovers.class).checked(frozen.id()))
                        .payments())
                .extracting(one -> one.name())
                .containsExactly(ANN);
    }
}
