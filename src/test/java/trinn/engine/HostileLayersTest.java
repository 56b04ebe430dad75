package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.HostileFile.Stop;
import trinn.language.Mistake;
import trinn.language.SchemeChecker;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Each of the two layers stops every file that reaches for something, without the help of the other. */
@Isolated
class HostileLayersTest {

    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final Map<String, Set<String>> STOPPED_BY = new TreeMap<>();

    /** Escapes that Drools keeps within the text they stand in: without the check they run, and reach nothing. */
    private static final Set<String> ONLY_WORDS = Set.of("name-octal-quote", "names-escaped-quote");

    private static HostileWatch watch;

    static Stream<HostileFile> reaching() {
        return HostileFile.corpus()
                .filter(file -> file.kind().equals("reaching"))
                .filter(file -> file.stop() == Stop.REFUSED);
    }

    @BeforeAll
    static void watch() throws IOException {
        watch = new HostileWatch();
    }

    @AfterAll
    static void tell() throws IOException {
        try (HostileWatch closed = watch) {
            closed.assertNothingHappened();
            closed.assertNothingWasRecorded();
        }
        STOPPED_BY.forEach((layer, files) -> System.out.printf(
                "Hostile rule files of the reaching kind, stopped by %s: %d %s%n", layer, files.size(), files));
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void theCheckAloneStopsIt(HostileFile file) {
        assertThat(catchThrowable(() -> SchemeChecker.check(file.scheme()))).isInstanceOf(ProblemsException.class);
        count(file, "the check alone");
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void whatLiesBehindTheCheckStopsItToo(HostileFile file) {
        Throwable stopped =
                catchThrowable(() -> assertTimeoutPreemptively(HANGS, () -> file.run(new SchemeCompiler(false, true))));
        watch.assertNothingHappened();
        if (ONLY_WORDS.contains(file.name())) {
            assertThat(stopped)
                    .as(file.name())
                    .satisfiesAnyOf(
                            ran -> assertThat(ran).isNull(),
                            brokeOff -> assertThat(brokeOff).isInstanceOf(EvaluationException.class));
            count(file, "nobody, without the check, because Drools reads it as words");
            return;
        }
        assertThat(stopped).as(file.name()).isInstanceOf(ProblemsException.class);
        Problem problem = ((ProblemsException) stopped).problems().getFirst();
        boolean gate = problem.code().equals(Mistake.REACHES_OUT.code());
        count(file, gate ? "the gate alone" : "no translation, without the check");
    }

    private static void count(HostileFile file, String layer) {
        STOPPED_BY.computeIfAbsent(layer, any -> new TreeSet<>()).add(file.name());
    }
}
