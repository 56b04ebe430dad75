/** Statements of stored data sets and schemes: the door for all that show them. */
@NullMarked
package trinn.statement.store;

import org.jspecify.annotations.NullMarked;
