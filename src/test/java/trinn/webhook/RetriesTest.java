package trinn.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetriesTest {

    @Test
    void waitsLongerAndLongerAndThenGivesUp() {
        List<String> waits = IntStream.rangeClosed(1, 9)
                .mapToObj(
                        attempts -> Retries.USUAL.after(attempts).orElseThrow().toString())
                .toList();
        assertThat(waits).containsExactly("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
        assertThat(Retries.USUAL.after(10)).isEmpty();
        assertThat(Retries.USUAL.after(11)).isEmpty();
        assertThat(new Retries(List.of()).after(1)).isEmpty();
        assertThat(new Retries(List.of(Duration.ZERO)).after(1)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "200, , true",
        "204, , true",
        "299, , true",
        "301, REDIRECTED, false",
        "307, REDIRECTED, false",
        "400, ANSWERED, false",
        "410, GONE, true",
        "500, ANSWERED, false"
    })
    void whatAnAnswerMeans(int status, Trouble trouble, boolean end) {
        Outcome outcome = Outcome.answered(status);
        assertThat(outcome.trouble()).isEqualTo(trouble);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.isFine()).isEqualTo(trouble == null);
        assertThat(outcome.isFinal()).isEqualTo(end);
    }

    @Test
    void aDetailIsShortened() {
        assertThat(Outcome.failed(Trouble.NOBODY, "x".repeat(600)).detail()).hasSize(Outcome.LONGEST_DETAIL);
    }
}
