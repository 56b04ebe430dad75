package trinn.payrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.facts.Period;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Finding;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.Step;
import trinn.payrun.file.Handover;
import trinn.payrun.file.PayFile;
import trinn.simulation.Progress;
import trinn.store.Database;
import trinn.store.Engine;

/** Who gets what from the services of pay runs: each of their methods, by each role. Prints how many cells the table has. */
final class PayRunAccessTest {

    /** Who asks; 10 leads 2, and 7 leads nobody. */
    private enum Asker {
        SELLER("2", Role.SELLER),
        MANAGER("10", Role.MANAGER),
        MANAGER_OF_NOBODY("7", Role.MANAGER),
        MANAGER_OF_NO_PAYEE("", Role.MANAGER),
        DESIGNER("", Role.DESIGNER),
        FINANCE("", Role.FINANCE),
        AUDITOR("", Role.AUDITOR),
        ADMINISTRATOR("", Role.ADMINISTRATOR);

        private final User user;

        Asker(String payee, Role role) {
            this.user = new User(name(), name(), Set.of(role), payee);
        }
    }

    private static final Set<Asker> FINANCE = Set.of(Asker.FINANCE);
    private static final Set<Asker> ALL = Set.of(Asker.FINANCE, Asker.AUDITOR);
    private static final Set<Asker> TEAM = Set.of(Asker.FINANCE, Asker.AUDITOR, Asker.MANAGER);
    private static final Set<Asker> RUNS = Set.of(Asker.FINANCE, Asker.AUDITOR, Asker.MANAGER, Asker.MANAGER_OF_NOBODY);

    private record Call(Set<Asker> who, BooleanSupplier ask) {}

    @TempDir
    private static Path folder;

    private static Database database;
    private static PayRuns runs;
    private static RunDesk desk;
    private static PayDesk pay;
    private static Handovers handovers;
    private static PayRun frozen;
    private static PayRun inReview;

    @BeforeAll
    static void open() {
        database = Engine.H2.open(PayRunsParts.ALL);
        runs = database.get(PayRuns.class);
        desk = database.get(RunDesk.class);
        pay = database.get(PayDesk.class);
        handovers = database.get(Handovers.class);
        PayRunsTest.prepare(database, folder, PayRunsTest.QUOTAS);
        frozen = Signed.as(Demo.FINANCE.user(), () -> {
            PayRun run = desk.open("Small", runs.periods("Small").getFirst());
            PayRun adjusted =
                    pay.adjust(run.id(), "2", BigDecimal.TEN, "forgotten", new PayDesk.Upload("a", new byte[] {1}));
            return reviewed(adjusted);
        });
        int line = frozen.adjustments().getFirst().place();
        frozen = Signed.as(PayRunsTest.SECOND, () -> desk.take(pay.agree(frozen.id(), line), Step.APPROVE, ""));
        frozen = Signed.as(Demo.FINANCE.user(), () -> desk.take(frozen, Step.FREEZE, ""));
        inReview = Signed.as(
                Demo.FINANCE.user(),
                () -> reviewed(desk.open("Small", runs.periods("Small").getFirst())));
    }

    private static PayRun reviewed(PayRun opened) {
        PayRun worked = desk.workOut(opened, Progress.PATIENT);
        Result result = Objects.requireNonNull(runs.result(worked));
        result.findings().forEach(one -> desk.accept(worked.id(), one, "Looked at"));
        PayRun sent = desk.take(runs.load(worked.id()), Step.SUBMIT, "");
        if (sent.adjustments().isEmpty()) {
            return sent;
        }
        trinn.payrun.Teams.unconfirmed(sent, result).forEach(one -> desk.accept(sent.id(), one, "Away"));
        return runs.load(sent.id());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        Period period = inReview.period();
        calls.put("PayRuns.all", new Call(RUNS, () -> runs.all().contains(inReview)));
        calls.put("PayRuns.load", new Call(RUNS, () -> runs.load(inReview.id()).id() == inReview.id()));
        calls.put(
                "PayRuns.result",
                new Call(
                        TEAM,
                        () -> Objects.requireNonNull(runs.result(inReview)).payslips().stream()
                                .anyMatch(slip -> slip.payee().equals("2"))));
        calls.put("PayRuns.periods", new Call(ALL, () -> runs.periods("Small") != null));
        calls.put("PayRuns.held", new Call(ALL, () -> runs.held(inReview).isEmpty()));
        calls.put(
                "PayRuns.kpiName",
                new Call(ALL, () -> !runs.kpiName("margin", Locale.ENGLISH).isEmpty()));
        calls.put("PayRuns.bounds", new Call(ALL, () -> runs.bounds("Small") != null));
        calls.put("PayRuns.now", new Call(ALL, () -> runs.now(frozen, Progress.PATIENT) != null));
        calls.put("RunDesk.open", does(FINANCE, () -> desk.open("Small", period)));
        calls.put("RunDesk.workOut", does(FINANCE, () -> desk.workOut(inReview, Progress.PATIENT)));
        calls.put("RunDesk.take", does(FINANCE, () -> desk.take(inReview, Step.SEND_BACK, "")));
        Finding none = new Finding(Finding.Kind.NEGATIVE, "2", List.of("-1"));
        calls.put("RunDesk.accept", does(FINANCE, () -> desk.accept(inReview.id(), none, "why")));
        calls.put("RunDesk.confirm", new Call(Set.of(Asker.MANAGER), () -> {
            try {
                return desk.confirm(inReview.id(), "") != null;
            } catch (RefusedException e) {
                return e.refusal() == Refusal.DONE_ALREADY;
            }
        }));
        calls.put("PayDesk.adjust", does(FINANCE, () -> pay.adjust(inReview.id(), "2", BigDecimal.ONE, "more", null)));
        calls.put("PayDesk.withdraw", does(FINANCE, () -> pay.withdraw(inReview.id(), 1, "why")));
        calls.put("PayDesk.agree", does(FINANCE, () -> pay.agree(inReview.id(), 1)));
        calls.put("PayDesk.hold", does(FINANCE, () -> pay.hold(inReview.id(), About.payee("2"), "why")));
        calls.put("PayDesk.release", does(FINANCE, () -> pay.release(inReview.id(), About.payee("2"), "why")));
        calls.put(
                "PayDesk.file",
                new Call(ALL, () -> pay.file(frozen.adjustments().getFirst()).length == 1));
        calls.put("PayDesk.set", new Call(FINANCE, () -> {
            pay.set("Small", Bounds.USUAL);
            return true;
        }));
        calls.put("Handovers.of", new Call(ALL, () -> handovers.of(frozen.id()) != null));
        calls.put("Handovers.checked", new Call(ALL, () -> handovers.checked(frozen.id()) != null));
        Handover run = Signed.as(User.TRINN, () -> handovers.of(frozen.id()));
        calls.put("Handovers.handedOn", new Call(FINANCE, () -> {
            handovers.handedOn(run, new PayFile("a.csv", "text/csv", new byte[] {1}));
            return true;
        }));
        return calls;
    }

    /** Who may do it learns what is wrong with it; who may not, that it is not theirs. */
    private static Call does(Set<Asker> who, Runnable work) {
        return new Call(who, () -> {
            try {
                work.run();
                return true;
            } catch (RefusedException e) {
                return e.refusal() != Refusal.NOT_ALLOWED;
            }
        });
    }

    /** What takes only what the others gave. */
    private static final Set<String> NOT_ABOUT_SOMEBODY = Set.of("PayRuns.isOutdated");

    @Test
    void everybodyGetsWhatIsTheirsAndNothingElse() {
        List<String> deviations = new ArrayList<>();
        Map<String, Call> calls = calls();
        calls.forEach((name, call) -> {
            for (Asker asker : Asker.values()) {
                boolean got = Signed.as(asker.user, () -> answered(call.ask()));
                if (got != call.who().contains(asker)) {
                    deviations.add("%s by %s: %s".formatted(name, asker, got));
                }
            }
        });
        System.out.printf(
                "Access table of pay runs: %d methods, %d cells, %d deviations%n",
                calls.size(), calls.size() * Asker.values().length, deviations.size());
        assertThat(deviations).isEmpty();
    }

    private static boolean answered(BooleanSupplier ask) {
        try {
            return ask.getAsBoolean();
        } catch (NoSuchElementException | AccessDeniedException e) {
            return false;
        }
    }

    /** A new method of these services needs a row. */
    @Test
    void everyMethodHasItsRow() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> door : List.of(PayRuns.class, RunDesk.class, PayDesk.class, Handovers.class)) {
            Stream.of(door.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .forEach(method -> methods.add(door.getSimpleName() + "." + method.getName()));
        }
        Set<String> rows = new TreeSet<>(calls().keySet());
        rows.addAll(NOT_ABOUT_SOMEBODY);
        assertThat(methods).isEqualTo(rows);
    }
}
