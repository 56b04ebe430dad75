package trinn.simulation.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trinn.simulation.trial.LastYear.Candidate;

class LastYearTest {

    @Test
    void countsTheTwelveMonthsBeforeTheStart() {
        TrialRows rows = new TrialRows();
        for (int month = 0; month < 20; month++) {
            rows.add("S1", "North", month, Integer.toString(month), "10", "11");
        }
        LastYear year = LastYear.of(rows.all(), TrialRows.month(15));
        assertThat(year.periods()).hasSize(12);
        assertThat(year.periods().getFirst().from()).isEqualTo(TrialRows.month(3));
        assertThat(year.periods().getLast().to()).isEqualTo(TrialRows.month(15));
        Candidate only = year.candidates().getFirst();
        assertThat(only.sold()).isEqualByComparingTo("8.5");
        assertThat(only.attainment()).isEqualByComparingTo("0.085");
        assertThat(only.pay()).isEqualByComparingTo("10");
    }

    @Test
    void fewerThanThreeMonthsAreNotEnough() {
        TrialRows rows = new TrialRows();
        for (int month = 0; month < 5; month++) {
            rows.add("S1", "", month, "1", "1", "1");
        }
        assertThat(LastYear.of(rows.all(), TrialRows.month(0)).candidates()).isEmpty();
        assertThat(LastYear.of(rows.all(), TrialRows.month(2)).isEnough()).isFalse();
        assertThat(LastYear.of(rows.all(), TrialRows.month(3)).isEnough()).isTrue();
        assertThat(LastYear.of(rows.all(), TrialRows.month(40)).isEnough()).isFalse();
    }

    @Test
    void whoIsGoneBeforeTheStartOrComesAfterItTakesNoPart() {
        TrialRows rows = new TrialRows();
        for (int month = 0; month < 6; month++) {
            rows.add("stays", "", month, "1", "1", "1");
            if (month < 3) {
                rows.add("goes", "", month, "1", "1", "1");
            }
            if (month == 3) {
                rows.add("came", "", month, null, "1", "1");
            }
            if (month > 3) {
                rows.add("comes", "", month, "1", "1", "1");
            }
        }
        assertThat(LastYear.of(rows.all(), TrialRows.month(4)).candidates())
                .extracting(Candidate::id)
                .containsExactly("came", "stays");
        assertThat(LastYear.of(rows.all(), TrialRows.month(4))
                        .candidates()
                        .getFirst()
                        .attainment())
                .isNull();
    }
}
