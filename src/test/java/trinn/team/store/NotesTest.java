package trinn.team.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.Role;
import trinn.access.Sight;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.facts.Period;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class NotesTest {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Period APRIL = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
    private static final Sight ALL = Sight.of(User.TRINN, List.of());

    private static Database database;
    private static Notes notes;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(Notes.class);
        notes = database.get(Notes.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void aNoteIsOfOnePayeeAndPeriodOfOneDataSet() {
        notes.keep(ALL, "Ours", "P1", MARCH, "  Talked.\nAgain in May.  ");
        notes.keep(ALL, "Theirs", "P1", MARCH, "Other");
        assertThat(notes.of(ALL, "Ours", MARCH)).containsOnlyKeys("P1");
        assertThat(Objects.requireNonNull(notes.of(ALL, "Ours", MARCH).get("P1"))
                        .text())
                .isEqualTo("Talked.\nAgain in May.");
        assertThat(notes.of(ALL, "Ours", APRIL)).isEmpty();
    }

    @Test
    void theLastOneStaysAndABlankOneDeletes() {
        notes.keep(ALL, "Changed", "P1", MARCH, "First");
        notes.keep(ALL, "Changed", "P1", MARCH, "Second");
        assertThat(Objects.requireNonNull(notes.of(ALL, "Changed", MARCH).get("P1"))
                        .text())
                .isEqualTo("Second");
        notes.keep(ALL, "Changed", "P1", MARCH, " ");
        assertThat(notes.of(ALL, "Changed", MARCH)).isEmpty();
    }

    @Test
    void aNoteHasItsLength() {
        notes.keep(ALL, "Long", "P1", MARCH, "x".repeat(Notes.LONGEST));
        assertThat(notes.of(ALL, "Long", MARCH)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notes.keep(ALL, "Long", "P1", MARCH, "x".repeat(Notes.LONGEST + 1)))
                .withMessageContaining("4000");
    }

    @Test
    void whoLedSomebodyThenWritesAndReads() {
        User manager = new User("m", "M", Set.of(Role.MANAGER), "M1");
        Sight sight = Sight.of(
                manager, List.of(new Sight.Post("P1", MARCH.id(), "M1"), new Sight.Post("M1", MARCH.id(), "")));
        notes.keep(sight, "Led", "P1", MARCH, "Talked");
        assertThat(notes.of(sight, "Led", MARCH)).containsOnlyKeys("P1");
        for (String other : List.of("P2", "M1")) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> notes.keep(sight, "Led", other, MARCH, "Talked"));
        }
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> notes.keep(sight, "Led", "P1", APRIL, "Talked"));
        notes.keep(ALL, "Led", "P2", MARCH, "Other");
        assertThat(notes.of(sight, "Led", MARCH)).containsOnlyKeys("P1");
    }

    @Test
    void anAuditorReadsAndWritesNothing() {
        User auditor = new User("a", "A", Set.of(Role.AUDITOR), "");
        Sight sight = Sight.of(auditor, List.of());
        notes.keep(ALL, "Audited", "P1", MARCH, "Talked");
        assertThat(notes.of(sight, "Audited", MARCH)).containsOnlyKeys("P1");
        Signed.as(
                auditor,
                () -> assertThatExceptionOfType(NoSuchElementException.class)
                        .isThrownBy(() -> notes.keep(sight, "Audited", "P1", MARCH, "")));
    }
}
