package trinn.engine;

import java.util.List;
import java.util.Map;

/**
 * A pattern of a rule, as it was read.
 *
 * @param fact the name of the fact
 * @param binding the name that its fact is bound to, or the empty text
 * @param seen whether its facts are matched one by one, and not only asked about by {@code not} or {@code exists}
 * @param absent whether the rule asks that there be none, by {@code not}
 * @param at where it starts
 * @param fields the fields of the fact
 * @param constraints its conditions, all of which must hold
 */
record PatternWords(
        String fact,
        String binding,
        boolean seen,
        boolean absent,
        int at,
        Map<String, ValueType> fields,
        List<Expr> constraints) {}
