package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.evaluation.CrossCheck;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.population.FactSource;
import trinn.simulation.Simulated;
import trinn.simulation.Simulation;
import trinn.simulation.Variant;

class RepeatedTest {

    @ParameterizedTest
    @ValueSource(strings = {"nordic-sales", "paid-margin"})
    void aCompanyThatIsThereTwiceCostsTwiceAsMuchWhoeverSharesSales(String id) throws IOException {
        List<List<FactSet>> company = new ArrayList<>();
        DataFolder.read(Path.of("scenarios/nordhandel")).facts().each(company::add);
        Repeated twice = Repeated.of(company, 200);
        CompiledScheme scheme = Compiled.shipped(id);
        Simulated one = simulated(scheme, company::forEach);
        Simulated two = simulated(scheme, twice);

        assertThat(two.sides().getFirst().total())
                .isEqualByComparingTo(one.sides().getFirst().total().multiply(BigDecimal.TWO));
        assertThat(two.rows()).hasSize(2 * one.rows().size());
        assertThat(two.rows().stream().map(row -> row.seller().id()).distinct())
                .hasSize(2
                        * (int) one.rows().stream()
                                .map(row -> row.seller().id())
                                .distinct()
                                .count());
    }

    private static Simulated simulated(CompiledScheme scheme, FactSource facts) throws IOException {
        List<String> reasons = new ArrayList<>();
        Variant variant = new Variant("as it stands", scheme, scheme.scheme().terms());
        Simulated simulated = new Simulation(
                        List.of(variant), CrossCheck.USUAL, Duration.ofMinutes(5), new Simulation.Watcher() {
                            @Override
                            public void atOnce(String why) {
                                reasons.add(why);
                            }
                        })
                .run(facts);
        assertThat(reasons).isEmpty();
        return simulated;
    }
}
