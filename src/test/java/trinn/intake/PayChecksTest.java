package trinn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.records.RecordType;
import trinn.source.Severity;

/** What is refused of contracts, objectives, rates, balances, refunds and adjustments, just beyond each border. */
class PayChecksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CONTRACTS|id,payee,start,end,monthly value|1,2,2026-01-01,2026-01-01,5|end|must come after the first day, 2026-01-01",
                "CONTRACTS|id,payee,start,end,monthly value|1,2,2026-01-01,2026-01-02,5|-|-",
                "CONTRACTS|id,payee,start,monthly value|1,9,2026-01-01,5|payee|There is no such payee",
                "OBJECTIVES|payee,objective,from,to,weight,score|2,a,2026-01-01,2025-12-31,1,1|to|must come after the first day",
                "OBJECTIVES|payee,objective,from,weight,score|2,a,2026-01-01,-0.1,1|weight|must not be negative",
                "OBJECTIVES|payee,objective,from,weight,score|2,a,2026-01-01,0.5,-0.1|score|must not be negative",
                "OBJECTIVES|payee,objective,from,weight,score|2,a,2026-01-01,0,0|-|-",
                "RATES|currency,from,rate|EUR,2026-01-01,0|rate|A rate is above 0",
                "RATES|currency,from,rate|EUR,2026-01-01,0.0001|-|-",
                "RATES|currency,from,rate|EURO,2026-01-01,11|currency|not a currency",
                "RATES|currency,from,rate|NOK,2026-01-01,1|currency|in NOK already",
                "BALANCES|payee,account,component,date,amount|2,owed,pay,2026-01-01,0|amount|above 0",
                "BALANCES|payee,account,component,date,amount|2,withheld,pay,2026-01-01,0.01|-|-",
                "BALANCES|payee,account,component,date,amount|2,instalment,pay,2026-01-01,-5|-|-",
                "BALANCES|payee,account,component,date,amount|2,debt,pay,2026-01-01,5|account|one of owed, withheld, instalment",
                "REFUNDS|id,payee,date,amount|1,2,2026-01-01,0|amount|above 0",
                "REFUNDS|id,payee,date,amount,rate|1,2,2026-01-01,5,-0.01|rate|must not be negative",
                "REFUNDS|id,payee,date,amount,left|1,2,2026-01-01,5,-1|left|must not be negative",
                "REFUNDS|id,payee,date,amount,sold|1,2,2026-01-01,5,2026-01-02|sold|before it is sold",
                "REFUNDS|id,payee,date,amount,sold|1,2,2026-01-01,5,2026-01-01|-|-",
                "ADJUSTMENTS|payee,date,component,amount|2,2026-01-01,pay,-5|-|-",
                "ADJUSTMENTS|payee,date,component,amount|2,2026-01-01,,5|component|a value is needed"
            })
    void whatCannotBeIsAnErrorAtItsCell(RecordType type, String header, String row, String column, String message) {
        Report report = new SmallIntake(folder)
                .with(RecordType.PAYEES, "id,name", "2,Ann")
                .with(type, header, row)
                .read();

        if (column == null) {
            assertThat(report.problems(Severity.ERROR)).isEmpty();
        } else {
            assertThat(report.problems(Severity.ERROR)).singleElement().satisfies(problem -> {
                assertThat(problem.column()).isEqualTo(column);
                assertThat(problem.row()).isEqualTo(2);
                assertThat(problem.message()).contains(message);
            });
        }
    }

    @Test
    void twoRatesOfACurrencyFromOneDayOnAreOneTooMany() {
        Report report = new SmallIntake(folder)
                .with(RecordType.PAYEES, "id,name", "2,Ann")
                .with(
                        RecordType.RATES,
                        "currency,from,rate",
                        "EUR,2026-01-01,11",
                        "USD,2026-01-01,10",
                        "EUR,2026-02-01,11",
                        "EUR,2026-01-01,12")
                .read();

        assertThat(report.problems(Severity.ERROR)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(5);
            assertThat(problem.message()).contains("two rates of EUR");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kontrakter.csv|Avtalenr;Selger;Kunde;Startdato;Månedsverdi|A1;Kari;Acme;01.01.2026;500,00|CONTRACTS",
                "Avtal.csv|Avtalsnr;Säljare;Kund;Startdatum;Månadsvärde|A1;Kari;Acme;2026-01-01;500,00|CONTRACTS",
                "Valutakurser.csv|Valuta;Fra;Kurs|EUR;01.01.2026;11,50|RATES",
                "Exchange rates.csv|Currency;From;Rate|EUR;2026-01-01;11.50|RATES",
                "Justeringer.csv|Selger;Dato;Lønnsart;Beløp;Årsak|Kari;01.01.2026;commission;500,00;glemt|ADJUSTMENTS",
                "Justeringar.csv|Säljare;Datum;Löneart;Belopp;Orsak|Kari;2026-01-01;commission;500,00;glömd|ADJUSTMENTS",
                "Målkort.csv|Selger;Mål;Fra;Vekt;Oppnåelse|Kari;håndbok;01.01.2026;50 %;90 %|OBJECTIVES",
                "Inngående saldoer.csv|Selger;Konto;Komponent;Dato;Beløp|Kari;owed;commission;01.01.2026;500,00|BALANCES"
            })
    void filesThatAreCalledSoAreRecognised(String name, String header, String row, RecordType type) {
        FoundFiles file = FoundFiles.text(folder, name, header + "\n" + row + "\n" + row.replace("A1;", "A2;") + "\n");

        assertThat(file.type()).isEqualTo(type);
        assertThat(file.draft().mapping().missing()).isEmpty();
    }

    @Test
    void aListOfSalesIsNotTakenForAdjustmentsOrRefunds() {
        FoundFiles file = FoundFiles.text(
                folder, "uttrekk.csv", "Dato;Selger;Ordre;Beløp\n01.01.2026;Kari;7;500,00\n02.01.2026;Kari;7;50,00\n");

        assertThat(file.type()).isEqualTo(RecordType.SALES);
    }
}
