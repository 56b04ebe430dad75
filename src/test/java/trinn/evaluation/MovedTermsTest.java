package trinn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.bench.RandomTerms;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/** What is kept between moves of terms changes nothing: the whole way, in sessions and with nothing kept, gives the same. */
class MovedTermsTest {

    private static final int MOVES = 12;
    private static final int MOST_CASES = 6;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTermMovedAtRandom(Path folder) {
        long seed = new Random().nextLong(1_000_000);
        Random random = new Random(seed);
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        for (GoldenCase golden : scheme.cases().stream().limit(MOST_CASES).toList()) {
            Measurements kept = new Measurements(golden.population(), new CrossCheck(BigDecimal.ZERO));
            for (int move = 0; move < MOVES; move++) {
                Terms moved = move == 0 ? golden.terms() : RandomTerms.of(golden.terms(), random);
                assertThat(fast(compiled, moved, kept))
                        .as("seed %d, case %s, move %d", seed, golden.name(), move)
                        .isEqualTo(whole(compiled.inSession(), moved, golden.population()));
            }
        }
    }

    private static Object fast(CompiledScheme scheme, Terms terms, Measurements kept) {
        try {
            return Evaluation.of(Succession.of(scheme, terms), kept, facts -> {});
        } catch (EvaluationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Object whole(CompiledScheme scheme, Terms terms, List<FactSet> population) {
        try {
            return Evaluation.of(Succession.of(scheme, terms), population);
        } catch (EvaluationException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
