/** Tests of trials and shadow runs. */
@NullMarked
package trinn.simulation.trial;

import org.jspecify.annotations.NullMarked;
