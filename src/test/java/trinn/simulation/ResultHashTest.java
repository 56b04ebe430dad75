package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Measurements;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Terms;

/** The same payouts have the same hash, wherever and however they were worked out. */
@Isolated
class ResultHashTest {

    private static final WhatIf WHAT_IF = WhatIf.read(Path.of("scenarios/nordhandel/stronger-commission.yaml"));
    private static final CompiledScheme COMPILED =
            new SchemeCompiler().compile(WHAT_IF.baseline().scheme());
    private static final DataSet DATA = DataFolder.read(Path.of("scenarios/nordhandel"));
    private static final String HASH = hash();

    @AfterAll
    static void close() {
        COMPILED.close();
    }

    private static Variant variant(Side side) {
        return new Variant(side.name(), COMPILED, side.terms());
    }

    /** As the screen works it out. */
    private static String hash() {
        Measurements measured = new Measurements(DATA.factSets());
        return ResultHash.of(Comparison.of(
                Outcome.of(variant(WHAT_IF.baseline()), measured, Duration.ofMinutes(5)),
                Outcome.of(variant(WHAT_IF.alternatives().getFirst()), measured, Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ar-EG, Pacific/Kiritimati",
        "2, tr-TR, America/New_York",
        "8, da-DK, Europe/Copenhagen",
    })
    void isTheSameWithAnyThreadsLocaleAndTimeZone(int threads, String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone here = TimeZone.getDefault();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(pool.submit(ResultHashTest::hash).join()).isEqualTo(HASH);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(here);
        }
    }

    @Test
    void isTheSameSellerBySellerAsTheCommandLineWorksItOut() throws IOException {
        List<Variant> sides = List.of(
                variant(WHAT_IF.baseline()), variant(WHAT_IF.alternatives().getFirst()));
        Simulated simulated = new Simulation(sides, CrossCheck.USUAL, Duration.ofMinutes(5), Simulation.Watcher.NOBODY)
                .run(DATA.facts());
        assertThat(ResultHash.of(simulated, 1)).isEqualTo(HASH);
    }

    @Test
    void isAnotherWhereOnePayoutIsAnother() {
        Terms cap = WHAT_IF.baseline().terms().with("cap", new BigDecimal("60000"));
        Measurements measured = new Measurements(DATA.factSets());
        Outcome baseline = Outcome.of(variant(WHAT_IF.baseline()), measured, Duration.ofMinutes(5));
        Outcome other = Outcome.of(new Variant("", COMPILED, cap), measured, Duration.ofMinutes(5));
        String same = ResultHash.of(Comparison.of(baseline, baseline));
        assertThat(ResultHash.of(Comparison.of(baseline, other))).isNotEqualTo(same);
        assertThat(ResultHash.of(Comparison.of(other, baseline)))
                .isNotEqualTo(ResultHash.of(Comparison.of(baseline, other)));
    }
}
