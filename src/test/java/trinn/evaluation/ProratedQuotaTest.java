package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** A quota is prorated by fractions that have no last digit, such as 29 of 30 days; that moves no border. */
class ProratedQuotaTest {

    private static final String SCHEME = """
            scheme: small
            title: Small
            currency: NOK
            components: {reached: bonuses, beyond: bonuses}
            kpis:
              sales: {prorate: calendar}
            """;

    private static final String RULES = """
            package small
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            rule "At the quota"
              @Component("reached")
            when
              Kpi( code == "sales", actual >= target )
            then
              pay.award( 1 );
            end

            rule "Beyond the quota"
              @Component("beyond")
            when
              Kpi( code == "sales", actual > target )
            then
              pay.award( 1 );
            end
            """;

    private static final String CASES = """
            cases:
              - case: joined within June
                given:
                  period: {from: 2026-06-01, to: 2026-07-01}
                  employment: {joined: %s}
                  kpis: [{code: sales, actual: %s, target: %s}]
                lines: %s
                payout: %s
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-06-02, 115999.99, 120000, 0",
        "2026-06-02, 116000.00, 120000, 1",
        "2026-06-02, 116000.01, 120000, 2",
        "2026-06-21, 29999.99, 90000, 0",
        "2026-06-21, 30000.00, 90000, 1",
        "2026-06-21, 30000.01, 90000, 2",
        "2026-06-11, 59999.99, 90000, 0",
        "2026-06-11, 60000.00, 90000, 1",
        "2026-06-11, 60000.01, 90000, 2",
        "2026-06-21, 33333.33, 100000, 0",
        "2026-06-21, 33333.34, 100000, 2",
    })
    void theQuotaOfAPartOfTheMonthIsReachedExactly(String joined, String actual, String target, int rules) {
        String lines = switch (rules) {
            case 0 -> "[]";
            case 1 -> "[{component: reached, amount: 1}]";
            default -> "[{component: reached, amount: 1}, {component: beyond, amount: 1}]";
        };
        Scheme scheme = Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(
                SchemeFiles.SCHEME,
                SCHEME,
                "rules.drl",
                RULES,
                SchemeFiles.CASES,
                CASES.formatted(joined, actual, target, lines, rules)))));
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            assertThat(GoldenCases.run(compiled).results())
                    .filteredOn(result -> !result.passed())
                    .isEmpty();
        }
    }
}
