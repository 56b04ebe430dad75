package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.language.Texts;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** The gate stops alone, without the check of the texts before it, whatever rules must not do. */
@Isolated
class GateTest {

    /** What an attack sets when it has come through. */
    private static final String BREACH = "trinn.breach";

    private static final String SET = "System.setProperty(\"trinn.breach\", \"yes\")";

    @AfterEach
    void forget() {
        System.clearProperty(BREACH);
    }

    static List<String> inDeclarations() {
        return List.of(
                SET + ";",
                "java.lang.Runtime.getRuntime().exec(\"id\");",
                "new ProcessBuilder(\"id\").start();",
                "System.exit(1);",
                "Class.forName(\"java.lang.System\");",
                "pay.getClass();",
                "terms.getClass();",
                "Thread.sleep(1000);",
                "new Thread();",
                "System.getenv(\"PATH\");",
                "new java.io.File(\"x\").delete();",
                "java.nio.file.Files.list(java.nio.file.Path.of(\"/\"));",
                "throw new RuntimeException();",
                "while (true) { }",
                "for (int i = 0; i < 5; i++) { pay.award( 1 ); }",
                "do { pay.award( 1 ); } while (true);",
                "synchronized (pay) { pay.award( 1 ); }",
                "try { pay.award( 1 ); } catch (RuntimeException e) { }",
                "Runnable r = () -> pay.award( 1 );",
                "Object o = new Object() { };",
                "Object[] many = new Object[2000000000];",
                "long[] many = new long[2000000000];",
                "terms.setRate( 1B );",
                "\"a\".repeat(2000000000);",
                "pay.award( terms.bonus.pow(999999999) );",
                "pay.award( terms.bonus.setScale(999999999) );",
                "pay.award( new java.math.BigDecimal(\"1\").toBigInteger().intValue() );",
                "pay.award( java.math.BigDecimal.valueOf(Math.random()) );",
                "pay.award( $s.name.length() );",
                "pay.award( $s.hashCode() );",
                "$s.name.toCharArray();",
                "pay.toString();",
                "execute( $s, pay );",
                "values();",
                "trinn.Trinn.main(null);",
                "new trinn.facts.Company( terms.bonus, terms.bonus );",
                "drools.halt();",
                "insert( \"x\" );",
                "delete( $s );",
                "drools.getKieRuntime().getKieBase();",
                "kcontext.getKieRuntime();");
    }

    @ParameterizedTest
    @MethodSource("inDeclarations")
    void nothingIsDoneButToPay(String then) {
        refuses("rule \"R\" @Component(\"extra\") when $s : Seller( ) then " + then + " pay.award( 1 ); end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seller( System.setProperty(\"trinn.breach\", \"yes\") == null )",
                "Seller( java.lang.System.setProperty(\"trinn.breach\", \"yes\") == null )",
                "Seller( $x : (System.setProperty(\"trinn.breach\", \"yes\")) )",
                "Seller( name.getClass().getName() == \"x\" )",
                "Seller( name.length() > 2 )",
                "Seller( name matches \"(a+)+b\" )",
                "Seller( name.matches(\"(a+)+b\") )",
                "Seller( name str[startsWith] \"a\" )",
                "Seller( name contains \"a\" )",
                "Seller( name soundslike \"a\" )",
                "Seller( class == Seller.class )",
                "Seller( this.toString() == \"x\" )",
                "Seller( commissionRate.intValue() > 2 )",
                "Seller( eval( System.setProperty(\"trinn.breach\", \"yes\") == null ) )",
                "Seller( (new String(\"x\")) == name )",
                "eval( System.setProperty(\"trinn.breach\", \"yes\") == null )",
                "$x : Object( )",
                "$x : String( )",
                "java.lang.Thread( )",
                "$x : String( ) from System.setProperty(\"trinn.breach\", \"yes\")",
                "accumulate( Product( $q : quantity ); $sum : sum( $q ) )",
                "accumulate( Product( $q : quantity ), init( System.setProperty(\"trinn.breach\", \"yes\"); ) action( ) result( null ) )",
                "$l : java.util.List( ) from collect( Product( ) )",
                "forall( Product( quantity > 1 ) )",
                "(Seller( ) or Company( ))",
                "Seller( ) over window:length( 5 )",
                "Seller( ) from entry-point \"x\"",
                "Seller( $n := name )",
                "Kpi( actual > Integer.getInteger(\"x\") )",
                "Kpi( actual > Math.random() )",
                "/sellers[ name == \"x\" ]",
                "q( )"
            })
    void nothingIsAskedButFacts(String when) {
        refuses("rule \"R\" @Component(\"extra\") when " + when + " then pay.award( 1 ); end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare enum Bad ONE( System.setProperty(\"trinn.breach\", \"yes\") ); text : String end",
                "declare Bad text : String = System.setProperty(\"trinn.breach\", \"yes\") end",
                "declare Terms text : String = System.setProperty(\"trinn.breach\", \"yes\") end",
                "declare Bad extends trinn.facts.Tiers end",
                "declare trait Bad end",
                "declare window Bad Seller( ) over window:length( 5 ) end",
                "function String bad() { return System.setProperty(\"trinn.breach\", \"yes\"); }",
                "query q() Seller( ) end",
                "global String text",
                "global java.lang.Runtime runtime",
                "import java.io.*",
                "import java.lang.Runtime",
                "import static java.lang.System.*",
                "import function java.lang.System.setProperty",
                "import accumulate java.lang.Runtime bad",
                "unit Bad",
                "salience 10",
                "no-loop true"
            })
    void nothingStandsAboveRulesButTheirHead(String head) {
        refuses(head + "\nrule \"R\" @Component(\"extra\") when Seller( ) then pay.award( 1 ); end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"R\\\" + System.setProperty(\\\"trinn.breach\\\", \\\"yes\\\") + \\\"\"",
                "rule \"R\" @Component( System.setProperty(\"trinn.breach\", \"yes\") )",
                "rule \"R\" @Component( \"\" + System.setProperty(\"trinn.breach\", \"yes\") )",
                "rule \"R\" @Component( \"x\\\" + System.setProperty(\\\"trinn.breach\\\", \\\"yes\\\") + \\\"\" )",
                "rule \"R\" @Bad( \"x\" )",
                "rule \"R\" @java.lang.Deprecated( )",
                "rule \"R\" @Component( value = \"x\", other = \"y\" )",
                "rule \"R\" salience ( System.setProperty(\"trinn.breach\", \"yes\").length() )",
                "rule \"R\" salience 5",
                "rule \"R\" enabled ( System.setProperty(\"trinn.breach\", \"yes\") == null )",
                "rule \"R\" timer ( int: 1s 1s )",
                "rule \"R\" duration 5",
                "rule \"R\" agenda-group \"x\"",
                "rule \"R\" lock-on-active true",
                "rule \"R\" dialect \"java\"",
                "rule \"R\" calendars \"x\"",
                "rule \"R\" date-effective \"1-Jan-2020\"",
                "rule \"R\" extends \"S\""
            })
    void nothingIsSaidOfARuleButItsComponentAndReason(String head) {
        refuses("rule \"S\" when Seller( ) then pay.award( 1 ); end\n" + head
                + " when Seller( ) then pay.award( 1 ); end");
    }

    @Test
    void theRuleIsNamedByItsPlaceAndNothingElseIsTold() {
        assertThat(refuses("rule \"Good\" @Component(\"extra\") when Seller( ) then pay.award( 1 ); end\n"
                        + "rule \"Bad\" @Component(\"extra\") when Seller( ) then " + SET + "; end"))
                .singleElement()
                .hasToString("rules.drl:8:6: TR-045 This rule reaches for something that rules cannot use."
                        + " It reads its facts and terms, calculates, and pays.");
    }

    @Test
    void withoutAnyGateTheSameTextsDoRun() {
        SchemeCompiler open = new SchemeCompiler(false, false);
        String text = "declare enum Bad ONE( " + SET + " ); text : String end\n"
                + "rule \"R\" when Seller( ) then pay.award( 1 ); end";
        try (CompiledScheme scheme = open.compile(Texts.small(text))) {
            assertThat(scheme.scheme().id()).isEqualTo("small");
        }
        assertThat(System.getProperty(BREACH)).isEqualTo("yes");
    }

    @Test
    void theCheckAloneStopsTheSameTexts() {
        assertThatThrownBy(() -> new SchemeCompiler(true, false)
                        .compile(Texts.small("rule \"R\" @Component(\"extra\") when Seller( ) then " + SET + "; end")))
                .isInstanceOf(ProblemsException.class);
    }

    private static List<Problem> refuses(String rules) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> new SchemeCompiler(false, true)
                        .compile(Texts.small(rules))
                        .close());
        assertThat(System.getProperty(BREACH)).as("what ran").isNull();
        assertThat(refused).as("the refusal of: %s", rules).isNotNull();
        assertThat(refused.getMessage()).doesNotContain("Lambda", "drools", "Exception", "class ");
        return refused.problems();
    }
}
