package trinn.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.planning.Norms;
import trinn.planning.Segment;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class NormBookTest {

    private static Database database;
    private static NormBook book;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(NormBook.class);
        book = database.get(NormBook.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void givesBackWhatWasKeptAndNothingOfOthers() {
        Norms norms = Norms.of(Map.of("calls", new BigDecimal("0.5")))
                .with("north", Objects.requireNonNull(Segment.of("vip")))
                .with("south", "meetings", new BigDecimal("2"))
                .with(Norms.EVERYBODY, Objects.requireNonNull(Segment.of("retail")));
        book.keep("Ours", norms);
        book.keep("Theirs", Norms.of(Map.of("calls", BigDecimal.ONE)));

        assertThat(book.find("Ours")).isEqualTo(norms);
        assertThat(book.find("Nobody's")).isNull();
    }

    @Test
    void keepsWhatCameLastAndThatThereIsNone() {
        book.keep("Changed", Norms.of(Map.of("calls", BigDecimal.ONE)));
        book.keep("Changed", Norms.of(Map.of("meetings", BigDecimal.TWO)));
        assertThat(book.find("Changed")).isEqualTo(Norms.of(Map.of("meetings", BigDecimal.TWO)));

        book.keep("Changed", Norms.NONE);
        assertThat(book.find("Changed")).isEqualTo(Norms.NONE);
    }
}
