package trinn.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.source.Translations;
import trinn.statement.KpiWords;
import trinn.statement.Measure;

/** Every cause and every part has words in four languages. */
class ComparisonWordsTest {

    private static final List<Locale> READERS = Stream.of("en-GB", "nb-NO", "sv-SE", "da-DK")
            .map(Locale::forLanguageTag)
            .toList();
    private static CompiledScheme nordic;
    private static DataSet data;

    @BeforeAll
    static void compile() {
        nordic = new SchemeCompiler().compile(Texts.shipped("nordic-sales"));
        data = DataFolder.read(Path.of("scenarios/nordhandel"));
    }

    @AfterAll
    static void close() {
        nordic.close();
    }

    @Test
    void everyLanguageHasTheSameWords() {
        List<String> keys = Translations.of(ComparisonWords.class, "comparison", Locale.ENGLISH)
                .keys();
        for (Locale reader : READERS) {
            Translations words = Translations.of(ComparisonWords.class, "comparison", reader);
            assertThat(words.keys()).isEqualTo(keys);
            for (Cause cause : Cause.values()) {
                assertThat(words.has("cause." + cause)).as(cause.name()).isTrue();
            }
            for (Subject.Open.Kind kind : Subject.Open.Kind.values()) {
                assertThat(words.has("open." + kind)).as(kind.name()).isTrue();
            }
        }
    }

    @Test
    void everyPartOfRealComparisonsIsSaid() {
        List<FactSet> population = data.factSets();
        Succession scheme = Succession.of(nordic, nordic.scheme().terms());
        Measurements measurements = new Measurements(population);
        List<Evaluated> paid = Evaluation.of(scheme, population);
        for (int i = 1; i < paid.size(); i += 7) {
            Evaluated now = paid.get(i);
            Evaluated before = paid.get(i - 1);
            if (now.facts().seller().id().equals(before.facts().seller().id())) {
                Attribution found = Attribution.of(new Side(scheme, before), new Side(scheme, now), measurements);
                for (Locale reader : READERS) {
                    assertSaid(reader, found);
                }
            }
        }
    }

    private static void assertSaid(Locale reader, Attribution found) {
        ComparisonWords words = words(reader);
        assertThat(words.summary(found)).isNotBlank().doesNotContain("!");
        for (Difference one : found.differences()) {
            assertThat(words.causes(one)).isNotBlank().doesNotContain("!");
            one.components()
                    .keySet()
                    .forEach(name -> assertThat(words.component(name)).isNotBlank());
            one.parts()
                    .forEach(part -> assertThat(words.part(part)).isNotBlank().doesNotContain("!", "null", "{"));
        }
    }

    private static ComparisonWords words(Locale reader) {
        return new ComparisonWords(reader, nordic.scheme(), nordic.scheme(), new KpiWords(data.catalogue()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | Revenue: 611,200.00 → 800,000.00 | Role: none → lead | The most variable pay of a month: 80,000.00 → 90,000.00
            nb-NO | Omsetning: 611_200,00 → 800_000,00 | Rolle: ingen → lead | Høyeste variable lønn i en måned: 80_000,00 → 90_000,00
            """)
    void whatItWasAndWhatItIs(String reader, String kpi, String role, String term) {
        assertThat(said(reader, value("Kpi", "revenue", "actual", new BigDecimal("611200"), new BigDecimal("800000"))))
                .isEqualTo(spaced(kpi));
        assertThat(said(reader, value("Seller", "", "role", "", "lead"))).isEqualTo(spaced(role));
        assertThat(said(reader, new Subject.TermValue("cap", new BigDecimal("80000"), new BigDecimal("90000"))))
                .isEqualTo(spaced(term));
    }

    @Test
    void aWholeIsNamedWithoutNumbersWhereThereAreNone() {
        assertThat(said("en-GB", value("Employment", "", "", null, null))).isEqualTo("Employment in the period");
        assertThat(said("en-GB", value("Period", "", "from", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                .isEqualTo("Which period it is: 1 Jan 2026 → 1 Feb 2026");
        assertThat(said("en-GB", value("Product", "", "value", BigDecimal.ONE, BigDecimal.TEN)))
                .isEqualTo("Sales by product: 1.00 → 10.00");
    }

    private static Subject value(String fact, String key, String field, Object before, Object after) {
        return new Subject.Value(new Measure(fact, key, null, field), before, after);
    }

    private static String said(String reader, Subject subject) {
        return words(Locale.forLanguageTag(reader)).part(new Part(List.of(subject), BigDecimal.ONE));
    }

    /** With the spaces that numbers have. */
    private static String spaced(String text) {
        return text.replace('_', '\u00a0');
    }
}
