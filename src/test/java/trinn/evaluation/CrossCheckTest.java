package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Payout;
import trinn.settlement.Step;

class CrossCheckTest {

    private static final List<FactSet> POPULATION =
            DataFolder.read(Path.of("scenarios/adventureworks")).factSets();
    private static final CompiledScheme SCHEME =
            new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/territory-commission"))));
    private static final Version VERSION = new Version(SCHEME, SCHEME.scheme().terms());
    private static final Succession SUCCESSION = new Succession(List.of(VERSION));

    @AfterAll
    static void close() {
        SCHEME.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0001", "1.0001"})
    void aShareLiesBetweenNothingAndAll(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossCheck(new BigDecimal(share)))
                .withMessageContaining(share);
    }

    @Test
    void allOrNobodyOrAboutAShareIsDrawn() {
        assertThat(drawn("1")).isEqualTo(POPULATION.size());
        assertThat(drawn("0")).isZero();
        assertThat(drawn("0.3")).isCloseTo(POPULATION.size() * 3L / 10, within(25L));
    }

    @Test
    void aDifferenceEndsTheRun() {
        FactSet facts = POPULATION.getFirst();
        Evaluated right = SCHEME.evaluate(facts, VERSION.terms(), Ledger.EMPTY, null);
        Payout more = new Payout(
                List.of(new Line(Step.AWARD, "commission", "A rule", new BigDecimal("1.00"), null)), List.of());
        Evaluated wrong = new Evaluated(facts, Ledger.EMPTY, more, right.after(), right.fired());
        CrossCheck.Drawn all = new CrossCheck(BigDecimal.ONE).drawn(SUCCESSION, facts.period());

        assertThatCode(() -> all.check(VERSION, facts, Ledger.EMPTY, right)).doesNotThrowAnyException();
        assertThatThrownBy(() -> all.check(VERSION, facts, Ledger.EMPTY, wrong))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining(facts.seller().name())
                .hasMessageContaining("Two ways of working it out differ: 1.00 and "
                        + right.payout().total().toPlainString());
    }

    @Test
    void otherTermsDrawOthers() {
        CrossCheck third = new CrossCheck(new BigDecimal("0.3"));
        FactSet first = POPULATION.getFirst();
        Succession changed = new Succession(
                List.of(new Version(SCHEME, SCHEME.scheme().terms().with("cutoff", new BigDecimal("0.81")))));
        assertThat(third.drawn(SUCCESSION, first.period())).isEqualTo(third.drawn(SUCCESSION, first.period()));
        assertThat(third.drawn(SUCCESSION, first.period())).isNotEqualTo(third.drawn(changed, first.period()));
    }

    /** How many are drawn, as a wrong result shows. */
    private static long drawn(String share) {
        CrossCheck.Drawn drawn = new CrossCheck(new BigDecimal(share))
                .drawn(SUCCESSION, POPULATION.getFirst().period());
        Payout nothing = new Payout(List.of(), List.of());
        return POPULATION.stream()
                .filter(facts -> {
                    try {
                        drawn.check(
                                VERSION,
                                facts,
                                Ledger.EMPTY,
                                new Evaluated(facts, Ledger.EMPTY, nothing, Ledger.EMPTY, Set.of()));
                        return false;
                    } catch (EvaluationException e) {
                        return true;
                    }
                })
                .count();
    }
}
