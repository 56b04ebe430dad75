package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the books say of a run. */
final class JournalTest {

    private static List<String> entries(Handover run, Mapping mapping) {
        return Journal.of(run, mapping).entries().stream()
                .map(entry -> "%s %s %s %s"
                        .formatted(entry.day(), entry.account(), entry.costCentre(), entry.amount())
                        .replace("  ", " "))
                .toList();
    }

    @Test
    void payIsACostOfCostCentresAndOwedToPayees() {
        assertThat(entries(
                        Samples.run(
                                Samples.in("South", Kind.PAY, "Bonus", "30"),
                                Samples.in("North", Kind.PAY, "Bonus", "10"),
                                Samples.in("North", Kind.DIFFERENCE, "Bonus", "-4"),
                                Samples.in("North", Kind.ADJUSTMENT, "", "0.5")),
                        Samples.mapping()))
                .containsExactly(
                        "2026-10-31 PAY 10 6.50", "2026-10-31 PAY 20 30.00", "2026-10-31 OWED_TO_PAYEES -36.50");
    }

    @Test
    void costsGoToTheirOwnAccounts() {
        assertThat(entries(
                        Samples.run(
                                Samples.in("North", Kind.COST, "Holiday pay", "12"),
                                Samples.in("North", Kind.COST, "Contributions", "14.10")),
                        Samples.mapping()))
                .containsExactly(
                        "2026-10-31 HOLIDAY_PAY 10 12.00",
                        "2026-10-31 OWED_HOLIDAY_PAY -12.00",
                        "2026-10-31 CONTRIBUTIONS 10 14.10",
                        "2026-10-31 OWED_CONTRIBUTIONS -14.10");
    }

    @Test
    void whatIsOpenIsAccruedAndTakenBackOnTheFirstDayAfterThePeriod() {
        assertThat(entries(Samples.run(Samples.in("North", Kind.ACCRUAL, "Bonus", "50")), Samples.mapping()))
                .containsExactly(
                        "2026-10-31 PAY 10 50.00",
                        "2026-10-31 ACCRUALS -50.00",
                        "2026-11-01 PAY 10 -50.00",
                        "2026-11-01 ACCRUALS 50.00");
    }

    @Test
    void whoTakesItBackByHandGetsNoSuchEntries() {
        Accounts set = Samples.accounts();
        Mapping byHand = Samples.with(Samples.mapping(), new Accounts(set.numbers(), set.costs(), false));
        assertThat(entries(Samples.run(Samples.in("North", Kind.ACCRUAL, "Bonus", "50")), byHand))
                .hasSize(2);
    }

    @Test
    void whatComesToNothingIsNotBooked() {
        assertThat(entries(
                        Samples.run(
                                Samples.in("North", Kind.PAY, "Bonus", "10"),
                                Samples.in("North", Kind.DIFFERENCE, "Bonus", "-10")),
                        Samples.mapping()))
                .isEmpty();
    }

    @Test
    void aJournalThatIsNotBalancedIsNone() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Journal(List.of(new Journal.Entry(
                        LocalDate.EPOCH, Account.PAY, "", Account.PAY, false, new BigDecimal("0.01")))))
                .withMessageContaining("0.01");
    }

    @Test
    void amountsStandOnTheirSideWithoutASign() {
        Handover run = Samples.run(Samples.in("North", Kind.DIFFERENCE, "Bonus", "-10"));
        assertThat(text(run, Samples.mapping()))
                .containsExactly(
                        "Date;Voucher;Account;Cost centre;Text;Debit;Credit;Currency",
                        "2026-10-31;12;5000;10;Cost of pay, pay run 12;0,00;10,00;SEK",
                        "2026-10-31;12;2930;;Pay owed to payees, pay run 12;10,00;0,00;SEK");
    }

    @Test
    void aRunWithoutPaymentsIsAHeadingAlone() {
        assertThat(text(Samples.run(), Samples.with(Samples.mapping(), Accounts.NONE)))
                .hasSize(1);
    }

    private static List<String> text(Handover run, Mapping mapping) {
        byte[] content = PayFile.of(FileType.JOURNAL, run, mapping).content();
        return new String(content, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    @Test
    void onlyAccountsThatAreBookedAreAskedFor() {
        Mapping none = Samples.with(
                Samples.mapping(),
                new Accounts(new TreeMap<>(), Samples.accounts().costs(), true));
        assertThat(none.problems(Samples.run(Samples.in("North", Kind.PAY, "Bonus", "1")), FileType.JOURNAL))
                .extracting(Obstacle::detail)
                .containsExactly("PAY", "OWED_TO_PAYEES");
    }

    @Test
    void aCostThatNobodySaidWhatItIsIsAskedFor() {
        assertThat(Samples.mapping()
                        .problems(Samples.run(Samples.in("North", Kind.COST, "Insurance", "1")), FileType.JOURNAL))
                .containsExactly(new Obstacle(Obstacle.Reason.NO_COST_TYPE, "Insurance"));
    }
}
