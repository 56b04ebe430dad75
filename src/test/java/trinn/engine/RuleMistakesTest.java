package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.source.Problem;
import trinn.source.ProblemsException;

class RuleMistakesTest {

    private static final String RULE = """
            rule "Extra"
              @Component("extra")
              @Because("{$sold} sold, {$sold - terms.plan} extra")
            when
              Product( code == "blender",
                       $sold : quantity > terms.plan, $value : unitValue )
            then
              pay.award( ($sold - terms.plan) * $value * terms.rate );
            end
            """;

    @Test
    void theRuleIsFineAsItStands() {
        assertThat(problems(RULE)).isEmpty();
    }

    /** What stands there, what is written instead, the line and column that must be named, words of the message. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            terms.rate )               | terms.rat )             | 14:52 | There is no term "rat". Maybe it was meant as "rate".
            > terms.plan               | > terms.plam            | 12:37 | There is no term "plam". Maybe it was meant as "plan".
            > terms.plan               | > term.plan             | 12:31 | There is no "term" here.
            unitValue )                | unitValue               | 12:61 | Here ) is missing
            terms.rate );              | terms.rate ;            | 14:56 | Here ) is missing
            ($sold - terms.plan)       | ($sold - terms.plan     | 14:57 | Here ) is missing
            terms.rate );              | terms.rate )            | 14:58 | Here ; is missing at the end of the line
            quantity >                 | quantty >               | 12:20 | There is no "quantty" here. Maybe it was meant as "quantity".
            Product(                   | Produkt(                | 11:3  | There is no fact "Produkt". Maybe it was meant as "Product".
            code == "blender"          | code == 5               | 11:17 | A text cannot be compared with a number.
            code == "blender"          | code > "blender"        | 11:17 | A text can only be equal (==) or not (!=).
            code == "blender"          | code = "blender"        | 11:17 | To compare, write ==.
            code == "blender"          | code == "blender        | 11:20 | The quotation mark is not closed.
            * $value *                 | * "x" *                 | 14:37 | Only numbers can be reckoned with, and this is a text.
            * $value *                 | * $valu *               | 14:37 | There is no "$valu" here. Maybe it was meant as "$value".
            pay.award(                 | pay.awrd(               | 14:7  | Pay has no verb "awrd". Maybe it was meant as "award".
            * terms.rate               | * 0.07                  | 14:46 | Write 0.07B.
            quantity > terms.plan      | quantity > 0.5          | 12:31 | Write 0.5B.
            > terms.plan               | > terms.rate            | 12:29 | A count cannot be compared with a ratio.
            > terms.plan               | > terms.form            | 12:29 | A count cannot be compared with a text.
            ($sold - terms.plan)       | ($sold - terms.bonus)   | 14:21 | A count and money do not go together with -.
            ($sold - terms.plan) * $value * terms.rate | $sold | 14:14 | pay.award takes money, and this is a count.
            pay.award( ($sold          | pay.scale( ($sold       | 14:14 | pay.scale takes a ratio, and this is money.
            $value : unitValue         | $value : unitValue * 2  | 12:52 | Write a calculation in parentheses.
            $value : unitValue         | $value : (unitValue * terms.rate) | 12:52 | not terms. Calculate after "then".
            $value : unitValue         | value : unitValue       | 12:43 | A bound name begins with $. Write $value.
            $value : unitValue         | unitValue               | 12:43 | This is no condition.
            @Component("extra")        | @Component("extras")    | 8:14  | There is no component "extras"
            @Component("extra")        | @Componet("extra")      | 8:4   | There is no @Componet. Maybe it was meant as "Component".
            {$sold} sold               | {$sld} sold             | 9:14  | There is no "$sld" here. Maybe it was meant as "$sold".
            {$sold} sold               | {$sold sold             | 9:20  | is not expected here
            when                       | salience 10 when        | 10:1  | "salience" is not allowed here.
            then                       | then x = 5;             | 13:8  | A single = changes a value
            then                       | then System.exit(1);    | 13:6  | a rule declares pay
            pay.award( ($sold          | pay.award( new Foo($sold | 14:14 | A rule cannot make new things.
            terms.rate                 | terms.rate.negate()     | 14:57 | Only tables can be asked
            * $value                   | * foo($value)           | 14:37 | There is no "foo" to call.
            * $value                   | * -$value               | 14:37 | Write 0 - … instead.
            * terms.rate )             | * (1 / 3) )             | 14:49 | Write B behind them, such as 1B / 3B.
            * terms.rate )             | * (999999999 * 999999999) ) | 14:57 | Write B behind them
            * terms.rate )             | * 3000000000 )          | 14:46 | Write 3000000000B.
            * terms.rate )             | * 010 )                 | 14:46 | Write 10B.
            * terms.rate )             | * 1e5 )               | 14:46 | is not a number of the rule language
            Product(                   | eval(true) Product(     | 11:3  | "eval" is not allowed in a rule.
            """)
    void aMistakeIsNamedAtItsPlace(String written, String instead, String place, String words) {
        assertThat(RULE).contains(written);
        List<Problem> problems = problems(RULE.replace(written, instead));
        assertThat(problems).isNotEmpty();
        Problem first = problems.getFirst();
        assertThat(first.line() + ":" + first.column()).as(first.toString()).isEqualTo(place);
        assertThat(first.message()).contains(words);
    }

    @Test
    void aRuleWithoutComponentIsToldWhatToWrite() {
        assertThat(problems(RULE.replace("  @Component(\"extra\")\n", "")))
                .singleElement()
                .hasToString("rules.drl:7:1: The rule does not say what it pays for."
                        + " Write @Component(\"…\") below its name.");
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
    void mistakesInThreeRulesAreToldInOneGo() {
        String rules = RULE.replace("terms.rate", "terms.rat")
                + RULE.replace("\"Extra\"", "\"Second\"").replace("quantity", "quantty")
                + RULE.replace("\"Extra\"", "\"Third\"").replace("pay.award", "pay.awrd");
        assertThat(problems(rules)).extracting(Problem::line).contains(14, 21, 32);
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertThat(problems(RULE + RULE)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(16);
            assertThat(problem.message()).contains("There are two rules \"Extra\"");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            package small          | package other
            dialect "mvel"         | dialect "java"
            import trinn.facts.*   | import java.io.*
            global Pay pay         | global Object pay
            global Terms terms     | function int f() { return 1; }
            """)
    void theHeadOfARuleFileIsAlwaysTheSame(String line, String instead) {
        String text = Texts.HEAD.replace(line, instead) + RULE;
        var scheme = Texts.small(RULE);
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> SchemeChecker.check(trinn.scheme.Scheme.of(scheme.files().with("rules.drl", text))));
        assertThat(refused.problems().getFirst().line()).isBetween(1, 7);
    }

    private static List<Problem> problems(String rules) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> SchemeChecker.check(Texts.small(rules)));
        return refused == null ? List.of() : refused.problems();
    }
}
