package trinn.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.scheme.MessageFile.Flaw;
import trinn.source.ProblemsException;

/** The texts of a scheme in the reader's language. */
class MessagesTest {

    private static final Locale NORWEGIAN = Locale.of("nb", "NO");

    private static final SchemeFiles FILES = new SchemeFiles(
            new TreeMap<>(Map.of("scheme.yaml", """
            scheme: talking
            title: Talking
            description: It talks.
            currency: NOK
            components:
              base salary: fixed pay
              extra: sales pay
            terms:
              plan: {label: Plan, kind: count, unit: units, value: 5}
              factor: {label: Factor, kind: ratio, unit: ×, value: 2}
              form: {label: Form, kind: choice, choices: [fixed bonus, none], value: none}
            """, "messages_nb.properties", """
            # Bokmål
            title = Snakkesalig
            component.extra=Tillegg
            group.sales-pay=Salgslønn
            term.plan=Budsjett
            term.plan.unit=enheter
            term.form.fixed-bonus=fast bonus
            rule.units-above-the-plan-pay=Enheter over budsjettet gir tillegg
            """, "messages_en.properties", """
            title=Talkative
            description=It talks a lot.
            """)));

    private final Scheme scheme = Scheme.of(FILES);
    private final Messages norwegian = scheme.messages(NORWEGIAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Units above the plan pay    | units-above-the-plan-pay
            The seller's own rate (2 %) | the-seller-s-own-rate-2
            – Ærlig talt! –             | ærlig-talt
            A--b__C                     | a-b-c
            Skoda 130 RS                | skoda-130-rs
            """)
    void aKeyIsMadeOfSmallLettersDigitsAndSingleHyphens(String text, String slug) {
        assertThat(MessageKeys.slug(text)).isEqualTo(slug);
    }

    @Test
    void textsAreThoseOfTheReadersLanguage() {
        Term plan = scheme.terms().get("plan");
        Term form = scheme.terms().get("form");
        assertThat(norwegian.title()).isEqualTo("Snakkesalig");
        assertThat(norwegian.component("extra")).isEqualTo("Tillegg");
        assertThat(norwegian.component("sales pay")).isEqualTo("Salgslønn");
        assertThat(norwegian.label(plan)).isEqualTo("Budsjett");
        assertThat(norwegian.unit(plan)).isEqualTo("enheter");
        assertThat(norwegian.choice(form, "fixed bonus")).isEqualTo("fast bonus");
        assertThat(norwegian.rule("Units above the plan pay")).isEqualTo("Enheter over budsjettet gir tillegg");
    }

    @Test
    void whatALanguageLacksIsReadInEnglish() {
        assertThat(norwegian.description()).isEqualTo("It talks a lot.");
        assertThat(norwegian.component("base salary")).isEqualTo("base salary");
        assertThat(norwegian.label(scheme.terms().get("factor"))).isEqualTo("Factor");
        assertThat(norwegian.unit(scheme.terms().get("factor"))).isEqualTo("×");
        assertThat(norwegian.choice(scheme.terms().get("form"), "none")).isEqualTo("none");
        assertThat(norwegian.rule("Another rule")).isEqualTo("Another rule");
        assertThat(scheme.messages(Locale.of("da")).title()).isEqualTo("Talkative");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, nb", "no, nb", "nn-NO, nb", "sv-FI, sv", "da-DK, da", "en-GB, en", "de-DE, en"})
    void everyReaderHasOneOfFourLanguages(String reader, String language) {
        assertThat(Messages.language(Locale.forLanguageTag(reader))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"nb, variabel lønn", "sv, rörlig lön", "da, variabel løn", "en, variable pay"})
    void wordsOfTrinnItselfNeedNoTextInTheScheme(String reader, String word) {
        assertThat(scheme.messages(Locale.of(reader)).component("variable pay")).isEqualTo(word);
    }

    @Test
    void whatIsChosenIsSaidInTheReadersLanguageAndNumbersStay() {
        assertThat(norwegian.said(Map.of("form", "fixed bonus", "plan", BigDecimal.ONE)))
                .isEqualTo(Map.of("form", "fast bonus", "plan", BigDecimal.ONE));
    }

    @Test
    void keysAreThoseOfWordsThatASchemeHas() {
        assertThat(MessageKeys.of(scheme))
                .containsExactly(
                        "title",
                        "description",
                        "component.base-salary",
                        "component.extra",
                        "group.sales-pay",
                        "term.plan",
                        "term.plan.unit",
                        "term.factor",
                        "term.form",
                        "term.form.fixed-bonus",
                        "term.form.none");
    }

    @Test
    void placesOfTextsAreThoseOfTheFile() {
        MessageFile.Entry title = FILES.messages().getLast().entries().get("title");
        assertThat(title.keyAt()).isEqualTo("# Bokmål\n".length());
        assertThat(title.valueAt()).isEqualTo("# Bokmål\ntitle = ".length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title             | 0 | This line has no text.
            title: Bonus      | 0 | This line has no text.
            title=            | 0 | The text of "title" is empty.
            title=B\\u00e5t   | 7 | A backslash has no meaning here.
            a=1               | 0 | The key "a" stands here twice.
            """)
    void aLineThatSaysNothingIsAFlaw(String line, int at, String message) {
        MessageFile file = MessageFile.read("messages_nb.properties", "\n\na=1\r\n" + line);
        assertThat(file.entries()).containsOnlyKeys("a");
        assertThat(file.flaws()).extracting(Flaw::message).containsExactly(message);
        assertThat(file.flaws().getFirst().at()).isEqualTo("\n\na=1\r\n".length() + at);
    }

    @Test
    void namesThatMakeTheSameKeyCannotBeToldApart() {
        SchemeFiles same = FILES.with("scheme.yaml", """
                scheme: talking
                title: Talking
                currency: NOK
                components:
                  new customers: sales pay
                  new-customers: sales pay
                """);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Scheme.of(same))
                .withMessage("scheme.yaml:6:18: \"new customers\" and \"new-customers\" have the same key"
                        + " component.new-customers in the files of messages. Give one another name.");
    }

    @Test
    void withoutMessagesSuchNamesDoNoHarm() {
        SchemeFiles same = new SchemeFiles(new TreeMap<>(Map.of("scheme.yaml", """
                scheme: talking
                title: Talking
                currency: NOK
                components: {a b: sales pay, a-b: sales pay}
                """)));
        assertThat(Scheme.of(same).components()).hasSize(2);
    }
}
