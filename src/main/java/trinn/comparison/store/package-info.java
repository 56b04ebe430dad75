/** Statements of stored data sets compared. */
@NullMarked
package trinn.comparison.store;

import org.jspecify.annotations.NullMarked;
