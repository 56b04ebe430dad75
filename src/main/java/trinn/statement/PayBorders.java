package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.kpi.Influence;
import trinn.language.Vocabulary;
import trinn.scheme.InputNumber;

/** One thing that is achieved, all else as it is: where rules would pay otherwise as it grows. */
public final class PayBorders {

    /** More looks than any plan has borders. */
    private static final int MOST = 30;

    private final Version version;
    private final Evaluated there;
    private final Measure of;
    private final Kind kind;
    private final Needs needs;

    /**
     * @param there a seller and period as it was worked out
     * @param of what grows: the actual of a KPI, a department or the company, or the quantity of a product
     */
    public PayBorders(Version version, Evaluated there, Measure of, KpiWords kpis) {
        this.version = version;
        this.there = there;
        this.of = of;
        this.needs = Needs.of(version.scheme().scheme(), kpis);
        this.kind = kind(of);
    }

    private Kind kind(Measure measure) {
        return switch (measure.fact()) {
            case "Kpi" -> needs.kinds().apply(measure.key());
            case "Product" -> Kind.COUNT;
            default -> Kind.MONEY;
        };
    }

    /** What kind of number it is. */
    public Kind kind() {
        return kind;
    }

    /** The smallest amount of it that counts. */
    public BigDecimal unit() {
        return needs.unit(kind);
    }

    /** How much of it the facts have; null where they have none. */
    public @Nullable BigDecimal value(FactSet facts) {
        for (Fact fact : facts.others()) {
            if (fact.getClass().getSimpleName().equals(of.fact())
                    && Vocabulary.key(fact).equals(of.key())
                    && (!(fact instanceof Kpi kpi) || kpi.window() == of.window())) {
                return switch (fact) {
                    case Kpi _, Product _, Department _, Company _ -> InputNumber.in(fact);
                    default -> null;
                };
            }
        }
        return null;
    }

    /** Facts with another amount of it. */
    public FactSet with(FactSet facts, BigDecimal value) {
        BigDecimal now = value(facts);
        FactSet changed = now == null ? null : new Change(of, value.subtract(now), kind, Influence.SELF).in(facts);
        return changed == null ? facts : changed;
    }

    /**
     * The amounts from which on rules pay otherwise, rising: borders of conditions and of tables.
     *
     * @param from where to begin to look
     * @param to at most so much is looked at
     */
    public SortedSet<BigDecimal> between(BigDecimal from, BigDecimal to) {
        SortedSet<BigDecimal> borders = new TreeSet<>();
        SortedSet<BigDecimal> seen = new TreeSet<>();
        Deque<BigDecimal> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && seen.size() < MOST) {
            BigDecimal value = open.removeFirst();
            if (seen.add(value)) {
                for (BigDecimal border : from(value)) {
                    if (border.compareTo(from) > 0 && border.compareTo(to) <= 0 && borders.add(border)) {
                        open.add(border);
                    }
                }
            }
        }
        return borders;
    }

    private Collection<BigDecimal> from(BigDecimal value) {
        FactSet facts = with(there.facts(), value);
        Evaluated one = version.scheme().evaluate(facts, version.terms(), there.before(), null);
        SortedSet<BigDecimal> borders = new TreeSet<>();
        for (Borders.Way way : new Borders(version, one, needs).ways()) {
            if (way.needs().size() == 1) {
                Obstacle.Need need = way.needs().getFirst();
                if (isMeant(need.of())) {
                    borders.add(value.add(need.more()));
                }
            }
        }
        return borders;
    }

    private boolean isMeant(Measure measure) {
        return measure.fact().equals(of.fact())
                && measure.key().equals(of.key())
                && measure.field().equals(of.field())
                && (measure.window() == null || measure.window() == of.window());
    }
}
