package trinn.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
class OptInsTest {

    private static Database database;
    private static OptIns optIns;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(OptIns.class);
        optIns = database.get(OptIns.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void whoNeverChoseShowsNothing() {
        assertThat(optIns.of("Never", "P1")).isNull();
        assertThat(optIns.among("Never", List.of("P1"))).isEmpty();
        assertThat(optIns.among("Never", List.of())).isEmpty();
    }

    @Test
    void aChoiceIsOfOnePayeeOfOneDataSetAndSaysWhen() {
        Instant before = Instant.now();
        optIns.choose("Ours", "P1", true);
        optIns.choose("Theirs", "P2", true);
        optIns.choose("Ours", "P3", true);
        assertThat(optIns.among("Ours", List.of("P1", "P2"))).containsExactly("P1");
        Choice choice = Objects.requireNonNull(optIns.of("Ours", "P1"));
        assertThat(choice.shows()).isTrue();
        assertThat(choice.chosen()).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void whoOptedOutAgainIsGoneAndMayComeBack() {
        optIns.choose("Changed", "P1", true);
        optIns.choose("Changed", "P1", false);
        assertThat(optIns.among("Changed", List.of("P1"))).isEmpty();
        assertThat(Objects.requireNonNull(optIns.of("Changed", "P1")).shows()).isFalse();
        optIns.choose("Changed", "P1", true);
        assertThat(optIns.among("Changed", List.of("P1"))).containsExactly("P1");
    }
}
