/** Tests of boards of reached goals. */
@NullMarked
package trinn.board.store;

import org.jspecify.annotations.NullMarked;
