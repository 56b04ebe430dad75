/** A scheme beside the one in force for coming periods: for all without being paid, or for one of two groups. */
@NullMarked
package trinn.simulation.trial;

import org.jspecify.annotations.NullMarked;
