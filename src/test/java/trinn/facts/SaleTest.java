package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    void aPartOfAPartOfAPartKeepsThirtyFourDigits() {
        BigDecimal third = BigDecimal.ONE.divide(new BigDecimal(3), java.math.MathContext.DECIMAL128);
        Sale part =
                sale("1000", "50", "700", "600").credited(third).credited(third).credited(third);
        assertThat(part.value().precision()).isEqualTo(34);
        assertThat(part.value()).isEqualByComparingTo("37.03703703703703703703703703703703");
    }

    @Test
    void whatIsNotKnownStaysUnknownInAPart() {
        Sale part = sale(BigDecimal.TEN, BigDecimal.ZERO, null, null).credited(BigDecimal.TWO);
        assertThat(part.cost()).isNull();
        assertThat(part.paid()).isNull();
    }

    @Test
    void aSplitSaleIsTheSellersShareOfIt() {
        Sale whole = sale("1000", "50", "700", "600");
        assertThat(whole.split()).isSameAs(whole);
        Sale shared = shared("0.3");
        assertThat(shared.split().value()).isEqualByComparingTo("300");
        assertThat(shared.split().share()).isEqualByComparingTo("0.3");
        assertThat(shared.split().cost()).isEqualByComparingTo("210");
    }

    @ParameterizedTest
    @CsvSource({"999.99, 999.99", "1000, 1000", "1000.01, 1000", "-1000.01, -1000", "-999.99, -999.99"})
    void aCappedSaleCountsTheCapAtMost(BigDecimal value, BigDecimal counted) {
        assertThat(sale(value, BigDecimal.ZERO, null, null)
                        .capped(new BigDecimal(1000))
                        .value())
                .isEqualByComparingTo(counted);
    }

    @Test
    void whatIsCappedKeepsItsProportions() {
        Sale capped = sale("1000", "50", "700", "600").capped(new BigDecimal(250));
        assertThat(capped.discount()).isEqualByComparingTo("12.5");
        assertThat(capped.cost()).isEqualByComparingTo("175");
        assertThat(capped.paid()).isEqualByComparingTo("150");
        assertThat(capped.share()).isEqualByComparingTo("0.25");
        assertThat(capped.quantity()).isEqualByComparingTo("1");
    }

    @Test
    void aSaleAtAnotherValueKeepsItsProportionsAndItsUnits() {
        Sale other = sale("1000", "50", "700", "600").worth(new BigDecimal(2000));
        assertThat(other.value()).isEqualByComparingTo("2000");
        assertThat(other.discount()).isEqualByComparingTo("100");
        assertThat(other.cost()).isEqualByComparingTo("1400");
        assertThat(other.paid()).isEqualByComparingTo("1200");
        assertThat(other.quantity()).isEqualByComparingTo("4");
        assertThat(other.share()).isEqualByComparingTo("1");
        assertThat(sale(BigDecimal.TEN, BigDecimal.ZERO, null, null)
                        .worth(BigDecimal.ONE)
                        .cost())
                .isNull();
    }

    @Test
    void aRefundIsCreditedAsItsSaleWas() {
        Refund refund = new Refund("R1", "S1", DAY, new BigDecimal(200), null);
        assertThat(refund.credited(new BigDecimal("0.5")).value()).isEqualByComparingTo("100");
        assertThat(refund.credited(new BigDecimal("0.5"))
                        .of(DAY, new BigDecimal("0.08"), null)
                        .rate())
                .isEqualByComparingTo("0.08");
    }

    private static Sale shared(String share) {
        Sale whole = sale("1000", "50", "700", "600");
        return new Sale(
                whole.code(),
                whole.date(),
                whole.customer(),
                whole.product(),
                whole.type(),
                whole.quantity(),
                whole.value(),
                whole.discount(),
                whole.cost(),
                whole.paid(),
                whole.daysLate(),
                new BigDecimal(share),
                whole.runningBefore());
    }

    @Test
    void aSaleThatGrowsKeepsItsShareAndAnotherShareChangesNothingElse() {
        Sale grown = sale("100", "20", "60", "50").shared(new BigDecimal("0.4")).times(new BigDecimal("1.5"));
        assertThat(List.of(grown.quantity(), grown.value(), grown.discount(), grown.margin(), grown.share()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("6"),
                        new BigDecimal("150"),
                        new BigDecimal("30"),
                        new BigDecimal("60"),
                        new BigDecimal("0.4"));
        assertThat(grown.times(new BigDecimal("1.00"))).isEqualTo(grown);
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
