package trinn.workbench.ui;

import java.util.Currency;
import trinn.facts.Kind;
import trinn.ui.Unit;
import trinn.workbench.WrittenTerm;

/** What numbers of terms count, beside their fields. */
record TermUnits(Currency currency) {

    /** Of a term's own number. */
    Unit of(WrittenTerm term) {
        Kind kind = term.kind() == null ? Kind.NUMBER : term.kind().seenAs();
        return term.unit().isEmpty() || kind == Kind.MONEY ? of(kind) : Unit.of(term.unit());
    }

    Unit of(Kind kind) {
        return switch (kind) {
            case MONEY -> Unit.of(currency);
            case RATIO -> Unit.PERCENT;
            case COUNT, NUMBER, TEXT -> Unit.NONE;
        };
    }
}
