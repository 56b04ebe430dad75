package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.scheme.GoldenCase;

/**
 * What a scheme, one of its rules or one of its components pays for given facts, as golden cases ask it:
 * {@code verifyThat(scheme).rule("No errors").given(seller, kpi).pays("3000.00")}.
 */
final class SchemeVerifier {

    private final CompiledScheme scheme;
    private @Nullable String rule;
    private @Nullable String component;
    private FactSet facts = Small.facts("1", 1);

    private SchemeVerifier(CompiledScheme scheme) {
        this.scheme = scheme;
    }

    static SchemeVerifier verifyThat(CompiledScheme scheme) {
        return new SchemeVerifier(scheme);
    }

    /** Looks at the lines of one rule alone. */
    SchemeVerifier rule(String name) {
        rule = name;
        return this;
    }

    /** Looks at the lines of one component alone. */
    SchemeVerifier component(String name) {
        component = name;
        return this;
    }

    /** For these facts of a seller in a month. */
    SchemeVerifier given(Seller seller, Fact... others) {
        Period month = Small.month(1);
        facts = new FactSet(seller, month, List.of(others));
        return this;
    }

    /** The lines that are looked at must add up to this. */
    void pays(String amount) {
        assertThat(differences(new BigDecimal(amount), List.of(), List.of())).isEmpty();
    }

    /** The rule must declare something. */
    void fires() {
        assertThat(evaluated().fired()).contains(String.valueOf(rule));
    }

    /** The rule must be one of the scheme, and declare nothing. */
    void staysSilent() {
        assertThat(differences(BigDecimal.ZERO, List.of(), List.of(String.valueOf(rule))))
                .isEmpty();
    }

    private List<CaseResult.Difference> differences(BigDecimal sum, List<String> fires, List<String> silent) {
        GoldenCase.Expected expected =
                new GoldenCase.Expected(rule, component, null, sum, 0, null, null, Map.of(), fires, silent);
        return new Verification(scheme, new GoldenCase.Statement(0, facts, expected), evaluated()).differences();
    }

    private Evaluated evaluated() {
        return Evaluation.of(Succession.of(scheme, scheme.scheme().terms()), List.of(facts))
                .getFirst();
    }
}
