package trinn.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Balance;
import trinn.facts.Fact;
import trinn.facts.Paid;
import trinn.facts.Period;
import trinn.facts.Window;

/** What flows from one period of a seller to the next. Immutable; all amounts in the currency of the scheme. */
public final class Ledger {

    /** Before the first period. */
    public static final Ledger EMPTY =
            new Ledger(new TreeMap<>(), new TreeMap<>(), List.of(), History.EMPTY, Map.of(), Map.of());

    private final SortedMap<String, BigDecimal> owed;
    private final SortedMap<String, BigDecimal> withheld;
    private final List<Instalment> instalments;
    private final History history;
    private final Map<String, BigDecimal> earned;
    private final Map<String, BigDecimal> takenBack;

    /** Copies the collections. */
    Ledger(
            SortedMap<String, BigDecimal> owed,
            SortedMap<String, BigDecimal> withheld,
            List<Instalment> instalments,
            History history,
            Map<String, BigDecimal> earned,
            Map<String, BigDecimal> takenBack) {
        this.owed = copy(owed);
        this.withheld = copy(withheld);
        this.instalments = List.copyOf(instalments);
        this.history = history;
        this.earned = Map.copyOf(earned);
        this.takenBack = Map.copyOf(takenBack);
    }

    private static SortedMap<String, BigDecimal> copy(SortedMap<String, BigDecimal> amounts) {
        return amounts.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /** Draws not yet recovered, by target. */
    public SortedMap<String, BigDecimal> owed() {
        return owed;
    }

    /** Pay held back, by target. */
    public SortedMap<String, BigDecimal> withheld() {
        return withheld;
    }

    /** What is still to be paid of earlier periods. */
    public List<Instalment> instalments() {
        return instalments;
    }

    /** What was settled up to caps, by the first day of its period, then by target. */
    public SortedMap<LocalDate, Map<String, BigDecimal>> settled() {
        return Collections.unmodifiableSortedMap(history.all());
    }

    /** What each sale earned after gates and multipliers, unrounded, by its code. */
    public Map<String, BigDecimal> earned() {
        return earned;
    }

    /** What rules took back of it for refunds, unrounded, by its code; above zero. */
    public Map<String, BigDecimal> takenBack() {
        return takenBack;
    }

    History history() {
        return history;
    }

    /** This, and what was left open before the data begins: draws owed, pay held back, instalments that are due now. */
    public Ledger opened(List<Balance> open) {
        if (open.isEmpty()) {
            return this;
        }
        SortedMap<String, BigDecimal> nowOwed = new TreeMap<>(owed);
        SortedMap<String, BigDecimal> nowWithheld = new TreeMap<>(withheld);
        List<Instalment> due = new ArrayList<>(instalments);
        for (Balance balance : open) {
            switch (balance.account()) {
                case Balance.OWED -> nowOwed.merge(balance.component(), balance.amount(), BigDecimal::add);
                case Balance.WITHHELD -> nowWithheld.merge(balance.component(), balance.amount(), BigDecimal::add);
                default -> due.add(new Instalment(balance.component(), "", List.of(balance.amount())));
            }
        }
        return new Ledger(nowOwed, nowWithheld, due, history, earned, takenBack);
    }

    /** This, and draws owed as another has them. */
    public Ledger withOwed(Ledger other) {
        return new Ledger(other.owed, withheld, instalments, history, earned, takenBack);
    }

    /** This, and pay held back as another has it. */
    public Ledger withWithheld(Ledger other) {
        return new Ledger(owed, other.withheld, instalments, history, earned, takenBack);
    }

    /** This, and instalments to come as another has them. */
    public Ledger withInstalments(Ledger other) {
        return new Ledger(owed, withheld, other.instalments, history, earned, takenBack);
    }

    /** This, and what earlier periods settled, and sales earned, as another has it. */
    public Ledger withSettled(Ledger other) {
        return new Ledger(owed, withheld, instalments, other.history, other.earned, other.takenBack);
    }

    /** What the seller owes of draws for a target; zero where nothing. */
    public BigDecimal owed(String target) {
        return owed.getOrDefault(target, BigDecimal.ZERO);
    }

    /** What is held back of a target; zero where nothing. */
    public BigDecimal withheld(String target) {
        return withheld.getOrDefault(target, BigDecimal.ZERO);
    }

    /** What the seller owes of draws, over all targets. */
    public BigDecimal owedInAll() {
        return owed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is held back, over all targets. */
    public BigDecimal withheldInAll() {
        return withheld.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of all instalments to come. */
    public BigDecimal toCome() {
        return instalments.stream()
                .flatMap(instalment -> instalment.amounts().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a sale of an earlier period earned, or null where it earned nothing that is known. */
    public @Nullable BigDecimal earned(String sale) {
        return earned.get(sale);
    }

    /** What of a sale's pay was not taken back yet; null where nothing is known that it earned. */
    public @Nullable BigDecimal left(String sale) {
        BigDecimal all = earned.get(sale);
        return all == null ? null : all.subtract(takenBack.getOrDefault(sale, BigDecimal.ZERO));
    }

    /** What was settled for a target in a period, up to caps; zero where nothing. */
    public BigDecimal settled(Period period, String target) {
        return history.on(period.from(), target);
    }

    /** The facts that rules see of it in a period: balances that are open, and what was paid so far. */
    public List<Fact> facts(Period period, List<Component> components) {
        List<Fact> facts = new ArrayList<>();
        owed.forEach((target, amount) -> facts.add(new Balance(Balance.OWED, target, amount)));
        withheld.forEach((target, amount) -> facts.add(new Balance(Balance.WITHHELD, target, amount)));
        LocalDate quarter = Window.QUARTER.start(period.from());
        LocalDate year = Window.YEAR.start(period.from());
        for (String target : new Components(components).targets()) {
            facts.add(new Paid(
                    target,
                    since(quarter, period, target),
                    since(year, period, target),
                    since(LocalDate.MIN, period, target)));
        }
        return facts;
    }

    private BigDecimal since(LocalDate first, Period before, String target) {
        return history.sum(first, before.from(), target);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger ledger
                && owed.equals(ledger.owed)
                && withheld.equals(ledger.withheld)
                && instalments.equals(ledger.instalments)
                && settled().equals(ledger.settled())
                && earned.equals(ledger.earned)
                && takenBack.equals(ledger.takenBack);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owed, withheld, instalments, earned, takenBack);
    }

    @Override
    public String toString() {
        return "Ledger[owed=%s, withheld=%s, instalments=%s, settled=%s, earned=%s, takenBack=%s]"
                .formatted(owed, withheld, instalments, settled(), earned, takenBack);
    }
}
