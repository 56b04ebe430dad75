package trinn.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.outside.UnreachableException;

/** Names of files, by pattern. */
final class PatternTest {

    private static List<Pattern.Entry> files(String... names) {
        return Arrays.stream(names)
                .map(name -> new Pattern.Entry(name, 1, name.length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deals.csv | deals.csv | true
            deals.csv | Deals.csv | false
            deals.csv | dealsxcsv | false
            deals-*.csv | deals-.csv | true
            deals-*.csv | deals-2026-01.csv | true
            deals-*.csv | deals-2026.csv.part | false
            deals-?.csv | deals-1.csv | true
            deals-?.csv | deals-.csv | false
            *.csv | .hidden.csv | false
            *.csv | æøå.csv | true
            * | x | true
            deals[1].csv | deals[1].csv | true
            deals[1].csv | deals1.csv | false
            {a,b}.csv | {a,b}.csv | true
            {a,b}.csv | a.csv | false
            a b.csv | a b.csv | true""")
    void namesFitOrDoNot(String pattern, String name, boolean fits) {
        if (fits) {
            assertThat(new Pattern(pattern).of(files(name), true, "here")).hasSize(1);
        } else {
            assertThatThrownBy(() -> new Pattern(pattern).of(files(name), true, "here"))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("There is no file %s in here.", pattern);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b.csv", "../b.csv", "a\\b.csv", ".hidden", "..", "/etc/passwd"})
    void whatLeadsElsewhereIsNoName(String pattern) {
        assertThatThrownBy(() -> new Pattern(pattern))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("is no name of a file");
    }

    @Test
    void theNewestIsTakenOrAllByTheirNames() {
        List<Pattern.Entry> files = List.of(
                new Pattern.Entry("b", 1, 5),
                new Pattern.Entry("c", 1, 3),
                new Pattern.Entry("a", 1, 5),
                new Pattern.Entry("d", 1, 4));
        assertThat(new Pattern("?").of(files, false, "here"))
                .extracting(Pattern.Entry::name)
                .containsExactly("b");
        assertThat(new Pattern("?").of(files, true, "here"))
                .extracting(Pattern.Entry::name)
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void tooManyAreNotTakenTogether() {
        List<Pattern.Entry> files = IntStream.rangeClosed(0, Pattern.MOST)
                .mapToObj(number -> new Pattern.Entry("f" + number, 1, number))
                .toList();
        assertThatThrownBy(() -> new Pattern("f*").of(files, true, "here"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("More than 1000 files in here fit f*.");
        assertThat(new Pattern("f*").of(files, false, "here")).hasSize(1);
        assertThat(new Pattern("f*").of(files.subList(0, Pattern.MOST), true, "here"))
                .hasSize(Pattern.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0.csv", "x/../a.csv"})
    void strangeNamesOfAnotherMachineArePassedOver(String name) {
        assertThatThrownBy(() -> new Pattern("*.csv").of(files(name), true, "here"))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("There is no file *.csv in here.");
    }
}
