package trinn.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import trinn.question.Now.Standing;

/** A line that was asked about is found again after the data changed, or it is said that it is not. */
class NowTest {

    private static final Question BLENDER = Asked.statement()
            .line("unit extra", "90", "blender")
            .line("unit extra", "20", "toaster")
            .about(0);

    @Test
    void aLineIsKnownByItsRuleAndWhatItIsAbout() {
        Now now = Now.of(
                BLENDER.about().line(),
                Asked.statement()
                        .line("unit extra", "20", "toaster")
                        .line("unit extra", "75", "blender")
                        .explanation());
        assertThat(now).isEqualTo(new Now(Standing.THERE, new BigDecimal("75"), new BigDecimal("95")));
    }

    @Test
    void aLineOfAnotherProductIsNotTakenForIt() {
        Now now = Now.of(
                BLENDER.about().line(),
                Asked.statement().line("unit extra", "20", "toaster").explanation());
        assertThat(now).isEqualTo(new Now(Standing.LINE_GONE, null, new BigDecimal("20")));
    }

    @Test
    void aStatementWithoutLinesHasLostIt() {
        assertThat(Now.of(BLENDER.about().line(), Asked.statement().explanation())
                        .standing())
                .isEqualTo(Standing.LINE_GONE);
    }

    @Test
    void ofLinesThatAreAlikeItsPlaceCounts() {
        Question second = Asked.statement().line("rate", "1").line("rate", "2").about(1);
        assertThat(second.about().line().place()).isEqualTo(2);
        Now now = Now.of(
                second.about().line(),
                Asked.statement().line("rate", "1").line("rate", "3").explanation());
        assertThat(now.amount()).isEqualByComparingTo("3");
    }

    @Test
    void whereThereAreMoreOrFewerLinesAlikeNobodyGuesses() {
        Question second = Asked.statement().line("rate", "1").line("rate", "2").about(1);
        Now fewer = Now.of(
                second.about().line(), Asked.statement().line("rate", "2").explanation());
        assertThat(fewer).isEqualTo(new Now(Standing.UNCLEAR, new BigDecimal("2"), new BigDecimal("2")));
        Now more = Now.of(
                second.about().line(),
                Asked.statement()
                        .line("rate", "1")
                        .line("rate", "2")
                        .line("rate", "4")
                        .explanation());
        assertThat(more).isEqualTo(new Now(Standing.UNCLEAR, new BigDecimal("7"), new BigDecimal("7")));
    }

    @Test
    void theLineIsKeptAsItWasAsked() {
        Subject about = BLENDER.about();
        assertThat(about.amount()).isEqualByComparingTo("90");
        assertThat(about.total()).isEqualByComparingTo("110");
        assertThat(about.called()).isEqualTo("Provisjon");
        assertThat(about.sentence()).isEqualTo("Because.");
        assertThat(about.line().component()).isEqualTo("commission");
        assertThat(about.period()).isEqualTo(Asked.MARCH);
    }
}
