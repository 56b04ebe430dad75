/** Reached goals that sellers show to their department: only who opted in, only what was reached, and never an amount. */
@NullMarked
package trinn.board;

import org.jspecify.annotations.NullMarked;
