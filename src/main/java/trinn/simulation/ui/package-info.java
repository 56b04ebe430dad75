/** The main screen: a term or a rule is moved, and what each seller would have been paid follows at once. */
@NullMarked
package trinn.simulation.ui;

import org.jspecify.annotations.NullMarked;
