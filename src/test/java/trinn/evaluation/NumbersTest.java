package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aNumberIsNewOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Numbers numbers = new Numbers();
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextInt(5) == 0 ? random.nextInt(100) : random.nextLong() << random.nextInt(64);
            assertThat(numbers.has(number)).as("seed %d", seed).isEqualTo(known.contains(number));
            assertThat(numbers.add(number)).as("seed %d", seed).isEqualTo(known.add(number));
        }
    }
}
