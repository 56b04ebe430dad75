package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Kind;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** What readers call KPIs of the data, and those that only a scheme has. */
final class KpiWordsTest {

    private static final Scheme SCHEME = Scheme.of(new SchemeFiles(
            new TreeMap<>(Map.of("scheme.yaml", """
            scheme: small
            title: Small
            currency: NOK
            components: {extra: sales pay}
            kpis:
              newBusiness: {label: New business, sum: value}
              growth: {label: Our growth, sum: quantity}
              renewals: {sum: sales}
              revenue: {prorate: calendar}
            """, "messages_nb.properties", "kpi.newBusiness=Nysalg\n"))));

    private final KpiWords words = new KpiWords(Catalogue.delivered());

    @ParameterizedTest
    @CsvSource({
        "newBusiness, New business, Nysalg",
        "growth, Our growth, Our growth",
        "renewals, renewals, renewals",
        "revenue, Revenue, Omsetning",
        "nothing, nothing, nothing"
    })
    void theLabelOfTheSchemeComesFirstThenTheNameInTheDataThenTheCode(String code, String english, String norwegian) {
        assertThat(words.name(SCHEME, code, Locale.UK)).isEqualTo(english);
        assertThat(words.name(SCHEME, code, Locale.of("nb", "NO"))).isEqualTo(norwegian);
    }

    @ParameterizedTest
    @CsvSource({"newBusiness, MONEY", "growth, COUNT", "renewals, COUNT", "revenue, MONEY", "nothing, NUMBER"})
    void whatTheSchemeSumsUpIsCountedAsTheSchemeDoes(String code, Kind kind) {
        assertThat(words.kind(SCHEME, code)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"newBusiness, new business", "growth, our growth"})
    void aLabelStandsInReasonsAsWithinASentence(String code, String said) {
        ReasonWords reasons = new ReasonWords(Locale.UK, SCHEME, words);
        assertThat(reasons.name(new Measure("Kpi", code, null, "actual"))).isEqualTo(said);
        assertThat(reasons.name(new Measure("Kpi", code, null, "")))
                .contains("“" + said.substring(0, 1).toUpperCase(Locale.UK) + said.substring(1) + "”");
    }
}
