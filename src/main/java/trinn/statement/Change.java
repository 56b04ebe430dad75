package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Window;
import trinn.kpi.Influence;
import trinn.language.Vocabulary;
import trinn.scheme.InputNumber;

/**
 * More, or less, of something that was achieved.
 *
 * @param of what was achieved
 * @param more how much more; negative where it is less
 * @param kind what kind of number that is
 * @param influence who can bring it about
 */
public record Change(Measure of, BigDecimal more, Kind kind, Influence influence) {

    /** This change with another amount. */
    public Change by(BigDecimal other) {
        return new Change(of, other, kind, influence);
    }

    /**
     * Facts as they would have been. What adds up in the month adds up in the quarter and the year, too; what it would have made of
     * the department and of places among sellers is left aside.
     *
     * @return null where the facts have nothing of the kind
     */
    public @Nullable FactSet in(FactSet facts) {
        List<Fact> others = new ArrayList<>();
        boolean any = false;
        for (Fact fact : facts.others()) {
            Fact changed = isMeant(fact) ? changed(fact) : fact;
            any |= changed != fact;
            others.add(changed);
        }
        return any ? new FactSet(facts.seller(), facts.period(), others) : null;
    }

    private boolean isMeant(Fact fact) {
        boolean same = fact.getClass().getSimpleName().equals(of.fact())
                && Vocabulary.key(fact).equals(of.key());
        Window window = of.window();
        return same && (!(fact instanceof Kpi kpi) || kpi.additive() || window == null || kpi.window() == window);
    }

    private Fact changed(Fact fact) {
        return switch (fact) {
            case Kpi _, Product _, Company _, Department _ ->
                InputNumber.with(fact, InputNumber.in(fact).add(more));
            default -> fact;
        };
    }
}
