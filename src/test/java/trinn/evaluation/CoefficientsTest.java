package trinn.evaluation;

import static trinn.evaluation.SchemeVerifier.verifyThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.facts.Kpi;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** One test per rule of a scheme, each at its borders. */
class CoefficientsTest {

    private static final CompiledScheme SCHEME =
            new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/coefficients"))));

    private static final Seller SELLER = new Seller("1", "Kari", "", "", null, new BigDecimal("20000"));

    @AfterAll
    static void close() {
        SCHEME.close();
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0", "100, 9000", "104.99, 9000", "105, 9100", "115, 9300", "200, 9300"})
    void thePlanIsMet(String plan, String pay) {
        verifyThat(SCHEME).rule("The plan is met").given(SELLER, plan(plan)).pays(pay);
    }

    @ParameterizedTest
    @CsvSource({"0, 3000", "1, 0"})
    void noErrors(String errors, String pay) {
        verifyThat(SCHEME)
                .component("no errors")
                .given(SELLER, plan("100"), Small.kpi("errors", Window.MONTH, errors, null))
                .pays(pay);
    }

    @Test
    void underTheCutoffNothingIsPaid() {
        SchemeVerifier rule = verifyThat(SCHEME).rule("Under the cutoff nothing is paid");
        rule.given(SELLER, plan("79.99")).fires();
        rule.given(SELLER, plan("80")).staysSilent();
    }

    private static Kpi plan(String actual) {
        return Small.kpi("plan", Window.MONTH, actual, "100");
    }
}
