package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Components components = new Components(List.of(new Component("bonus", "sales pay")));

    private History and(History before, LocalDate day, int amount) {
        BigDecimal settled = new BigDecimal(amount);
        return before.and(day, components, new BigDecimal[] {settled, settled, settled, settled});
    }

    @Test
    void whatWasSettledIsAddedUpFromADayOnAndBeforeAnother() {
        History history = and(and(and(History.EMPTY, MAY, 1), JUNE, 10), JULY, 100);
        assertThat(history.sum(MAY, JULY, "bonus")).isEqualByComparingTo("11");
        assertThat(history.sum(MAY.plusDays(1), JULY.plusDays(1), "bonus")).isEqualByComparingTo("110");
        assertThat(history.sum(JULY, JULY, "bonus")).isZero();
        assertThat(history.on(JUNE, "total pay")).isEqualByComparingTo("10");
        assertThat(history.on(JUNE.plusDays(1), "bonus")).isZero();
        assertThat(history.sum(MAY, JULY, "prize")).isZero();
    }

    @Test
    void anEarlierPeriodFindsItsPlaceAndTheSameOneIsReplaced() {
        History history = and(and(and(and(History.EMPTY, MAY, 1), JULY, 100), JUNE, 10), MAY, 2);
        assertThat(history.all())
                .hasToString(and(and(and(History.EMPTY, MAY, 2), JUNE, 10), JULY, 100)
                        .all()
                        .toString());
        assertThat(history.sum(MAY, JULY.plusDays(1), "bonus")).isEqualByComparingTo("112");
    }

    @Test
    void whatIsAddedLaterIsNotSeenBefore() {
        History one = and(History.EMPTY, MAY, 1);
        and(one, JUNE, 10);
        assertThat(one.all()).containsOnlyKeys(MAY);
        assertThat(one.all().get(MAY))
                .isEqualTo(Map.of(
                        "bonus", BigDecimal.ONE,
                        "sales pay", BigDecimal.ONE,
                        "variable pay", BigDecimal.ONE,
                        "total pay", BigDecimal.ONE));
        assertThat(History.EMPTY.all()).isEmpty();
    }
}
