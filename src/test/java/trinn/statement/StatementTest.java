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
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.settlement.Line;

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
            nb-NO | Solgt for 1_228_066,44 med en sats på 1,2_%
            sv-SE | Sålt för 1_228_066,44 med en sats på 1,2_%
            da-DK | Solgt for 1.228.066,44 til en sats på 1,2_%
            """)
    void sentencesAndNumbersAreWrittenAsTheReaderDoes(String reader, String sentence) {
        Statement statement =
                statement(Locale.forLanguageTag(reader), scheme.scheme().terms());
        assertThat(plain(statement.lines().getFirst().sentence())).isEqualTo(sentence);
    }

    @Test
    void aWholeStatementIsInTheReadersLanguage() {
        Terms terms = scheme.scheme()
                .terms()
                .with("accelerator", new BigDecimal("1.5"))
                .with("acceleratorFrom", new BigDecimal("0.7"))
                .with("cutoff", new BigDecimal("0.8"));
        Statement statement = statement(Locale.of("nb", "NO"), terms);
        assertThat(statement.lines().stream()
                        .map(line -> plain("%s | %s | %s | %s"
                                .formatted(line.component(), line.amount(), line.rule(), line.sentence()))))
                .containsExactly(
                        "provisjon | 14736.80 | Salg gir selgerens egen sats | Solgt for 1_228_066,44 med en sats på 1,2_%",
                        "akselerator | 753.40 | Salg over budsjettet gir forhøyet sats | Solgt for 125_566,44 over 70_%"
                                + " av budsjettet på 1_575_000,00: 50_% mer av satsen på 1,2_%",
                        "provisjon | -14736.80 | Under nedre grense utbetales ingenting | 1_228_066,44 er 77,97_% av"
                                + " budsjettet på 1_575_000,00, under nedre grense på 80_%: Ingenting utbetales",
                        "akselerator | -753.40 | Under nedre grense utbetales ingenting | 1_228_066,44 er 77,97_% av"
                                + " budsjettet på 1_575_000,00, under nedre grense på 80_%: Ingenting utbetales");
        assertThat(statement.total()).isEqualByComparingTo("0");
    }

    @Test
    void aLineKeepsTheNamesOfTheFilesForOtherCode() {
        StatementLine line = statement(Locale.of("da", "DK"), scheme.scheme().terms())
                .lines()
                .getFirst();
        assertThat(line.line().component()).isEqualTo("commission");
        assertThat(line.line().rule()).isEqualTo("Sales pay the seller's own rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "nb-NO", "nn-NO", "sv-SE", "da-DK", "de-DE"})
    void theLanguageDoesNotChangeThePay(String reader) {
        Terms terms = scheme.scheme().terms().with("cutoff", new BigDecimal("0.8"));
        assertThat(scheme.explain(BLYTHE, terms, Locale.forLanguageTag(reader)).lines())
                .extracting(Line::amount)
                .isEqualTo(scheme.pay(BLYTHE, terms).lines().stream()
                        .map(Line::amount)
                        .toList());
    }

    @Test
    void explainingPaysTheSameAsRunning() {
        Terms terms = scheme.scheme().terms().with("cutoff", new BigDecimal("0.8"));
        assertThat(scheme.explain(BLYTHE, terms).total())
                .isEqualTo(scheme.pay(BLYTHE, terms).total());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '_');
    }

    private static Statement statement(Locale locale, Terms terms) {
        return Statement.of(
                Succession.of(scheme, terms),
                List.of(BLYTHE),
                BLYTHE,
                new Sentences(locale, scheme.scheme().currency()));
    }
}
