package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;
import trinn.payrun.file.Obstacle.Reason;

/** What is in the way of a file. */
final class ChecksTest {

    private static final Handover SMALL = Samples.small();

    @ParameterizedTest
    @EnumSource(FileType.class)
    void whatIsSetUpHasNoProblems(FileType type) {
        assertThat(Samples.mapping().problems(SMALL, type)).isEmpty();
    }

    @Test
    void aComponentWithoutAWageTypeIsTold() {
        Mapping mapping =
                Samples.with(Samples.mapping(), WageTypes.NONE.with("Commission", Kind.PAY, new WageType("310", "")));
        assertThat(mapping.problems(SMALL))
                .containsExactly(
                        new Obstacle(Reason.NO_WAGE_TYPE, "Bonus", Kind.PAY),
                        new Obstacle(Reason.NO_WAGE_TYPE, "", Kind.ADJUSTMENT));
    }

    @Test
    void aDepartmentWithoutACostCentreIsToldWhereTheFileHasThem() {
        Mapping some = Samples.withCentres(Samples.mapping(), Map.of("North", "10"));
        Obstacle south = new Obstacle(Reason.NO_COST_CENTRE, "South");
        assertThat(some.problems(SMALL, FileType.CSV)).isEmpty();
        assertThat(some.problems(SMALL, FileType.PAXML)).containsExactly(south);
        assertThat(some.problems(SMALL, FileType.JOURNAL)).containsExactly(south);
        Mapping column =
                Samples.withCentres(Samples.mapping(FileType.CSV, Ready.NORWEGIAN.format()), Map.of("North", "10"));
        assertThat(column.problems(SMALL, FileType.CSV)).containsExactly(south);
    }

    @Test
    void whoHasNoCostCentresNeedsNoneWithoutAColumn() {
        Mapping none = Samples.withCentres(Samples.mapping(), Map.of());
        assertThat(none.problems(SMALL, FileType.PAXML)).isEmpty();
        assertThat(none.problems(SMALL, FileType.JOURNAL)).isEmpty();
    }

    @Test
    void aPayeeWithoutANumberIsToldByName() {
        Mapping mapping =
                Samples.with(Samples.mapping(), new EmployeeNumbers(false, new TreeMap<>(Map.of("P001", "1"))));
        assertThat(mapping.problems(SMALL))
                .containsExactly(new Obstacle(Reason.NO_EMPLOYEE_NUMBER, "P002", "=HYPERLINK(1)"));
    }

    @Test
    void twoPayeesWithTheSameNumberAreTold() {
        Mapping mapping =
                Samples.with(Samples.mapping(), new EmployeeNumbers(true, new TreeMap<>(Map.of("P001", "P002"))));
        assertThat(mapping.problems(SMALL))
                .containsExactly(new Obstacle(Reason.SAME_EMPLOYEE_NUMBER, "P002", "P001, P002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@1"})
    void aCodeThatASpreadsheetWouldRunIsRefused(String code) {
        Mapping mapping = Samples.with(
                Samples.mapping(), WageTypes.NONE.with(WageTypes.OTHERS, Kind.PAY, new WageType(code, "")));
        assertThat(mapping.problems(SMALL, FileType.CSV)).containsExactly(new Obstacle(Reason.FORMULA, code));
        assertThat(mapping.problems(SMALL, FileType.EXCEL)).containsExactly(new Obstacle(Reason.FORMULA, code));
        assertThat(mapping.problems(SMALL, FileType.PAXML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz", "Ελένη", "李", "\uD800"})
    void aNameThatTheEncodingLacksIsRefusedByName(String name) {
        Mapping latin =
                Samples.mapping(FileType.CSV, Samples.format(Decimals.COMMA, Minus.BEFORE, Encoding.ISO_8859_1));
        Handover run = Samples.run(Samples.named(name));
        assertThat(latin.problems(run)).containsExactly(new Obstacle(Reason.NOT_IN_ENCODING, name, "ISO-8859-1"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PayFile.of(FileType.CSV, run, latin))
                .withMessage("“%s” has signs that ISO-8859-1 lacks. Choose UTF-8 as the encoding.".formatted(name));
    }

    @Test
    void theSameNameIsFineInUtf8() {
        assertThat(Samples.mapping().problems(Samples.run(Samples.named("Łukasz Ελένη 李"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da"})
    void theWordsOfTheJournalAreInEveryEncoding(String language) {
        Mapping latin = Samples.in(
                language,
                Samples.mapping(FileType.CSV, Samples.format(Decimals.COMMA, Minus.BEFORE, Encoding.ISO_8859_1)));
        assertThat(latin.problems(SMALL, FileType.JOURNAL)).isEmpty();
    }

    @Test
    void columnsWithoutWhichAFileSaysNothingAreAskedFor() {
        FileFormat plain = Ready.plain(Locale.ENGLISH);
        FileFormat bare = new FileFormat(
                List.of(new Column(Field.COMPANY, "")),
                plain.delimiter(),
                plain.decimals(),
                plain.minus(),
                plain.dates(),
                plain.encoding(),
                true,
                false);
        assertThat(Samples.mapping(FileType.CSV, bare).problems(SMALL))
                .extracting(Obstacle::detail)
                .containsExactly("EMPLOYEE", "WAGE_TYPE", "AMOUNT");
        Mapping nameless = new Mapping(
                FileType.CSV,
                "en",
                " ",
                bare,
                WageTypes.NONE,
                new TreeMap<>(),
                EmployeeNumbers.BY_ID,
                1,
                Accounts.NONE);
        assertThat(nameless.problems(Samples.run())).contains(new Obstacle(Reason.NO_COMPANY, ""));
    }

    @Test
    void whatHasNoNameIsCalledAllTheSame() {
        assertThat(new Obstacle(Reason.NO_WAGE_TYPE, "", Kind.ADJUSTMENT).in(Locale.ENGLISH))
                .startsWith("“All others” (Adjustment)");
        assertThat(new Obstacle(Reason.NO_COST_CENTRE, "").in(Locale.ENGLISH)).contains("“Without a department”");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyProblemIsSaidInEveryLanguage(Reason reason) {
        String detail = switch (reason) {
            case NO_WAGE_TYPE -> Kind.DIFFERENCE.name();
            case NO_COLUMN -> Field.AMOUNT.name();
            case NO_ACCOUNT -> Account.ACCRUALS.name();
            default -> "detail";
        };
        for (String language : List.of("en", "nb", "sv", "da")) {
            assertThat(new Obstacle(reason, "at", detail).in(Locale.of(language)))
                    .doesNotContain("!", "{")
                    .contains(" ");
        }
    }
}
