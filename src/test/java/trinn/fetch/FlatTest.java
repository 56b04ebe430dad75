package trinn.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as rows of a table. */
final class FlatTest {

    @Test
    void whatLiesDeeperIsCalledByTheWayThere() {
        assertThat(Flat.rows("""
                        {"id": 7, "owner": {"name": "Ada", "team": {"id": "N"}}, "tags": ["a", {"b": true}], "none": null,
                        "empty": {}, "nobody": [], "text": " x\\n"}"""))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsExactly(
                                entry("id", "7"),
                                entry("owner.name", "Ada"),
                                entry("owner.team.id", "N"),
                                entry("tags.0", "a"),
                                entry("tags.1.b", "true"),
                                entry("none", ""),
                                entry("text", " x\n")));
    }

    @Test
    void aListHasARowForEach() {
        assertThat(Flat.rows("[{\"id\": 1}, {\"id\": 2, \"more\": \"x\"}]"))
                .extracting(row -> row.get("id"))
                .containsExactly("1", "2");
        assertThat(Flat.rows("[]")).isEmpty();
        assertThat(Flat.rows("{}"))
                .singleElement()
                .satisfies(row -> assertThat(row).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1.10, 1.10",
        "1e3, 1000",
        "1E-7, 0.0000001",
        "-0, 0",
        "12345678901234567890123456789.123456789, 12345678901234567890123456789.123456789",
        "9007199254740993, 9007199254740993",
        "1e50, 100000000000000000000000000000000000000000000000000"
    })
    void numbersStayAsTheyAre(String number, String text) {
        assertThat(Flat.rows("{\"a\": %s}".formatted(number)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly(entry("a", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e101", "1e-101", "1e999999999", "-1e2000000000"})
    void numbersThatAreTooLongAreRefused(String number) {
        assertThatThrownBy(() -> Flat.rows("{\"a\": %s}".formatted(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)A number is too long to be kept to its last digit\\.|This is no JSON: .*");
    }

    @Test
    void numbersOfManyDigitsAreRefused() {
        assertThatThrownBy(() -> Flat.rows("{\"a\": %s}".formatted("1".repeat(101))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
        assertThat(Flat.rows("{\"a\": %s}".formatted("1".repeat(100)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{nothing",
                "{\"a\": 1} {\"b\": 2}",
                "{\"a\": 1, \"a\": 2}",
                "{\"o\": {\"a\": 1, \"a\": 2}}",
                "{\"a\": NaN}",
                "{'a': 1}",
                "<xml/>",
                "{\"a\": 01}"
            })
    void whatIsNoJsonIsSaid(String text) {
        assertThatThrownBy(() -> Flat.rows(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)This is no JSON: .*|Send an object with fields, or a list of such\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "null", "true", "[1]", "[[{\"a\": 1}]]", "[{\"a\": 1}, null]"})
    void whatHasNoFieldsIsRefused(String text) {
        assertThatThrownBy(() -> Flat.rows(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Send an object with fields, or a list of such.");
    }

    @Test
    void depthHasALimit() {
        assertThat(Flat.rows("{\"a\":".repeat(50) + "1" + "}".repeat(50))).hasSize(1);
        assertThatThrownBy(() -> Flat.rows("{\"a\":".repeat(51) + "1" + "}".repeat(51)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no JSON: ");
        assertThatThrownBy(() -> Flat.rows("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no JSON: ");
    }

    private static String fields(int many) {
        return IntStream.range(0, many).mapToObj("\"f%d\": 1"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void fieldsHaveALimit() {
        assertThat(Flat.rows(fields(2000)).getFirst()).hasSize(2000);
        assertThatThrownBy(() -> Flat.rows(fields(2001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A record has more than 2000 fields.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a.b\": 1, \"a\": {\"b\": 2}}", "{\"a\": {\"b\": 2}, \"a.b\": 1}", "{\"a.0\": 1, \"a\": [2]}"
            })
    void twoWaysToOneNameAreRefused(String text) {
        assertThatThrownBy(() -> Flat.rows(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }
}
