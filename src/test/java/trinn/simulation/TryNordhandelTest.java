package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;

/** Every shipped scheme can be tried on the sample company, and pays sensible money to those for whom it is made. */
class TryNordhandelTest {

    private static final Path FOLDER = Path.of("scenarios/nordhandel");

    private static List<FactSet> population;

    @BeforeAll
    static void read() {
        population = DataFolder.read(FOLDER).factSets();
    }

    @AfterAll
    static void forget() {
        population = List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activity-plan   | B2B active; B2B inbound; Stores; VIP | 7642200.00  | 226000.00
            coefficients    | B2B active; B2B inbound; Stores; VIP | 10066765.00 | 393825.00
            department-plan | B2B active; B2B inbound; Stores; VIP | 38459450.62 | 618312.42
            fixed-variable  | B2B active; B2B inbound; Stores; VIP | 39766115.00 | -7361332.78
            kpi-matrix      | B2B active; B2B inbound; Stores; VIP | 22186505.56 | -21232.86
            nordic-sales    | B2B active; B2B inbound; Stores; VIP | 96359936.56 | 1255920.35
            paid-margin     | B2B active; B2B inbound; Stores; VIP | 91002368.28 | 2294793.17
            quality-gate    | B2B active; B2B inbound; Stores; VIP | 50417396.87 | -820128.35
            store-plan      | B2B active; B2B inbound; Stores; VIP | 6019500.00  | 552000.00
            team-prize      | B2B active; B2B inbound; Stores; VIP | 1354486.46 | 0.00
            unit-extra      | B2B active; B2B inbound; Stores; VIP | 9462901.46  | 1775927.18
            web-shop        | B2B active; B2B inbound; Stores; VIP | 32336941.89 | 3074819.25
            weighted-tasks  | B2B active; B2B inbound; Stores; VIP | 14202062.19 | 1889496.76
            """)
    void aSchemePaysThoseForWhomItIsMadeAndNoRuleIsSilent(
            String scheme, String departments, BigDecimal total, BigDecimal difference) {
        String file = scheme.equals("nordic-sales") ? "stronger-commission.yaml" : "try-" + scheme + ".yaml";
        WhatIf whatIf = WhatIf.read(FOLDER.resolve(file));
        assertThat(whatIf.baseline().scheme().id()).isEqualTo(scheme);
        Outcome baseline = run(whatIf.baseline());
        Outcome alternative = run(whatIf.alternatives().getFirst());
        assertThat(baseline.findings().silent()).as("silent rules").isEmpty();
        assertThat(baseline.findings().unpaid())
                .as("components that pay nobody")
                .isEmpty();
        assertThat(paid(baseline)).isEqualTo(departments);
        assertThat(baseline.total()).isEqualByComparingTo(total);
        assertThat(Comparison.of(baseline, alternative).difference()).isEqualByComparingTo(difference);
    }

    @Test
    void everySchemeInTheMoneyOfTheCompanyIsThere() throws Exception {
        try (Stream<Path> schemes = Files.list(Path.of("rules"))) {
            Set<String> missing = schemes.map(folder -> folder.getFileName().toString())
                    .filter(scheme -> !Files.exists(FOLDER.resolve("try-" + scheme + ".yaml")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).containsExactly("nordic-sales", "territory-commission");
        }
    }

    private static String paid(Outcome outcome) {
        return outcome.paid().stream()
                .filter(paid -> paid.amount().signum() != 0)
                .map(paid -> paid.facts().seller().department())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static Outcome run(Side side) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(side.scheme())) {
            Succession scheme = Succession.of(compiled, side.terms()).with(side.bindings());
            return Outcome.of(new Variant(side.name(), scheme), population);
        }
    }
}
