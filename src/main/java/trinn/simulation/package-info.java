/** Runs schemes over a population and compares what they would have paid. */
@NullMarked
package trinn.simulation;

import org.jspecify.annotations.NullMarked;
