/** Schemes worked out for populations: credits, KPIs, periods in order, sellers before their managers, golden cases. */
@NullMarked
package trinn.evaluation;

import org.jspecify.annotations.NullMarked;
