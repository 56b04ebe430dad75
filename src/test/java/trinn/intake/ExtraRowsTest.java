package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.source.Severity;

/** Rows and columns that are no records: titles, totals, remarks. */
class ExtraRowsTest {

    private static final String SALES = """
            Ordrenr;Dato;Selger;Beløp
            1;05.01.2026;Kari;100,50
            2;31.01.2026;Ole;200,00
            """;
    private static final String FIRST = "id=1 date=2026-01-05 payee=Kari amount=100.5";
    private static final String SECOND = "id=2 date=2026-01-31 payee=Ole amount=200";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sum",
                "SUM:",
                "Summa",
                "Total",
                "Totalt",
                "I alt",
                "Ialt",
                "Grand Total",
                "Totalsum",
                "Slutsumma",
                "Totals"
            })
    void aRowOfTotalsThatAgreesIsLeftOutAndToldAsANote(String word) {
        FoundFiles file = sales(SALES + word + ";;;300,50\n");

        assertThat(file.records()).containsExactly(FIRST, SECOND);
        assertThat(file.told(Check.TOTAL)).containsExactly("4  " + word);
        assertThat(file.report().errors()).isZero();
    }

    @Test
    void aTotalThatDoesNotAgreeIsAWarningWithBothNumbers() {
        FoundFiles file = sales(SALES + "Sum;;;300,51\n");

        assertThat(file.records()).containsExactly(FIRST, SECOND);
        assertThat(file.told(Check.TOTAL)).isEmpty();
        assertThat(file.report().problems(Severity.WARNING))
                .filteredOn(problem -> problem.check() == Check.TOTAL_DIFFERS)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("300.51").contains("300.50"));
    }

    @Test
    void totalsOfGroupsAndOfAllAreHeldAgainstTheirOwnRows() {
        FoundFiles file = sales("""
                Ordrenr;Dato;Selger;Beløp
                1;05.01.2026;Kari;100,50
                Sum Kari;;;100,50
                2;31.01.2026;Ole;200,00
                Ole Totalt;;;200,00
                Totalt;;;300,50
                """);

        assertThat(file.records()).hasSize(2);
        assertThat(file.told(Check.TOTAL)).containsExactly("3  Sum Kari", "5  Ole Totalt", "6  Totalt");
    }

    @Test
    void aTotalWithoutWordsIsRecognisedOnlyWhereItAgrees() {
        assertThat(sales(SALES + ";;;300,50\n").records()).containsExactly(FIRST, SECOND);
        assertThat(sales(SALES + ";;;300,51\n").told(Check.EMPTY_CELL)).isNotEmpty();
    }

    @Test
    void aTotalThatStandsInAnotherColumnIsHeldAgainstAllOfThem() {
        assertThat(sales(SALES + "Sum;300,50\n").told(Check.TOTAL)).containsExactly("4  Sum");
        assertThat(sales(SALES + "Sum;300,51\n").told(Check.TOTAL_DIFFERS)).containsExactly("4 Dato 300,51");
        assertThat(sales(SALES + "Sum;300,51\n").records()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aCompanyThatIsCalledTotalIsNoTotal() {
        FoundFiles file = FoundFiles.text(folder, "salg.csv", """
                Ordrenr;Dato;Selger;Kunde;Beløp
                1;05.01.2026;Kari;Total Energi AS;100,50
                2;31.01.2026;Ole;Total;200,00
                """);

        assertThat(file.records()).hasSize(2);
        assertThat(file.told(Check.TOTAL)).isEmpty();
    }

    @Test
    void remarksBelowTheTableAndHeadersThatComeAgainAreLeftOutWithAWarning() {
        FoundFiles file = sales(SALES + "Ordrenr;Dato;Selger;Beløp\nSkrevet ut av Kari;;;\n");

        assertThat(file.records()).containsExactly(FIRST, SECOND);
        assertThat(file.told(Check.EXTRA_ROW)).containsExactly("4", "5  Skrevet ut av Kari");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salgsrapport 2026\n\n",
                "Salgsrapport 2026;;;\n;;;\n",
                "Sales report\nPrinted;02.02.2026\n\n",
                "\"Firma AS\";\"Org.nr 999\"\nPeriode;01.01.2026 - 31.01.2026\n"
            })
    void theHeaderIsFoundBelowTitles(String titles) {
        FoundFiles file = sales(titles + SALES);

        assertThat(file.records()).containsExactly(FIRST, SECOND);
        assertThat(file.draft().recognition().format().header())
                .isEqualTo((int) titles.lines().count() + 1);
    }

    @Test
    void aHeaderInTheFirstRowStaysWhereItIs() {
        assertThat(sales(SALES).draft().recognition().format().header()).isZero();
        assertThat(FoundFiles.text(folder, "a.csv", "X;;\nKundenr;Navn;Selger\n1;Acme;Kari\n")
                        .draft()
                        .recognition()
                        .header())
                .containsExactly("Kundenr", "Navn", "Selger");
    }

    @Test
    void whatIsSettledIsReadAgainFromItsText() {
        Section section = sales("Rapport 2026\n\n" + SALES).draft().mapping().section();

        assertThat(LayoutReader.section(LayoutWriter.write(section))).isEqualTo(section);
        assertThat(LayoutWriter.write(section)).contains("header: 3", "extra rows: left-out");
    }

    private FoundFiles sales(String text) {
        return FoundFiles.text(folder, "salg.csv", text);
    }
}
