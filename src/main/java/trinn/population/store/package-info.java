/** Keeps data sets in the database: raw rows with their origin, and the fact sets derived from them. */
@NullMarked
package trinn.population.store;

import org.jspecify.annotations.NullMarked;
