package trinn.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private final List<Integer> taken = new ArrayList<>();

    @Test
    void resultsAreTakenInTheOrderOfTheWorkHoweverLongEachTakes() {
        InOrder<Integer, Integer> inOrder = new InOrder<>(InOrderTest::slowestFirst, taken::add);

        IntStream.range(0, 100).forEach(inOrder::give);
        inOrder.finish();

        assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    private static int slowestFirst(int piece) {
        int sum = 0;
        for (int i = 0; i < (100 - piece) * 10_000; i++) {
            sum ^= i;
        }
        return sum < 0 ? -1 : piece;
    }

    @Test
    void onlySoMuchIsUnderWay() {
        AtomicInteger given = new AtomicInteger();
        int[] most = new int[1];
        InOrder<Integer, Integer> inOrder = new InOrder<>(piece -> piece, piece -> {
            most[0] = Math.max(most[0], given.get() - taken.size());
            taken.add(piece);
        });

        for (int piece = 0; piece < 1_000; piece++) {
            given.incrementAndGet();
            inOrder.give(piece);
        }
        inOrder.finish();

        assertThat(taken).hasSize(1_000);
        assertThat(most[0]).isLessThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors() + 1);
    }

    @Test
    void whatFailsIsThrownWhereItsResultWouldBeTaken() {
        InOrder<Integer, Integer> inOrder = new InOrder<>(piece -> 12 / (piece - 3), taken::add);

        assertThatThrownBy(() -> {
                    IntStream.range(0, 100).forEach(inOrder::give);
                    inOrder.finish();
                })
                .isInstanceOf(ArithmeticException.class);
        assertThat(taken).containsExactly(-4, -6, -12);
    }
}
