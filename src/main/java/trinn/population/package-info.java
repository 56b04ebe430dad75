/** Data sets: reads and checks records and derives one fact set per seller and period from them. */
@NullMarked
package trinn.population;

import org.jspecify.annotations.NullMarked;
