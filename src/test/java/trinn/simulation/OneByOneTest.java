package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.population.DataFolder;
import trinn.population.FactFile;
import trinn.population.FactHead;

/** Every what-if of the sample company pays to the cent the same, whether facts pass by or everybody is there at once. */
class OneByOneTest {

    private static final Path FOLDER = Path.of("scenarios/nordhandel");

    @TempDir
    private static Path folder;

    private static List<FactSet> population;
    private static FactFile file;

    @BeforeAll
    static void read() throws IOException {
        population = DataFolder.read(FOLDER).factSets();
        file = new FactFile(folder.resolve("nordhandel.facts"));
        file.write(FactHead.NONE, DataFolder.read(FOLDER).facts());
    }

    @AfterAll
    static void forget() {
        population = List.of();
    }

    static List<String> whatIfs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("(try|stronger)-.*\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("whatIfs")
    void theResultIsThatOfEverybodyAtOnce(String name) throws IOException {
        WhatIf whatIf = WhatIf.read(FOLDER.resolve(name));
        List<Side> sides = new ArrayList<>(List.of(whatIf.baseline()));
        sides.addAll(whatIf.alternatives());
        try (CompiledScheme compiled =
                new SchemeCompiler().compile(whatIf.baseline().scheme())) {
            List<Variant> variants = sides.stream()
                    .map(side -> new Variant(
                            side.name(), Succession.of(compiled, side.terms()).with(side.bindings())))
                    .toList();
            List<Outcome> outcomes = variants.stream()
                    .map(variant -> Outcome.of(variant, population))
                    .toList();
            List<String> reasons = new ArrayList<>();
            Simulated simulated = new Simulation(
                            variants, CrossCheck.USUAL, Duration.ofMinutes(5), new Simulation.Watcher() {
                                @Override
                                public void atOnce(String why) {
                                    reasons.add(why);
                                }
                            })
                    .run(file);

            assertThat(simulated.sides())
                    .isEqualTo(outcomes.stream()
                            .map(outcome -> new Simulated.Side(outcome.name(), outcome.total(), outcome.findings()))
                            .toList());
            assertThat(simulated.rows()).isEqualTo(rows(outcomes));
            assertThat(simulated.kpis()).isEqualTo(kpis());
            requireSameSums(simulated, outcomes);
            assertThat(reasons)
                    .isEqualTo(
                            name.equals("try-team-prize.yaml")
                                    ? List.of(
                                            "The rules of the scheme team-prize ask for Share, which depends on other sellers.")
                                    : List.of());
        }
    }

    private static void requireSameSums(Simulated simulated, List<Outcome> outcomes) {
        for (int i = 1; i < outcomes.size(); i++) {
            Comparison comparison = Comparison.of(outcomes.getFirst(), outcomes.get(i));
            assertThat(simulated.difference(i)).isEqualTo(comparison.difference());
            for (int sign = -1; sign <= 1; sign++) {
                assertThat(simulated.count(i, sign)).isEqualTo(comparison.count(sign));
            }
        }
    }

    private static List<SimulatedRow> rows(List<Outcome> outcomes) {
        return IntStream.range(0, population.size())
                .mapToObj(i -> {
                    FactSet facts = population.get(i);
                    Kpi quota = facts.quota();
                    List<BigDecimal> amounts = outcomes.stream()
                            .map(outcome -> outcome.paid().get(i).amount())
                            .toList();
                    return new SimulatedRow(
                            facts.seller(),
                            facts.period(),
                            quota == null ? null : quota.actual(),
                            quota == null ? null : quota.target(),
                            amounts);
                })
                .toList();
    }

    private static TreeSet<String> kpis() {
        TreeSet<String> codes = new TreeSet<>();
        population.forEach(facts -> facts.kpis().forEach(kpi -> codes.add(kpi.code())));
        return codes;
    }
}
