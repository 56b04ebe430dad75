/** A what-if on paper and in files: what a steering group reads, and the tables behind it. */
@NullMarked
package trinn.simulation.report;

import org.jspecify.annotations.NullMarked;
