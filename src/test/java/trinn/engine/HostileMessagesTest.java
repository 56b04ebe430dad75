package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.HostileFile.Stop;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.settlement.Because;
import trinn.settlement.Payout;
import trinn.source.ProblemsException;

/** What a {@code @Because} may not do, a sentence in a file of messages may not do either. */
@Isolated
class HostileMessagesTest {

    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final String START = "@Because(\"";
    private static final String RULE = """
            rule "Sold"
              @Component("extra")
              @Because("{$n} sold")
            when
              Product( $n : quantity )
            then
              pay.award( 1 );
            end
            """;

    private static HostileWatch watch;

    /** The sentences of the hostile rule files that try it there; a text of properties has no second line. */
    static Stream<HostileFile> corpus() {
        return HostileFile.corpus()
                .filter(file -> file.name().startsWith("annotation-because-"))
                .filter(file -> file.text().contains(START))
                .filter(file -> !file.name().endsWith("-newline"));
    }

    @BeforeAll
    static void watch() throws IOException {
        watch = new HostileWatch();
    }

    @AfterAll
    static void nothingHappened() throws IOException {
        try (HostileWatch closed = watch) {
            closed.assertNothingHappened();
            closed.assertNothingWasRecorded();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void aSentenceIsRefusedAtItsPlaceOrIsWordsAlone(HostileFile file) {
        Throwable stopped =
                catchThrowable(() -> assertTimeoutPreemptively(HANGS, () -> explain("because.sold=" + sentence(file))));
        watch.assertNothingHappened();
        if (stopped != null || file.stop() == Stop.REFUSED) {
            assertThat(stopped)
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                                assertThat(problem.isError()).isTrue();
                                assertThat(problem.file()).isEqualTo("messages_nb.properties");
                                assertThat(problem.line()).isEqualTo(1);
                                assertThat(problem.column()).isPositive();
                            }));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{java.lang.System.exit(1)}",
                "{Runtime.getRuntime().exec(\"touch x\")}",
                "{$n.getClass()}",
                "{pay.award( 1 )}",
                "{new java.io.File(\"x\")}",
                "{terms}",
                "{$other}",
                "{terms.plan = 3}",
                "{$n; $n}",
                "{$n",
                "{{$n}}",
                "{}",
                "\\u007b$n}",
            })
    void whatReachesForMoreThanTheRuleBoundIsRefused(String sentence) {
        assertThat(catchThrowable(() -> explain("because.sold=" + sentence)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem.toString())
                                        .matches(text ->
                                                text.startsWith("messages_nb.properties:1:") && problem.isError())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#{7*7}", "${jndi:ldap://x}", "<script>x()</script>", "=HYPERLINK(1)", "%s%n", "'; DROP TABLE x"
            })
    void whatIsWordsIsSaidAsItStands(String words) {
        String plain = words.replace("{", "(").replace("}", ")");
        assertThat(explain("because.sold=" + plain).lines().getFirst().because())
                .isEqualTo(new Because(List.of(new Because.Words(plain))));
    }

    @Test
    void aLongTextIsRefused() {
        assertThat(catchThrowable(() -> explain("title=" + "x".repeat(601))))
                .hasMessageContaining("messages_nb.properties:1:7: TR-037 This text is too long.");
        assertThat(explain("title=" + "x".repeat(600)).lines()).isNotEmpty();
    }

    private static String sentence(HostileFile file) {
        int start = file.text().indexOf(START) + START.length();
        int line = file.text().indexOf('\n', start);
        int quote = file.text().indexOf('"', start);
        return file.text().substring(start, quote < 0 ? line : Math.min(line, quote));
    }

    private static Payout explain(String messages) {
        Scheme scheme = Scheme.of(Texts.small(RULE).files().with("messages_nb.properties", messages));
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            return compiled.explain(HostileRulesTest.FACTS, scheme.terms(), Locale.of("nb"));
        }
    }
}
