package trinn.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 22 33", "-Kari", "@SUM(A1)", "\t=1", "\r=1", "=", "-"})
    void whatASpreadsheetWouldRunIsATextAndIsReadBack(String text) {
        assertThat(SheetCell.harmless(text)).isEqualTo("'" + text);
        assertThat(SheetCell.plain(SheetCell.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kari", "Kari = Nes", "'s-Hertogenbosch", "'", "1 000"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(SheetCell.harmless(text)).isEqualTo(text);
        assertThat(SheetCell.plain(text)).isEqualTo(text);
    }
}
