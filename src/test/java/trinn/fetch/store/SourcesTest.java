package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trinn.fetch.store.Fetched.SALES;
import static trinn.fetch.store.Fetched.layout;
import static trinn.fetch.store.Fetched.sales;
import static trinn.fetch.store.Fetched.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.fetch.Brings;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Schedule;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.store.Engine;

/** Who sets sources up, what is kept of them, and when their time comes. */
@ParameterizedClass
@EnumSource(Engine.class)
final class SourcesTest {

    private static final Wanted ONE = new Wanted("sales.csv", "sales.csv", false);
    private static final Place.Sftp SERVER =
            new Place.Sftp("files.example.com", 22, "trinn", "out", "SHA256:abc", false);

    @Parameter
    Engine engine;

    @TempDir
    Path incoming;

    private Fetched all;

    @BeforeEach
    void open() {
        all = new Fetched(engine, incoming);
    }

    @AfterEach
    void close() {
        all.close();
    }

    private static Source with(Schedule schedule, boolean active) {
        return new Source(
                0,
                "Sales",
                new Place.Folder(""),
                List.of(ONE),
                layout(sales("sales.csv")),
                Brings.ALL,
                schedule,
                active);
    }

    private Sources.Listed listed() {
        return Signed.as(Fetched.DESIGNER, () -> all.sources.all()).getFirst();
    }

    private String secret(Source source) {
        return all.sources.secret(all.sources.stored(source.id()).orElseThrow());
    }

    private void makeDue(Source source) {
        all.database
                .jdbc()
                .update(
                        "UPDATE sources SET next_at = ? WHERE id = ?",
                        Timestamp.from(Instant.now().minusSeconds(5)),
                        source.id());
    }

    @Test
    void onlyWhoBringsDataInGetsAtSources() {
        Source saved = all.save(source(new Place.Folder(""), ONE), null);
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("all", () -> all.sources.all());
        calls.put("get", () -> all.sources.get(saved.id()));
        calls.put("fetches", () -> all.sources.fetches(saved.id(), 1));
        calls.put("hasSecret", () -> all.sources.hasSecret(saved.id()));
        calls.put("save", () -> all.sources.save(saved, null));
        calls.put("fetch", () -> all.fetching.fetch(saved.id(), Going.PATIENT));
        calls.put(
                "look",
                () -> all.fetching.look(saved.place(), saved.wanted(), saved.id(), null, incoming, Going.PATIENT));
        calls.put(
                "check",
                () -> all.fetching.check(saved, new trinn.fetch.Collected(List.of()), incoming, Going.PATIENT));
        calls.put("send", () -> all.arrivals.send(saved.id(), "{}"));
        calls.put("waiting", () -> all.arrivals.waiting(saved.id()));
        calls.put("forget", () -> all.arrivals.forget(saved.id()));
        calls.put("delete", () -> all.sources.delete(saved.id()));
        List<String> deviations = new ArrayList<>();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.DESIGNER, Role.FINANCE))) {
            calls.forEach((name, call) -> {
                try {
                    Signed.as(new User("x", "X", Set.of(role), "", Set.of()), call);
                    deviations.add(name + " by " + role);
                } catch (AccessDeniedException e) {
                    assertThat(e).hasMessageNotContaining("trinn.");
                }
            });
        }
        assertThat(deviations).isEmpty();
    }

    @Test
    void aSecretIsSealedAndStaysUntilAnotherIsGiven() {
        Source saved = all.save(source(SERVER, ONE), "hemmelig");
        assertThat(all.database.jdbc().queryForObject("SELECT secret FROM sources", String.class))
                .doesNotContain("hemmelig");
        assertThat(secret(saved)).isEqualTo("hemmelig");
        all.save(saved.at(new Place.Sftp("files.example.com", 22, "trinn", "elsewhere", "SHA256:abc", false)), null);
        assertThat(secret(saved)).isEqualTo("hemmelig");
        all.save(saved, "other");
        assertThat(secret(saved)).isEqualTo("other");
        all.save(saved, "");
        assertThat(secret(saved)).isEmpty();
    }

    @Test
    void aSecretIsGivenToNoOtherDoor() {
        Source saved = all.save(source(SERVER, ONE), "hemmelig");
        List<Place> others = List.of(
                new Place.Sftp("evil.example.com", 22, "trinn", "out", "SHA256:abc", false),
                new Place.Sftp("files.example.com", 2222, "trinn", "out", "SHA256:abc", false),
                new Place.Sftp("files.example.com", 22, "trinn", "out", "SHA256:other", false),
                new Place.Sftp("files.example.com", 22, "root", "out", "SHA256:abc", false),
                new Place.Web("files.example.com", "", "trinn"),
                new Place.Server(Place.Product.POSTGRESQL, "files.example.com", 22, "out", "trinn", false));
        for (Place other : others) {
            assertThatThrownBy(() -> all.save(saved.at(other), null))
                    .as(other.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Give the password or key for it again");
            assertThatThrownBy(() -> Signed.as(
                            Fetched.DESIGNER,
                            () -> all.fetching.look(other, List.of(ONE), saved.id(), null, incoming, Going.PATIENT)))
                    .as(other.toString())
                    .hasMessageContaining("Give the password or key for it again");
        }
        assertThat(secret(saved)).isEqualTo("hemmelig");
    }

    @Test
    void aNameIsThereOnceAndNotEmpty() {
        all.save(source(new Place.Folder(""), ONE), null);
        assertThatThrownBy(() -> all.save(source(new Place.Folder(""), ONE), null))
                .hasMessageContaining("There is a source with the name \"Sales\" already");
        for (String name : List.of("", "  ", "a\nb", "a".repeat(201))) {
            Source named =
                    Fetched.named(name, new Place.Folder(""), List.of(ONE), layout(sales("sales.csv")), Brings.ALL);
            assertThatThrownBy(() -> all.save(named, null)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsDeletedIsGoneAndItsDataStay() throws IOException {
        Files.writeString(incoming.resolve("sales.csv"), SALES);
        Files.setLastModifiedTime(
                incoming.resolve("sales.csv"), FileTime.from(Instant.now().minusSeconds(3600)));
        Source saved = all.save(source(new Place.Folder(""), ONE), null);
        all.fetch(saved);
        Signed.as(Fetched.DESIGNER, () -> all.sources.delete(saved.id()));
        assertThatThrownBy(() -> Signed.as(Fetched.DESIGNER, () -> all.sources.get(saved.id())))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(all.dataSets.all()).hasSize(1);
        assertThat(all.database.jdbc().queryForObject("SELECT COUNT(*) FROM fetches", Integer.class))
                .isZero();
    }

    @Test
    void itsTimeComesByItsScheduleAsLongAsThatHolds() {
        Schedule daily = new Schedule(Schedule.Every.DAY, LocalTime.of(5, 30));
        Source saved = all.save(with(daily, true), null);
        assertThat(listed().next())
                .isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofHours(26)));
        assertThat(all.sources.due(Instant.now())).isEmpty();
        makeDue(saved);
        assertThat(all.sources.due(Instant.now())).containsExactly(saved.id());
        assertThat(all.sources.claim(saved.id(), Instant.now())).isTrue();
        assertThat(all.sources.claim(saved.id(), Instant.now())).isFalse();
        all.save(with(daily, false).withId(saved.id()), null);
        assertThat(listed().next()).isNull();
        assertThat(all.sources.due(Instant.now().plus(Duration.ofDays(99)))).isEmpty();
    }

    @Test
    void whatWasNotGotIsTriedSoonAFewTimesAndThenByTheSchedule() {
        Schedule monthly = new Schedule(Schedule.Every.MONTH, LocalTime.of(5, 30));
        Source saved = all.save(with(monthly, true), null);
        for (int miss = 1; miss <= Fetching.MOST_MISSES; miss++) {
            assertThat(all.fetch(saved).outcome()).isEqualTo(Outcome.NOT_GOT);
            assertThat(listed().next())
                    .isBefore(Instant.now().plus(Fetching.AGAIN).plusSeconds(1));
        }
        all.fetch(saved);
        assertThat(listed().next())
                .isEqualTo(monthly.next(Instant.now(), all.sources.zone()).orElseThrow());
    }

    @Test
    void actsForWhoSavedItAsLongAsThatPersonMay() throws IOException {
        Files.writeString(incoming.resolve("sales.csv"), SALES);
        Files.setLastModifiedTime(
                incoming.resolve("sales.csv"), FileTime.from(Instant.now().minusSeconds(3600)));
        Source saved = all.save(with(new Schedule(Schedule.Every.HOUR, LocalTime.MIDNIGHT), true), null);
        makeDue(saved);
        all.sources.due(Instant.now()).forEach(due -> all.fetching.fetchDue(due, Going.PATIENT));
        Fetch fetch = java.util.Objects.requireNonNull(listed().last());
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.ADDED);
        assertThat(fetch.byItself()).isTrue();
        all.database.jdbc().update("UPDATE sources SET owner = 'gone', owner_name = 'Kari'");
        makeDue(saved);
        all.sources.due(Instant.now()).forEach(due -> all.fetching.fetchDue(due, Going.PATIENT));
        Fetch refused = java.util.Objects.requireNonNull(listed().last());
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.why())
                .isEqualTo("This source acts for Kari, who may no longer bring data in. Somebody else has to save it.");
        assertThat(all.sources.due(Instant.now())).isEmpty();
    }

    @Test
    void aScheduleThatIsSavedDuringAFetchHolds() throws IOException {
        Files.writeString(incoming.resolve("sales.csv"), SALES);
        Source saved = all.save(source(new Place.Folder(""), ONE), null);
        Schedule hourly = new Schedule(Schedule.Every.HOUR, LocalTime.MIDNIGHT);
        boolean[] once = new boolean[1];
        all.fetch(saved, (bytes, records) -> {
            if (!once[0]) {
                once[0] = true;
                all.save(with(hourly, true).withId(saved.id()), null);
            }
        });
        assertThat(once[0]).isTrue();
        assertThat(listed().next()).isNotNull();
    }

    @Test
    void whatIsNotDescribedOrHasNoNameIsNotSaved() {
        Source other =
                Fetched.named("Sales", new Place.Folder(""), List.of(ONE), layout(sales("other.csv")), Brings.ALL);
        assertThatThrownBy(() -> all.save(other, null)).hasMessageContaining("Look there");
        for (String currency : List.of("", "NOK")) {
            Source nameless = Fetched.named(
                    "Sales",
                    new Place.Folder(""),
                    List.of(ONE),
                    new trinn.intake.Layout(
                            currency.isEmpty() ? "Shop" : "",
                            currency,
                            "",
                            trinn.intake.Periods.MONTH,
                            List.of(sales("sales.csv"))),
                    Brings.ALL);
            assertThatThrownBy(() -> all.save(nameless, null)).hasMessage("The data set needs a name and a currency.");
        }
        assertThat(Signed.as(Fetched.DESIGNER, () -> all.sources.all())).isEmpty();
    }

    @Test
    void ofEachSourceTheLatestFetchesAreKept() {
        Fetches fetches = new Fetches(all.database.jdbc());
        Source saved = all.save(source(new Place.Folder(""), ONE), null);
        for (int number = 0; number < Fetches.KEPT + 5; number++) {
            fetches.begin(saved.id(), Instant.now(), false);
        }
        assertThat(fetches.of(saved.id(), 1_000)).hasSize(Fetches.KEPT);
        fetches.stopAll(Instant.now(), "Trinn was stopped.");
        assertThat(fetches.of(saved.id(), 1_000)).allSatisfy(fetch -> {
            assertThat(fetch.outcome()).isEqualTo(Outcome.STOPPED);
            assertThat(fetch.ended()).isNotNull();
        });
    }

    @Test
    void theListIsReadOftenWithoutHoldingOn() {
        all.save(source(new Place.Folder(""), ONE), null);
        for (int time = 0; time < 50; time++) {
            assertThat(listed().source().name()).isEqualTo("Sales");
        }
    }
}
