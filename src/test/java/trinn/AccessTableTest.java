package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import trinn.access.Permission;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.board.store.OptIns;
import trinn.comparison.store.Comparisons;
import trinn.document.store.PlanPapers;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.forecast.store.SellerPages;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.plan.store.Assignments;
import trinn.plan.store.Workforces;
import trinn.population.DataFolder;
import trinn.population.store.DataSets;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.State;
import trinn.question.Subject;
import trinn.question.store.Corrections;
import trinn.question.store.QuestionDesk;
import trinn.question.store.Questions;
import trinn.question.store.Standings;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.Measure;
import trinn.statement.store.Statements;
import trinn.store.Database;
import trinn.team.store.Notes;
import trinn.team.store.Teams;
import trinn.webhook.Event;
import trinn.webhook.Webhook;
import trinn.webhook.store.Sender;
import trinn.webhook.store.Webhooks;

/**
 * Who gets what about whom from the services that show pay: each of their methods, by each role, about oneself, somebody of
 * one's team, somebody who was in it, then and now, somebody else, and nobody. Prints how many cells the table has.
 */
final class AccessTableTest {

    @TempDir
    private static Path folder;

    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    /** Whose pay is asked for. P001 and P003 are led by M1; so was P032 until February, and is by M3 since. */
    private enum Whom {
        OWN_OF_SELLER("P001", OCTOBER),
        OWN_OF_MANAGER("M1", OCTOBER),
        TEAM("P003", OCTOBER),
        FORMER_TEAM_THEN("P032", JANUARY),
        FORMER_TEAM_NOW("P032", OCTOBER),
        OTHER("P095", OCTOBER),
        NOBODY("P999", OCTOBER);

        private final String payee;
        private final Period period;

        Whom(String payee, Period period) {
            this.payee = payee;
            this.period = period;
        }
    }

    private static final Set<Whom> EVERYBODY = Set.of(
            Whom.OWN_OF_SELLER,
            Whom.OWN_OF_MANAGER,
            Whom.TEAM,
            Whom.FORMER_TEAM_THEN,
            Whom.FORMER_TEAM_NOW,
            Whom.OTHER);

    /** Who asks, and whose pay that person sees. */
    private enum Asker {
        SELLER("P001", Set.of(Role.SELLER), Set.of(Whom.OWN_OF_SELLER)),
        SELLER_OF_NO_PAYEE("", Set.of(Role.SELLER), Set.of()),
        MANAGER(
                "M1",
                Set.of(Role.MANAGER),
                Set.of(Whom.OWN_OF_SELLER, Whom.OWN_OF_MANAGER, Whom.TEAM, Whom.FORMER_TEAM_THEN)),
        MANAGER_OF_NOBODY("", Set.of(Role.MANAGER), Set.of()),
        DESIGNER("", Set.of(Role.DESIGNER), EVERYBODY, Permission.NAMES),
        DESIGNER_WITHOUT_NAMES("", Set.of(Role.DESIGNER), EVERYBODY),
        FINANCE("", Set.of(Role.FINANCE), EVERYBODY),
        AUDITOR("", Set.of(Role.AUDITOR), EVERYBODY),
        ADMINISTRATOR("", Set.of(Role.ADMINISTRATOR), Set.of()),
        WITHOUT_ROLE("P001", Set.of(), Set.of());

        private final User user;
        private final Set<Whom> sees;

        Asker(String payee, Set<Role> roles, Set<Whom> sees, Permission... permissions) {
            this.user = new User(name(), name(), roles, payee, Set.of(permissions));
            this.sees = sees;
        }
    }

    /** What one may do beyond seeing. */
    private enum Kind {
        /** Whoever sees. */
        READ,
        /** Whoever leads, or sees everybody. */
        LEAD,
        /** As {@link #LEAD}, but no auditor. */
        WRITE,
        /** Who sees and is no auditor. */
        ASK,
        /** The payee alone. */
        SELF,
        /** Who administers accounts, about nobody. */
        ADMINISTER
    }

    private record Call(Kind kind, Ask ask) {}

    /** Tries something; true where an answer tells anything of the payee. */
    @FunctionalInterface
    private interface Ask {
        boolean about(Whom whom);
    }

    private static Database database;
    private static Population population;
    private static Scheme scheme;
    private static final Map<Whom, Question> ASKED = new LinkedHashMap<>();

    @BeforeAll
    static void open() {
        database = Database.in(
                folder,
                StatementParts.and(
                        Comparisons.class,
                        PlanPapers.class,
                        Workforces.class,
                        Assignments.class,
                        SellerPages.class,
                        Teams.class,
                        Notes.class,
                        OptIns.class,
                        Questions.class,
                        QuestionDesk.class,
                        Standings.class,
                        Corrections.class,
                        Secrets.class,
                        Addresses.class,
                        Sender.class,
                        Webhooks.class));
        var files = SchemeFiles.read(Path.of("rules", "nordic-sales"));
        get(SchemeVersions.class).add(files, "");
        scheme = Scheme.of(files);
        population = get(Populations.class)
                .get(get(DataSets.class)
                        .add(DataFolder.open(Path.of("scenarios", "nordhandel")))
                        .id());
        for (Whom whom : EVERYBODY) {
            ASKED.put(whom, get(QuestionDesk.class).ask(subject(whom), "Why?"));
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        Statements statements = get(Statements.class);
        calls.put("Statements.seen", read(whom -> has(statements.seen(population), whom)));
        calls.put(
                "Statements.periods",
                read(whom -> statements.periods(population, whom.payee).contains(whom.period)));
        calls.put("Statements.facts", read(whom -> statements.facts(population, whom.payee, whom.period.id()) != null));
        calls.put(
                "Statements.explain",
                read(whom -> statements.explain(population, scheme, facts(whom), Locale.ENGLISH) != null));
        calls.put(
                "Statements.lines",
                read(whom -> statements.lines(population, scheme, facts(whom), Locale.ENGLISH) != null));
        calls.put(
                "Statements.show",
                read(whom -> statements.show(population, scheme, facts(whom), Locale.ENGLISH) != null));
        calls.put(
                "Statements.pdf",
                read(whom -> statements.pdf(population, scheme, facts(whom), Locale.ENGLISH).length > 0));
        calls.put("Statements.print", read(AccessTableTest::prints));
        calls.put(
                "Statements.payouts",
                read(whom ->
                        statements.payouts(population, scheme, whom.period.id()).containsKey(whom.payee)));
        Measure sales = new Measure("Kpi", "sales", null, "actual");
        calls.put(
                "Statements.records",
                read(whom -> statements.records(population, known(whom), whom.period, sales) != null));
        calls.put("Statements.measured", read(whom -> {
            statements.measured(population, known(whom), whom.period, sales);
            return true;
        }));
        Comparisons comparisons = get(Comparisons.class);
        calls.put(
                "Comparisons.periods",
                read(whom -> comparisons.periods(population, whom.payee).contains(whom.period)));
        calls.put(
                "Comparisons.withPeriod",
                read(whom -> comparisons.withPeriod(population, scheme, facts(whom), whom.period) != null));
        calls.put(
                "Comparisons.withScheme",
                read(whom -> comparisons.withScheme(population, scheme, facts(whom), scheme) != null));
        calls.put("PlanPapers.letter", read(AccessTableTest::isWritten));
        SellerPages pages = get(SellerPages.class);
        calls.put(
                "SellerPages.periods",
                read(whom -> pages.periods(population, whom.payee).contains(whom.period)));
        calls.put(
                "SellerPages.page",
                read(whom -> pages.page(population, scheme, whom.payee, whom.period.id(), null) != null));
        calls.put(
                "SellerPages.scheme",
                read(whom -> pages.scheme(population, "Nordhandel", whom.payee, whom.period.id(), "usual") != null));
        calls.putAll(callsOfTeams());
        calls.put(
                "OptIns.choose",
                new Call(Kind.SELF, whom -> get(OptIns.class).choose("Nordhandel", whom.payee, true) != null));
        calls.putAll(callsOfQuestions());
        calls.putAll(callsOfWebhooks());
        return calls;
    }

    private static Map<String, Call> callsOfTeams() {
        Map<String, Call> calls = new LinkedHashMap<>();
        Teams teams = get(Teams.class);
        Notes notes = get(Notes.class);
        calls.put(
                "Teams.departments",
                new Call(
                        Kind.LEAD,
                        whom -> facts(whom) != null
                                && teams.departments(population, whom.period.id())
                                        .contains(facts(whom).seller().department())
                                && has(
                                        teams.of(
                                                population, facts(whom).seller().department(), whom.period.id()),
                                        whom)));
        calls.put(
                "Teams.of",
                new Call(
                        Kind.LEAD,
                        whom -> has(teams.of(population, facts(whom).seller().department(), whom.period.id()), whom)));
        calls.put("Teams.each", read(whom -> {
            List<String> shown = new ArrayList<>();
            teams.each(population, scheme, List.of(facts(whom)), member -> shown.add(whom.payee));
            return !shown.isEmpty();
        }));
        calls.put(
                "Notes.keep",
                new Call(
                        Kind.WRITE,
                        whom -> notes.keep(teams.sight(population), "Nordhandel", known(whom), whom.period, "Talked")
                                != null));
        calls.put(
                "Notes.of",
                new Call(
                        Kind.LEAD,
                        whom -> notes.of(teams.sight(population), "Nordhandel", whom.period)
                                .containsKey(whom.payee)));
        return calls;
    }

    private static Map<String, Call> callsOfQuestions() {
        Map<String, Call> calls = new LinkedHashMap<>();
        QuestionDesk desk = get(QuestionDesk.class);
        calls.put("QuestionDesk.all", read(whom -> desk.all().stream().anyMatch(one -> isAbout(one, whom))));
        calls.put(
                "QuestionDesk.about",
                read(whom -> desk.about("Nordhandel", whom.payee, whom.period).stream()
                        .anyMatch(one -> isAbout(one, whom))));
        calls.put("QuestionDesk.ask", new Call(Kind.ASK, whom -> desk.ask(subject(whom), "And why?") != null));
        calls.put("QuestionDesk.mayAsk", new Call(Kind.ASK, whom -> desk.mayAsk(subject(whom))));
        calls.put("QuestionDesk.may", new Call(Kind.WRITE, whom -> desk.may(asked(whom), State.ANSWERED)));
        calls.put("QuestionDesk.add", new Call(Kind.WRITE, whom -> {
            Question again = Signed.as(User.TRINN, () -> desk.ask(subject(whom), "Once more?"));
            return desk.add(again, State.ANSWERED, "Because.") != null;
        }));
        Corrections corrections = get(Corrections.class);
        calls.put("Corrections.records", new Call(Kind.WRITE, whom -> corrections.records(asked(whom)) != null));
        calls.put(
                "Corrections.correct",
                refusedOnlyForWhatIsWrong(whom -> corrections.correct(
                        asked(whom), corrections.records(asked(whom)).getFirst(), "name", "", " ", Instant.EPOCH)));
        calls.put(
                "Corrections.broughtIn",
                refusedOnlyForWhatIsWrong(whom -> corrections.broughtIn(asked(whom), "Imported", Instant.EPOCH)));
        return calls;
    }

    private static Map<String, Call> callsOfWebhooks() {
        Webhooks webhooks = get(Webhooks.class);
        Webhook.Wish wish =
                new Webhook.Wish("Payroll", URI.create("http://localhost/"), Set.of(Event.RUN_FROZEN), false);
        return Map.of(
                "Webhooks.all", administer(webhooks::all),
                "Webhooks.deliveries", administer(() -> webhooks.deliveries("none", 1)),
                "Webhooks.make", administer(() -> webhooks.make(wish)),
                "Webhooks.change", administer(() -> webhooks.change("none", wish)),
                "Webhooks.renew", administer(() -> webhooks.renew("none")),
                "Webhooks.delete", administer(() -> webhooks.delete("none")),
                "Webhooks.test", administer(() -> webhooks.test("none")),
                "Webhooks.again", administer(() -> webhooks.again("none")));
    }

    /** Who may do it learns that there is none; who may not is refused before. */
    private static Call administer(Runnable work) {
        return new Call(Kind.ADMINISTER, whom -> {
            try {
                work.run();
            } catch (NoSuchElementException e) {
                return true;
            }
            return true;
        });
    }

    /** Who may do it learns what is wrong with it; who may not, that it is not theirs. */
    private static Call refusedOnlyForWhatIsWrong(Function<Whom, Question> work) {
        return new Call(Kind.WRITE, whom -> {
            try {
                return work.apply(whom) != null;
            } catch (RefusedException e) {
                return e.refusal() != Refusal.NOT_YOURS;
            }
        });
    }

    /** What shows nobody's pay, or takes only what the others gave; each with why. */
    private static final Map<String, String> NOT_ABOUT_SOMEBODY = Map.of(
            "Statements.population", "what is worked out of; what is shown of it goes through seen and facts",
            "SellerPages.population", "likewise",
            "SellerPages.facts", "for boards, which show who opted in",
            "SellerPages.hasDays", "how large the data is",
            "SellerPages.estimate", "takes a page, which page gave",
            "Teams.sight", "says whom somebody sees, and nothing of them",
            "Comparisons.scheme", "a scheme",
            "PlanPapers.document", "a scheme",
            "OptIns.of", "takes a payee of a page, which page gave",
            "OptIns.among", "who opted in wants to be seen");

    @Test
    void everybodyGetsWhatIsTheirsAndNothingElse() {
        List<String> deviations = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, Call> call : calls().entrySet()) {
            for (Asker asker : Asker.values()) {
                for (Whom whom : Whom.values()) {
                    cells++;
                    boolean got = Signed.as(
                            asker.user,
                            () -> answered(() -> call.getValue().ask().about(whom)));
                    if (got
                            != expected(
                                    call.getKey(), asker, whom, call.getValue().kind())) {
                        deviations.add("%s by %s about %s: %s".formatted(call.getKey(), asker, whom, got));
                    }
                }
            }
        }
        System.out.printf(
                "Access table: %d methods, %d cells, %d deviations%n", calls().size(), cells, deviations.size());
        assertThat(deviations).isEmpty();
    }

    /** A look at the pay of somebody else is taken down, whichever way it came. */
    @Test
    void whoLooksAtSomebodysPayStandsInTheLog() throws InterruptedException {
        List<String> showing = List.of(
                "Statements.lines",
                "Statements.show",
                "Statements.pdf",
                "Statements.print",
                "SellerPages.page",
                "PlanPapers.letter",
                "Comparisons.withPeriod",
                "Comparisons.withScheme");
        for (String door : showing) {
            User curious = new User("curious-" + door, door, Set.of(Role.FINANCE), "");
            Signed.as(
                    curious,
                    () -> Objects.requireNonNull(calls().get(door)).ask().about(Whom.OTHER));
            assertThat(looksOf(door)).as(door).isOne();
        }
    }

    /** Looks are written by another thread. */
    private static int looksOf(String who) throws InterruptedException {
        for (int round = 0; round < 200 && written(who) == 0; round++) {
            Thread.sleep(50);
        }
        return written(who);
    }

    private static int written(String who) {
        return database.jdbc()
                .queryForList(
                        "SELECT e.number FROM audit_entries e JOIN audit_people p ON e.who = p.pseudonym WHERE p.name = ?",
                        Long.class,
                        who)
                .size();
    }

    private static boolean expected(String method, Asker asker, Whom whom, Kind kind) {
        if (asker == Asker.DESIGNER_WITHOUT_NAMES && method.matches("(QuestionDesk|Corrections)\\..*")) {
            // A question says who asked.
            return false;
        }
        boolean self = asker.user.payee().equals(whom.payee);
        boolean sees = asker.sees.contains(whom);
        return switch (kind) {
            case READ -> sees;
            case LEAD -> sees && !self;
            case WRITE -> sees && !self && asker != Asker.AUDITOR;
            case ASK -> sees && asker != Asker.AUDITOR;
            case SELF -> self && sees;
            case ADMINISTER -> asker == Asker.ADMINISTRATOR;
        };
    }

    /** A new method of these services needs a row. */
    @Test
    void everyMethodHasItsRow() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> door : List.of(
                Statements.class,
                Comparisons.class,
                PlanPapers.class,
                SellerPages.class,
                Teams.class,
                Notes.class,
                OptIns.class,
                QuestionDesk.class,
                Corrections.class,
                Webhooks.class)) {
            Stream.of(door.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName)
                    .forEach(name -> methods.add(door.getSimpleName() + "." + name));
        }
        Set<String> rows = new TreeSet<>(calls().keySet());
        rows.addAll(NOT_ABOUT_SOMEBODY.keySet());
        assertThat(methods).isEqualTo(rows);
    }

    private static boolean answered(BooleanSupplier ask) {
        try {
            return ask.getAsBoolean();
        } catch (NoSuchElementException | RefusedException | AccessDeniedException e) {
            return false;
        }
    }

    private static Call read(Ask ask) {
        return new Call(Kind.READ, ask);
    }

    private static boolean prints(Whom whom) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        get(Statements.class).print(population, scheme, List.of(facts(whom)), Locale.ENGLISH, out, (done, of) -> {});
        return out.size() > 0;
    }

    private static boolean isWritten(Whom whom) {
        Period next = new Period(whom.period.to(), whom.period.to().plusMonths(1));
        return get(PlanPapers.class).letter(population, scheme, known(whom), next, Locale.ENGLISH).length > 0;
    }

    private static boolean has(List<FactSet> facts, Whom whom) {
        return facts.stream()
                .anyMatch(one ->
                        one.seller().id().equals(whom.payee) && one.period().equals(whom.period));
    }

    /** The facts of somebody, however they were come by. */
    private static FactSet facts(Whom whom) {
        return population.facts().stream()
                .filter(one ->
                        one.seller().id().equals(whom.payee) && one.period().equals(whom.period))
                .findFirst()
                .orElseThrow();
    }

    private static String known(Whom whom) {
        return facts(whom).seller().id();
    }

    private static Question asked(Whom whom) {
        return Optional.ofNullable(ASKED.get(whom)).orElseThrow();
    }

    private static boolean isAbout(Question question, Whom whom) {
        return question.about().payee().equals(whom.payee)
                && question.about().period().equals(whom.period);
    }

    private static Subject subject(Whom whom) {
        return Signed.as(
                User.TRINN,
                () -> Subject.of(
                        new Subject.Data(population.id(), "Nordhandel", 1),
                        new Subject.By(scheme.files().hash(), "Nordic sales plan"),
                        Objects.requireNonNull(
                                get(Statements.class).explain(population, scheme, facts(whom), Locale.ENGLISH)),
                        0,
                        "first",
                        "NOK"));
    }

    private static <T> T get(Class<T> component) {
        return database.get(component);
    }
}
