/** Tests of the Data view. */
@NullMarked
package trinn.population.ui;

import org.jspecify.annotations.NullMarked;
