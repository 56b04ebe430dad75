package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

class RuleUsesTest {

    private static final String NEVER = """

            rule "Nobody sells so much"
              @Component("commission")
              @Because("Very much was sold")
            when
              Kpi( code == "paid-margin", actual >= 1000000000B )
            then
              pay.award( 1 );
            end
            """;

    private static CompiledScheme scheme;
    private static List<FactSet> population;
    private static Outcome outcome;

    @BeforeAll
    static void run() throws IOException {
        SchemeFiles files = SchemeFiles.read(Path.of("rules/nordic-sales"));
        scheme = new SchemeCompiler()
                .compile(Scheme.of(files.with("rules.drl", files.texts().get("rules.drl") + NEVER)));
        population = DataFolder.read(Path.of("scenarios/nordhandel")).facts().read();
        outcome = Outcome.of(new Variant("", scheme, scheme.scheme().terms()), population);
    }

    @AfterAll
    static void close() {
        scheme.close();
    }

    @Test
    void whatRulesChangedIsTogetherWhatIsPaid() {
        BigDecimal sum =
                outcome.uses().in("").values().stream().map(RuleUse::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(outcome.total());
    }

    @Test
    void aRuleThatNeverFiresIsThereWithNothing() {
        assertThat(outcome.uses().in("").get("Nobody sells so much"))
                .isEqualTo(new RuleUse("Nobody sells so much", 0, 0, BigDecimal.ZERO));
        assertThat(outcome.findings().silent())
                .extracting(silent -> silent.rule())
                .contains("Nobody sells so much");
    }

    @Test
    void theUseOfPeriodsAddsUpToThatOfAll() {
        Map<String, RuleUse> all = outcome.uses().in("");
        for (RuleUse use : all.values()) {
            int payouts = population.stream()
                    .map(facts -> facts.period().id())
                    .distinct()
                    .mapToInt(
                            period -> outcome.uses().in(period).get(use.rule()).payouts())
                    .sum();
            assertThat(payouts).as(use.rule()).isEqualTo(use.payouts());
            assertThat(use.sellers()).isLessThanOrEqualTo(use.payouts());
        }
        assertThat(all.values()).extracting(RuleUse::payouts).contains(population.size());
    }
}
