package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.intake.Mapping.Found;
import trinn.records.Field;
import trinn.records.RecordType;

class MappingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders.csv|Order id;Order date;Sales rep;Customer;Net amount;Qty|1;2026-01-02;Ann;K;5;1|sales"
                        + "|id=Order id;date=Order date;payee=Sales rep;customer=Customer;amount=Net amount;quantity=Qty",
                "salg.csv|Ordrenr;Ordredato;Selger;Kundenr;Beløp eks mva;Kostpris|1;2026-01-02;Ann;K;5;1|sales"
                        + "|id=Ordrenr;date=Ordredato;payee=Selger;customer=Kundenr;amount=Beløp eks mva;cost=Kostpris",
                "försäljning.csv|Ordernr;Orderdatum;Säljare;Kundnamn;Belopp;Rabatt|1;2026-01-02;Ann;K;5;1|sales"
                        + "|id=Ordernr;date=Orderdatum;payee=Säljare;customer=Kundnamn;amount=Belopp;discount=Rabatt",
                "salg.csv|Ordrenummer;Dato;Sælger;Kunde;Beløb;Antal|1;2026-01-02;Ann;K;5;1|sales"
                        + "|id=Ordrenummer;date=Dato;payee=Sælger;customer=Kunde;amount=Beløb;quantity=Antal",
                "ansatte.csv|Ansattnr;Navn;Stilling;Avdeling;Stillingsprosent|1;Ann;Selger;Oslo;100 %|payees"
                        + "|id=Ansattnr;name=Navn;role=Stilling;department=Avdeling;part-time=Stillingsprosent",
                "kunder.csv|Kundenr;Kundenavn;Klasse;Org.nr|1;Acme;A;999|customers"
                        + "|id=Kundenr;name=Kundenavn;class=Klasse;organisation number=Org.nr",
                "fakturaer.csv|Fakturanr;Kundenr;Fakturadato;Forfallsdato;Beløp|1;2;2026-01-01;2026-02-01;5|invoices"
                        + "|id=Fakturanr;customer=Kundenr;date=Fakturadato;due=Forfallsdato;amount=Beløp",
                "innbetalinger.csv|Fakturanr;Betalt dato;Beløp|1;2026-01-01;5|payments"
                        + "|invoice=Fakturanr;date=Betalt dato;amount=Beløp",
                "aktiviteter.csv|Selger;Dato;Aktivitetstype;Kunde|Ann;2026-01-01;Møte;K|activities"
                        + "|payee=Selger;date=Dato;type=Aktivitetstype;customer=Kunde",
                "muligheter.csv|Id;Navn;Selger;Fase;Status;Verdi;Opprettet|1;A;Ann;Tilbud;Vunnet;5;2026-01-01|opportunities"
                        + "|id=Id;name=Navn;payee=Selger;stage=Fase;status=Status;amount=Verdi;created=Opprettet"
            })
    void guessesTypeAndColumnsByWords(String name, String header, String row, String type, String columns) {
        Mapping mapping = Mapping.guess(file(name, header, row));

        assertThat(mapping.section().type().code()).isEqualTo(type);
        assertThat(mapping.section().columns()).containsExactlyInAnyOrderEntriesOf(pairs(columns));
        assertThat(mapping.missing()).isEmpty();
        assertThat(mapping.left()).isEmpty();
        assertThat(mapping.found().values()).containsOnly(Found.WORDS);
    }

    @Test
    void guessesTargetsAsThoseOfSellers() {
        Mapping mapping = Mapping.guess(file("kvoter.csv", "Selger;Fra dato;Budsjett", "Ann;2026-01-01;100"));

        assertThat(mapping.section().type()).isEqualTo(RecordType.TARGETS);
        assertThat(mapping.section().columns())
                .isEqualTo(Map.of("of", "Selger", "from", "Fra dato", "target", "Budsjett"));
        assertThat(mapping.section().always()).isEqualTo(Map.of("level", "seller", "kpi", "revenue"));
    }

    @Test
    void guessesTheOnlyColumnOfDaysAndOfNumbersByItsValues() {
        Mapping mapping =
                Mapping.guess(file("orders.csv", "Order id;Seller;X;Y", "1;Ann;2026-01-01;5"), RecordType.SALES);

        assertThat(mapping.section().columns()).containsEntry("date", "X").containsEntry("amount", "Y");
        assertThat(mapping.found()).containsEntry("date", Found.VALUES).containsEntry("id", Found.WORDS);
    }

    @Test
    void takesNoColumnWhoseValuesDoNotFit() {
        Mapping mapping =
                Mapping.guess(file("orders.csv", "Order id;Date;Seller;Amount", "1;soon;Ann;much"), RecordType.SALES);

        assertThat(mapping.section().columns()).containsOnlyKeys("id", "payee");
        assertThat(mapping.missing()).extracting(Field::name).containsExactly("date", "amount");
        assertThat(mapping.left()).containsExactly("Date", "Amount");
    }

    @Test
    void takesNoColumnThatStandsThereTwiceOrHasNoName() {
        Mapping mapping =
                Mapping.guess(file("x.csv", "Order id;Amount;Amount;;" + "Date".repeat(60), "1;5;6;7;2026-01-01"));

        assertThat(mapping.section().columns()).doesNotContainValue("Amount").doesNotContainValue("");
    }

    @Test
    void guessesWhatWordsOfClosedFieldsMean() {
        Mapping mapping = Mapping.guess(file(
                "deals.csv",
                "Id;Name;Owner;Status;Created",
                "1;A;Ann;Vunnet;2026-01-01",
                "2;B;Ann;won;2026-01-01",
                "3;C;Ann;Tapt!;2026-01-01",
                "4;D;Ann;Hm;2026-01-01"));

        assertThat(mapping.section().meanings()).isEqualTo(Map.of("status", Map.of("Vunnet", "won", "Tapt!", "lost")));
    }

    @Test
    void isCorrectedStepByStep() {
        Mapping mapping = Mapping.guess(file("orders.csv", "Order id;Date;Seller;Amount;Sum", "1;2026-01-01;Ann;5;6"))
                .withColumn("amount", "Sum")
                .withColumn("payee", null)
                .withAlways("payee", "House")
                .withMeaning("type", "X", "loan");

        assertThat(mapping.section().columns()).containsEntry("amount", "Sum").doesNotContainKey("payee");
        assertThat(mapping.section().always()).isEqualTo(Map.of("payee", "House"));
        assertThat(mapping.section().meanings()).isEqualTo(Map.of("type", Map.of("X", "loan")));
        assertThat(mapping.found()).containsEntry("amount", Found.CHOSEN).containsEntry("id", Found.WORDS);
        assertThat(mapping.left()).containsExactly("Seller", "Amount");
        assertThat(mapping.withColumn("date", null).missing())
                .extracting(Field::name)
                .containsExactly("date");
        assertThat(mapping.makesIds()).isFalse();
        assertThat(mapping.withColumn("id", null).missing()).isEmpty();
        assertThat(mapping.withColumn("id", null).makesIds()).isTrue();
        assertThat(mapping.withMeaning("type", "X", null).section().meanings()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> mapping.withColumn("colour", "Sum"));
    }

    @Test
    void isRememberedForAFileWithTheSameHeader() {
        Mapping before = Mapping.guess(file("january.csv", "Order id;Date;Seller;Amount", "1;2026-01-01;Ann;5"))
                .withColumn("customer", "Seller");
        String text = LayoutWriter.write(before.section());
        Recognition next = file("february.csv", "Amount;Seller;Order id;Date", "5;Ann;1;2026-02-01");
        Mapping again = Mapping.remembered(next, LayoutReader.section(text));

        assertThat(Mapping.signature(next.header())).isEqualTo(Mapping.signature(before.header()));
        assertThat(again.section().file()).isEqualTo("february.csv");
        assertThat(again.section().columns()).isEqualTo(before.section().columns());
        assertThat(again.found().values()).containsOnly(Found.REMEMBERED);
    }

    @Test
    void remembersNoColumnThatIsGone() {
        Mapping before = Mapping.guess(file("a.csv", "Order id;Date;Seller;Amount", "1;2026-01-01;Ann;5"));
        Mapping again = Mapping.remembered(file("b.csv", "Order id;Date;Seller", "1;2026-01-01;Ann"), before.section());

        assertThat(again.missing()).extracting(Field::name).containsExactly("amount");
    }

    @Test
    void hasASignatureOfItsHeaderOnly() {
        String one = Mapping.signature(List.of("Id", "Name"));

        assertThat(Mapping.signature(List.of("name", "id"))).isEqualTo(one);
        assertThat(Mapping.signature(List.of("Id", "Name", "Age"))).isNotEqualTo(one);
        assertThat(Mapping.signature(List.of("IdName"))).isNotEqualTo(one);
        assertThat(one).matches("[0-9a-f]{64}");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new java.util.HashMap<>();
        for (String pair : text.split(";")) {
            pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return pairs;
    }

    private Recognition file(String name, String... lines) {
        try {
            return Recognition.of(Files.writeString(folder.resolve("file"), String.join("\n", lines) + "\n"), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
