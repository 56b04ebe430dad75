package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.facts.Window;

class SuccessionTest {

    private static final CompiledScheme SPRING = paying("valid: {from: 2026-01-01, to: 2026-03-01}\n", 1);
    private static final CompiledScheme SUMMER = paying("valid: {from: 2026-03-01, to: 2026-06-01}\n", 100);
    private static final CompiledScheme ALWAYS = paying("", 7);

    @AfterAll
    static void close() {
        SPRING.close();
        SUMMER.close();
        ALWAYS.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 10.00", "2, 10.00", "3, 1000.00", "5, 1000.00"})
    void theVersionOfThePeriodPays(int month, String paid) {
        assertThat(pay(new Succession(List.of(version(SUMMER), version(SPRING))), month))
                .isEqualTo(paid);
    }

    @Test
    void balancesFlowFromOneVersionToTheNext() {
        Succession both = new Succession(List.of(version(SPRING), version(SUMMER)));
        List<Evaluated> all = Evaluation.of(both, List.of(seller(3, "1"), seller(2, "1")));
        assertThat(all).extracting(one -> one.payout().total().toPlainString()).containsExactly("91.00", "10.00");
        assertThat(all.getFirst().before()).isEqualTo(all.getLast().after());
    }

    @Test
    void aPeriodWithoutAVersionIsRefused() {
        Succession both = new Succession(List.of(version(SPRING), version(SUMMER)));
        assertThatThrownBy(() -> pay(both, 6))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("No version of it is valid on the first day of the period.");
    }

    @Test
    void aSingleVersionSaysForWhichPeriodsItHolds() {
        assertThatThrownBy(() -> pay(Small.succession(SPRING), 3))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("holds for periods that begin from 2026-01-01 on and before 2026-03-01.");
        assertThat(pay(Small.succession(SPRING), 2)).isEqualTo("10.00");
        assertThat(pay(Small.succession(ALWAYS), 12)).isEqualTo("70.00");
    }

    @Test
    void noTwoVersionsAreValidOnTheSameDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Succession(List.of(version(SPRING), version(ALWAYS))))
                .withMessageContaining("Two versions of the scheme small are valid on the same day")
                .withMessageContaining("from 2026-01-01 to 2026-03-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Succession(List.of()));
    }

    private static CompiledScheme paying(String valid, int times) {
        return Small.scheme(valid, """
                rule "Sales pay"
                  @Component("commission")
                when
                  Kpi( code == "sales", $sales : actual )
                then
                  pay.award( $sales * %s );
                end

                rule "At least ten, and what was advanced comes back"
                  @Component("commission")
                when
                  Seller( )
                then
                  pay.draw( 10 );
                end
                """.formatted(times), null);
    }

    private static String pay(Succession scheme, int month) {
        return Evaluation.of(scheme, List.of(seller(month, "10")))
                .getFirst()
                .payout()
                .total()
                .toPlainString();
    }

    private static FactSet seller(int month, String sales) {
        return Small.facts("1", month, Small.kpi("sales", Window.MONTH, sales, null));
    }

    private static Version version(CompiledScheme scheme) {
        return new Version(scheme, scheme.scheme().terms());
    }
}
