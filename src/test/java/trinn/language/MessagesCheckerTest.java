package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.HostileRulesTest;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Because;
import trinn.source.Problem;
import trinn.statement.Sentences;

/** Texts in other languages, next to the rules that they speak of. What a mistake is told, {@link MistakeTable} says. */
class MessagesCheckerTest {

    private static final String RULE = """
            rule "Sold"
              @Component("extra")
              @Because("{$n as count} sold, form {terms.form}: {amount}")
            when
              Product( code == "p2", $n : quantity )
            then
              pay.award( terms.bonus );
            end
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | 2 solgt, form første: 100,00
            nn | 2 solgt, form første: 100,00
            sv | 2 pieces, form a: 100,00
            en | 2 pieces, form a: 100.00
            """)
    void aSentenceIsSaidInTheReadersLanguageElseInEnglish(String reader, String sentence) {
        Scheme scheme = Scheme.of(Texts.small(RULE)
                .files()
                .with(
                        "messages_nb.properties",
                        "term.form.a=første\nbecause.sold={$n as count} solgt, form {terms.form}: {amount}")
                .with("messages_en.properties", "because.sold={$n as count} pieces, form {terms.form}: {amount}"));
        assertThat(said(scheme, Locale.of(reader))).isEqualTo(sentence);
    }

    @Test
    void withoutMessagesEveryReaderIsToldInEnglish() {
        assertThat(said(Texts.small(RULE), Locale.of("nb"))).isEqualTo("2 sold, form a: 100,00");
    }

    @Test
    void whatTheRuleDoesNotBindIsToldAtItsPlace() {
        assertThat(problems(RULE, "messages_nb.properties", "# x\nbecause.sold={$n}: {$m}"))
                .filteredOn(Problem::isError)
                .extracting(Problem::toString)
                .containsExactly("messages_nb.properties:2:21: TR-018 There is no \"$m\" here."
                        + " Maybe it was meant as \"$n\".");
    }

    @Test
    void rulesWithTheSameKeyCannotBeToldApart() {
        String twins = RULE + RULE.replace("\"Sold\"", "\"Sold!\"").replace("p2", "p3");
        assertThat(problems(twins, "messages_sv.properties", "title=Liten"))
                .filteredOn(Problem::isError)
                .extracting(Problem::toString)
                .containsExactly("rules.drl:15:1: TR-008 The rules \"Sold\" and \"Sold!\" have the same key rule.sold"
                        + " in the files of messages. Give one another name.");
        assertThat(MistakeTable.problems(Texts.HEAD + twins)).isEmpty();
    }

    @Test
    void aRuleThatWasRenamedOrTakenOutStillPays() {
        assertThat(problems(RULE, "messages_nb.properties", "rule.bought=Kjøpt\nbecause.bought={$x} kjøpt"))
                .isNotEmpty()
                .noneMatch(Problem::isError);
    }

    @Test
    void oneWarningNamesAllThatALanguageLacks() {
        assertThat(problems(RULE, "messages_da.properties", "title=Lille\ncomponent.base=Grundløn"))
                .extracting(Problem::toString)
                .containsExactly(
                        "messages_da.properties:2:24: warning TR-048 Texts are missing here: component.extra,"
                                + " group.sales-pay, term.plan, term.rate, term.bonus, term.form, term.form.a, term.form.b,"
                                + " term.table, term.rates, term.prizes, term.grid, rule.sold, because.sold. The English text is shown for them.");
    }

    @Test
    void englishNeedsNothing() {
        assertThat(problems(RULE, "messages_en.properties", "title=Tiny")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_no.properties", "messages_nb_NO.properties", "messages_de.properties"})
    void aLanguageThatNobodyReadsIsRefused(String file) {
        assertThat(problems(RULE, file, "title=Tiny"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(file + ":1:1: TR-046 Trinn does not speak")
                        .contains("messages_nb.properties"));
    }

    private static List<Problem> problems(String rules, String file, String messages) {
        SchemeFiles files = Texts.small(rules).files().with(file, messages);
        return MistakeTable.problems(files);
    }

    private static String said(Scheme scheme, Locale reader) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            Because because = compiled.explain(HostileRulesTest.FACTS, scheme.terms(), reader)
                    .lines()
                    .getFirst()
                    .because();
            return new Sentences(reader, scheme.currency()).of(because);
        }
    }
}
