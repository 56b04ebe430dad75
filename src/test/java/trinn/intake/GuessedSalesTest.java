package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.records.RecordType;
import trinn.records.Row;

/** What a file is taken for, weighed by what of it would be used; and what is told of the rest. */
class GuessedSalesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dato;Selger;Beløp|amount=Beløp date=Dato payee=Selger",
                "Datum;Säljare;Belopp|amount=Belopp date=Datum payee=Säljare",
                "Dato;Sælger;Beløb|amount=Beløb date=Dato payee=Sælger",
                "Date;Seller;Amount|amount=Amount date=Date payee=Seller",
                "Dato;Selger;Beløp (NOK)|amount=Beløp (NOK) date=Dato payee=Selger",
                "Date;Sales rep;Amount in NOK|amount=Amount in NOK date=Date payee=Sales rep",
                "Dato;Selgere;Beløpet|amount=Beløpet date=Dato payee=Selgere",
                "Dates;Sellers;Amounts|amount=Amounts date=Dates payee=Sellers",
                "Dato;Selger;Omsetning eks. mva|amount=Omsetning eks. mva date=Dato payee=Selger",
                "Datum;Säljare;Försäljning exkl. moms|amount=Försäljning exkl. moms date=Datum payee=Säljare",
                "Dato;Sælger;Omsætning ekskl. moms (DKK)|amount=Omsætning ekskl. moms (DKK) date=Dato payee=Sælger"
            })
    void aDayASellerAndAnAmountAreASale(String header, String columns) {
        FoundFiles file =
                FoundFiles.text(folder, "fil.csv", header + "\n13.01.2026;Kari;100,50\n14.01.2026;Ole;200,75\n");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(columns(file)).isEqualTo(columns);
        assertThat(file.records()).hasSize(2);
        assertThat(file.told(Check.MADE_IDS)).hasSize(1);
        assertThat(file.told(Check.LEFT_OUT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ordrenr|order",
                "Ordernummer|order",
                "Order no|order",
                "Fakturanr|invoice",
                "Fakturanummer|invoice",
                "Invoice number|invoice"
            })
    void aNumberThatStandsInSeveralRowsIsNoId(String name, String field) {
        FoundFiles file = FoundFiles.text(
                folder,
                "fil.csv",
                name + ";Dato;Selger;Kunde;Beløp\n" + "7;13.01.2026;Kari;Acme;100,50\n7;13.01.2026;Kari;Acme;50,25\n");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(file.draft().mapping().section().columns())
                .containsEntry(field, name)
                .doesNotContainKey("id");
        assertThat(file.records()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Region, territory",
        "Distrikt, territory",
        "Salgsområde, territory",
        "Försäljningsområde, territory",
        "Kanal, channel",
        "Salgskanal, channel",
        "Merke, brand",
        "Varumärke, brand",
        "Mærke, brand",
        "Segment, segment",
        "Kundsegment, segment"
    })
    void whatSalesAreOftenDividedByBecomesAnAttribute(String header, String name) {
        FoundFiles file = FoundFiles.text(
                folder,
                "fil.csv",
                "Dato;Selger;Beløp;" + header + "\n13.01.2026;Kari;100,50;Nord\n13.01.2026;Ole;1,50;\n");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(file.draft().mapping().section().columns()).containsEntry("attribute." + name, header);
        assertThat(file.rows())
                .extracting(Row::attributes)
                .containsExactly(new TreeMap<>(Map.of(name, "Nord")), new TreeMap<>());
    }

    @Test
    void amountsAndOtherWordsBecomeNoAttributesByThemselves() {
        FoundFiles file = FoundFiles.text(
                folder, "fil.csv", "Dato;Selger;Beløp;Brand;Merknad\n13.01.2026;Kari;100,50;7,25;haster\n");

        assertThat(file.draft().mapping().section().attributes()).isEmpty();
        assertThat(file.draft().mapping().left()).containsExactly("Brand", "Merknad");
    }

    @ParameterizedTest
    @CsvSource({"Region, 7, attribute.territory", "Distrikt, 12, attribute.territory", "Kanal, 1, attribute.channel"})
    void aCodeOfARegionDoesNotOutweighTheAmounts(String header, String code, String field) {
        String rows = "\n13.01.2026;Kari;100,50;%1$s;haster\n14.01.2026;Ole;200,00;%1$s;\n15.01.2026;Ole;20,50;3;\n";
        FoundFiles file =
                FoundFiles.text(folder, "fil.csv", "Dato;Selger;Beløp;" + header + ";Merknad" + rows.formatted(code));

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(file.draft().mapping().section().columns())
                .containsEntry("amount", "Beløp")
                .containsEntry(field, header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avdeling", "Butikk", "Team", "Store"})
    void theCodeOfADepartmentDoesNotOutweighTheAmountsEither(String header) {
        FoundFiles file = FoundFiles.text(
                folder,
                "fil.csv",
                "Dato;Selger;Beløp;" + header + "\n13.01.2026;Kari;100,50;7\n14.01.2026;Ole;200,00;7\n");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(file.draft().mapping().section().columns()).containsEntry("amount", "Beløp");
    }

    @Test
    void anAttributeThatIsTooLongIsAnErrorAtItsCell() {
        FoundFiles file = FoundFiles.text(
                folder, "fil.csv", "Dato;Selger;Beløp;Region\n13.01.2026;Kari;100,50;" + "x".repeat(501) + "\n");

        assertThat(file.told(Check.TEXT_FORM)).singleElement().asString().startsWith("2 Region");
    }

    @Test
    void invoicesWithoutASellerStayInvoices() {
        FoundFiles file = FoundFiles.text(folder, "fil.csv", "Fakturanr;Dato;Kunde;Beløp\n1;13.01.2026;Acme;100,50\n");

        assertThat(file.type()).isEqualTo(RecordType.INVOICES);
    }

    @Test
    void sellersWithoutIdsAreKnownByTheirNames() {
        FoundFiles file =
                FoundFiles.text(folder, "ansatte.csv", "Navn;Stilling;Avdeling\nKari;Selger;Oslo\nOle;Leder;Oslo\n");

        assertThat(file.type()).isEqualTo(RecordType.PAYEES);
        assertThat(file.records())
                .containsExactly(
                        "id=Kari name=Kari role=Selger department=Oslo", "id=Ole name=Ole role=Leder department=Oslo");
    }

    @Test
    void numbersAndDatesThatNoFieldUsesAreTold() {
        FoundFiles file = FoundFiles.text(folder, "salg.csv", """
                Ordrenr;Dato;Selger;Beløp;Fraktvekt;Levert;Merknad
                1;13.01.2026;Kari;100,50;12,5;15.01.2026;haster
                """);

        assertThat(file.told(Check.LEFT_OUT)).containsExactly("0 Fraktvekt, Levert");
        assertThat(file.report().leavesOut()).isTrue();
        assertThat(file.draft().unused()).containsExactly("Fraktvekt", "Levert");
    }

    @Test
    void aColumnOfTotalsIsCheckedAndNeedsNoField() {
        String header = "Ordrenr;Dato;Selger;Netto;Mva;Sum\n1;13.01.2026;Kari;100,00;25,00;125,00\n";
        FoundFiles sound = FoundFiles.text(folder, "salg.csv", header + "2;14.01.2026;Kari;200,00;50,00;250,00\n");
        FoundFiles wrong = FoundFiles.text(
                folder,
                "salg.csv",
                header + "2;14.01.2026;Kari;200,00;50,00;250,00\n3;14.01.2026;Kari;200,00;50,00;251,00\n");

        assertThat(sound.draft().mapping().section().columns()).containsEntry("amount", "Netto");
        assertThat(sound.told(Check.TOTAL)).containsExactly("1 Sum");
        assertThat(sound.told(Check.LEFT_OUT)).containsExactly("0 Mva");
        assertThat(sound.told(Check.TOTAL_DIFFERS)).isEmpty();
        assertThat(wrong.told(Check.TOTAL_DIFFERS)).containsExactly("4 Sum 251,00");
    }

    @Test
    void theSameFileGivesTheSameIdsAndACorrectedOneKeepsThem() {
        String text = "Dato;Selger;Beløp\n13.01.2026;Kari;100,50\n14.01.2026;Ole;200,75\n";
        FoundFiles first = FoundFiles.text(folder, "salg.csv", text);
        FoundFiles again = FoundFiles.text(folder, "salg.csv", text);
        FoundFiles corrected = FoundFiles.text(folder, "salg.csv", text.replace("200,75", "200,80"));

        assertThat(again.records()).isEqualTo(first.records());
        assertThat(corrected.records().getFirst()).isEqualTo(first.records().getFirst());
        assertThat(corrected.records().getLast())
                .isEqualTo(first.records().getLast().replace("200.75", "200.8"));
    }

    @Test
    void aTargetThatNamesAMonthEndsWithIt() {
        FoundFiles file = FoundFiles.text(
                folder, "budsjett.csv", "Selger;Periode;Budsjett\nKari;2026 Q1;300\nKari;jan 2027;100\n");

        assertThat(file.type()).isEqualTo(RecordType.TARGETS);
        assertThat(file.records())
                .containsExactly(
                        "level=seller of=Kari kpi=revenue from=2026-01-01 to=2026-04-01 target=300",
                        "level=seller of=Kari kpi=revenue from=2027-01-01 to=2027-02-01 target=100");
    }

    @Test
    void thePriceOfOneIsNotTheAmountOfTheLine() {
        String header = "Ordrenr;Dato;Selger;Pris;Antall;Linjesum\n";
        FoundFiles lines = FoundFiles.text(
                folder, "salg.csv", header + "1;13.01.2026;Kari;100,50;2;201,00\n2;14.01.2026;Ole;200,75;1;200,75\n");
        FoundFiles others = FoundFiles.text(
                folder, "salg.csv", header + "1;13.01.2026;Kari;100,50;2;300,00\n2;14.01.2026;Ole;200,75;3;200,75\n");

        assertThat(lines.draft().mapping().section().columns()).containsEntry("amount", "Linjesum");
        assertThat(lines.draft().mapping().found()).containsEntry("amount", Mapping.Found.VALUES);
        assertThat(others.draft().mapping().section().columns()).containsEntry("amount", "Pris");
    }

    @Test
    void aMonthThatADayIsTakenOfIsTold() {
        FoundFiles file = FoundFiles.text(
                folder, "salg.csv", "Ordrenr;Dato;Selger;Beløp\n1;jan 2026;Kari;100,50\n2;13.01.2026;Ole;200,75\n");

        assertThat(file.records()).first().asString().contains("date=2026-01-01");
        assertThat(file.told(Check.FIRST_DAY)).containsExactly("2 Dato jan 2026");
    }

    @Test
    void valuesOfSeveralKpisAreNoSales() {
        FoundFiles file = FoundFiles.of("kpi-values-long.csv");

        assertThat(file.type()).isNotEqualTo(RecordType.SALES);
    }

    @Test
    void quotasByDayAreTargets() {
        FoundFiles file = FoundFiles.of(Path.of("scenarios/adventureworks/data/sales_person_quota_history.csv"));

        assertThat(file.type()).isEqualTo(RecordType.TARGETS);
        assertThat(columns(file)).isEqualTo("from=QuotaDate of=BusinessEntityID target=SalesQuota");
    }

    private static String columns(FoundFiles file) {
        Map<String, String> columns =
                new TreeMap<>(file.draft().mapping().section().columns());
        return columns.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
