/** Keeps what-ifs with their results in the database. */
@NullMarked
package trinn.simulation.store;

import org.jspecify.annotations.NullMarked;
