package trinn.payrun.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of a run. Debit and credit are the same to the smallest unit of the currency.
 *
 * @param entries in their order
 */
record Journal(List<Entry> entries) {

    /**
     * One line of a journal.
     *
     * @param day on which it is booked
     * @param account what it books
     * @param costCentre empty of what is owed
     * @param about what its text says that it is
     * @param back whether it takes back what was accrued
     * @param amount a debit above 0, a credit below
     */
    record Entry(LocalDate day, Account account, String costCentre, Account about, boolean back, BigDecimal amount) {

        BigDecimal debit() {
            return amount.max(BigDecimal.ZERO);
        }

        BigDecimal credit() {
            return amount.negate().max(BigDecimal.ZERO);
        }
    }

    /** @throws IllegalStateException where debit and credit differ, which would be a defect */
    Journal {
        entries = List.copyOf(entries);
        if (sum(entries).signum() != 0) {
            throw new IllegalStateException("Debit and credit of a journal differ by %s.".formatted(sum(entries)));
        }
    }

    /** That of a run: costs by cost centre at the end of its period, against what is owed for them. */
    static Journal of(Handover run, Mapping mapping) {
        List<Entry> entries = new ArrayList<>();
        Booking booking = new Booking(run, mapping, entries);
        booking.add(payment -> payment.kind().isPaid(), Account.PAY, Account.OWED_TO_PAYEES, false);
        for (CostType type : CostType.values()) {
            booking.add(
                    payment -> payment.kind() == Kind.COST && type == type(payment, mapping),
                    type.debit(),
                    type.credit(),
                    false);
        }
        Predicate<Payment> accrued = payment -> payment.kind() == Kind.ACCRUAL;
        booking.add(accrued, Account.PAY, Account.ACCRUALS, false);
        if (mapping.accounts().reversing()) {
            booking.add(accrued, Account.PAY, Account.ACCRUALS, true);
        }
        return new Journal(entries);
    }

    private static @Nullable CostType type(Payment payment, Mapping mapping) {
        return mapping.accounts().costs().get(payment.component());
    }

    private static BigDecimal sum(List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Booking(Handover run, Mapping mapping, List<Entry> entries) {

        void add(Predicate<Payment> which, Account debit, Account credit, boolean back) {
            SortedMap<String, BigDecimal> sums = new TreeMap<>();
            run.payments().stream()
                    .filter(which)
                    .forEach(payment -> sums.merge(
                            mapping.costCentre(payment.department()), run.money(payment.amount()), BigDecimal::add));
            BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Account about = credit == Account.ACCRUALS ? credit : debit;
            LocalDate day = back ? run.period().to() : run.lastDay();
            sums.forEach((centre, sum) -> add(new Entry(day, debit, centre, about, back, back ? sum.negate() : sum)));
            add(new Entry(day, credit, "", credit, back, back ? all : all.negate()));
        }

        private void add(Entry entry) {
            if (entry.amount().signum() != 0) {
                entries.add(entry);
            }
        }
    }
}
