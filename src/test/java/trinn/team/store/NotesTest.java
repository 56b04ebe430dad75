package trinn.team.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class NotesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

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
        notes.keep("Ours", "P1", MARCH, "  Talked.\nAgain in May.  ");
        notes.keep("Theirs", "P1", MARCH, "Other");
        assertThat(notes.of("Ours", MARCH)).containsOnlyKeys("P1");
        assertThat(Objects.requireNonNull(notes.of("Ours", MARCH).get("P1")).text())
                .isEqualTo("Talked.\nAgain in May.");
        assertThat(notes.of("Ours", MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void theLastOneStaysAndABlankOneDeletes() {
        notes.keep("Changed", "P1", MARCH, "First");
        notes.keep("Changed", "P1", MARCH, "Second");
        assertThat(Objects.requireNonNull(notes.of("Changed", MARCH).get("P1")).text())
                .isEqualTo("Second");
        notes.keep("Changed", "P1", MARCH, " ");
        assertThat(notes.of("Changed", MARCH)).isEmpty();
    }

    @Test
    void aNoteHasItsLength() {
        notes.keep("Long", "P1", MARCH, "x".repeat(Notes.LONGEST));
        assertThat(notes.of("Long", MARCH)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notes.keep("Long", "P1", MARCH, "x".repeat(Notes.LONGEST + 1)))
                .withMessageContaining("4000");
    }
}
