package trinn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.records.RecordType;

/** Holds the languages in step. */
final class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameMessages(Language language) throws IOException {
        assertThat(new TreeSet<>(messages(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages(Language.ENGLISH).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfRecordHasAName(RecordType type) throws IOException {
        assertThat(messages(Language.ENGLISH)).containsKey("data.records." + type.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageHasTheSamePlaceholders(Language language) throws IOException {
        Properties english = messages(Language.ENGLISH);
        Properties messages = messages(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(messages.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    /** A choice between one and many that is written wrongly is refused, or leaves its signs behind. */
    @ParameterizedTest
    @EnumSource
    void everyMessageCanBeSaidOfNoneOneAndMany(Language language) throws IOException {
        messages(language).forEach((key, message) -> {
            for (int many : new int[] {0, 1, 2}) {
                Object[] values = new Object[10];
                Arrays.fill(values, many);
                assertThatCode(() -> assertThat(new MessageFormat((String) message, language.locale()).format(values))
                                .doesNotContain("{", "}", "|", "#"))
                        .as("%s of %d", key, many)
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noMessageIsEmptyOrHoldsAStraightApostrophe(Language language) throws IOException {
        messages(language)
                .forEach((key, message) -> assertThat((String) message)
                        .as((String) key)
                        .isNotBlank()
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noMessageIsWrittenTwiceInAFile(Path file) throws IOException {
        List<Object> twice = new ArrayList<>();
        Properties once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, value);
            }
        };
        once.load(new StringReader(Files.readString(file)));
        assertThat(once).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void valuesArePutIn() {
        assertThat(new Texts().getTranslation("term.between", Language.DANISH.locale(), "1", "2"))
                .isEqualTo("Fra 1 til 2.");
    }

    @Test
    void anUnknownMessageCanBeSeen() {
        assertThat(new Texts().getTranslation("no.such", Language.DANISH.locale()))
                .isEqualTo("!no.such!");
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(0, 2))
                .collect(Collectors.toSet());
    }

    private static Properties messages(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        try (var file = TextsTest.class.getResourceAsStream("/vaadin-i18n/translations" + suffix + ".properties")) {
            assertThat(file).isNotNull();
            Properties messages = new Properties();
            messages.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            return messages;
        }
    }
}
