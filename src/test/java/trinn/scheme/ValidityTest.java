package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);

    @Test
    void aSentenceNamesTheDaysThatAreGivenAndNoOthers() {
        assertThat(new Validity(FROM, TO).words()).isEqualTo("from 2026-01-01 on and before 2027-01-01");
        assertThat(new Validity(FROM, LocalDate.MAX).words()).isEqualTo("from 2026-01-01 on");
        assertThat(new Validity(LocalDate.MIN, TO).words()).isEqualTo("before 2027-01-01");
    }
}
