/** The planning screen: from a profit goal down to what each seller does on a day, and on to targets. */
@NullMarked
package trinn.planning.ui;

import org.jspecify.annotations.NullMarked;
