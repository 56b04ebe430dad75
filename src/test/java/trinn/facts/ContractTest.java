package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01, 2026-03-01, 1",
        "2026-02-10, 2026-02-01, 2026-03-01, 1",
        "2026-02-28, 2026-02-01, 2026-03-01, 1",
        "2026-01-31, 2026-02-01, 2026-03-01, 2",
        "2025-12-31, 2026-01-01, 2026-02-01, 2",
        "2025-12-01, 2026-01-01, 2026-02-01, 2",
        "2025-01-15, 2026-01-01, 2026-02-01, 13",
        "2024-12-31, 2026-01-01, 2026-02-01, 14",
        "2026-01-15, 2026-01-01, 2026-04-01, 3",
        "2025-12-31, 2025-12-01, 2026-01-01, 1"
    })
    void aContractIsInItsFirstMonthWhenItStarts(LocalDate start, LocalDate from, LocalDate to, int month) {
        assertThat(in(new Period(from, to), start).month()).isEqualByComparingTo(BigDecimal.valueOf(month));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-03-02", "2027-02-01"})
    void aContractThatStartsAfterThePeriodIsRefused(LocalDate start) {
        Period february = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(february, start))
                .withMessage("The contract C1 starts on %s, after the period.".formatted(start));
    }

    @Test
    void aContractKeepsWhatTheDataSays() {
        Period february = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        LocalDate start = LocalDate.of(2026, 2, 3);
        assertThat(in(february, start))
                .isEqualTo(new Contract("C1", "A", "service", start, BigDecimal.TEN, BigDecimal.ONE));
    }

    private static Contract in(Period period, LocalDate start) {
        return Contract.in(period, "C1", "A", "service", start, BigDecimal.TEN);
    }
}
