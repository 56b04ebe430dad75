/** Tests of the main screen. */
@NullMarked
package trinn.simulation.ui;

import org.jspecify.annotations.NullMarked;
