package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.source.Problem;

/** What kind of number a KPI is reaches the check of rules. */
class KpiKindsCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Kpi( code == "revenue", $x : actual ) ; $x * terms.bonus ; TR-024
            Kpi( code == "revenue", $x : target ) ; $x * terms.bonus ; TR-024
            Kpi( code in ("revenue", "margin"), $x : actual ) ; $x * terms.bonus ; TR-024
            $k : Kpi( code == "revenue" ) ; $k.actual * terms.bonus ; TR-024
            TeamKpi( code == "paid-margin", $x : directActual ) ; $x * terms.bonus ; TR-024
            Kpi( code == "service", $x : actual ) ; $x * terms.bonus ; TR-024
            Kpi( code == "revenue", $x : actual ) ; $x + terms.rate ; TR-024
            Kpi( code == "visits", $x : actual ) ; $x ; TR-025
            Kpi( code == "conversion", $x : actual ) ; $x ; TR-025
            """)
    void unlikeKindsAreRefused(String pattern, String amount, String code) {
        assertThat(problems(pattern, amount)).extracting(Problem::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Kpi( code == "revenue", $x : actual ) ; $x * terms.rate
            Kpi( code == "visits", $x : actual ) ; $x * terms.bonus
            Kpi( code == "revenue", $x : attainment ) ; $x * terms.bonus
            Kpi( code == "one-of-our-own", $x : actual ) ; $x * terms.bonus
            Kpi( code in ("revenue", "visits"), $x : actual ) ; $x * terms.bonus
            Kpi( code == "revenue" || actual > 5, $x : actual ) ; $x * terms.bonus
            Kpi( !(code == "revenue"), $x : actual ) ; $x * terms.bonus
            Kpi( $x : actual ) ; $x * terms.bonus
            """)
    void whatTheDataAloneKnowsIsLeftToIt(String pattern, String amount) {
        assertThat(problems(pattern, amount)).isEmpty();
    }

    @Test
    void aConditionComparesAlikeKindsOnly() {
        assertThat(problems("Kpi( code == \"revenue\", actual > terms.rate )", "terms.bonus"))
                .extracting(Problem::code)
                .containsExactly("TR-023");
        assertThat(problems("Kpi( code == \"revenue\", actual > terms.bonus )", "terms.bonus"))
                .isEmpty();
    }

    private static List<Problem> problems(String pattern, String amount) {
        return MistakeTable.problems(Texts.HEAD
                + "rule \"R\" @Component(\"extra\") when %s then pay.award( %s ); end\n".formatted(pattern, amount));
    }
}
