package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nb-NO, NORWEGIAN",
        "no, NORWEGIAN",
        "nn-NO, NORWEGIAN",
        "sv-FI, SWEDISH",
        "da, DANISH",
        "en-US, ENGLISH",
        "fi de, ENGLISH",
        "fi sv en, SWEDISH"
    })
    void theBrowsersFirstKnownLanguageIsSpoken(String wishes, Language spoken) {
        var locales =
                Arrays.stream(wishes.split(" ")).map(Locale::forLanguageTag).toList();
        assertThat(Language.preferred(locales)).isEqualTo(spoken);
    }
}
