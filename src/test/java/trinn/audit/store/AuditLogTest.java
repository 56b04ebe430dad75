package trinn.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.Chain;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.Finding;
import trinn.audit.Head;
import trinn.audit.Kind;
import trinn.audit.Person;
import trinn.audit.Subject;
import trinn.store.Database;
import trinn.store.Durable;
import trinn.store.Engine;

/** The log is there if and only if what it tells of is, without gaps, on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class AuditLogTest {

    private static final User ANN = new User("u1", "Ann", Set.of(Role.DESIGNER, Role.SELLER), "P1");

    @Parameter
    Engine engine;

    private Database database;
    private Durable durable;
    private AuditLog log;
    private AuditReader reader;

    @BeforeEach
    void open() {
        database = engine.open(AuditLog.class, AuditReader.class);
        durable = new Durable(database.jdbc(), transactions());
        log = database.get(AuditLog.class);
        reader = database.get(AuditReader.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PlatformTransactionManager transactions() {
        return database.get(PlatformTransactionManager.class);
    }

    private void write(User who, Deed deed, Subject about, String... details) {
        Signed.as(who, () -> {
            durable.write(() -> {
                log.record(deed, about, details);
                return about;
            });
        });
    }

    private Optional<Finding> walk() {
        Chain chain = new Chain(reader.head(), List.of());
        for (Entry entry : reader.from(0, Integer.MAX_VALUE)) {
            Optional<Finding> finding = chain.add(entry);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return chain.end();
    }

    @Test
    void anEntryTellsWhoDidWhatToWhat() {
        Instant before = Instant.now();
        write(ANN, Deed.DATA_IMPORTED, Subject.data(7, "Small, version 1"), "hash", "abc");
        Told told = reader.page(Wanted.ALL, Long.MAX_VALUE, 10).getFirst();
        assertThat(told.who()).isEqualTo(new Person("u1", "Ann", "P1"));
        assertThat(told.about()).isNull();
        assertThat(told.entry().number()).isEqualTo(1);
        assertThat(told.entry().deed()).isEqualTo("DATA_IMPORTED");
        assertThat(told.entry().about()).isEqualTo(new Subject("DATA_SET", "7", "Small, version 1"));
        assertThat(told.entry().what()).containsEntry("hash", "abc");
        assertThat(told.entry().at()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(walk()).isEmpty();
    }

    @Test
    void whatIsTakenBackLeavesNoEntryAndNoGap() {
        assertThatIllegalStateException()
                .isThrownBy(() -> durable.write(() -> {
                    log.record(Deed.KPI_ADDED, Subject.of(Kind.KPI, "a", "a"));
                    throw new IllegalStateException("No.");
                }));
        assertThat(reader.head()).isEqualTo(Head.NONE);
        write(ANN, Deed.KPI_ADDED, Subject.of(Kind.KPI, "b", "b"));
        assertThat(reader.head().number()).isEqualTo(1);
    }

    @Test
    void whoHasNoRoleForItLeavesNeitherAnEntryNorWhatItTellsOf() {
        User auditor = new User("u9", "Karin", Set.of(Role.AUDITOR), "");
        JdbcTemplate jdbc = database.jdbc();
        Signed.as(
                auditor,
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> durable.write(() -> {
                            jdbc.update(
                                    "INSERT INTO board_choices (data_set, payee, shows, chosen_at) VALUES ('a', 'b', TRUE, NOW())");
                            log.record(Deed.BOARD_CHOSEN, Subject.payee("b", ""));
                            return auditor;
                        })));
        assertThat(reader.head()).isEqualTo(Head.NONE);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM board_choices", Long.class))
                .isZero();
    }

    @Test
    void nothingIsTakenDownOutsideOfATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> log.record(Deed.KPI_ADDED, Subject.of(Kind.KPI, "a", "a")))
                .withMessageContaining("transaction");
    }

    @Test
    void manyAtOnceLeaveNoGap() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            User who = new User("u" + i % 3, "Name", Set.of(Role.DESIGNER), "");
            threads.add(Thread.ofPlatform().start(() -> {
                for (int j = 0; j < 25; j++) {
                    write(who, Deed.KPI_ADDED, Subject.of(Kind.KPI, j, "k"));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(reader.from(0, 1000))
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(walk()).isEmpty();
        assertThat(reader.people()).hasSize(3);
    }

    @Test
    void peopleStandInTheChainUnderPseudonymsAlone() {
        write(ANN, Deed.NOTE_WRITTEN, Subject.payee("P2", "Bo"));
        Told told = reader.page(Wanted.ALL, Long.MAX_VALUE, 1).getFirst();
        assertThat(told.about()).isEqualTo(new Person("", "Bo", "P2"));
        assertThat(told.entry().toString()).doesNotContain("Ann", "Bo", "P2", "u1");
        write(ANN, Deed.NOTE_WRITTEN, Subject.payee("P2", ""));
        assertThat(reader.people()).hasSize(2);
        assertThat(reader.soundPeople().values()).containsOnly(true);
    }

    @Test
    void entriesAreFoundByWhoWhatAboutAndWhen() {
        write(ANN, Deed.DATA_IMPORTED, Subject.data(1, "North_1"));
        write(Demo.FINANCE.user(), Deed.SCHEME_SAVED, Subject.of(Kind.SCHEME, "team", "Team bonus"));
        write(Demo.FINANCE.user(), Deed.STATEMENT_SEEN, Subject.payee("P1", "Ann"));
        assertThat(found(Wanted.ALL)).containsExactly(3L, 2L, 1L);
        assertThat(found(new Wanted(Set.of(), Set.of(Deed.SCHEME_SAVED), "", null, null)))
                .containsExactly(2L);
        assertThat(found(new Wanted(Set.of(), Set.of(), "north_", null, null))).containsExactly(1L);
        assertThat(found(new Wanted(Set.of(), Set.of(), "n%t", null, null))).isEmpty();
        assertThat(found(new Wanted(Set.of(), Set.of(), "team", null, null))).containsExactly(2L);
        Set<String> ann = Set.copyOf(new People(database.jdbc()).called("P1"));
        assertThat(found(new Wanted(ann, Set.of(), "", null, null))).containsExactly(3L, 1L);
        Instant later = Instant.now().plusSeconds(60);
        assertThat(found(new Wanted(Set.of(), Set.of(), "", later, null))).isEmpty();
        assertThat(found(new Wanted(Set.of(), Set.of(), "", null, later))).hasSize(3);
        assertThat(reader.page(Wanted.ALL, 3, 1))
                .extracting(told -> told.entry().number())
                .containsExactly(2L);
    }

    private List<Long> found(Wanted wanted) {
        return reader.page(wanted, Long.MAX_VALUE, 10).stream()
                .map(told -> told.entry().number())
                .toList();
    }

    @Test
    void aLookIsTakenDownOnceAnHourAndTheOwnPayNever() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-07T12:00:00Z"));
        Lookups lookups = new Lookups(database.jdbc(), transactions(), new Ticking(now));
        Signed.as(ANN, () -> lookups.seen(Deed.STATEMENT_SEEN, "P1", "Ann", "period", "2026-01-01"));
        for (int i = 0; i < 4; i++) {
            Signed.as(ANN, () -> lookups.seen(Deed.STATEMENT_SEEN, "P2", "Bo", "period", "2026-01-01"));
            Signed.as(ANN, () -> lookups.seen(Deed.STATEMENT_SEEN, "P2", "Bo", "period", "2026-02-01"));
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(25)));
        }
        lookups.destroy();
        assertThat(reader.from(0, 10))
                .extracting(entry -> entry.at() + " " + entry.what().get("period"))
                .containsExactly(
                        "2026-04-07T12:00:00Z 2026-01-01",
                        "2026-04-07T12:00:00Z 2026-02-01",
                        "2026-04-07T13:15:00Z 2026-01-01",
                        "2026-04-07T13:15:00Z 2026-02-01");
        assertThat(walk()).isEmpty();
    }

    /** Who sees no names looks at the same payee as all others, for whoever reads the log. */
    @Test
    void aLookByNumberIsOneAtWhoHasThatName() throws InterruptedException {
        Lookups lookups = new Lookups(database.jdbc(), transactions());
        Signed.as(Demo.FINANCE.user(), () -> lookups.seen(Deed.STATEMENT_SEEN, "P2", "Bo"));
        Signed.as(Demo.DESIGNER.user(), () -> lookups.seen(Deed.STATEMENT_SEEN, "P2", "P2"));
        lookups.destroy();
        assertThat(reader.from(0, 10))
                .extracting(entry -> entry.about().id())
                .hasSize(2)
                .containsOnly(reader.from(0, 10).getFirst().about().id());
    }

    @Test
    void whatWaitsIsWrittenInItsOrderBeforeTheEnd() throws InterruptedException {
        Lookups lookups = new Lookups(database.jdbc(), transactions());
        for (int i = 0; i < 300; i++) {
            lookups.seen(Deed.STATEMENT_SEEN, "P" + i, "", "n", Integer.toString(i));
        }
        lookups.destroy();
        assertThat(reader.from(0, 1000))
                .extracting(entry -> entry.what().get("n"))
                .containsExactlyElementsOf(
                        LongStream.range(0, 300).mapToObj(Long::toString).toList());
    }

    @Test
    void whoLeftIsForgottenAfterTheTimeAndTheChainStaysWhole() {
        write(ANN, Deed.KPI_ADDED, Subject.of(Kind.KPI, "a", "a"));
        write(Demo.FINANCE.user(), Deed.STATEMENT_SEEN, Subject.payee("P1", "Ann"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThatIllegalStateException()
                .isThrownBy(() -> erasure(today.plusYears(5).minusDays(1)).erase("P1"))
                .withMessageContaining("has to be kept until " + today.plusYears(5));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> erasure(today).erase("nobody"));
        assertThat(reader.head().number()).isEqualTo(2);

        assertThat(erasure(today.plusYears(5)).erase("P1")).isEqualTo(2);

        List<Told> page = reader.page(Wanted.ALL, 3, 10);
        assertThat(page.getFirst().about()).isNull();
        assertThat(page.getLast().who()).isNull();
        assertThat(reader.head().number()).isEqualTo(4);
        assertThat(walk()).isEmpty();
    }

    private Erasure erasure(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Erasure(database.jdbc(), transactions(), Period.ofYears(5), clock);
    }
}
