package trinn.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.comparison.Subject.Open;
import trinn.settlement.Component;
import trinn.settlement.Ledger;

/** In which balances two sides differ. */
final class LedgerAtoms {

    private LedgerAtoms() {}

    static List<Atom> of(Ledger before, Ledger after) {
        List<Atom> found = new ArrayList<>();
        if (!before.owed().equals(after.owed())) {
            found.add(Atom.ofLedger(new Open(Open.Kind.OWED, before.owedInAll(), after.owedInAll()), Ledger::withOwed));
        }
        if (!before.withheld().equals(after.withheld())) {
            found.add(Atom.ofLedger(
                    new Open(Open.Kind.WITHHELD, before.withheldInAll(), after.withheldInAll()), Ledger::withWithheld));
        }
        if (!before.instalments().equals(after.instalments())) {
            found.add(Atom.ofLedger(
                    new Open(Open.Kind.INSTALMENTS, before.toCome(), after.toCome()), Ledger::withInstalments));
        }
        if (!before.settled().equals(after.settled())) {
            found.add(Atom.ofLedger(new Open(Open.Kind.SETTLED, settled(before), settled(after)), Ledger::withSettled));
        }
        return found;
    }

    /** All that was settled in earlier periods. */
    private static BigDecimal settled(Ledger ledger) {
        return ledger.settled().values().stream()
                .map(period -> period.getOrDefault(Component.TOTAL_PAY, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
