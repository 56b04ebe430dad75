package trinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final String KARI = "kari@example.com";

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Attempts attempts = new Attempts(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void fourFailuresAreFreeAndAfterTheFifthOneWaitsAMinute() {
        fail(Attempts.FREE - 1);
        assertThat(attempts.wait(KARI, "here")).isZero();
        fail(1);
        assertThat(attempts.wait(KARI, "here")).isEqualTo(Duration.ofMinutes(1));
        now = now.plusSeconds(60);
        assertThat(attempts.wait(KARI, "here")).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(Attempts.FREE + 1);
        assertThat(attempts.wait(KARI, "here")).isEqualTo(Duration.ofMinutes(2));
        fail(1);
        assertThat(attempts.wait(KARI, "here")).isEqualTo(Duration.ofMinutes(4));
        fail(20);
        assertThat(attempts.wait(KARI, "here")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoGuessesElsewhereDoesNotLockTheOwnerOut() {
        fail(Attempts.FREE + 3);
        assertThat(attempts.wait(KARI, "elsewhere")).isZero();
        assertThat(attempts.wait("ola@example.com", "here")).isZero();
    }

    @Test
    void whoTriesManyLoginsFromOnePlaceWaitsToo() {
        for (int i = 0; i < 49; i++) {
            attempts.failed("login" + i, "here");
        }
        assertThat(attempts.wait(KARI, "here")).isZero();
        attempts.failed("one more", "here");
        assertThat(attempts.wait(KARI, "here")).isEqualTo(Duration.ofMinutes(1));
        assertThat(attempts.wait(KARI, "elsewhere")).isZero();
    }

    @Test
    void manyPlacesThatTryOneLoginWaitToo() {
        for (int i = 0; i < 50; i++) {
            attempts.failed(KARI, "place" + i);
        }
        assertThat(attempts.wait(KARI, "new place")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoWasRightBeginsAnew() {
        fail(Attempts.FREE - 1);
        attempts.succeeded(KARI, "here");
        fail(Attempts.FREE - 1);
        assertThat(attempts.wait(KARI, "here")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(KARI, "here");
        }
    }
}
