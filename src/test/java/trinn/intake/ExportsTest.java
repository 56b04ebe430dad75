package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.records.Field;
import trinn.records.RecordType;

/** Small files made after the public export formats of other systems, and how far each is recognised. */
class ExportsTest {

    private static final Path FOLDER = Path.of("src/test/resources/exports");

    /** A file that is read rightly as it is guessed, with its first record. */
    private record AtOnce(String file, int records, String first) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static Stream<AtOnce> atOnce() {
        return Stream.of(
                new AtOnce(
                        "24sevenoffice-invoices-nb.csv",
                        2,
                        "SALES: id=501 date=2026-01-05 payee=Kari Nes customer=Fjell AS amount=10000 invoice=8801"),
                new AtOnce(
                        "business-central-invoice-lines-en.csv",
                        3,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=KN customer=10000 product=1896-S quantity=2 amount=2001.6 invoice=103021"),
                new AtOnce(
                        "dynamics-365-opportunities-en.csv",
                        2,
                        "OPPORTUNITIES: id=FILE, row 2 name=50 desks payee=Kari Nes customer=Fjell AS status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "dynamics-nav-entries-sv.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=AB customer=7 amount=10000"),
                new AtOnce(
                        "e-conomic-invoices-da.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=Karen Holm customer=44 amount=10000 invoice=10021"),
                new AtOnce(
                        "erpnext-sales-invoices-en.csv",
                        2,
                        "SALES: id=ACC-SINV-2026-00001 date=2026-01-05 payee=Kari Nes customer=Fjell AS amount=10000"),
                new AtOnce(
                        "fortnox-invoices-sv.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=Anna Berg customer=7 amount=10000 invoice=3001"),
                new AtOnce(
                        "freshsales-deals-en.csv",
                        2,
                        "OPPORTUNITIES: id=41 name=Desks payee=Kari Nes customer=Fjell AS stage=Won status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "hubspot-deals-en.csv",
                        2,
                        "OPPORTUNITIES: id=9001 name=Desks payee=Kari Nes stage=Closed Won status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "lightspeed-receipts-en.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=Kari Nes product=Cup quantity=2 amount=800 discount=0 cost=350"),
                new AtOnce(
                        "lime-deals-sv.csv",
                        2,
                        "OPPORTUNITIES: id=FILE, row 2 name=Skrivbord payee=Anna Berg customer=Fjäll AB status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "monday-deals-en.csv",
                        2,
                        "OPPORTUNITIES: id=FILE, row 5 name=Desks payee=Kari Nes stage=Won status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "netsuite-transactions-en.csv",
                        2,
                        "SALES: id=55021 date=2026-01-05 payee=Kari Nes amount=12450"),
                new AtOnce(
                        "odoo-sale-orders-en.csv",
                        2,
                        "SALES: id=FILE, row 2 order=S00021 date=2026-01-05 payee=Kari Nes customer=Fjell AS amount=10000"),
                new AtOnce(
                        "pipedrive-deals-en.csv",
                        2,
                        "OPPORTUNITIES: id=21 name=Desks payee=Kari Nes customer=Fjell AS stage=Negotiation status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "poweroffice-sales-nb.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=Kari Nes customer=10012 amount=10000 invoice=8801"),
                new AtOnce(
                        "quickbooks-transactions-en.csv",
                        2,
                        "SALES: id=FILE, row 6 date=2026-01-05 payee=Kari Nes customer=Sonnenschein Store type=Invoice amount=1362.07"),
                new AtOnce(
                        "salesforce-report-en.csv",
                        2,
                        "OPPORTUNITIES: id=FILE, row 2 name=Desks payee=Kari Nes customer=Fjell AS stage=Closed Won status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "sap-billing-en.txt",
                        3,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=4711 customer=100012 quantity=2 amount=12450"),
                new AtOnce(
                        "shopify-orders-en.csv",
                        2,
                        "SALES: id=5001 date=2026-01-05 payee=Kari Nes quantity=2 amount=800 discount=0"),
                new AtOnce(
                        "superoffice-sales-nb.csv",
                        2,
                        "OPPORTUNITIES: id=771 name=Pulter payee=Kari Nes customer=Fjell AS stage=Avtale status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "tripletex-orders-nb.csv",
                        2,
                        "SALES: id=501 date=2026-01-05 payee=Kari Nes customer=Fjell AS amount=12450"),
                new AtOnce(
                        "uniconta-invoices-da.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=KH customer=Acme ApS amount=10000 invoice=10021"),
                new AtOnce(
                        "upsales-orders-sv.csv",
                        2,
                        "SALES: id=601 date=2026-01-05 payee=Anna Berg customer=Fjäll AB amount=125000"),
                new AtOnce(
                        "visma-business-orders-nb.csv",
                        2,
                        "SALES: id=501 date=2026-01-05 payee=Kari Nes customer=10012 amount=12450"),
                new AtOnce(
                        "visma-eekonomi-invoices-sv.csv",
                        2,
                        "SALES: id=FILE, row 2 date=2026-01-05 payee=Anna Berg customer=Fjäll AB amount=10000 invoice=2041"),
                new AtOnce(
                        "visma-net-orders-nb.csv",
                        2,
                        "SALES: id=100231 date=2026-01-05 payee=Kari Nes customer=10012 amount=12450"),
                new AtOnce(
                        "zendesk-sell-deals-en.csv",
                        2,
                        "OPPORTUNITIES: id=311 name=Desks payee=Kari Nes stage=Won status=won amount=125000 created=2026-01-05 closed=2026-01-20"),
                new AtOnce(
                        "square-transactions-en.csv",
                        2,
                        "SALES: id=abc1 date=2026-01-05 payee=Kari Nes amount=1000 discount=0"));
    }

    @ParameterizedTest
    @MethodSource("atOnce")
    void isReadAsItIsGuessed(AtOnce export) {
        String currency = export.file().startsWith("square") ? "USD" : "NOK";
        FoundFiles file = FoundFiles.of(draft(export.file()), currency);

        assertThat(file.type() + ": " + file.records().getFirst().replace(export.file(), "FILE"))
                .isEqualTo(export.first());
        assertThat(file.records()).hasSize(export.records());
        assertThat(file.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dinero-invoices-da.csv", "stripe-payments-en.csv", "woocommerce-orders-en.csv"})
    void whatNamesNoSellerIsTakenForInvoicesWhoseSellerIsStillAsked(String export) {
        FoundFiles file = FoundFiles.of(draft(export), "NOK");

        assertThat(file.type()).isEqualTo(RecordType.INVOICES);
        assertThat(file.draft().mapping().section().namesPayees()).isFalse();
        assertThat(FileDraft.of(draft(export).recognition(), null)
                        .withType(RecordType.SALES)
                        .mapping()
                        .missing())
                .extracting(Field::name)
                .containsExactly("payee");
    }

    @Test
    void aSellerInATrackingColumnOfXeroHasToBeChosen() {
        FileDraft sales = draft("xero-sales-invoices-en.csv").withType(RecordType.SALES);
        FoundFiles file = FoundFiles.of(sales.with(sales.mapping().withColumn("payee", "TrackingOption1")), "GBP");

        assertThat(sales.mapping().missing()).extracting(Field::name).containsExactly("payee");
        assertThat(file.records())
                .first()
                .asString()
                .contains("payee=Kari Nes", "customer=Fjell Ltd", "amount=1000", "date=2026-01-05");
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void aReportOfQuickBooksInGroupsIsNotRecognisedAndSaysWhatItLeavesOut() {
        FoundFiles file = FoundFiles.of(draft("quickbooks-sales-by-rep-en.csv"), "NOK");

        assertThat(file.draft().mapping().section().namesPayees()).isFalse();
        assertThat(file.told(Check.EXTRA_ROW)).containsExactly("6  Kari Nes", "9  Ole Vang");
        assertThat(file.told(Check.LEFT_OUT)).isNotEmpty();
    }

    @Test
    void everyFileHasItsPlaceHere() throws IOException {
        List<String> told = Stream.concat(
                        atOnce().map(AtOnce::file),
                        Stream.of(
                                "dinero-invoices-da.csv",
                                "stripe-payments-en.csv",
                                "woocommerce-orders-en.csv",
                                "xero-sales-invoices-en.csv",
                                "quickbooks-sales-by-rep-en.csv"))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(told);
        }
    }

    private static FileDraft draft(String export) {
        return FileDraft.of(Recognition.of(FOLDER.resolve(export), export), null);
    }
}
