package trinn.engine;

import java.util.Map;
import org.drools.model.functions.BlockN;
import trinn.language.Rule;

/**
 * A rule, ready to be tried without a session: the conditions and the declarations that Drools compiled, and where each
 * finds its values.
 *
 * @param rule what it says
 * @param patterns in their order
 * @param ofSales whether it asks for sales or refunds
 * @param values how many values it has
 * @param terms where the terms stand, or -1
 * @param recorder where that stands which takes down what is declared
 * @param block what it declares
 * @param arguments where the values stand that it declares with
 * @param late what is bound for these alone, and worked out when all conditions hold
 * @param names where the value of each bound name stands
 * @param unused the bound names that only sentences speak of, and how their values are made
 */
record DirectRule(
        Rule rule,
        DirectPattern[] patterns,
        boolean ofSales,
        int values,
        int terms,
        int recorder,
        BlockN block,
        int[] arguments,
        Bound[] late,
        Map<String, Integer> names,
        Map<String, Bound> unused) {}
