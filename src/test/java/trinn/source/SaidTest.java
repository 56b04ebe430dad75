package trinn.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaidTest {

    private final Said said = new Said(Map.of("en", "revenue", "nb", "omsetning"));

    @Test
    void whatALanguageLacksIsReadInEnglish() {
        assertThat(said.in("nb")).isEqualTo("omsetning");
        assertThat(said.in("sv")).isEqualTo("revenue");
        assertThat(said.in(Locale.GERMAN)).isEqualTo("revenue");
    }

    @Test
    void whoReadsNorwegianOfAnyKindReadsBokmal() {
        assertThat(said.in(Locale.of("no", "NO"))).isEqualTo("omsetning");
        assertThat(said.in(Locale.of("nn", "NO"))).isEqualTo("omsetning");
    }
}
