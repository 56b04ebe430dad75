package trinn.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.api.store.KeptAnswers.Answer;
import trinn.store.Database;
import trinn.store.Engine;

/** Keys of requests: taken once, kept with their answer for a day, and honest about what was interrupted. */
@ParameterizedClass
@EnumSource(Engine.class)
final class KeptAnswersTest {

    @Parameter
    Engine engine;

    private Database database;
    private KeptAnswers kept;

    @BeforeEach
    void open() {
        database = engine.open(KeptAnswers.class);
        kept = database.get(KeptAnswers.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsTakenOnceByEachToken() {
        assertThat(kept.take("a", "key", "1")).isTrue();
        assertThat(kept.take("a", "key", "1")).isFalse();
        assertThat(kept.take("a", "key", "2")).isFalse();
        assertThat(kept.take("a", "other", "1")).isTrue();
        assertThat(kept.take("b", "key", "1")).isTrue();
    }

    @Test
    void anAnswerIsKeptAsItWas() {
        kept.take("a", "key", "1");
        Answer answer = new Answer(201, "Content-Type:application/json\nETag:\"x\"", new byte[] {0, 1, -1});
        kept.keep("a", "key", answer);
        assertThat(kept.known("a", "key")).contains(new KeptAnswers.Known("1", answer));
        assertThat(kept.known("b", "key")).isEmpty();
    }

    /** Where the process ended in the middle, nobody knows whether it was done, and it is not done again by itself. */
    @Test
    void whatWasInterruptedIsKnownWithoutAnAnswer() {
        kept.take("a", "key", "1");
        KeptAnswers.Known known = kept.known("a", "key").orElseThrow();
        assertThat(known.request()).isEqualTo("1");
        assertThat(known.answer()).isNull();
        assertThat(kept.take("a", "key", "1")).isFalse();
    }

    @Test
    void aKeyThatIsReleasedCanBeTakenAgain() {
        kept.take("a", "key", "1");
        kept.release("a", "key");
        assertThat(kept.known("a", "key")).isEmpty();
        assertThat(kept.take("a", "key", "2")).isTrue();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        kept.take("a", "old", "1");
        kept.take("a", "young", "1");
        move("old", KeptAnswers.KEPT.plusMinutes(1));
        move("young", KeptAnswers.KEPT.minusMinutes(1));
        kept.take("a", "new", "1");
        assertThat(kept.known("a", "old")).isEmpty();
        assertThat(kept.known("a", "young")).isPresent();
    }

    private void move(String key, Duration back) {
        database.jdbc()
                .update(
                        "UPDATE request_keys SET begun_at = ? WHERE request_key = ?",
                        Timestamp.from(Instant.now().minus(back)),
                        key);
    }
}
