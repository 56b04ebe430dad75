package trinn.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    @Test
    void aNumberKeepsTheDigitsItWasWrittenWith() {
        assertThat(Yaml.parse("f", "a: 0.450").need("a").number()).hasToString("0.450");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1e5", "1E999999999", "NaN", "ten", "''", "0x10", ".inf"})
    void whatIsNoNumberIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(
                        () -> Yaml.parse("f.yaml", "a: 1\nb: " + text).need("b").number())
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("f.yaml:2:4: ")
                .hasMessageContaining("is not a number");
    }

    @Test
    void aDateIsYearMonthAndDay() {
        assertThat(Yaml.parse("f", "a: 2014-05-31").need("a").date()).isEqualTo(LocalDate.of(2014, 5, 31));
        assertThatThrownBy(() -> Yaml.parse("f", "a: 2014-04-31").need("a").date())
                .hasMessage("f:1:4: \"2014-04-31\" is not a date. Write year, month and day, such as 2014-05-31.");
    }

    @Test
    void anUnknownKeyIsNamedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> Yaml.parse("f", "title: x\ncurency: NOK").only("title", "currency"))
                .hasMessage("f:2:1: The key \"curency\" is unknown here. Maybe it was meant as \"currency\".");
    }

    @Test
    void allUnknownKeysAreNamedAtOnce() {
        assertThatThrownBy(() -> Yaml.parse("f", "one: 1\ntwo: 2").only("title"))
                .isInstanceOfSatisfying(
                        ProblemsException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> Yaml.parse("f", "a: 1").need("b")).hasMessage("f:1:1: The key \"b\" is missing here.");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        assertThatThrownBy(() -> Yaml.parse("f", "a: 1\na: 2").get("a"))
                .hasMessage("f:2:1: The key \"a\" stands here twice.");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Yaml.parse("f", "a: 1\nb: [1, 2\nc: 3"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("f:3:");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Yaml.parse("f", "")).hasMessage("f: The file is empty.");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> Yaml.read(file)).hasMessage(file + ": There is no such file.");
    }

    @Test
    void aFileThatIsNoUtf8IsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "navn: Bjørn".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Yaml.read(file)).hasMessageContaining("UTF-8");
    }
}
