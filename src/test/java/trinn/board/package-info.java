/** Tests of boards of reached goals. */
@NullMarked
package trinn.board;

import org.jspecify.annotations.NullMarked;
