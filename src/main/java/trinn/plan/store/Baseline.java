package trinn.plan.store;

import org.jspecify.annotations.Nullable;
import trinn.plan.Assignment;
import trinn.scheme.store.SchemeVersion;

/**
 * What a version of a scheme may be compared with.
 *
 * @param version that pays now, or paid before
 * @param by the assignment whose payees are compared; null for everybody of the data set
 */
public record Baseline(SchemeVersion version, @Nullable Assignment by) {}
