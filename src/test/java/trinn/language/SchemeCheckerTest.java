package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.source.Problem;

/** What the check says of whole files; of single mistakes see the table of mistakes. */
class SchemeCheckerTest {

    private static final String RULE = MistakeTable.RULE;

    @Test
    void mistakesInThreeRulesAreToldInOneGo() {
        String rules = RULE.replace("terms.rate", "terms.rat")
                + RULE.replace("\"Extra\"", "\"Second\"").replace("quantity >", "quantty >")
                + RULE.replace("\"Extra\"", "\"Third\"").replace("pay.award", "pay.awrd");
        assertThat(problems(rules)).extracting(Problem::line).contains(14, 21, 32);
    }

    @Test
    void aRuleThatCannotBeReadDoesNotHideTheNext() {
        String rules = RULE.replace("unitValue )", "unitValue")
                + RULE.replace("\"Extra\"", "\"Second\"").replace("terms.rate )", "terms.rate")
                + RULE.replace("\"Extra\"", "\"Third\"").replace("0.8B", "0.8");
        assertThat(problems(rules)).extracting(Problem::code).containsExactly("TR-012", "TR-012", "TR-014");
    }

    @Test
    void problemsAreInTheOrderOfTheText() {
        String rules = RULE.replace("* $value", "* $valu")
                .replace("{$sold} sold", "{$sld} sold")
                .replace("0.8B", "0.8B && $x > 1");
        assertThat(problems(rules)).extracting(Problem::line).isSorted().hasSizeGreaterThan(2);
    }

    @Test
    void aMissingEndIsNamedWhereItBelongs() {
        assertThat(problems(RULE.replace("end\n", "") + RULE.replace("\"Extra\"", "\"Other\"")))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(14);
                    assertThat(problem.message()).startsWith("Here end is missing");
                });
    }

    @Test
    void aWarningLetsTheSchemeRun() {
        String rules = "rule \"R\" @Component(\"extra\") when Kpi( attainment == 1 ) then pay.award( 5 ); end";
        try (CompiledScheme scheme = new SchemeCompiler().compile(Texts.small(rules))) {
            assertThat(scheme.warnings()).extracting(Problem::code).containsExactly("TR-041");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            attainment > 1, attainment < 0.8B ; true
            attainment > 1, attainment < 1 ; true
            attainment >= 1, attainment < 1 ; true
            attainment >= 1, attainment <= 1 ; false
            attainment > 1 && < 1.1B ; false
            attainment > 1 || < 0.8B ; false
            attainment < 0.8B, actual > 1 ; false
            code == "a", code == "b" ; true
            code == "a", code == "a" ; false
            window == Window.MONTH, window == Window.YEAR ; true
            actual > -1, actual < -2 ; true
            (actual > 5), (actual < 5) ; true
            """)
    void conditionsThatExcludeEachOtherAreFound(String conditions, boolean never) {
        String rules = "rule \"R\" @Component(\"extra\") when Kpi( " + conditions + " ) then pay.award( 5 ); end";
        assertThat(problems(rules).stream().anyMatch(problem -> problem.code().equals("TR-038")))
                .isEqualTo(never);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Product( ) Product( ) ; true
            Product( ) Kpi( ) ; true
            Product( ) Kpi( code == "sales" ) ; false
            Product( $c : code ) Kpi( code == $c ) ; false
            Kpi( code == "sales" ) Kpi( code == "calls" ) ; false
            Kpi( code == "sales" || == "calls" ) Product( ) ; true
            Product( ) not Product( code == "x" ) ; false
            Seller( ) Period( ) Company( ) Department( ) Product( ) ; false
            """)
    void manyFactsAreJoinedByAKeyOnly(String patterns, boolean unjoined) {
        String rules = "rule \"R\" @Component(\"extra\") when " + patterns + " then pay.award( 5 ); end";
        assertThat(problems(rules).stream().anyMatch(problem -> problem.code().equals("TR-040")))
                .isEqualTo(unjoined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            actual > 1 && < 5                              ; true
            actual > 1 && < 5 || > 7                       ; true
            actual > 1 && target > 1 && < 5                ; false
            actual > 1 && attainment > 0.9B || < 0.7B      ; false
            code == "sales" && attainment >= 0.1B && < 0.9B ; false
            code == "sales" && attainment >= 0.1B && attainment < 0.9B ; true
            """)
    void aShortenedComparisonSpeaksOfOneFieldOnly(String condition, boolean clear) {
        String rules = "rule \"R\" @Component(\"extra\") when Kpi( " + condition + " ) then pay.award( 5 ); end";
        if (clear) {
            assertThat(problems(rules)).isEmpty();
        } else {
            assertThat(problems(rules))
                    .singleElement()
                    .extracting(Problem::suggestion)
                    .isEqualTo("Write the field again before it.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            pay.award( 20.000 );          | Write 20000 if 20 thousand was meant, otherwise 20.000B.
            pay.award( 20,000 );          | digits without groups, such as 20000
            pay.award( 0,03 );            | Write a point for decimals
            pay.award( 20 000 );          | Write 20000.
            pay.award( 0.03b );           | Write 0.03B.
            pay.award( =5 );              | Leave it out.
            pay.award( IF(1, 2, 3) );     | Write a rule for each case
            pay.award( Math(1) );         | There are no functions
            pay.award( 5 ^ 2 );           | There are no powers.
            pay.award( 5B × 2B );         | Write * instead.
            pay.scale( 70 );              | Write 0.7B for 70 %
            pay.scale( -1 );              | Write 0.7B for 70 %
            pay.award( terms.bonus / 0 ); | Write another number.
            """)
    void whatSpreadsheetsTeachIsToldInTheirWords(String then, String advice) {
        String rules = "rule \"R\" @Component(\"extra\") when Seller( ) then " + then + " end";
        assertThat(problems(rules))
                .first()
                .extracting(Problem::suggestion)
                .asString()
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            attainment >= 80      ; 80 is 8000 %.
            attainment <> 1       ; There is no comparison <>.
            terms.form == "bonsu" ; The choice has no "bonsu".
            """)
    void conditionsOfSpreadsheetsAreToldInTheirWords(String condition, String message) {
        String rules = "rule \"R\" @Component(\"extra\") when Kpi( " + condition + " ) then pay.award( 5 ); end";
        assertThat(problems(rules)).first().extracting(Problem::message).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "!(", "-"})
    void whatIsNestedWithoutEndIsRefused(String sign) {
        String rules =
                "rule \"R\" @Component(\"extra\") when Seller( " + sign.repeat(50_000) + "1 ) then pay.award( 5 ); end";
        assertThat(problems(rules)).first().extracting(Problem::code).isEqualTo("TR-037");
    }

    @Test
    void whatIsChainedWithoutEndIsRefused() {
        String rules = "rule \"R\" @Component(\"extra\") when Seller( ) then pay.award( 1B" + " + 1B".repeat(20_000)
                + " ); end";
        assertThat(problems(rules)).first().extracting(Problem::code).isEqualTo("TR-037");
    }

    @Test
    void aFileThatIsTooLongIsNotEvenRead() {
        assertThat(problems("//" + "x".repeat(10_000_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("The file is too long."));
    }

    @Test
    void garbageIsToldInAHundredMessagesAtMost() {
        assertThat(problems("#".repeat(100_000))).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void aCommentEndsWithItsLineHoweverThatEnds(String end) {
        String rules = "rule \"R\" @Component(\"extra\") when Seller( ) then // a remark" + end + "pay.awrd( 5 ); end";
        assertThat(problems(rules)).first().extracting(Problem::code).isEqualTo("TR-019");
    }

    @Test
    void aSchemeWithoutRulesIsRefused() {
        Scheme scheme = Texts.small(RULE);
        var texts = new java.util.TreeMap<>(scheme.files().texts());
        texts.remove("rules.drl");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> SchemeChecker.check(Scheme.of(new trinn.scheme.SchemeFiles(texts)))))
                .hasMessageContaining("TR-044 The scheme has no rules.");
    }

    private static List<Problem> problems(String rules) {
        return MistakeTable.problems(Texts.HEAD + rules);
    }
}
