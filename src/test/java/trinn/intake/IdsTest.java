package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

    private static final int MANY = 300_000;

    private final Ids ids = new Ids();

    @Test
    void everyIdKeepsItsNumberAndNoOtherIsKnown() {
        for (int i = 0; i < MANY; i++) {
            assertThat(ids.add("S-" + i, i)).isEqualTo(Ids.NONE);
        }

        for (int i = 0; i < MANY; i++) {
            assertThat(ids.get("S-" + i)).isEqualTo(i);
            assertThat(ids.contains("T-" + i)).isFalse();
        }
    }

    @Test
    void whatIsKnownStays() {
        ids.add("1", 7);

        assertThat(ids.add("1", 8)).isEqualTo(7);
        assertThat(ids.get("1")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"AB,BA", "1,11", "a,A", "'',0", "Aa,BB", "Å1,Ä1"})
    void idsThatAreNearlyAlikeAreTwo(String one, String other) {
        ids.add(one, 1);

        assertThat(ids.contains(other)).isFalse();
    }

    @Test
    void aLongIdIsKnownByItsLastLetterToo() {
        String start = "\uffff".repeat(100_000);
        ids.add(start + "1", 1);

        assertThat(ids.contains(start + "1")).isTrue();
        assertThat(ids.contains(start + "2")).isFalse();
    }
}
