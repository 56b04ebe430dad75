package trinn.engine;

import org.jspecify.annotations.Nullable;
import trinn.language.FactPattern;

/**
 * A pattern of a rule, ready to be tried on facts one by one.
 *
 * @param asks whether its facts are taken one by one, or only asked about
 * @param candidates where the facts stand that meet what is given, among those that the scheme asks for
 * @param slot where the fact stands among the values of its rule
 * @param given the first conditions on the fact by itself, as far as terms have no part in them
 * @param alone the further conditions on the fact by itself
 * @param joined the conditions that need the facts of patterns before it
 * @param placed what it binds and conditions behind these need
 */
record DirectPattern(
        FactPattern.Asks asks,
        int candidates,
        int slot,
        Condition[] given,
        Condition[] alone,
        Condition[] joined,
        Bound[] placed) {

    /**
     * A condition.
     *
     * @param before bound values that it needs first
     * @param test whether it holds
     */
    record Condition(Bound[] before, Test test) {
        boolean holds(@Nullable Object[] values) throws Exception {
            for (Bound bound : before) {
                bound.fill(values);
            }
            return test.holds(values);
        }
    }
}
