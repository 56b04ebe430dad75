/** Starts Trinn: the command line or the server. */
@NullMarked
package trinn;

import org.jspecify.annotations.NullMarked;
