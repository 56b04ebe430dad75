package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;

class SellerComparisonTest {

    @Test
    void gainsAndLossesThatCancelOutMoveAllTheSame() {
        SellerComparison seller = new SellerComparison(List.of(row(1, "100", "105"), row(2, "100", "95")));
        assertThat(seller.difference()).isZero();
        assertThat(seller.movement()).isEqualByComparingTo("10");
    }

    @Test
    void whoIsPaidTheSameDoesNotMove() {
        assertThat(new SellerComparison(List.of(row(1, "100", "100.00"))).movement())
                .isZero();
    }

    private static ComparisonRow row(int month, String before, String after) {
        LocalDate first = LocalDate.of(2026, month, 1);
        FactSet facts = new FactSet(
                new Seller("a", "Ann", "", "", null, null), new Period(first, first.plusMonths(1)), List.of());
        return new ComparisonRow(facts, new BigDecimal(before), new BigDecimal(after));
    }
}
