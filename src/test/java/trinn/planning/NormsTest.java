package trinn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.kpi.Catalogue;

class NormsTest {

    private static final Segment BOTH = Objects.requireNonNull(Segment.of("b2b-both"));

    @ParameterizedTest
    @CsvSource({
        "groceries, meetings, 25",
        "retail, meetings, 8",
        "retail, calls, 250",
        "mass-market, calls, 150",
        "b2b-small, calls, 100",
        "b2b-large, calls, 50",
        "b2b-meetings, meetings, 2",
        "b2b-both, meetings, 1",
        "b2b-both, calls, 15",
        "vip, meetings, 4",
        "vip, travel-days, 0.75"
    })
    void aSegmentHasTheFigureOfItsField(String segment, String kpi, BigDecimal norm) {
        assertThat(Segment.of(segment).norms().get(kpi)).isEqualByComparingTo(norm);
    }

    @ParameterizedTest
    @MethodSource("trinn.planning.Segment#all")
    void everySegmentHasKnownKpisAndWordsInEveryLanguage(Segment segment) {
        assertThat(Catalogue.delivered().codes()).containsAll(segment.norms().keySet());
        for (String language : new String[] {"en", "nb", "sv", "da"}) {
            assertThat(segment.names().texts().get(language)).isNotBlank();
            assertThat(segment.says().texts().get(language)).endsWith(".");
        }
        assertThat(segment.norms().values()).allMatch(norm -> norm.signum() > 0);
    }

    @Test
    void aDepartmentsOwnNormComesBeforeThatOfEverybody() {
        Norms norms = Norms.of(Map.of("calls", new BigDecimal("40"), "offers", BigDecimal.TWO))
                .with("north", "calls", new BigDecimal("60"));

        assertThat(norms.of("north", "calls")).isEqualByComparingTo("60");
        assertThat(norms.of("south", "calls")).isEqualByComparingTo("40");
        assertThat(norms.of("north", "offers")).isEqualByComparingTo("2");
        assertThat(norms.of("north", "meetings")).isNull();
        assertThat(norms.with("north", "calls", null).of("north", "calls")).isEqualByComparingTo("40");
    }

    @Test
    void aSegmentGivesItsNormsAndAnotherTakesThemBackUnlessTheyWereWrittenOver() {
        Norms both = Norms.of(Map.of("offers", BigDecimal.TWO)).with("north", BOTH);
        assertThat(both.segments()).isEqualTo(new TreeMap<>(Map.of("north", "b2b-both")));
        assertThat(both.own("north", "meetings")).isEqualByComparingTo("1");

        Norms own = both.with("north", "calls", new BigDecimal("20"));
        Norms meetings = own.with("north", Objects.requireNonNull(Segment.of("b2b-meetings")));
        assertThat(meetings.own("north", "meetings")).isEqualByComparingTo("2");
        assertThat(meetings.own("north", "calls"))
                .as("written over, so it stays")
                .isEqualByComparingTo("20");

        assertThat(both.without("north")).isEqualTo(Norms.of(Map.of("offers", BigDecimal.TWO)));
    }

    @Test
    void thereIsNoneWithoutAny() {
        assertThat(Norms.NONE.isEmpty()).isTrue();
        assertThat(Norms.of(Map.of()).isEmpty()).isTrue();
        assertThat(Norms.NONE.with("north", "calls", BigDecimal.ONE).isEmpty()).isFalse();
    }
}
