/** Tests of the planning screen. */
@NullMarked
package trinn.planning.ui;

import org.jspecify.annotations.NullMarked;
