/** Keeps versions of schemes in the database. */
@NullMarked
package trinn.scheme.store;

import org.jspecify.annotations.NullMarked;
