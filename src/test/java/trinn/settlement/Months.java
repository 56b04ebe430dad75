package trinn.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import trinn.facts.Balance;
import trinn.facts.Paid;
import trinn.facts.Period;

/** The months of one seller, settled one after the other from January 2026 on. */
final class Months {

    static final List<Component> COMPONENTS = List.of(
            new Component("base", Component.FIXED_PAY),
            new Component("commission", "sales pay"),
            new Component("extra", "sales pay"),
            new Component("team", "team pay"));

    private final Settlement settlement;
    private LocalDate first = LocalDate.of(2026, 1, 1);
    private Ledger ledger = Ledger.EMPTY;
    private Payout payout = new Payout(List.of(), List.of());

    Months() {
        this(Rounding.of(java.util.Currency.getInstance("NOK")));
    }

    Months(Rounding rounding) {
        this.settlement = new Settlement(COMPONENTS, rounding);
    }

    /** Begins in another month. */
    Months from(int year, int month) {
        first = LocalDate.of(year, month, 1);
        return this;
    }

    /** Settles the month and goes on to the next. */
    Months next(Declaration... declarations) {
        return next(List.of(declarations));
    }

    /** As {@link #next(Declaration...)}. */
    Months next(List<Declaration> declarations) {
        Settled settled = settlement.settle(declarations, period(), ledger);
        ledger = settled.ledger();
        payout = settled.payout();
        first = first.plusMonths(1);
        return this;
    }

    /** The month that comes next. */
    Period period() {
        return new Period(first, first.plusMonths(1));
    }

    /** What was paid for the month that was settled last. */
    String paid() {
        return payout.total().toPlainString();
    }

    Payout payout() {
        return payout;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The lines of the month that was settled last, such as {@code AWARD base 1.00}. */
    List<String> lines() {
        return texts(payout.lines());
    }

    /** The costs of the month that was settled last. */
    List<String> costs() {
        return texts(payout.costs());
    }

    /** What the rules of the next month see of a target: the quarter, a slash and the year. */
    String paidSoFar(String target) {
        return ledger.facts(period(), COMPONENTS).stream()
                .filter(fact -> fact instanceof Paid paid && paid.component().equals(target))
                .map(fact -> ((Paid) fact).quarter() + " / " + ((Paid) fact).year())
                .findFirst()
                .orElseThrow();
    }

    /** The open balances that the rules of the next month see, such as {@code owed commission 5.00}. */
    List<String> balances() {
        return ledger.facts(period(), COMPONENTS).stream()
                .filter(Balance.class::isInstance)
                .map(Balance.class::cast)
                .map(balance -> balance.account() + " " + balance.component() + " " + balance.amount())
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> line.step() + " " + line.component() + " "
                        + line.amount().toPlainString())
                .toList();
    }

    static Declaration award(String component, String amount) {
        return declare(Step.AWARD, component, amount);
    }

    static Declaration sale(String code, String component, String amount) {
        return new Declaration(Step.AWARD, component, new BigDecimal(amount), "a rule of sales", null, code);
    }

    static Declaration declare(Step step, String target, String value) {
        return new Declaration(step, target, new BigDecimal(value), "a rule", null);
    }
}
