/** Turns what the rules declared into the lines of a payout, in one fixed order, and rounds in one place. */
@NullMarked
package trinn.settlement;

import org.jspecify.annotations.NullMarked;
