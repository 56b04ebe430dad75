package trinn.simulation.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import trinn.cache.Recent;
import trinn.engine.Evaluated;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.InputCurve;
import trinn.simulation.Progress;
import trinn.simulation.Standing;
import trinn.simulation.report.Looked;
import trinn.statement.KpiWords;

/** Curves of pay under both sides of a question. Where everybody stands, and what was looked through last, is kept. */
final class Curves {

    private static final int MOST_KEPT = 4;

    private record Key(ContentKey question, String period) {}

    private final CompiledSchemes compiled;
    private final Recent<Key, Standing> standings = new Recent<>(MOST_KEPT);
    private final Recent<Key, Looked.Curve> shown = new Recent<>(MOST_KEPT);
    private final Recent<Key, CurveScan> scans = new Recent<>(MOST_KEPT);

    Curves(CompiledSchemes compiled) {
        this.compiled = compiled;
    }

    /**
     * @param same whether both sides are the same
     * @param key what both sides and the population are, by content
     */
    record Asked(Question question, Population population, boolean same, ContentKey key) {

        /** The period that was asked for; of all periods the last. */
        Period period() {
            return population.periods().stream()
                    .filter(period -> period.id().equals(question.period()))
                    .findFirst()
                    .orElseGet(() -> population.periods().getLast());
        }

        private Key keyed() {
            return new Key(key, period().id());
        }

        private KpiWords words() {
            return new KpiWords(population.catalogue(), question.bindings().kpis());
        }

        private Kind kind(String code) {
            Kind kind = words().kind(question.alternative(), code);
            return kind == Kind.NUMBER ? words().kind(question.baseline(), code) : kind;
        }

        private boolean isLess(String code) {
            return population.catalogue().isLess(question.bindings().kpis().getOrDefault(code, code));
        }
    }

    Standing standing(Asked asked) {
        return standings.get(
                asked.keyed(),
                key -> both(
                        asked,
                        (before, after) -> Standing.of(
                                asked.period(),
                                before,
                                after,
                                asked.population().measurements(),
                                asked::kind,
                                asked::isLess)));
    }

    List<@Nullable InputCurve> curve(Asked asked, String seller, CurveInput input) {
        Standing standing = standing(asked);
        List<@Nullable InputCurve> sides = both(asked, (before, after) -> {
            InputCurve first = curve(before, standing.of(false, seller), input, standing);
            InputCurve second = asked.same() ? first : curve(after, standing.of(true, seller), input, standing);
            return Collections.unmodifiableList(Arrays.asList(first, second));
        });
        Evaluated there = standing.of(true, seller);
        if (there != null) {
            shown.put(
                    asked.keyed(), new Looked.Curve(there.facts().seller(), input, sides.getFirst(), sides.getLast()));
        }
        return sides;
    }

    private static @Nullable InputCurve curve(
            Succession side, @Nullable Evaluated there, CurveInput input, Standing standing) {
        return there == null ? null : InputCurve.of(side.on(there.facts()), there, input, standing.most(input));
    }

    /** The curve that was shown last; null where none was. */
    Looked.@Nullable Curve shown(Asked asked) {
        return shown.ready(asked.keyed());
    }

    /** Where curves mislead; null where that was not looked through. */
    @Nullable CurveScan scanned(Asked asked) {
        return scans.ready(asked.keyed());
    }

    CurveScan scan(Asked asked, Progress progress) {
        Standing standing = standing(asked);
        return scans.readyOr(
                asked.keyed(), () -> both(asked, (before, after) -> CurveScan.of(standing, before, after, progress)));
    }

    private <T> T both(Asked asked, BiFunction<Succession, Succession, T> use) {
        Question question = asked.question();
        return compiled.with(question.baseline(), one -> {
            Succession before = Succession.of(one, question.baseline().terms()).with(question.bindings());
            return asked.same()
                    ? use.apply(before, before)
                    : compiled.with(
                            question.alternative(),
                            other -> use.apply(
                                    before,
                                    Succession.of(other, question.terms()).with(question.bindings())));
        });
    }
}
