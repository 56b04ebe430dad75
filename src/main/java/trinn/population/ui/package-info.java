/** The Data view: data sets and their versions, each with its KPIs; and what stands there until the first ones are in. */
@NullMarked
package trinn.population.ui;

import org.jspecify.annotations.NullMarked;
