package trinn.engine;

import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.language.Expr;
import trinn.language.FactPattern;
import trinn.language.Rule;

/**
 * Why a rule declared nothing: the first condition that fails, for the facts that come furthest.
 *
 * @param rule that did not fire
 * @param pattern which asks for something that is not so
 * @param fact the fact that comes nearest to it, or must not be there; null where there is none of the type at all
 * @param condition the comparison that fails, such as {@code attainment >= terms.threshold}; null where there is no fact, or
 *     none must be
 * @param left the value of its left side; null where the data has none
 * @param right the value of its right side; null where the data has none, or there are several sides
 */
public record Unmet(
        Rule rule,
        FactPattern pattern,
        @Nullable Fact fact,
        @Nullable Expr condition,
        @Nullable Object left,
        @Nullable Object right) {}
