package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Kind;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** A rule that is written from its tree is the same rule. */
class RuleWriterTest {

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedRuleIsFoundAgain(Path folder) {
        Scheme scheme = Scheme.of(SchemeFiles.read(folder));
        List<Rule> rules = SchemeChecker.check(scheme).rules();
        Scheme written = written(scheme, rules);

        List<Rule> again = SchemeChecker.check(written).rules();

        assertThat(again).hasSameSizeAs(rules);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            assertThat(RuleWriter.text(again.get(i))).isEqualTo(RuleWriter.text(rule));
            assertThat(again.get(i))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("(.*\\.)?(at|nameAt|signAt|place)")
                    .isEqualTo(rule);
        }
    }

    @Test
    void aRuleIsWrittenAsADesignerWould() {
        String rule = """
                rule "All of it"
                  @Component("extra")
                  @Because("{$x as number} of {$k.target}, {terms.rate * 2B as percent}")
                when
                  $s : Seller( baseSalary > 0 )
                  $k : Kpi( code == "revenue", $x : actual, attainment >= 0.80B && attainment < 1 || target == null )
                  not Product( code in ("a", "b"), quantity > 3 )
                  exists Sale( attribute("territory") != "North" )
                then
                  pay.award( (0 - $x) * terms.rate );
                  pay.scale( 0.5B );
                end
                """;
        Rule read = SchemeChecker.check(Texts.small(rule)).rules().getFirst();
        assertThat(RuleWriter.text(read)).isEqualTo(rule);
    }

    @Test
    void everyPartOfATreeHasItsType() {
        Rule rule = SchemeChecker.check(Texts.small("""
                        rule "R" @Component("extra")
                        when
                          Kpi( code == "revenue", $x : actual > terms.bonus )
                        then
                          pay.award( $x * terms.rate );
                        end
                        """)).rules().getFirst();
        FactPattern pattern = rule.patterns().getFirst();
        Expr.Binary comparison = (Expr.Binary) pattern.conditions().getLast().expr();
        assertThat(rule.typeOf(pattern, comparison)).isEqualTo(new ValueType.Truth());
        assertThat(rule.typeOf(pattern, comparison.left())).isEqualTo(new ValueType.Number(Kind.MONEY));
        Expr.Binary amount =
                (Expr.Binary) rule.declares().getFirst().arguments().getFirst();
        assertThat(rule.typeOf(amount)).isEqualTo(new ValueType.Number(Kind.MONEY));
        assertThat(rule.typeOf(amount.right())).isEqualTo(new ValueType.Number(Kind.RATIO));
    }

    /** The scheme with every rule written anew, in the order they had. */
    private static Scheme written(Scheme scheme, List<Rule> rules) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (Rule rule : rules) {
            StringBuilder text = texts.get(rule.source().file());
            if (text == null) {
                texts.put(rule.source().file(), new StringBuilder(RuleWriter.file(scheme.packageName(), rule)));
            } else {
                text.append('\n').append(RuleWriter.text(rule));
            }
        }
        SchemeFiles files = scheme.files();
        for (var text : texts.entrySet()) {
            files = files.with(text.getKey(), text.getValue().toString());
        }
        return Scheme.of(files);
    }
}
