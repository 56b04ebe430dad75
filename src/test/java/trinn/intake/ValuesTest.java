package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.records.FieldKind.COUNT;
import static trinn.records.FieldKind.MONEY;
import static trinn.records.FieldKind.NUMBER;
import static trinn.records.FieldKind.RATIO;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trinn.records.FieldKind;

class ValuesTest {

    @Test
    void takesPercentForSharesOnly() {
        assertThat(comma("2,5 %", RATIO)).isEqualByComparingTo("0.025");
        assertThat(comma("100%", RATIO)).isEqualByComparingTo("1");
        assertThat(comma("2,5\u00a0%", RATIO)).isEqualByComparingTo("0.025");
        assertThat(comma("-2,5 %", RATIO)).isEqualByComparingTo("-0.025");
        assertThat(comma("2,5", RATIO)).isEqualByComparingTo("2.5");
        assertThat(comma("2,5 %", MONEY)).isNull();
        assertThat(comma("2 %", COUNT)).isNull();
        assertThat(comma("2 %", NUMBER)).isNull();
        assertThat(comma("2 %%", RATIO)).isNull();
        assertThat(comma("%", RATIO)).isNull();
    }

    @Test
    void takesCurrenciesForAmountsAndTargetsOnly() {
        assertThat(comma("kr 12", MONEY)).isEqualByComparingTo("12");
        assertThat(comma("12 NOK", NUMBER)).isEqualByComparingTo("12");
        assertThat(comma("kr 12", COUNT)).isNull();
        assertThat(comma("kr 12", RATIO)).isNull();
        assertThat(comma("kr 12 NOK", MONEY)).isNull();
        assertThat(comma("kr", MONEY)).isNull();
    }

    @Test
    void knowsWhichCurrenciesAUnitMayBe() {
        assertThat(unit("12 kr").mayBe("NOK")).isTrue();
        assertThat(unit("12 kr.").mayBe("DKK")).isTrue();
        assertThat(unit("12 Kr").mayBe("EUR")).isFalse();
        assertThat(unit("$ 12").mayBe("USD")).isTrue();
        assertThat(unit("$ 12").mayBe("NOK")).isFalse();
        assertThat(unit("NOK 12").mayBe("NOK")).isTrue();
        assertThat(unit("NOK 12").mayBe("SEK")).isFalse();
        assertThat(unit("12").mayBe("SEK")).isTrue();
    }

    @Test
    void takesGroupsOfThreeDigitsWithOneSignBetweenThem() {
        assertThat(comma("1.234.567,5", MONEY)).isEqualByComparingTo("1234567.5");
        assertThat(comma("1 234 567", MONEY)).isEqualByComparingTo("1234567");
        assertThat(comma("12.34", MONEY)).isNull();
        assertThat(comma("1.2345", MONEY)).isNull();
        assertThat(comma("1234.567", MONEY)).isNull();
        assertThat(comma("1.234 567", MONEY)).isNull();
        assertThat(comma("1  234", MONEY)).isNull();
        assertThat(comma("1.234,", MONEY)).isNull();
        assertThat(comma(",5", MONEY)).isNull();
        assertThat(comma("1,234,567", MONEY)).isNull();
    }

    @Test
    void understandsWhatAWorkbookHandsOnInEveryFormat() {
        assertThat(ExcelNumbers.number("0.1")).isEqualTo("0.1");
        assertThat(ExcelNumbers.number("1001.0")).isEqualTo("1001");
        assertThat(ExcelNumbers.number("0.30000000000000004")).isEqualTo("0.3");
        assertThat(ExcelNumbers.number("123456789012345")).isEqualTo("123456789012345");
        assertThat(ExcelNumbers.number("12345678901234567")).isEqualTo("12345678901234567");
        assertThat(ExcelNumbers.number("1234567890123.45")).isEqualTo("1234567890123.45");
        assertThat(ExcelNumbers.number("1.2345678901234567891")).isEqualTo("1.2345678901234567891");
        assertThat(ExcelNumbers.number("twelve")).isNull();
        assertThat(comma("12,1", MONEY)).isEqualByComparingTo("12.1");
    }

    @Test
    void readsLongTextsInNoTime() {
        String digits = "1 ".repeat(240);

        assertThat(comma(digits + "x", MONEY)).isNull();
        assertThat(comma("1".repeat(490) + "x", MONEY)).isNull();
        assertThat(PeriodText.of("1".repeat(490) + ".", BadFile.COMMAS, "")).isNull();
    }

    private static @Nullable BigDecimal comma(String text, FieldKind kind) {
        return Values.number(text, BadFile.COMMAS, "", kind);
    }

    private static NumberText unit(String text) {
        NumberText number = NumberText.of(text, DecimalSign.COMMA);
        assertThat(number).isNotNull();
        return java.util.Objects.requireNonNull(number);
    }
}
