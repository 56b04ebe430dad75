package trinn.scheme;

import org.jspecify.annotations.Nullable;

/**
 * A way of sharing among some of a department's sellers.
 *
 * @param name how rules call it: {@code Share( basis == "…" )}
 * @param by {@code equal}, {@code part-time}, or the code of a KPI
 * @param among who takes part; null for everybody
 */
public record SharePlan(String name, String by, @Nullable Among among) {}
