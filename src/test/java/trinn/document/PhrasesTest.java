package trinn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.source.Translations;
import trinn.statement.RuleWords;

/** Holds the languages of plan documents in step. */
class PhrasesTest {

    static Stream<Locale> readers() {
        return Readers.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyLanguageHasTheSamePhrases(Locale reader) {
        assertThat(Translations.of(Words.class, "document", reader).keys())
                .isEqualTo(Translations.of(Words.class, "document", Locale.UK).keys());
        assertThat(Translations.of(RuleWords.class, "rules", reader).keys())
                .isEqualTo(Translations.of(RuleWords.class, "rules", Locale.UK).keys());
    }
}
