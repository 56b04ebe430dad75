package trinn.engine;

import java.util.List;
import java.util.Map;

/**
 * A pattern of a rule, as it was read.
 *
 * @param fact the name of the fact
 * @param seen whether its facts are matched one by one, and not only asked about by {@code not} or {@code exists}
 * @param at where it starts
 * @param fields the fields of the fact
 * @param constraints its conditions, all of which must hold
 */
record PatternWords(String fact, boolean seen, int at, Map<String, ValueType> fields, List<Expr> constraints) {}
