package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.ShippedSchemesTest;
import trinn.scheme.MessageFile;
import trinn.scheme.MessageKeys;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Keeps the texts of all shipped schemes in step with what the schemes say in English. */
class ShippedMessagesTest {

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
    private static final Pattern SENTENCE = Pattern.compile(
            "rule \"([^\"]*)\"[^\"]*?(?:@Component\\(\"[^\"]*\"\\)\\s*)?" + "@Because\\(\"([^\"]*)\"\\)");

    static List<Path> folders() throws IOException {
        return ShippedSchemesTest.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aSchemeSpeaksThreeLanguagesBesidesEnglish(Path folder) {
        assertThat(Stream.of("nb", "sv", "da").map(language -> folder.resolve("messages_" + language + ".properties")))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyLanguageHasExactlyTheTextsOfTheScheme(Path folder) {
        Scheme scheme = Scheme.of(SchemeFiles.read(folder));
        Set<String> keys = new LinkedHashSet<>(MessageKeys.of(scheme));
        for (Rule rule : SchemeChecker.check(scheme).rules()) {
            keys.add(MessageKeys.rule(rule.name()));
            if (rule.because() != null) {
                keys.add(MessageKeys.because(rule.name()));
            }
        }
        assertThat(scheme.messageFiles())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(file -> assertThat(file.entries().keySet())
                        .as(folder + " " + file.name())
                        .containsExactlyInAnyOrderElementsOf(keys));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theCheckHasNothingToSay(Path folder) {
        assertThat(SchemeChecker.check(Scheme.of(SchemeFiles.read(folder))).warnings())
                .filteredOn(problem -> problem.file().startsWith("messages_"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aSentenceSaysTheSameValuesInEveryLanguage(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        int sentences = 0;
        for (String rules : files.rules().values()) {
            for (var sentence : SENTENCE.matcher(rules).results().toList()) {
                String key = MessageKeys.because(sentence.group(1));
                sentences++;
                assertThat(files.messages()).allSatisfy(file -> {
                    assertThat(file.entries()).as(folder + " " + file.name()).containsKey(key);
                    assertThat(braces(file.entries().get(key).value()))
                            .as(folder + " " + file.name() + " " + key)
                            .isEqualTo(braces(sentence.group(2)));
                });
            }
        }
        assertThat(sentences)
                .isEqualTo(SchemeChecker.check(Scheme.of(files)).rules().stream()
                        .filter(rule -> rule.because() != null)
                        .count());
    }

    /** So that any editor of properties shows and keeps what Trinn reads. */
    @ParameterizedTest
    @MethodSource("folders")
    void aFileIsOrdinaryProperties(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                String text = Files.readString(file);
                Properties properties = new Properties();
                properties.load(new StringReader(text));
                assertThat(MessageFile.read(file.getFileName().toString(), text).entries().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().value())))
                        .isEqualTo(properties);
            }
        }
    }

    private static Set<String> braces(String sentence) {
        return BRACES.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
