package trinn.comparison;

import java.util.function.BinaryOperator;
import trinn.facts.FactSet;
import trinn.settlement.Ledger;

/**
 * One thing that is replaced by itself.
 *
 * @param cause whose part it is
 * @param subject what it is
 * @param facts puts it from the second facts into the first ones, and leaves these as they are where it is no fact
 * @param ledger the same of what flows in from earlier periods
 */
record Atom(Cause cause, Subject subject, BinaryOperator<FactSet> facts, BinaryOperator<Ledger> ledger) {

    /** Of facts. */
    static Atom ofFacts(Cause cause, Subject subject, BinaryOperator<FactSet> swap) {
        return new Atom(cause, subject, swap, (into, from) -> into);
    }

    /** Of balances. */
    static Atom ofLedger(Subject.Open subject, BinaryOperator<Ledger> swap) {
        return new Atom(Cause.BALANCES, subject, (into, from) -> into, swap);
    }

    /** Of the scheme: a term, or its rules. */
    static Atom ofScheme(Cause cause, Subject subject) {
        return new Atom(cause, subject, (into, from) -> into, (into, from) -> into);
    }
}
