package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import trinn.facts.Kind;

/** Cells come from spreadsheets and go to them as a reader writes numbers. */
final class SpreadsheetTest {

    private final Spreadsheet sheet = new Spreadsheet(Locale.forLanguageTag("nb-NO"));

    @Test
    void aBlockIsCutAtTabsAndLineEnds() {
        assertThat(Spreadsheet.cells("0\t4,5 %\r\n\"100\u00a0000\"\t 6\u202f%\r\n"))
                .containsExactly(List.of("0", "4,5 %"), List.of("100\u00a0000", "6\u202f%"));
        assertThat(Spreadsheet.cells("1\t\t2")).containsExactly(List.of("1", "", "2"));
    }

    @Test
    void decimalCommasSpacesAndPercentSignsAreRead() {
        assertThat(sheet.column(List.of("100\u00a0000", "250 000,50", "1\u2009000"), Kind.MONEY))
                .containsExactly("100000", "250000.5", "1000");
        assertThat(sheet.column(List.of("4,5\u00a0%", "6%", "0,5"), Kind.RATIO))
                .containsExactly("0.045", "0.06", "0.005");
    }

    @Test
    void ratiosWithoutASignAreSharesWhereNoneIsAbove3() {
        assertThat(sheet.column(List.of("0,8", "1", "3"), Kind.RATIO)).containsExactly("0.8", "1", "3");
        assertThat(sheet.column(List.of("0,8", "1", "3,01"), Kind.RATIO)).containsExactly("0.008", "0.01", "0.0301");
    }

    @Test
    void whatIsNoNumberStays() {
        assertThat(sheet.column(List.of("", "ten"), Kind.COUNT)).containsExactly("", "ten");
        assertThat(sheet.isHeading(List.of("From", "Rate"))).isTrue();
        assertThat(sheet.isHeading(List.of("From", "1"))).isFalse();
    }

    @Test
    void whatGoesOutComesBack() {
        assertThat(sheet.cell("0.045", Kind.RATIO)).isEqualTo("4,5%");
        assertThat(sheet.cell("250000.50", Kind.MONEY)).isEqualTo("250000,5");
        assertThat(sheet.cell("", Kind.MONEY)).isEmpty();
        assertThat(sheet.column(List.of(sheet.cell("0.045", Kind.RATIO)), Kind.RATIO))
                .containsExactly("0.045");
    }

    @Test
    void howRatiosWithoutAPerCentSignWereReadIsTold() {
        Spreadsheet sheet = new Spreadsheet(Locale.UK);
        sheet.column(List.of("4%", "5%"), Kind.RATIO);
        sheet.column(List.of("100000"), Kind.MONEY);
        assertThat(sheet.guess()).isEqualTo(Spreadsheet.Guess.NONE);
        sheet.column(List.of("1", "3"), Kind.RATIO);
        assertThat(sheet.guess()).isEqualTo(Spreadsheet.Guess.SHARES);
        sheet.column(List.of("1", "3.01"), Kind.RATIO);
        assertThat(sheet.guess()).isEqualTo(Spreadsheet.Guess.PER_CENT);
    }
}
