package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trinn.records.RecordType;

/** Files of the kinds that real companies bring; src/test/resources/found holds them. */
class FoundFilesTest {

    @Test
    void aColumnHasADecimalSignOfItsOwn() {
        FoundFiles file = FoundFiles.of("decimal-comma-and-point-by-column.csv");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
        assertThat(file.records())
                .containsExactly(
                        "id=1 date=2026-01-03 payee=Kari amount=1.12 discount=0.5",
                        "id=2 date=2026-01-14 payee=Kari amount=19234.56 discount=19");
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void yearsOfTwoDigitsAreReadAndAreNotCertain() {
        FoundFiles file = FoundFiles.of("two-digit-years-latin1.csv");

        assertThat(file.records())
                .containsExactly(
                        "id=1 date=2026-01-03 payee=Kåre amount=1000", "id=2 date=2025-12-17 payee=Kåre amount=2000");
        assertThat(file.draft().unsure())
                .extracting(Point::part)
                .containsExactly(Point.Part.ENCODING, Point.Part.DATES, Point.Part.YEARS);
    }

    @Test
    void theHeaderIsFoundBelowTitlesAndTheTotalLeftOut() {
        FoundFiles file = FoundFiles.of("title-rows-and-total.csv");

        assertThat(file.draft().recognition().format().header()).isEqualTo(4);
        assertThat(file.records())
                .containsExactly(
                        "id=1 date=2026-01-03 payee=Kari amount=4709", "id=2 date=2026-01-17 payee=Ole amount=1000");
        assertThat(file.told(Check.TOTAL)).containsExactly("7  Totalt");
        assertThat(file.told(Check.TOTAL_DIFFERS)).isEmpty();
    }

    @Test
    void salesWithoutIdsAreKnownByFileAndRowAndThoseAlikeAreBothKept() {
        FoundFiles file = FoundFiles.of("sales-without-id.csv");

        assertThat(file.records())
                .containsExactly(
                        "id=sales-without-id.csv, row 2 date=2026-01-03 payee=Kari amount=4709",
                        "id=sales-without-id.csv, row 3 date=2026-01-14 payee=Åse amount=12345.5",
                        "id=sales-without-id.csv, row 4 date=2026-01-14 payee=Åse amount=12345.5");
        assertThat(file.told(Check.MADE_IDS)).hasSize(1);
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void salesInEnglishAreSales() {
        assertThat(FoundFiles.of("sales-en.csv").records())
                .containsExactly(
                        "id=sales-en.csv, row 2 order=1001 date=2026-01-03 payee=Karen customer=Acme amount=4709",
                        "id=sales-en.csv, row 3 order=1002 date=2026-01-17 payee=Karen customer=Beta amount=250.5");
    }

    @Test
    void invoicesWithASellerAreSalesSoThatTheSellersAreKept() {
        assertThat(FoundFiles.of("invoices-with-a-seller-da.csv").records())
                .containsExactly(
                        "id=invoices-with-a-seller-da.csv, row 2 date=2026-01-03 payee=Karen customer=Acme ApS amount=4709"
                                + " invoice=1001",
                        "id=invoices-with-a-seller-da.csv, row 3 date=2026-01-17 payee=Mads customer=Beta ApS amount=12345.5"
                                + " invoice=1002");
    }
}
