package trinn.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BillTest {

    private final Bill bill = new Bill();

    @Test
    void aLineGetsThePartOfAPaymentThatItIsOfAllLines() {
        bill.add(new BigDecimal("100"));
        bill.add(new BigDecimal("300"));
        assertThat(bill.paid(new BigDecimal("100"), new BigDecimal("200"))).isEqualByComparingTo("50");
        assertThat(bill.paid(new BigDecimal("300"), BigDecimal.ONE)).isEqualByComparingTo("0.75");
    }

    @Test
    void theProductIsDividedOnce() {
        bill.add(new BigDecimal("3"));
        assertThat(bill.paid(BigDecimal.ONE, new BigDecimal("3"))).isEqualByComparingTo("1");
    }

    @Test
    void linesThatComeToNothingGetNothing() {
        assertThat(bill.paid(BigDecimal.ONE, BigDecimal.ONE)).isNull();
        bill.add(BigDecimal.ONE);
        bill.add(BigDecimal.ONE.negate());
        assertThat(bill.paid(BigDecimal.ONE, BigDecimal.ONE)).isNull();
    }
}
