package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Findings;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;

/** Last year's AdventureWorks through the territory commission. */
@Isolated
class SimulationTest {

    private static final Path SCENARIO = Path.of("scenarios/adventureworks");
    private static final DataSet DATA = DataFolder.read(SCENARIO);
    private static CompiledScheme scheme;

    @BeforeAll
    static void compile() {
        scheme = new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/territory-commission"))));
    }

    @AfterAll
    static void close() {
        scheme.close();
    }

    @Test
    void aRunThatTakesTooLongEndsAndNamesWhomItDidNotReach() {
        Variant variant = new Variant("variant", scheme, scheme.scheme().terms());
        Duration most = Duration.ofMillis(1500);
        AtomicLong clock = new AtomicLong();
        LongSupplier slow = () -> clock.getAndAdd(most.toNanos() / 100);
        List<FactSet> people = DATA.factSets();

        assertThat(Outcome.of(variant, new Measurements(people.subList(0, 100)), most, slow)
                        .paid())
                .hasSize(100);
        clock.set(0);
        assertThatThrownBy(() -> Outcome.of(variant, new Measurements(people.subList(0, 101)), most, slow))
                .isInstanceOf(EvaluationException.class)
                .message()
                .startsWith("The scheme territory-commission cannot be worked out for ")
                .endsWith(" The run has taken longer than the 1.5 s that it may take.");
    }

    @Test
    void aRunInTimeIsAsOneWithoutALimit() {
        Variant variant = new Variant("variant", scheme, scheme.scheme().terms());
        assertThat(Outcome.of(variant, new Measurements(DATA.factSets()), Duration.ofMinutes(5)))
                .isEqualTo(Outcome.of(variant, DATA.factSets()));
    }

    @Test
    void theBaselineIsFlatCommissionByAnIndependentSum() {
        Outcome baseline = outcome(scheme.scheme().terms());
        assertThat(baseline.paid()).hasSize(163);
        BigDecimal total = BigDecimal.ZERO;
        for (Paid paid : baseline.paid()) {
            BigDecimal sales = DATA.records().of(trinn.records.RecordType.SALES).stream()
                    .filter(sale ->
                            sale.text("payee").equals(paid.facts().seller().id()))
                    .filter(sale -> paid.facts().period().contains(sale.day("date")))
                    .map(sale -> sale.amount("amount"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal rate = DATA.records().of(trinn.records.RecordType.PAYEES).stream()
                    .filter(payee ->
                            payee.text("id").equals(paid.facts().seller().id()))
                    .map(payee -> payee.amount("commission rate"))
                    .findFirst()
                    .orElseThrow();
            BigDecimal commission = sales.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            assertThat(paid.amount()).isEqualByComparingTo(commission);
            total = total.add(commission);
        }
        assertThat(baseline.total()).isEqualByComparingTo(total);
    }

    @Test
    void theCutoffTakesExactlyThePayOfThoseUnderIt() {
        Comparison comparison = Comparison.of(
                outcome(scheme.scheme().terms()),
                outcome(scheme.scheme().terms().with("cutoff", new BigDecimal("0.8"))));
        assertThat(comparison.rows()).allSatisfy(row -> {
            boolean under = row.attainment() != null && row.attainment().compareTo(new BigDecimal("0.8")) < 0;
            assertThat(row.alternative()).isEqualByComparingTo(under ? BigDecimal.ZERO : row.baseline());
        });
        assertThat(comparison.rows().stream()
                        .filter(row -> row.alternative().signum() == 0
                                && row.baseline().signum() > 0))
                .hasSize((int) comparison.count(-1))
                .isNotEmpty();
        assertThat(comparison.count(1)).isZero();
    }

    @Test
    void theAcceleratorPaysHalfTheRateMoreOnWhatLiesAboveTheQuota() {
        Comparison comparison = Comparison.of(
                outcome(scheme.scheme().terms()),
                outcome(scheme.scheme().terms().with("accelerator", new BigDecimal("1.5"))));
        assertThat(comparison.rows()).allSatisfy(row -> {
            FactSet facts = row.facts();
            BigDecimal above =
                    facts.kpi("sales").actual().subtract(facts.kpi("sales").target());
            BigDecimal more = above.max(BigDecimal.ZERO)
                    .multiply(facts.seller().commissionRate())
                    .multiply(new BigDecimal("0.5"))
                    .setScale(2, RoundingMode.HALF_UP);
            assertThat(row.difference()).isEqualByComparingTo(more);
        });
        assertThat(comparison.rows().stream().filter(row -> row.attainment().compareTo(BigDecimal.ONE) > 0))
                .hasSize(8);
    }

    @Test
    void totalsRowsAndSellersAgree() {
        Comparison comparison = Comparison.of(
                outcome(scheme.scheme().terms()),
                outcome(scheme.scheme().terms().with("cutoff", new BigDecimal("0.8"))));
        assertThat(comparison.sellers()).hasSize(17);
        assertThat(comparison.sellers().stream()
                        .map(SellerComparison::difference)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(comparison.difference());
        assertThat(comparison.count(1) + comparison.count(0) + comparison.count(-1))
                .isEqualTo(163);
        assertThat(comparison.sales()).isEqualByComparingTo("80487704.1832");
        assertThat(comparison.of("2013-05-30").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.facts().period().from()).hasToString("2013-05-30"));
    }

    @Test
    void localeAndTimeZoneChangeNothing() {
        Outcome here = outcome(scheme.scheme().terms());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new Outcome("o", outcome(scheme.scheme().terms()).paid(), Findings.NONE, RuleUses.NONE))
                    .isEqualTo(new Outcome("o", here.paid(), Findings.NONE, RuleUses.NONE));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void stackedWhatIfsChangeTheTermsOneAfterTheOther() {
        WhatIf both = WhatIf.read(SCENARIO.resolve("accelerator-and-cutoff.yaml"));
        Terms terms = both.alternatives().getFirst().terms();
        var values = terms.on(java.time.LocalDate.of(2013, 1, 1));
        assertThat((BigDecimal) values.get("accelerator")).isEqualByComparingTo("1.5");
        assertThat((BigDecimal) values.get("cutoff")).isEqualByComparingTo("0.8");
    }

    @Test
    void aWhatIfThatNamesAnUnknownTermIsRefusedAtItsLine(@TempDir Path folder) throws IOException {
        String text = Files.readString(SCENARIO.resolve("cutoff-80.yaml"))
                .replace("../../rules", Path.of("rules").toAbsolutePath().toString())
                .replace("cutoff: 0.80", "cutof: 0.80");
        Path file = Files.writeString(folder.resolve("w.yaml"), text);
        assertThatThrownBy(() -> WhatIf.read(file))
                .hasMessageStartingWith("w.yaml:16:")
                .hasMessageContaining("Maybe it was meant as \"cutoff\"");
    }

    @Test
    void aStackWithoutEndIsRefused(@TempDir Path folder) throws IOException {
        String text = Files.readString(SCENARIO.resolve("cutoff-80.yaml"))
                .replace("../../rules", Path.of("rules").toAbsolutePath().toString())
                .replace("terms: {cutoff: 0.80}", "stack: [w.yaml]");
        Path file = Files.writeString(folder.resolve("w.yaml"), text);
        assertThatThrownBy(() -> WhatIf.read(file)).hasMessageContaining("without end");
    }

    private static Outcome outcome(Terms terms) {
        List<FactSet> population = DATA.factSets();
        return Outcome.of(new Variant("variant", scheme, terms), population);
    }
}
