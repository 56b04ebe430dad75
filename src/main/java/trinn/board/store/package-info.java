/** Who opted in, and the boards of stored data sets. */
@NullMarked
package trinn.board.store;

import org.jspecify.annotations.NullMarked;
