package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationNumbersTest {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Test
    void areValidAndNoRealOnes() {
        for (int seller = 0; seller < Company.MOST_SELLERS; seller += 97) {
            for (int customer = 0; customer < OrganisationNumbers.PER_SELLER; customer++) {
                String number = OrganisationNumbers.of(seller, customer);
                assertThat(number).hasSize(9).matches("[23][0-9]{8}");
                assertThat(sum(number) % 11).as(number).isZero();
            }
        }
    }

    private static int sum(String number) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (number.charAt(place) - '0');
        }
        return sum;
    }

    @Test
    void belongToOneCustomerEach() {
        Set<String> numbers = new HashSet<>();
        for (int seller = 0; seller < 5_000; seller++) {
            for (int customer = 0; customer < OrganisationNumbers.PER_SELLER; customer++) {
                numbers.add(OrganisationNumbers.of(seller * 10 + seller % 10, customer));
            }
        }
        assertThat(numbers).hasSize(5_000 * OrganisationNumbers.PER_SELLER);
    }
}
