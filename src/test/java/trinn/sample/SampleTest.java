package trinn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.population.DataFolder;
import trinn.records.RecordType;

@Isolated
class SampleTest {

    private static final Company SMALL = new Company(7, 35, 8, 12);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesInEveryLocaleAndTimeZone() throws IOException {
        Map<String, byte[]> here = made("here", SMALL);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(String.format("%d", 1)).isNotEqualTo("1");
            same(made("there", SMALL), here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedGivesOtherPeopleAndSales() throws IOException {
        Map<String, byte[]> one = made("one", SMALL);
        Map<String, byte[]> other = made("other", new Company(8, 35, 8, 12));
        for (String file : List.of("payees", "customers", "sales", "payments", "activities", "inspections")) {
            String path = "data/" + file + ".csv";
            assertThat(one.get(path)).as(file).isNotEqualTo(other.get(path));
        }
    }

    /** The rows of thirty sellers are the first of sixty's, all but what is planned of departments. */
    @Test
    void aSellerStaysTheSameHoweverManyOthersThereAre() throws IOException {
        Map<String, byte[]> few = made("few", new Company(7, 30, 3, 12));
        Map<String, byte[]> many = made("many", new Company(7, 60, 3, 12));
        for (RecordType type : RecordType.values()) {
            String file = "data/" + CsvOut.file(type);
            if (type != RecordType.TARGETS && type != RecordType.EXPENSES) {
                assertThat(text(many, file)).as(file).startsWith(text(few, file));
            }
        }
    }

    @Test
    void moreLinesLeaveEverythingButMoneyAsItWas() throws IOException {
        Map<String, byte[]> few = made("few", SMALL);
        Map<String, byte[]> many = made("many", new Company(7, 35, 8, 24));
        assertThat(many.get("data/sales.csv").length).isGreaterThan(few.get("data/sales.csv").length * 3 / 2);
        for (String file : List.of("payees", "activities", "opportunities", "stages", "inspections")) {
            String path = "data/" + file + ".csv";
            assertThat(many.get(path)).as(file).isEqualTo(few.get(path));
        }
    }

    @Test
    void writingAgainReplacesItsOwnFilesAndLeavesOthers() throws IOException {
        made("again", new Company(8, 60, 8, 12));
        Path own = Files.writeString(folder.resolve("again/what-if.yaml"), "mine");
        Map<String, byte[]> again = made("again", SMALL);
        assertThat(again.remove("what-if.yaml")).asString().isEqualTo("mine");
        Files.delete(own);
        same(again, made("fresh", SMALL));
    }

    @Test
    void writesToNewAndEmptyFoldersAndItsOwnOnly() throws IOException {
        Path own = folder.resolve("own");
        assertThat(Sample.mayWrite(own)).isTrue();
        assertThat(Sample.mayWrite(Files.createDirectory(own))).isTrue();
        Sample.write(SMALL, own);
        assertThat(Sample.mayWrite(own)).isTrue();
        assertThat(Sample.mayWrite(Path.of("scenarios/adventureworks"))).isFalse();
        assertThat(Sample.mayWrite(Path.of("src"))).isFalse();
        assertThat(Sample.mayWrite(Path.of("pom.xml"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 5, 1", "1, 60, 2", "31, 6, 3"})
    void canBeVerySmall(int sellers, int months, int lines) throws IOException {
        Company company = new Company(3, sellers, months, lines);
        assertThat(Sample.write(company, folder.resolve("tiny"))).containsEntry(RecordType.PAYEES, sellers + 4L);
    }

    /** Months without holidays and without anybody who changes: there is no file of what there is none of. */
    @Test
    void aFewWeeksCanBeBroughtIn() throws IOException {
        Path tiny = folder.resolve("tiny");
        assertThat(Sample.write(new Company(3, 30, 2, 5), tiny)).doesNotContainKey(RecordType.HOLIDAYS);
        assertThat(tiny.resolve("data/holidays.csv")).doesNotExist();
        assertThat(DataFolder.read(tiny).records().of(RecordType.PAYEES)).hasSize(34);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 14, 39, sellers",
        "50001, 14, 39, sellers",
        "120, 0, 39, months",
        "120, 61, 39, months",
        "120, 14, 0, lines",
        "120, 14, 10001, lines"
    })
    void refusesWhatItCannotMake(int sellers, int months, int lines, String what) {
        assertThatThrownBy(() -> new Company(1, sellers, months, lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    private Map<String, byte[]> made(String name, Company company) throws IOException {
        Sample.write(company, folder.resolve(name));
        return Tables.bytes(folder.resolve(name));
    }

    private static void same(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(actual)
                .allSatisfy((file, bytes) -> assertThat(bytes).as(file).isEqualTo(expected.get(file)));
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }
}
