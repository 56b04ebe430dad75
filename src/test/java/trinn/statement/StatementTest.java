package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;

/** A real seller's statement. */
class StatementTest {

    private static final FactSet BLYTHE = DataFolder.read(Path.of("scenarios/adventureworks")).factSets().stream()
            .filter(facts -> facts.seller().id().equals("275"))
            .filter(facts -> facts.period().id().equals("2013-05-30"))
            .findFirst()
            .orElseThrow();

    private static CompiledScheme scheme;

    @BeforeAll
    static void compile() {
        scheme = new SchemeCompiler().compile(Scheme.of(SchemeFiles.read(Path.of("rules/territory-commission"))));
    }

    @AfterAll
    static void close() {
        scheme.close();
    }

    @Test
    void aZeroHasItsReason() {
        Statement statement = statement(Locale.UK, scheme.scheme().terms().with("cutoff", new BigDecimal("0.8")));
        assertThat(statement.total()).isEqualByComparingTo("0");
        assertThat(statement.lines())
                .extracting(StatementLine::amount)
                .containsExactly(new BigDecimal("14736.80"), new BigDecimal("-14736.80"));
        assertThat(statement.lines().getLast().sentence())
                .isEqualTo("1,228,066.44 is 77.97% of the quota of 1,575,000.00, under the cutoff of 80%:"
                        + " nothing is paid");
    }

    @Test
    void thePayoutIsTheSumOfItsLines() {
        Statement statement = statement(Locale.UK, scheme.scheme().terms());
        assertThat(statement.lines().stream().map(StatementLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.total());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | 1,228,066.44 sold at a rate of 1.2%
            nb-NO | 1_228_066,44 sold at a rate of 1,2_%
            sv-SE | 1_228_066,44 sold at a rate of 1,2_%
            da-DK | 1.228.066,44 sold at a rate of 1,2_%
            """)
    void numbersAreWrittenAsTheReaderDoes(String reader, String sentence) {
        Statement statement =
                statement(Locale.forLanguageTag(reader), scheme.scheme().terms());
        assertThat(statement
                        .lines()
                        .getFirst()
                        .sentence()
                        .replace('\u00a0', '_')
                        .replace('\u202f', '_'))
                .isEqualTo(sentence);
    }

    @Test
    void explainingPaysTheSameAsRunning() {
        Terms terms = scheme.scheme().terms().with("cutoff", new BigDecimal("0.8"));
        assertThat(scheme.explain(BLYTHE, terms).total())
                .isEqualTo(scheme.pay(BLYTHE, terms).total());
    }

    private static Statement statement(Locale locale, Terms terms) {
        return Statement.of(
                scheme,
                terms,
                List.of(BLYTHE),
                BLYTHE,
                new Sentences(locale, scheme.scheme().currency()));
    }
}
