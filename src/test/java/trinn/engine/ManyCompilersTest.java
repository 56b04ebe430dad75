package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.language.Texts;
import trinn.scheme.Scheme;

/** Schemes that are compiled at the same time do not get in each other's way. */
class ManyCompilersTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 8;

    @Test
    void everySchemePaysWhatItShouldWhateverElseIsCompiled() throws Exception {
        List<Scheme> schemes = List.of(
                Texts.shipped("coefficients"),
                Texts.shipped("department-plan"),
                Texts.shipped("territory-commission"),
                Texts.shipped("unit-extra"),
                Texts.shipped("web-shop"));
        List<Future<List<CaseResult>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                schemes.forEach(scheme -> results.add(threads.submit(() -> cases(scheme))));
            }
        }
        for (Future<List<CaseResult>> result : results) {
            assertThat(result.get()).isNotEmpty().allMatch(CaseResult::passed);
        }
    }

    private static List<CaseResult> cases(Scheme scheme) {
        try (CompiledScheme compiled = SchemeCompiler.anew().compile(scheme)) {
            return GoldenCases.run(compiled).results();
        }
    }
}
