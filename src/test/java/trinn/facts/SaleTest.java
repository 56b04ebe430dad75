package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    @ParameterizedTest
    @CsvSource({
        "1000, 700, 500, 300, 150",
        "1000, 700, 1000, 300, 300",
        "1000, 700, 0, 300, 0",
        "1000, , 500, , ",
        "1000, 700, , 300, ",
        "0, 700, 500, -700, ",
        "-1000, -700, -500, -300, -150",
        "1000, 1200, 500, -200, -100"
    })
    void theMarginIsPaidAsFarAsTheValueIs(
            BigDecimal value,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal paidMargin) {
        Sale sale = sale(value, BigDecimal.ZERO, cost, paid);
        assertSame(sale.margin(), margin);
        assertSame(sale.paidMargin(), paidMargin);
    }

    @ParameterizedTest
    @CsvSource({"900, 100, 0.1", "1000, 0, 0", "0, 100, 1", "0, 0, ", "100, -100, ", "-900, -100, 0.1"})
    void theDiscountIsAShareOfTheListPrice(BigDecimal value, BigDecimal discount, @Nullable BigDecimal share) {
        assertSame(sale(value, discount, null, null).discountShare(), share);
    }

    @Test
    void aSaleStandsAfterWhatCameBefore() {
        Sale sale = sale(new BigDecimal(1000), BigDecimal.TEN, BigDecimal.TWO, BigDecimal.ONE);
        assertThat(sale.runningAfter()).isEqualByComparingTo("1000");
        Sale placed = sale.after(new BigDecimal(250));
        assertThat(placed.runningBefore()).isEqualByComparingTo("250");
        assertThat(placed.runningAfter()).isEqualByComparingTo("1250");
        assertThat(placed.after(BigDecimal.ZERO)).isEqualTo(sale);
    }

    @Test
    void aPartOfASaleIsAPartOfAllItsAmounts() {
        Sale part = sale("1000", "50", "700", "600").credited(new BigDecimal("0.5"));
        assertThat(part.quantity()).isEqualByComparingTo("2");
        assertThat(part.value()).isEqualByComparingTo("500");
        assertThat(part.discount()).isEqualByComparingTo("25");
        assertThat(part.cost()).isEqualByComparingTo("350");
        assertThat(part.paid()).isEqualByComparingTo("300");
        assertThat(part.share()).isEqualByComparingTo("0.5");
        assertThat(part.daysLate()).isEqualByComparingTo("3");
        assertThat(part.runningBefore()).isZero();
        assertThat(part.credited(new BigDecimal("0.2")).share()).isEqualByComparingTo("0.1");
    }

    @Test
    void whatIsNotKnownStaysUnknownInAPart() {
        Sale part = sale(BigDecimal.TEN, BigDecimal.ZERO, null, null).credited(BigDecimal.TWO);
        assertThat(part.cost()).isNull();
        assertThat(part.paid()).isNull();
    }

    private static void assertSame(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isEqualByComparingTo(expected);
        }
    }

    private static Sale sale(String value, String discount, String cost, String paid) {
        return sale(new BigDecimal(value), new BigDecimal(discount), new BigDecimal(cost), new BigDecimal(paid));
    }

    private static Sale sale(
            BigDecimal value, BigDecimal discount, @Nullable BigDecimal cost, @Nullable BigDecimal paid) {
        return new Sale(
                "S1",
                DAY,
                "A",
                "p",
                "new",
                new BigDecimal(4),
                value,
                discount,
                cost,
                paid,
                new BigDecimal(3),
                BigDecimal.ONE,
                BigDecimal.ZERO);
    }
}
