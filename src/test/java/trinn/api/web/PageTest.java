package trinn.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of lists. */
final class PageTest {

    private static final List<String> ALL =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static Page<String> page(List<String> all, @Nullable String after, int limit) {
        return Page.of(all, Function.identity(), after, limit, Function.identity());
    }

    @Test
    void partsTogetherAreTheList() {
        for (int limit = 1; limit <= 11; limit++) {
            List<String> together = new ArrayList<>();
            Page<String> part = page(ALL, null, limit);
            together.addAll(part.items());
            while (part.next() != null) {
                part = page(ALL, part.next(), limit);
                together.addAll(part.items());
            }
            assertThat(together).as("by " + limit).isEqualTo(ALL);
        }
    }

    @Test
    void theLastPartHasNoNext() {
        assertThat(page(ALL, null, 9).next()).isNotNull();
        assertThat(page(ALL, null, 10).next()).isNull();
        assertThat(page(ALL, null, 11).next()).isNull();
        assertThat(page(List.of(), null, 1)).isEqualTo(new Page<>(List.of(), null));
    }

    /** Where something new stands at its head meanwhile, nothing is told twice and nothing left out. */
    @Test
    void aListThatGrewGoesOnWhereItWas() {
        String after = page(ALL, null, 4).next();
        List<String> grown = new ArrayList<>(List.of("new", "newer"));
        grown.addAll(ALL);
        assertThat(page(grown, after, 3).items()).containsExactly("4", "5", "6");
        List<String> shrunk = ALL.subList(2, 10);
        assertThat(page(shrunk, after, 3).items()).containsExactly("4", "5", "6");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        String gone = page(ALL, null, 4).next();
        assertThatThrownBy(() -> page(ALL.subList(4, 10), gone, 3)).hasMessageContaining("next");
        assertThatThrownBy(() -> page(ALL, "%%", 3)).hasMessageContaining("next");
        assertThatThrownBy(() -> page(ALL, Page.cursor("3:other"), 3)).hasMessageContaining("next");
        assertThat(page(ALL, Page.cursor("99999999999:3"), 1).items()).containsExactly("4");
        assertThat(page(ALL, Page.cursor("3"), 1).items()).containsExactly("4");
        assertThat(page(List.of("a:b", "c"), page(List.of("a:b", "c"), null, 1).next(), 1)
                        .items())
                .containsExactly("c");
    }

    @Test
    void aLimitIsOneToAThousand() {
        assertThatThrownBy(() -> page(ALL, null, 0)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> page(ALL, null, 1001)).hasMessageContaining("1 to 1000");
        assertThat(page(ALL, null, 1).items()).hasSize(1);
        assertThat(page(ALL, null, 1000).items()).hasSize(10);
    }
}
