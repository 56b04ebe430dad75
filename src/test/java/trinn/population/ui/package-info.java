/** Tests of what stands there until the first data sets are in. */
@NullMarked
package trinn.population.ui;

import org.jspecify.annotations.NullMarked;
